// The address of a link is a way in. Once it has been used, the back button and the history lead to
// the page after it instead.
for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", () => {
    history.replaceState(null, "", "/hello");
  });
}
