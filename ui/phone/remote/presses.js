// What is pressed goes to the heart at once or not at all: a "next" that hung in a net without a signal must not fire
// minutes later. A press is tried again for some seconds, carried out once, and refused by the heart where it comes later.

import { makeId } from "../memory.js";

const LASTS_MS = 5_000;
const AGAIN_MS = 400;
const CORRECTIONS = 2; // how often the phone's idea of the heart's clock is mended

/** Open the way to the heart. `headers()` carry the token; `clock()` is the heart's time in ms; `onStranger()`: it knows us no more. */
export function openPresses({ headers, clock, onStranger }) {
  const line = { last: Promise.resolve(), slip: 0 };

  /**
   * Send a command. Gives `{saved, sent, text}`: `text` is the heart's sentence where it said no, `sent` false where it
   * did not come to the heart, or no answer came, in time. They go one after the other, in the order in which they were pressed.
   */
  function press(kind, payload, id = makeId()) {
    const began = now();
    const answer = line.last.then(() => carry({ id, kind, payload }, began));
    line.last = answer.catch(() => {});
    return answer;
  }

  async function carry(command, began) {
    let corrections = 0;
    for (;;) {
      const left = began + LASTS_MS - now();
      if (left <= 0) return { saved: false, sent: false, text: null };
      const answer = await attempt({ ...command, until: Math.round(clock() + line.slip + left) }, left);
      if (answer.status === 401) onStranger();
      if (answer.code === "too_late" && corrections < CORRECTIONS && began + LASTS_MS > now()) {
        corrections += 1;
        line.slip = answer.params.now - clock();
      } else if (answer.saved || (answer.status >= 400 && answer.status < 500 && ![408, 429].includes(answer.status))) {
        return { saved: answer.saved, sent: answer.code !== "too_late", text: answer.text || null };
      } else await new Promise((go) => { setTimeout(go, AGAIN_MS); });
    }
  }

  async function attempt(body, ms) {
    const control = new AbortController();
    const limit = setTimeout(() => control.abort(), ms);
    try {
      const answer = await fetch("/api/commands", {
        method: "POST", cache: "no-store", signal: control.signal,
        headers: { ...headers(), "Content-Type": "application/json" }, body: JSON.stringify(body),
      });
      const told = await answer.json();
      return { ...told, status: answer.status, saved: answer.ok && told.saved === true };
    } catch {
      return { status: 0, saved: false };
    } finally {
      clearTimeout(limit);
    }
  }

  return press;
}

/** Milliseconds of a clock that goes on while the phone sleeps. */
const now = () => Date.now();
