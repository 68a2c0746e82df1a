// The time left. It runs by the phone's steady clock from the heart's figures: the phone's own time of day may be hours
// wrong, and that must change nothing.

import { t } from "./texts.js";

/** Milliseconds left of `timer` (a view's), `sinceFrame` ms after its frame was made at `now`; null without a timer. */
export function remaining(timer, now, sinceFrame) {
  if (!timer || timer.hidden) return null;
  if (timer.paused_ms !== null && timer.paused_ms !== undefined) return Math.max(0, timer.paused_ms);
  return Math.max(0, timer.ends_at - now - sinceFrame);
}

/** "12:04", rounded up so that a fresh ten minutes reads 10:00 and the last second 00:01. */
export function clockText(ms) {
  const seconds = Math.ceil(ms / 1000);
  const two = (n) => String(n).padStart(2, "0");
  return seconds >= 3600
    ? `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
    : `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/** Which of `n` equal parts of a step's time runs now, from 0; `timer` is `{left, total}` in ms; null without a clock. */
export function partNow(timer, n) {
  if (!timer || !timer.total || n < 1) return null;
  return Math.min(n - 1, Math.max(0, Math.floor(((timer.total - timer.left) / timer.total) * n)));
}

/** A stretch of time in round words: "2 min.", "40 sek.". */
export function shareText(ms) {
  return ms < 90_000 ? t("{n} sek.", { n: Math.max(10, Math.round(ms / 10_000) * 10) }) : t("{n} min.", { n: Math.round(ms / 60_000) });
}
