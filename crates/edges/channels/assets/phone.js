// Keeps a list of phones or a thread of texts up to date, without moving the focus.
const live = document.querySelector("[data-live]");
const screen = live?.closest(".screen") ?? live;

async function refresh() {
  const address = `${location.pathname}?revision=${live.dataset.live}`;
  const response = await fetch(address, { headers: { accept: "text/html" } });
  if (response.status !== 200) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const next = page.querySelector("[data-live]");
  if (!next) return;
  const atEnd = screen.scrollHeight - screen.scrollTop - screen.clientHeight < 40;
  const known = new Map([...live.children].map((line) => [line.id, line]));
  [...next.children].forEach((line, index) => {
    const old = known.get(line.id);
    known.delete(line.id);
    // A line that did not change stays, so that screen readers announce only what is new.
    const kept = old && old.dataset.state === line.dataset.state ? old : line;
    if (old && kept !== old) old.remove();
    if (live.children[index] !== kept) live.insertBefore(kept, live.children[index] ?? null);
  });
  known.forEach((line) => line.remove());
  live.dataset.live = next.dataset.live;
  const barred = [page, document].map((side) => side.querySelector(".barred"));
  if (barred[0] && !barred[1]) screen.before(barred[0]);
  if (!barred[0] && barred[1]) barred[1].remove();
  if (atEnd) screen.scrollTop = screen.scrollHeight;
}

if (live) {
  screen.scrollTop = screen.scrollHeight;
  const quietly = () => refresh().catch(() => undefined);
  setInterval(() => document.hidden || quietly(), 1000);
  document.querySelector("form.answer")?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    const body = new URLSearchParams(new FormData(form));
    form.reset();
    await fetch(form.action, { method: "POST", body });
    await quietly();
  });
}
