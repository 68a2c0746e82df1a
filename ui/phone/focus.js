// Where the keyboard, and a screen reader with it, stands when what it stood on is gone: a button that has done its deed, a
// card that was taken back, an answer that is locked. Then it goes on from the page's heading, not from nowhere.

const LOOK_MS = 250;

/** Whether `node` can hold the focus still. */
const holds = (node) => node.isConnected && !node.matches(":disabled") && node.getClientRects().length > 0;

/** Keep the focus within `root` from now on. Where somebody let go of it themselves, nothing is done. */
export function keepFocus(root) {
  const last = { node: null };
  root.addEventListener("focusin", (event) => { last.node = event.target; });
  setInterval(() => {
    if (!last.node || (document.activeElement && document.activeElement !== document.body)) return;
    const gone = !holds(last.node);
    last.node = null;
    if (gone) root.querySelector("h1")?.focus({ preventScroll: true });
  }, LOOK_MS);
}
