// Keeps a list up to date without moving what the reader is looking at.
//
// <div data-live="/tasks/live" data-more="3 new" ..>
//   <p class="pill" hidden data-pill>..</p>
//   <tbody data-rows> <tr id="task-1">..</tr> </tbody>
// </div>
//
// The server sends the same row partial that the page was built from:
//   event: row     data: <tr id="..">..</tr>     replaces the row of that id, or waits under the pill
//   event: gone    data: the id of a row         takes the row away
//   event: stale                                 offers to reload the page
// A row that holds focus is left alone until focus moves away.
const policy = globalThis.trustedTypes?.createPolicy("rapport-rows", {
  createHTML: (html) => html, // rendered and escaped by our own server, over our own stream
});

const parse = (html, rows) => {
  const template = document.createElement("template");
  template.innerHTML = policy ? policy.createHTML(html) : html;
  return template.content.firstElementChild ?? rows;
};

for (const live of document.querySelectorAll("[data-live]")) {
  const rows = live.querySelector("[data-rows]");
  const pill = live.querySelector("[data-pill]");
  const count = live.querySelector("[data-count]");
  const waiting = new Map();

  const showPill = () => {
    if (!pill) return;
    pill.hidden = waiting.size === 0;
    if (count) count.textContent = String(waiting.size);
  };

  const whenUnfocused = (row, change) => {
    if (!row.contains(document.activeElement)) return change();
    row.addEventListener("focusout", () => requestAnimationFrame(() => whenUnfocused(row, change)), {
      once: true,
    });
  };

  pill?.addEventListener("click", (event) => {
    // Nothing waits here: the list itself is stale, and the link reloads the page.
    if (waiting.size === 0) return;
    event.preventDefault();
    for (const row of [...waiting.values()].reverse()) rows.prepend(row);
    rows.querySelector("a, button")?.focus();
    waiting.clear();
    showPill();
  });

  const source = new EventSource(live.dataset.live);
  source.addEventListener("row", (event) => {
    const row = parse(event.data, rows);
    const shown = document.getElementById(row.id);
    if (shown && rows.contains(shown)) whenUnfocused(shown, () => shown.replaceWith(row));
    else {
      waiting.set(row.id, row);
      showPill();
    }
  });
  source.addEventListener("stale", () => {
    if (pill) pill.hidden = false;
    if (count) count.textContent = "";
  });
  source.addEventListener("gone", (event) => {
    waiting.delete(event.data);
    const shown = document.getElementById(event.data);
    if (shown && rows.contains(shown)) whenUnfocused(shown, () => shown.remove());
    showPill();
  });
}
