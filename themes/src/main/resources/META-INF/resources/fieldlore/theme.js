// Runs before the first paint: the chosen theme and a folded menu must not flash.
(function (root) {
  try {
    var theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    if (localStorage.getItem("nav") === "slim") root.dataset.nav = "slim";
  } catch (refused) { /* storage is off: the system's choice stands */ }
})(document.documentElement);
