// The writing page: the template of the chosen kind, saving while typing, similar items and concepts that follow the text.
(function () {
  "use strict";
  const form = document.getElementById("form"), page = form && form.querySelector("[data-write]");
  if (!page) return;
  const all = query => Array.from(form.querySelectorAll(query));
  const kind = document.getElementById("form:kind"), words = page.dataset;
  const LOOK = 600, SAVE = 2500, AGAIN = 5000;
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
    looking = setTimeout(() => { if (navigator.onLine) window.Fieldlore.look(); }, LOOK);
    if (!saving) saving = setTimeout(save, SAVE);
  }
  function save() {
    saving = null;
    if (!navigator.onLine) { window.FieldloreWrite.failed({}); return; }
    sent = changes;
    window.Fieldlore.save();
  }
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
    const at = query => event.target.closest(query);
    const chip = at("[data-concept]"), place = at("[data-goto]"), put = at("[data-put]"), found = at("[data-found]");
    if (chip) { window.Fieldlore.concept({ concept: chip.dataset.concept }); changed(); }
    if (place) { event.preventDefault(); document.getElementById(place.dataset.goto).focus(); }
    if (put) {
      const field = document.getElementById(found.dataset.found);
      field.value = field.value.split(found.dataset.text).join(put.dataset.put);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    }
    if (at("[data-harmless]")) { sent = changes; window.Fieldlore.harmless({ kind: found.dataset.what, text: found.dataset.text }); }
  });
  // What points to a person is marked where it stands: a text area cannot, so a see-through copy lies over it.
  function mark() {
    all(".marks").forEach(old => old.remove());
    const fields = new Map();
    all("[data-found]").forEach(found => {
      const field = document.getElementById(found.dataset.found);
      fields.set(field, (fields.get(field) || []).concat(found.dataset.text));
    });
    fields.forEach((texts, field) => {
      const copy = document.createElement("div");
      copy.className = "marks" + (field.tagName === "INPUT" ? " one-line" : "");
      copy.setAttribute("aria-hidden", "true");
      let rest = field.value;
      while (rest) {
        const first = texts.map(text => [rest.indexOf(text), text]).filter(hit => hit[0] >= 0).sort((a, b) => a[0] - b[0])[0];
        if (!first) { copy.append(rest); break; }
        const part = document.createElement("mark");
        part.textContent = first[1];
        copy.append(rest.slice(0, first[0]), part);
        rest = rest.slice(first[0] + first[1].length);
      }
      field.after(copy);
      Object.assign(copy.style, { left: field.offsetLeft + "px", top: field.offsetTop + "px", width: field.offsetWidth + "px", height: field.offsetHeight + "px" });
      copy.scrollTop = field.scrollTop;
      field.onscroll = () => { copy.scrollTop = field.scrollTop; copy.scrollLeft = field.scrollLeft; };
    });
  }
  window.addEventListener("resize", mark);
  mark();
  const gate = form.querySelector("#form\\:gate[data-asked=yes] [data-gate]");
  if (gate) gate.focus();
  document.addEventListener("click", event => {
    const better = event.target.closest("[data-improve]");
    if (better) { sent = changes; window.Fieldlore.improve({ item: better.dataset.improve }); }
  });
  // Text that came back from an interrupted visit is not saved yet.
  const given = field => field.options ? (Array.from(field.options).find(one => one.defaultSelected) || field.options[0]).value : field.defaultValue;
  if (all("[data-keep]").some(field => field.value !== given(field))) changed();

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
    looked: event => { if (event.status === "success") mark(); },
    saved: event => {
      if (event.status !== "success") return;
      mark();
      const state = document.getElementById("form:state");
      if (state.dataset.stored !== "yes") return;
      adopt(state.dataset.item);
      if (sent === changes) window.Fieldlore.forget(form);
      say(words.saved.replace("{0}", clock()));
    },
    // Without a connection, or when the server has forgotten the page: what was typed lies on the device until it gets through.
    failed: error => {
      say(words.failed);
      if (/ViewExpired/.test(error.errorName || "")) { location.reload(); return; }
      if (!saving) saving = setTimeout(save, AGAIN);
    }
  };
  window.addEventListener("online", () => { if (sent !== changes || saving) { clearTimeout(saving); save(); } });
  window.addEventListener("load", () => { if (window.faces) window.faces.ajax.addOnError(window.FieldloreWrite.failed); });
})();
