// Concept chips of the review page: a click lets go of one.
document.addEventListener("click", event => {
  const chip = event.target.closest("[data-concept]");
  if (chip) window.Fieldlore.concept({ concept: chip.dataset.concept });
});
