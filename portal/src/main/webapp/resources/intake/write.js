// The writing page: the template of the chosen kind, saving while typing, similar items and concepts that follow the text.
(function () {
  "use strict";
  const form = document.getElementById("form"), page = form && form.querySelector("[data-write]");
  if (!page) return;
  const all = query => Array.from(form.querySelectorAll(query));
  const kind = document.getElementById("form:kind"), words = page.dataset;
  const LOOK = 600, SAVE = 2500;
  let changes = 0, sent = 0, looking, saving;

  function showKind() {
    all("[data-kind]").forEach(part => { part.hidden = part.dataset.kind !== kind.value; });
    all("[data-title]").forEach(part => { part.hidden = (part.dataset.title === "FAQ") !== (kind.value === "FAQ"); });
  }
  all("[name=as]").forEach(choice => choice.addEventListener("change", () => { kind.value = choice.value; showKind(); changed(); }));
  showKind();

  function changed() {
    changes++;
    clearTimeout(looking);
    looking = setTimeout(() => window.Fieldlore.look(), LOOK);
    if (!saving) saving = setTimeout(save, SAVE);
  }
  function save() { saving = null; sent = changes; window.Fieldlore.save(); }
  form.addEventListener("input", event => { if (event.target.matches("[data-keep]")) changed(); });
  form.addEventListener("change", event => { if (event.target.matches("select")) changed(); });
  form.addEventListener("submit", () => { clearTimeout(looking); clearTimeout(saving); });
  form.addEventListener("keydown", event => {
    if (event.key !== "Enter" || !event.target.matches("input[data-keep]") || event.isComposing) return;
    event.preventDefault();
    const next = all("textarea").find(text => text.offsetParent);
    if (next) next.focus();
  });
  form.addEventListener("click", event => {
    const chip = event.target.closest("[data-concept]");
    if (!chip) return;
    window.Fieldlore.concept({ concept: chip.dataset.concept });
    changed();
  });
  // Text that came back from an interrupted visit is not saved yet.
  if (all("[data-keep]").some(field => field.value !== field.defaultValue)) changed();

  const clock = () => new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  function say(text) { document.getElementById("saved").textContent = text; }
  // From now on this page stands for the stored draft: in the address, in what the browser keeps, in links that come back here.
  function adopt(id) {
    if (new URLSearchParams(location.search).get("id") === id) return;
    window.Fieldlore.forget(form);
    all("[data-keep]").forEach(field => { field.dataset.keep = field.dataset.keep.replace(/^[^.]+\./, id + "."); });
    history.replaceState(null, "", location.pathname + "?id=" + id);
    const shell = document.getElementById("shell");
    if (shell) shell.action = location.href;
  }
  window.FieldloreWrite = {
    saved: event => {
      if (event.status !== "success") return;
      const state = document.getElementById("form:state");
      if (state.dataset.stored !== "yes") return;
      adopt(state.dataset.item);
      if (sent === changes) window.Fieldlore.forget(form);
      say(words.saved.replace("{0}", clock()));
    },
    failed: () => say(words.failed)
  };
  window.addEventListener("load", () => { if (window.faces) window.faces.ajax.addOnError(window.FieldloreWrite.failed); });
})();
