// Keeps a list up to date without moving what the reader is looking at.
//
// <div data-live="/tasks/live" data-more="3 new" ..>
//   <p class="pill" hidden data-pill>..</p>
//   <tbody data-rows> <tr id="task-1" data-tier="1" data-rank="17">..</tr> </tbody>
// </div>
//
// The server sends the same row partial that the page was built from:
//   event: row     data: <tr id="..">..</tr>     replaces the row of that id, or waits under the pill
//   event: gone    data: the id of a row         takes the row away
//   event: part    data: <p id=".." data-title="..">..</p>   replaces what has that id, wherever it stands,
//                                                           and renames the page
//   event: stale   data: -                       something was missed: the pill reloads the page
//   event: over    data: -                       the same, and the line is not asked for again
// A row that holds focus is left alone until focus moves away. A new row goes before the first row
// that stands lower: in a higher data-tier, or in the same with a higher data-rank. Without ranks it goes
// on top.
const policy = globalThis.trustedTypes?.createPolicy("rapport-rows", {
  createHTML: (html) => html, // rendered and escaped by our own server, over our own stream
});

const parse = (html, rows) => {
  const template = document.createElement("template");
  template.innerHTML = policy ? policy.createHTML(html) : html;
  return template.content.firstElementChild ?? rows;
};

const standsLower = (one, other) => {
  const tiers = Number(one.dataset.tier ?? 0) - Number(other.dataset.tier ?? 0);
  return tiers > 0 || (tiers === 0 && Number(one.dataset.rank) > Number(other.dataset.rank));
};

const place = (rows, row) => {
  const ranked = row.dataset.rank !== undefined;
  const next = ranked
    ? [...rows.children].find((other) => standsLower(other, row))
    : rows.firstElementChild;
  rows.insertBefore(row, next ?? null);
};

for (const live of document.querySelectorAll("[data-live]")) {
  const rows = live.querySelector("[data-rows]");
  const pill = live.querySelector("[data-pill]");
  const count = live.querySelector("[data-count]");
  const fresh = live.querySelector("[data-fresh]");
  const stale = live.querySelector("[data-stale]");
  const waiting = new Map();
  let missed = false;

  const showPill = () => {
    if (!pill) return;
    pill.hidden = waiting.size === 0 && !missed;
    if (count) count.textContent = String(waiting.size);
    // Where something was missed nobody knows how much is new.
    if (fresh && stale) [fresh.hidden, stale.hidden] = [missed, !missed];
  };

  const whenUnfocused = (row, change) => {
    if (!row.contains(document.activeElement)) return change();
    row.addEventListener("focusout", () => requestAnimationFrame(() => whenUnfocused(row, change)), {
      once: true,
    });
  };

  pill?.addEventListener("click", (event) => {
    if (missed) return; // the link reloads the page
    event.preventDefault();
    const added = [...waiting.values()].reverse();
    for (const row of added) place(rows, row);
    added.at(-1)?.querySelector("a, button")?.focus();
    waiting.clear();
    showPill();
  });

  const source = new EventSource(live.dataset.live);
  let opened = false;
  source.addEventListener("open", () => {
    missed ||= opened; // the line was lost for a while
    opened = true;
    showPill();
  });
  source.addEventListener("row", (event) => {
    const row = parse(event.data, rows);
    const shown = document.getElementById(row.id);
    if (shown && rows.contains(shown)) {
      whenUnfocused(shown, () => {
        if (shown.dataset.rank === row.dataset.rank) return shown.replaceWith(row);
        shown.remove();
        place(rows, row);
      });
    } else {
      waiting.set(row.id, row);
      showPill();
    }
  });
  source.addEventListener("part", (event) => {
    const part = parse(event.data, rows);
    const shown = document.getElementById(part.id);
    if (!shown) return;
    // What the reader stands on stays under the reader.
    const held = shown.contains(document.activeElement) ? document.activeElement.id : "";
    shown.replaceWith(part);
    if (held) document.getElementById(held)?.focus();
    if (part.dataset.title) document.title = part.dataset.title;
  });
  source.addEventListener("gone", (event) => {
    waiting.delete(event.data);
    const shown = document.getElementById(event.data);
    if (shown && rows.contains(shown)) whenUnfocused(shown, () => shown.remove());
    showPill();
  });
  source.addEventListener("stale", () => {
    missed = true;
    showPill();
  });
  source.addEventListener("over", () => {
    source.close(); // another page took the place: asking again would take it back, and so on
    missed = true;
    showPill();
  });
}
