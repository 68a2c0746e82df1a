// Where something is still being written. A place is a step; what it showed is kept on the phone as long as it holds an
// unsent text, so that the text can be finished when the room, or the page, has gone on.

/** Open the places in `memory` over `drafts`. */
export function openPlaces(memory, drafts) {
  const key = (place) => `place/${place}`;
  return {
    /** Keep what `view`'s step shows now, and how much had been redacted then. */
    keep: ({ step, body, seat, redacted }) => memory.set(key(step.id), { step, body, seat, redacted: Object.keys(redacted || {}).length }),
    /** What a place showed, `{step, body, seat}`, or null. */
    get: (place) => memory.get(key(place)),
    /** Places with unsent text other than `shown`; those that have none and are not `running` are let go. */
    others(running, shown) {
      return memory.keys("place/").map((found) => found.slice(6)).filter((place) => {
        const unsent = drafts.unsent(place);
        if (!unsent && place !== running && place !== shown) memory.remove(key(place));
        return unsent && place !== shown;
      }).map((place) => memory.get(key(place))).filter(Boolean).map(({ step }) => ({ place: step.id, title: step.title }));
    },
  };
}
