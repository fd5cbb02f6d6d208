// What every page can do: find by "/", fold the menu, choose a theme, keep typed text, undo.
(function () {
  "use strict";
  const root = document.documentElement, body = document.body;
  const all = (query, from) => Array.from((from || document).querySelectorAll(query));
  const store = (box => ({
    get: key => { try { return box.getItem(key); } catch (refused) { return null; } },
    set: (key, value) => { try { value === null ? box.removeItem(key) : box.setItem(key, value); } catch (refused) { /* full or off */ } },
    keys: () => { try { return Object.keys(box); } catch (refused) { return []; } }
  }))(window.localStorage);
  const toasts = document.querySelector(".toasts");
  const words = toasts ? toasts.dataset : {};
  const clock = at => new Date(at).toLocaleTimeString(root.lang || undefined, { hour: "2-digit", minute: "2-digit" });

  // keyboard
  document.addEventListener("keydown", event => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const find = document.getElementById("find");
      if (find) { event.preventDefault(); find.focus(); find.select(); }
    }
    if (event.key === "w" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const contribute = document.querySelector("[data-contribute]");
      if (contribute) { event.preventDefault(); contribute.click(); }
    }
    if (event.key === "Escape") {
      const open = event.target.closest("details.pop[open]");
      if (open) { open.open = false; open.querySelector("summary").focus(); } else drawer(false);
    }
  });

  // menu
  const opener = document.querySelector("[data-nav-open]");
  function drawer(open) {
    if (!opener || body.classList.contains("nav-open") === open) return;
    body.classList.toggle("nav-open", open);
    opener.setAttribute("aria-expanded", open);
    (open ? document.querySelector(".side a") : opener).focus();
  }
  const fold = document.querySelector("[data-nav-fold]");
  const folded = () => { if (fold) fold.setAttribute("aria-expanded", root.dataset.nav !== "slim"); };
  folded();

  if (matchMedia("(max-width: 820px)").matches) all("details.fold-facets").forEach(facets => { facets.open = false; });

  // a row of tabs wider than the screen shows the one that is open
  all(".tabs > [aria-current]").forEach(tab => tab.scrollIntoView({ block: "nearest", inline: "nearest" }));

  // a long side of a search: shows what holds the letters typed
  document.addEventListener("input", event => {
    const box = event.target.closest("[data-sift]");
    if (!box) return;
    const wanted = box.value.trim().toLowerCase();
    box.parentElement.querySelectorAll("li").forEach(line => { line.hidden = !line.textContent.toLowerCase().includes(wanted); });
  });

  // theme
  function showTheme() {
    const theme = root.dataset.theme || "auto";
    all("[data-theme-set]").forEach(button => button.setAttribute("aria-pressed", button.dataset.themeSet === theme));
  }
  showTheme();
  function chooseTheme(theme) {
    if (theme === "auto") delete root.dataset.theme; else root.dataset.theme = theme;
    store.set("theme", theme === "auto" ? null : theme);
    document.cookie = "theme=" + theme + ";path=/;max-age=31536000;SameSite=Lax";
    showTheme();
  }

  document.addEventListener("click", event => {
    const at = query => event.target.closest(query);
    all("details.pop[open]").forEach(pop => { if (!pop.contains(event.target)) pop.open = false; });
    if (at("[data-nav-open]")) drawer(true);
    if (at("[data-nav-close]")) drawer(false);
    if (at("[data-nav-fold]")) {
      if (root.dataset.nav === "slim") delete root.dataset.nav; else root.dataset.nav = "slim";
      store.set("nav", root.dataset.nav || null);
      folded();
    }
    const theme = at("[data-theme-set]");
    if (theme) { chooseTheme(theme.dataset.themeSet); const pop = at("details.pop"); if (pop) pop.open = false; }
    if (at("[data-print]")) window.print();
  });

  // data-keep="name": typed text outlives an error, an expired session, a closed tab
  const prefix = "keep:" + (words.who || "") + ":";
  const keyOf = field => prefix + location.pathname + "#" + field.dataset.keep;
  const stamp = (field, at) => all('[data-saved-for="' + field.dataset.keep + '"]').forEach(place => { place.textContent = (words.saved || "{0}").replace("{0}", clock(at)); });
  const timers = new WeakMap();
  function keep(field) {
    const at = Date.now();
    store.set(keyOf(field), field.value ? JSON.stringify({ text: field.value, at }) : null);
    if (field.value) stamp(field, at);
  }
  function restore(field) {
    let kept;
    try { kept = JSON.parse(store.get(keyOf(field))); } catch (broken) { return; }
    if (!kept || kept.text === field.value) return;
    const before = field.value, notice = document.createElement("div"), drop = document.createElement("button");
    field.value = kept.text;
    stamp(field, kept.at);
    notice.className = "notice above";
    notice.setAttribute("role", "status");
    notice.append((words.restored || "").replace("{0}", clock(kept.at)), drop);
    drop.type = "button";
    drop.className = "btn small push";
    drop.textContent = words.drop;
    drop.onclick = () => { field.value = before; store.set(keyOf(field), null); notice.remove(); field.focus(); };
    field.after(notice);
  }
  document.addEventListener("input", event => {
    const field = event.target;
    if (!field.dataset || !field.dataset.keep) return;
    clearTimeout(timers.get(field));
    timers.set(field, setTimeout(() => keep(field), 400));
  });
  function forget(within) { all("[data-keep]", within).forEach(field => { clearTimeout(timers.get(field)); store.set(keyOf(field), null); }); }
  // A page shown after sending, elsewhere and not the sign-in, means that the text arrived.
  const sent = "sent:", week = 7 * 86400e3;
  if (body.classList.contains("app")) {
    try {
      const last = JSON.parse(sessionStorage.getItem(sent));
      if (last && last.page !== location.pathname) last.keys.forEach(key => store.set(key, null));
    } catch (broken) { /* nothing was sent */ }
    store.keys().filter(key => key.startsWith("keep:")).forEach(key => {
      try { if (Date.now() - JSON.parse(store.get(key)).at > week) store.set(key, null); } catch (broken) { store.set(key, null); }
    });
    all("[data-kept-forget]").forEach(mark => store.set(prefix + location.pathname + "#" + mark.dataset.keptForget, null));
    all("[data-keep]").forEach(restore);
  }
  try { sessionStorage.removeItem(sent); } catch (refused) { /* off */ }

  // data-once: a form is sent once, however often the button is pressed
  document.addEventListener("submit", event => {
    const form = event.target, fields = all("[data-keep]", form);
    fields.forEach(keep);
    try { if (fields.length) sessionStorage.setItem(sent, JSON.stringify({ page: location.pathname, keys: fields.map(keyOf) })); } catch (refused) { /* off */ }
    if (!form.matches("[data-once]")) return;
    if (form.dataset.busy) { event.preventDefault(); return; }
    form.dataset.busy = "yes";
    if (event.submitter) event.submitter.classList.add("busy");
    setTimeout(() => release(form), 10000);
  });
  function release(form) { delete form.dataset.busy; all(".busy", form).forEach(button => button.classList.remove("busy")); }
  // What is asked by script and takes a while says so as well
  if (window.faces) window.faces.ajax.addOnEvent(({ status, source }) => { if (source) source.classList.toggle("busy", status === "begin"); });
  window.addEventListener("pageshow", event => { if (event.persisted) all("form[data-busy]").forEach(release); });

  // Fieldlore.toast("Archived", () => undoIt()): done at once, undone with one click
  function toast(text, undo) {
    const box = document.createElement("div");
    box.className = "toast";
    box.append(text);
    if (undo) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn";
      button.textContent = words.undo;
      button.onclick = () => { box.remove(); undo(); };
      box.append(button);
    }
    toasts.append(box);
    let timer = setTimeout(() => box.remove(), 8000);
    const hold = () => clearTimeout(timer), go = () => { timer = setTimeout(() => box.remove(), 4000); };
    box.onmouseenter = box.onfocusin = hold;
    box.onmouseleave = box.onfocusout = go;
  }
  window.Fieldlore = { toast, forget };
})();
