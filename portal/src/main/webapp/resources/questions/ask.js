// The asking page: what is like the question and what it speaks of follow the text.
(function () {
  "use strict";
  const form = document.getElementById("ask"), LOOK = 600;
  let looking;
  form.addEventListener("input", event => {
    if (!event.target.matches("[data-look]")) return;
    clearTimeout(looking);
    looking = setTimeout(() => window.Fieldlore.look(), LOOK);
  });
  form.addEventListener("submit", () => clearTimeout(looking));
  form.addEventListener("click", event => {
    const chip = event.target.closest("[data-concept]");
    if (chip) window.Fieldlore.concept({ concept: chip.dataset.concept });
  });
})();
