// That somebody is writing on this phone, never what: so that the facilitator sees whom she would interrupt. It is said
// with the first letter, again while it goes on, and taken back when the text is sent, emptied or left.

const AGAIN_MS = 20_000; // the heart counts somebody for half a minute
const THINKS_MS = 60_000; // who has begun a text and looks up for so long is not writing any more
const LEFT_MS = 1_000; // from one field to the next is no stop

/** `tell(on, step)` says it to the heart; `clock()` is any steady time in ms. */
export function openWriting(tell, clock = () => performance.now()) {
  const now = { step: null, at: 0, again: 0, leaving: 0 };

  function stop() {
    clearTimeout(now.leaving);
    clearTimeout(now.again);
    if (now.step === null) return;
    now.step = null;
    tell(false);
  }

  function say(step) {
    clearTimeout(now.again);
    now.step = step;
    now.again = setTimeout(() => (clock() - now.at < THINKS_MS ? say(step) : stop()), AGAIN_MS);
    tell(true, step);
  }

  return {
    /** A letter was typed in a field of `step`. */
    typed(step) {
      clearTimeout(now.leaving);
      now.at = clock();
      if (now.step !== step) say(step);
    },
    /** A field was left, or there is nothing in it any more; another may be typed in at once. */
    left() {
      clearTimeout(now.leaving);
      now.leaving = setTimeout(stop, LEFT_MS);
    },
    /** The text is on its way, or the phone is laid down. */
    stop,
  };
}
