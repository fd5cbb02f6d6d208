// Keeps the advice on an open page true. While the page is seen and used it asks now and then how its cards stand: a card that was
// taken back is folded where it is, and of anything new one line tells. Nothing moves until the reader asks for it.
(function () {
  "use strict";
  const FIRST_MS = 30000, MOST_MS = 300000, SLOWER = 1.5;
  // A page that nobody touches asks no more, so that it does not keep a session open for ever.
  const UNTOUCHED_MS = 900000;
  const MOST_CARDS = 60;
  let tag = "", wait = FIRST_MS, timer = 0, asking = false, over = false, asked = Date.now(), touched = Date.now();
  const place = () => document.querySelector("[data-stand]");
  const cards = () => Array.from(place().querySelectorAll("[data-showing]"));
  const tell = text => { document.querySelector("[data-stand-told]").textContent = text; };

  // Not all pages of a branch at the same moment.
  const spread = ms => ms * (0.9 + 0.2 * Math.random());
  const wanted = () => !over && !document.hidden && Date.now() - touched < UNTOUCHED_MS;
  function plan(ms) {
    clearTimeout(timer);
    if (wanted()) timer = setTimeout(ask, spread(ms));
  }

  async function ask() {
    if (asking || !wanted()) return;
    asking = true;
    asked = Date.now();
    try {
      const showings = [...new Set(cards().map(card => card.dataset.showing))].filter(Boolean).slice(0, MOST_CARDS);
      const answer = await fetch(place().dataset.standAt + "&showings=" + showings.join(","), { cache: "no-store", headers: tag ? { "If-None-Match": tag } : {} });
      if (answer.status === 200 && !answer.redirected) {
        tag = answer.headers.get("ETag") || "";
        heard(await answer.json());
      }
      // Signed out, or the customer is no longer theirs: asking on changes nothing.
      if (answer.redirected || (answer.status >= 400 && answer.status < 500)) over = true;
      wait = Math.min(MOST_MS, wait * (answer.status >= 500 ? 2 : SLOWER));
    } catch (unreachable) {
      wait = Math.min(MOST_MS, wait * 2);
    } finally {
      asking = false;
      plan(wait);
    }
  }

  function heard(stand) {
    stand.recalled.forEach(one => cards().filter(card => card.dataset.showing === String(one.showing)).forEach(card => recall(card, one.why)));
    const button = place().querySelector("[data-show-news]");
    if (stand.stand === place().dataset.stand || !button.hidden) return;
    button.hidden = false;
    place().querySelector("[data-calm]").hidden = true;
    tell(place().dataset.news);
  }

  // What somebody is reading with the keyboard or writing into stays open under the note.
  const busy = card => card.contains(document.activeElement) || Array.from(card.querySelectorAll("[data-reason]")).some(field => field.tagName === "INPUT" && field.value);
  function recall(card, why) {
    if (card.querySelector("[data-recalled]")) return;
    const note = document.createElement("div");
    note.className = "row ends";
    note.dataset.recalled = "";
    const text = document.createElement("span");
    text.className = "meta";
    text.textContent = place().dataset[why === "ARCHIVED" ? "archived" : "outOfDate"];
    note.append(text);
    if (!busy(card)) fold(card, note);
    card.prepend(note);
    tell(text.textContent);
  }
  function fold(card, note) {
    const parts = Array.from(card.children).filter(part => !part.hidden);
    parts.forEach(part => { part.hidden = true; });
    const open = document.createElement("button");
    open.type = "button";
    open.className = "btn quiet small";
    open.textContent = place().dataset.open;
    open.addEventListener("click", () => { parts.forEach(part => { part.hidden = false; }); open.remove(); });
    note.append(open);
  }

  // Shows what is new where the old stood; what was typed is kept.
  let typed = [];
  function renew() {
    typed = Array.from(place().querySelectorAll("input[data-reason]")).filter(field => field.value)
      .map(field => ({ showing: field.closest("[data-showing]").dataset.showing, value: field.value }));
    window.fieldloreAdvice();
  }
  function shown() {
    typed.forEach(one => {
      const field = place().querySelector('[data-showing="' + one.showing + '"] input[data-reason]');
      if (!field) return;
      field.value = one.value;
      field.closest("details").open = true;
    });
    tag = "";
    place().querySelector("h2").focus();
    soon();
  }

  function soon() {
    wait = FIRST_MS;
    plan(Math.max(0, FIRST_MS - (Date.now() - asked)));
  }
  function touch() {
    const slept = Date.now() - touched > UNTOUCHED_MS;
    touched = Date.now();
    if (slept) soon();
  }
  document.addEventListener("visibilitychange", () => { if (document.hidden) clearTimeout(timer); else { touch(); soon(); } });
  window.addEventListener("focus", () => { touch(); soon(); });
  ["pointerdown", "keydown", "scroll"].forEach(kind => document.addEventListener(kind, touch, { passive: true }));
  document.addEventListener("click", event => { if (event.target.closest("[data-show-news]")) renew(); });

  if (place()) plan(FIRST_MS);
  window.FieldloreStand = { recall, shown, ask };
})();
