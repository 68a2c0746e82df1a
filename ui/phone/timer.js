// The time left. It runs by the phone's steady clock from the heart's figures: the phone's own time of day may be hours
// wrong, and that must change nothing.

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
