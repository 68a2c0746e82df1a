// The heart's frames, as they come: one event stream, begun again whenever it is lost, and where a net lets no stream
// through, the newest frame is asked for every few seconds instead.

const BEAT_MS = 16_000; // the heart speaks every 15 s, if only with a comment
const SILENCE_MS = 22_000; // an address that has gone says nothing more, not even that it has
const FIRST_FRAME_MS = 4_000;
const POLL_MS = 3_000;
const OVER_MS = 20_000; // a day that has been stopped may be opened again, but nobody waits for it
const WAITS_MS = [300, 800, 1_500, 3_000, 6_000];

/**
 * Keep `onFrame(frame)` told. `headers()` carry the token; `onState(connected)` says when the heart can and can't be
 * reached; `onBye(why)` that it has said goodbye: "over" where the day was stopped, "closed" where phones are let in no
 * more just now, else ""; `onStranger(code)` that it does not know the token. Gives `{hurry, close, silent}`;
 * `hurry` tries again at once.
 */
export function openStream({ headers, onFrame, onState, onBye, onStranger }) {
  const line = { closed: false, flowing: false, over: false, began: 0, heard: 0, abort: null, wake: null };

  async function run() {
    let failures = 0;
    while (!line.closed) {
      const frames = await listen();
      failures = frames ? 0 : failures + 1;
      if (line.closed) return;
      await poll();
      const wait = line.over ? OVER_MS : WAITS_MS[Math.min(failures, WAITS_MS.length - 1)];
      await nap(wait * (0.7 + Math.random() * 0.6)); // a room of phones must not come back in one instant
    }
  }

  /** One stream until it ends, however it ends; gives how many frames it brought. */
  async function listen() {
    const control = new AbortController();
    line.abort = control;
    line.began = Date.now();
    let quiet = setTimeout(() => control.abort(), SILENCE_MS);
    let frames = 0;
    try {
      const answer = await fetch("/api/events", {
        headers: { ...headers(), Accept: "text/event-stream" }, cache: "no-store", signal: control.signal,
      });
      if (answer.status === 401) await stranger(answer);
      if (!answer.ok || !answer.body) return 0;
      const reader = answer.body.getReader();
      const events = eventReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return frames;
        clearTimeout(quiet);
        quiet = setTimeout(() => control.abort(), SILENCE_MS);
        line.heard = Date.now();
        const found = events(value);
        for (const event of found) {
          if (event.name === "bye") {
            bye(event.data);
            return frames;
          }
          if (event.name === "view") frames += take(event.data);
        }
        line.flowing = frames > 0;
      }
    } catch {
      return frames; // cut, aborted, or nobody there: all are tried again
    } finally {
      clearTimeout(quiet);
      control.abort();
      line.flowing = false;
    }
  }

  async function poll() {
    const control = new AbortController();
    const limit = setTimeout(() => control.abort(), 8_000);
    try {
      const answer = await fetch("/api/state", { headers: headers(), cache: "no-store", signal: control.signal });
      if (answer.status === 401) await stranger(answer);
      else if (answer.ok) take(await answer.text());
      else {
        if ((await codeOf(answer)) === "day_over") bye('{"why":"over"}');
        onState(false);
      }
    } catch {
      if (!line.flowing && !line.closed) onState(false);
    } finally {
      clearTimeout(limit);
    }
  }

  /** Take one frame in; 1 when it was one. A page of somebody else's net (a captive portal) is none. */
  function take(text) {
    if (line.closed) return 0;
    const frame = readFrame(text);
    if (!frame) return 0;
    line.over = false;
    onState(true);
    onFrame(frame);
    return 1;
  }

  function bye(data) {
    let why = "";
    try {
      why = JSON.parse(data).why || "";
    } catch {
      // An older heart says nothing more.
    }
    line.over = why === "over";
    if (!line.closed) onBye(why);
  }

  async function stranger(answer) {
    const code = await codeOf(answer);
    if (line.closed) return;
    close();
    onStranger(code);
  }

  function nap(ms) {
    return new Promise((resolve) => {
      line.wake = resolve;
      setTimeout(resolve, ms);
    });
  }

  function hurry() {
    const young = line.flowing ? Date.now() - line.heard < BEAT_MS : Date.now() - line.began < FIRST_FRAME_MS;
    if (!young) line.abort?.abort();
    line.wake?.();
  }

  function close() {
    line.closed = true;
    clearInterval(polling);
    line.abort?.abort();
    line.wake?.();
  }

  const opened = Date.now();
  const polling = setInterval(() => {
    if (!line.flowing && !line.over && !document.hidden && Date.now() - opened > FIRST_FRAME_MS) poll();
  }, POLL_MS);
  run();
  /** How long ago the heart was last heard, ms. */
  const silent = () => Date.now() - (line.heard || opened);

  return { hurry, close, silent };
}

/** The code of a refusal; empty where the answer is none of the heart's. */
async function codeOf(answer) {
  try {
    return (await answer.json()).code || "";
  } catch {
    return "";
  }
}

function readFrame(text) {
  try {
    const frame = JSON.parse(text);
    return frame && frame.view && frame.view.step ? frame : null;
  } catch {
    return null;
  }
}

/** A function that takes the stream's next bytes, cut anywhere, and gives the events they complete. */
export function eventReader() {
  const decoder = new TextDecoder();
  let rest = "";
  let event = { name: "", data: [] };
  return (bytes) => {
    const found = [];
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = lines.pop();
    for (const raw of lines) {
      const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
      if (line === "") {
        if (event.name) found.push({ name: event.name, data: event.data.join("\n") });
        event = { name: "", data: [] };
      } else if (line.startsWith("event:")) event.name = line.slice(6).trim();
      else if (line.startsWith("data:")) event.data.push(line.slice(line[5] === " " ? 6 : 5));
    }
    return found;
  };
}
