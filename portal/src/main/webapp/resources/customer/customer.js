// What can be answered beside a customer without leaving the page: feedback on a card, and what the customer means to do
// about a policy. Each answer shows at once, is put back when the server refuses it, and can be undone.
(function () {
  "use strict";
  const param = (name, value) => ({ name, value });
  const words = name => { const place = document.querySelector("[data-" + name + "]"); return place ? place.dataset : {}; };

  // A select with data-policy, and one with data-loss for why not; calls are answered in the order in which they were sent.
  const changes = [];
  const lossOf = select => document.querySelector('select[data-loss="' + select.dataset.policy + '"]');
  function stand(select, meant, reason) {
    const loss = lossOf(select);
    select.value = select.dataset.was = meant;
    loss.value = loss.dataset.was = reason;
    loss.dataset.open = meant === "NOT_RENEWING";
  }
  function change(select, meant, reason, undoing) {
    changes.push({ select, before: select.dataset.was, reason: lossOf(select).dataset.was, undoing });
    stand(select, meant, reason);
    window.fieldloreRenewal([param("policy", select.dataset.policy), param("meant", meant), param("reason", reason)]);
  }
  function renewed(args) {
    const sent = changes.shift();
    if (!sent) return;
    const say = words("renewals");
    if (!args || !args.before) {
      stand(sent.select, sent.before, sent.reason);
      Fieldlore.toast(say.failed);
    } else {
      const reason = args.before === sent.before ? sent.reason : "";
      Fieldlore.toast(say.changed, sent.undoing ? null : () => change(sent.select, args.before, reason, true));
    }
  }
  document.addEventListener("change", event => {
    const select = event.target.closest("select[data-policy]");
    if (select) change(select, select.value, "", false);
    // Why the customer does not renew goes with the same answer, said once more.
    const loss = event.target.closest("select[data-loss]");
    if (loss) {
      const of = document.querySelector('select[data-policy="' + loss.dataset.loss + '"]');
      change(of, of.value, loss.value, false);
    }
  });

  // Buttons with data-say in a card with data-showing; data-given is the id by which to take it back.
  const answers = [];
  const buttons = (card, feedback) => card.querySelector('[data-say="' + feedback + '"]');
  function show(button, given) {
    button.dataset.given = given;
    button.classList.toggle("on", given !== "");
    button.setAttribute("aria-pressed", given !== "");
    const card = button.closest("[data-showing]");
    if (button.dataset.say === "NOT_FOR_CUSTOMER") fold(card, given !== "");
  }
  function fold(card, away) {
    Array.from(card.children).forEach(part => { part.hidden = part.matches("[data-folded]") ? !away : away; });
    const target = away && card.querySelector("[data-folded] button");
    if (target) target.focus();
  }
  function answer(button) {
    if (button.dataset.busy) return;
    button.dataset.busy = "yes";
    const card = button.closest("[data-showing]"), given = button.dataset.given;
    const reason = card.querySelector("[data-reason]");
    const pop = button.closest("details");
    if (pop) pop.open = false;
    answers.push({ button, given });
    if (given) window.fieldloreTakeBack([param("given", given)]);
    else window.fieldloreSay([param("showing", card.dataset.showing), param("feedback", button.dataset.say), param("reason", pop && reason ? reason.value : "")]);
  }
  function answered(args) {
    const sent = answers.shift();
    if (!sent) return;
    delete sent.button.dataset.busy;
    const say = words("advice");
    if (!args || args.given === undefined) { Fieldlore.toast(say.failed); return; }
    show(sent.button, args.given);
    if (args.recalled) FieldloreStand.recall(sent.button.closest("[data-showing]"), args.recalled);
    if (args.given === "") Fieldlore.toast(say.taken);
    else Fieldlore.toast(sent.button.dataset.thanks, () => answer(sent.button));
  }
  document.addEventListener("click", event => {
    const button = event.target.closest("[data-say]");
    if (button) answer(button);
    const undo = event.target.closest("[data-unsay]");
    if (undo) answer(buttons(undo.closest("[data-showing]"), undo.dataset.unsay));
    const mine = event.target.closest("[data-take-back]");
    if (mine) { mine.disabled = true; window.fieldloreUndo([param("kind", mine.dataset.takeBack), param("entry", mine.dataset.entry)]); }
  });

  // Short or full cards: the page has both, and the choice is kept for the next time.
  document.addEventListener("click", event => {
    const button = event.target.closest("[data-switch-detail]");
    if (!button) return;
    const place = button.closest("[data-detail]");
    place.dataset.detail = place.dataset.detail === "FULL" ? "SHORT" : "FULL";
    button.setAttribute("aria-pressed", place.dataset.detail === "FULL");
    window.fieldloreDetail([param("detail", place.dataset.detail)]);
  });

  // Takes back an entry of the story; the page then shows what follows from that.
  function undone(args) {
    if (args && args.undone) location.reload();
    else Fieldlore.toast(words("story").failed);
  }

  // The address says once that a note arrived; kept there it would drop the next draft on a reload.
  if (/[?&]noted=1/.test(location.search)) history.replaceState(null, "", location.href.replace(/([?&])noted=1&?/, "$1").replace(/[?&]$/, ""));

  window.FieldloreCustomer = { renewed, answered, undone };
})();
