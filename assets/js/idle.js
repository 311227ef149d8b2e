// Warns before the page closes for safety, and keeps it open on request.
// <div data-idle data-warn-after="780" data-ends-after="900" data-extend="/session" hidden>
const box = document.querySelector("[data-idle]");

if (box) {
  const warnAfter = Number(box.dataset.warnAfter) * 1000;
  const endsAfter = Number(box.dataset.endsAfter) * 1000;
  const form = box.querySelector("form");
  let warning;
  let ending;

  const arm = () => {
    clearTimeout(warning);
    clearTimeout(ending);
    box.hidden = true;
    warning = setTimeout(() => {
      box.hidden = false;
    }, warnAfter);
    ending = setTimeout(() => location.reload(), endsAfter + 1000);
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      credentials: "same-origin",
      redirect: "manual",
    });
    if (answer.ok) arm();
    else location.reload();
  });

  arm();
}
