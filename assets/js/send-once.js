// A second press on a slow line must not send a form twice. The server refuses doubles too;
// this only spares the reader the doubt.
for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
  });
}

// The back button may show this page again, as it was: then it may be sent again.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    for (const form of document.querySelectorAll("form")) delete form.dataset.sent;
  }
});
