// data-unsaved: who goes away from changes that are not saved is asked first; what a form sends is on its way.
// Loaded where it stands, not deferred: OmniFaces lets go of the view before that question, unless a handler is set when it begins.
(() => {
  let sending = false;
  document.addEventListener("submit", () => { sending = true; setTimeout(() => { sending = false; }, 2000); });
  window.onbeforeunload = event => { if (!sending && document.querySelector("[data-unsaved]")) event.preventDefault(); };
})();
