// The search box suggests while somebody types: a combobox with a list (WAI-ARIA 1.2). Without it the box only sends.
(function () {
  "use strict";
  const box = document.getElementById("find"), form = box && box.form;
  if (!form || !form.dataset.suggest) return;
  const words = form.dataset, groups = { CONCEPT: words.concepts, PERSON: words.people, ITEM: words.items };
  const make = (tag, attributes, parent) => {
    const element = document.createElement(tag);
    Object.keys(attributes).forEach(name => element.setAttribute(name, attributes[name]));
    parent.append(element);
    return element;
  };
  const list = make("div", { id: "find-list", class: "find-list", role: "listbox", "aria-label": words.label, hidden: "" }, form);
  const status = make("span", { class: "sr", role: "status", "aria-live": "polite" }, form);
  Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }).forEach(pair => box.setAttribute(...pair));
  let options = [], active = -1, timer, asked, shown = null;

  function close() {
    clearTimeout(timer);
    if (asked) asked.abort();
    list.hidden = true;
    options = [];
    choose(-1);
    shown = null;
    status.textContent = "";
    box.setAttribute("aria-expanded", "false");
  }
  function choose(index) {
    if (options[active]) options[active].setAttribute("aria-selected", "false");
    active = index;
    const option = options[active];
    if (!option) { box.removeAttribute("aria-activedescendant"); return; }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", option.id);
  }
  function show(found) {
    list.replaceChildren();
    options = [];
    choose(-1);
    Object.keys(groups).forEach(what => {
      const some = found.filter(one => one.what === what);
      if (!some.length) return;
      const group = make("div", { role: "group", "aria-labelledby": "find-" + what }, list);
      make("div", { id: "find-" + what, class: "find-group", role: "presentation" }, group).textContent = groups[what];
      some.forEach(one => {
        const option = make("div", { id: "find-option-" + options.length, class: "find-option", role: "option", "aria-selected": "false" }, group);
        const label = make("span", {}, option);
        one.pieces.forEach(piece => { if (piece[1]) make("mark", {}, label).textContent = piece[0]; else label.append(piece[0]); });
        if (one.detail) make("small", {}, option).textContent = one.detail;
        option.dataset.href = new URL(one.href, new URL(words.suggest, location.href)).href;
        options.push(option);
      });
    });
    list.hidden = !options.length;
    box.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = options.length ? words.count.replace("{0}", options.length) : words.none;
  }
  function ask() {
    const typed = box.value.trim();
    if (typed === shown) return;
    if (asked) asked.abort();
    if (!typed) { close(); return; }
    asked = new AbortController();
    fetch(words.suggest + "?q=" + encodeURIComponent(typed), { signal: asked.signal, headers: { Accept: "application/json" } })
      .then(answer => answer.ok && !answer.redirected ? answer.json() : [])
      .then(found => { if (document.activeElement === box) { shown = typed; show(found); } })
      .catch(() => { /* a newer question is on its way, or the network is gone: sending still works */ });
  }

  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", event => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!options.length) { if (event.key === "ArrowDown") { shown = null; ask(); } return; }
      event.preventDefault();
      const last = options.length - 1;
      choose(event.key === "ArrowDown" ? (active === last ? -1 : active + 1) : active === -1 ? last : active - 1);
    } else if (event.key === "Enter" && options[active]) {
      event.preventDefault();
      location.assign(options[active].dataset.href);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("mousemove", event => {
    const index = options.indexOf(event.target.closest("[role=option]"));
    if (index >= 0 && index !== active) choose(index);
  });
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.href);
  });
})();
