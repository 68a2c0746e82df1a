// Runs before all else, in any browser that has JavaScript at all, so it is written as it was done in 2010: it tells people
// whose browser is too old for the page, and asks again for what a crowded net has lost on the way.
(function () {
  "use strict";
  var AGAIN = "gk.again";
  var MOST = 4;
  var WAIT_MS = 2000;

  // What the page can't do without and the newest of it; Safari has it since iOS 14, Chrome since 86.
  var old = !("noModule" in document.createElement("script")) || !Element.prototype.replaceChildren || !window.AbortController;

  function tell() {
    document.getElementById("page").hidden = true;
    document.getElementById("old").hidden = false;
  }

  /** Load the page anew for a script or a style sheet that was lost, but not for ever. */
  function again(event) {
    var lost = event.target && (event.target.tagName === "SCRIPT" || event.target.tagName === "LINK");
    if (!lost || document.readyState === "complete") return;
    try {
      var times = Number(sessionStorage.getItem(AGAIN)) || 0;
      if (times >= MOST) return;
      sessionStorage.setItem(AGAIN, String(times + 1));
      setTimeout(function () { location.reload(); }, WAIT_MS);
    } catch (refused) {
      // A browser that remembers nothing would load it anew for ever.
    }
  }

  if (old) document.addEventListener("DOMContentLoaded", tell);
  else window.addEventListener("error", again, true);
})();
