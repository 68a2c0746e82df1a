// The newest frame, and how old it is: by the phone's steady clock, which nobody sets, or by the time of day, which goes on
// while the phone sleeps; whichever has gone further. In a rehearsal the heart's clock may go faster than either.

/** Keep the newest frame. */
export function openStore() {
  const kept = { frame: null, at: 0, date: 0, connected: null, lost: 0, lostDate: 0 };
  const age = () => Math.max(performance.now() - kept.at, Date.now() - kept.date) * (kept.frame?.pace ?? 1);
  return {
    /** Take a frame; false where it is older than the one that is here (an answer overtaken on the way). */
    take(frame) {
      const old = kept.frame;
      if (old && frame.view.day.id === old.view.day.id && frame.seq < old.seq && frame.now <= old.now) return false;
      kept.frame = frame;
      kept.at = performance.now();
      kept.date = Date.now();
      return true;
    },
    frame: () => kept.frame,
    age,
    /** The heart's time now, ms since 1970; by the phone's own clock until the first frame. */
    clock: () => (kept.frame ? kept.frame.now + age() : Date.now()),
    connected: () => kept.connected === true,
    /** Note whether the heart can be reached; true where that is news. */
    setConnected(connected) {
      const news = kept.connected !== connected;
      if (news && !connected) Object.assign(kept, { lost: performance.now(), lostDate: Date.now() });
      kept.connected = connected;
      return news;
    },
    /** For how many whole minutes the heart has not been reached; also those slept through. */
    minutesAway: () => (kept.connected === false ? Math.floor(Math.max(performance.now() - kept.lost, Date.now() - kept.lostDate) / 60_000) : 0),
    forget() {
      kept.frame = null;
      kept.connected = null;
    },
  };
}
