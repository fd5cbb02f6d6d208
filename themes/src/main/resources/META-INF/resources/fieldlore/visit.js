// Tells how long an item was in view, and whether something was copied, when it was opened from a search.
(function () {
  "use strict";
  const mark = document.querySelector("[data-visit]");
  if (!mark || !navigator.sendBeacon) return;
  const tell = more => navigator.sendBeacon(mark.dataset.visit + more);
  let since = document.hidden ? null : Date.now(), seen = 0, copied = false;
  function pause() {
    if (since !== null) seen += Date.now() - since;
    since = null;
    if (seen >= 1000) tell("&what=dwell&seconds=" + Math.round(seen / 1000));
  }
  document.addEventListener("visibilitychange", () => { if (document.hidden) pause(); else since = Date.now(); });
  window.addEventListener("pagehide", () => { if (since !== null) pause(); });
  document.addEventListener("copy", event => {
    if (copied || !event.target.closest || !event.target.closest("main")) return;
    copied = tell("&what=use");
  });
})();
