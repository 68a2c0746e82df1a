// What has been handed over but not yet answered. It is kept on the phone until the heart has said yes or no, sent in
// order, and sent again after any doubt: the heart carries out an id once, however often it comes, from any tab.

const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000];
const ANSWER_MS = 10_000;
const PICTURE_MS = 45_000;
const FAULTS = 4; // answers of "something broke here" before a text is given back rather than tried for ever
const OLD_MS = 20_000; // what has waited so long tells when it was written
const TELLS_NO_TIME = "contribution.edit";

/**
 * Open the outbox in `memory`. `post(body, signal)` sends a command and gives the Response, `upload(picture, signal)` a
 * picture that goes ahead of its command; `clock()` is the heart's time in ms; `onChange()` after every change; `onSaved(item)`; `onRefused(item, sentence, code)`; `onStranger(code)`.
 */
export function openOutbox({ memory, post, upload, clock, onChange, onSaved, onRefused, onStranger }) {
  const box = { day: null, seq: -1, busy: false, failures: 0, timer: 0, waiting: [], saved: [], flying: null };

  const read = () => {
    box.waiting = memory.keys("out/").map((slot) => ({ ...memory.get(slot), slot })).filter((item) => item.id);
  };

  /**
   * Hand over a command. `key`: a newer one of the same key takes the place of the last that waits; not of an earlier
   * one, for what was done in between may rest on it. `draft`: what
   * was written, and where, so that it can be given back; such a command also tells when it was written, where it has
   * waited, and a `dated` one always. `picture`, `{id, from}`, goes ahead of it: the draft's field `from` holds it as a data address. False where the phone has no room to remember it over a reload.
   */
  function put({ id, kind, payload, key, draft, dated, picture }) {
    const last = box.waiting[box.waiting.length - 1];
    if (key && last?.key === key && last.id !== box.flying) memory.remove(last.slot);
    const after = last ? Number(last.slot.slice(4, 18)) : 0;
    const slot = `out/${String(Math.max(Date.now(), after + 1)).padStart(14, "0")}-${id}`;
    const kept = memory.set(slot, { id, kind, payload, key, draft, dated, picture, day: box.day, at: clock() });
    read();
    onChange();
    pump();
    return kept;
  }

  async function pump() {
    if (box.busy) return;
    box.busy = true;
    clearTimeout(box.timer);
    try {
      for (;;) {
        read();
        const item = box.waiting[0];
        if (!item || box.day === null) return;
        box.flying = item.id;
        const wait = await send(item);
        box.flying = null;
        if (wait !== null) {
          if (wait > 0) box.timer = setTimeout(pump, wait);
          return;
        }
      }
    } finally {
      box.busy = false;
      box.flying = null;
    }
  }

  /** Send one. Gives null when it is settled, else ms to wait before trying again; 0 is to wait for the person. */
  async function send(item) {
    const answer = await whole(item);
    if (answer.status === 401) {
      onStranger(answer.code);
      return 0;
    }
    if (answer.saved) return settle(item, () => {
      // Frames and answers come by lines of their own: the frame that shows it, the last there will be, may be here first.
      if (answer.seq > box.seq) box.saved.push({ ...item, seq: answer.seq });
      onSaved(item);
    });
    const refused = answer.status >= 400 && answer.status < 500 && ![408, 429].includes(answer.status);
    if (answer.status === 500) item.faults = (item.faults || 0) + 1;
    if (refused || item.faults >= FAULTS) return settle(item, () => onRefused(item, answer.text, answer.code));
    if (answer.status === 500) memory.set(item.slot, item);
    box.failures += 1;
    onChange();
    return WAITS_MS[Math.min(box.failures, WAITS_MS.length) - 1] * (0.7 + Math.random() * 0.6);
  }

  function settle(item, then) {
    box.failures = 0;
    memory.remove(item.slot);
    read();
    then();
    onChange();
    return null;
  }

  /** The picture first, where there is one, and when that is kept the command. */
  async function whole(item) {
    if (item.picture) {
      const answer = await attempt(PICTURE_MS, (signal) => upload({ id: item.picture.id, data: item.draft.values[item.picture.from] }, signal));
      if (!answer.saved) return answer;
      delete item.picture;
      memory.set(item.slot, item);
    }
    return ask(item);
  }

  /** One attempt at a command. */
  function ask(item) {
    const late = item.draft && item.kind !== TELLS_NO_TIME && clock() - item.at > OLD_MS;
    const payload = late || item.dated ? { ...item.payload, at: Math.round(item.at) } : item.payload;
    return attempt(ANSWER_MS, (signal) => post({ id: item.id, kind: item.kind, payload }, signal));
  }

  /** One attempt: `{status, saved, seq, text, code}`; status 0 where no answer of the heart's came. */
  async function attempt(ms, sent) {
    const control = new AbortController();
    const limit = setTimeout(() => control.abort(), ms);
    try {
      const answer = await sent(control.signal);
      const body = await answer.json();
      const known = typeof body.saved === "boolean";
      return { ...body, status: known || answer.status >= 400 ? answer.status : 0, saved: body.saved === true && answer.ok };
    } catch {
      return { status: 0, saved: false };
    } finally {
      clearTimeout(limit);
    }
  }

  window.addEventListener("storage", (event) => {
    if (event.key && !event.key.startsWith(`${memory.prefix}out/`)) return;
    read();
    onChange();
  });
  read();

  return {
    put,
    /** Try at once: the line is back, or the person is. */
    kick: pump,
    /** Nobody is in: nothing is sent until a frame tells which day it is. */
    rest() {
      box.day = null;
      box.seq = -1;
      box.saved = [];
    },
    /**
     * A frame has come: `day` is the one that is open, and what it shows need not be shown from here. What was handed over
     * before the first frame belongs to it.
     */
    frame(day, seq) {
      box.seq = seq;
      box.saved = box.saved.filter((item) => item.seq > seq);
      if (box.day === day) return;
      box.day = day;
      read();
      box.waiting.filter((item) => item.day === null).forEach((item) => memory.set(item.slot, { ...item, day }));
      read();
      for (const item of box.waiting.filter((other) => other.day !== day)) {
        settle(item, () => onRefused(item, null, "other_day"));
      }
      pump();
    },
    /** Items that are on their way. */
    waiting: () => box.waiting,
    /** Items that no frame shows yet, each with `seq` once it is saved; in the order they were handed over. */
    unseen: () => [...box.saved, ...box.waiting],
  };
}
