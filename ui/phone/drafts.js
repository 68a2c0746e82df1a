// What is being written, kept a field from the first letter until it has been sent. A place is a step's id; names that
// begin with "~" are choices (a ticked box), which are kept but do not count as unsent text.

/** Open the drafts in `memory`. `begun(place)` is called when a place gets its first unsent text. */
export function openDrafts(memory, begun) {
  const key = (place, name) => `draft/${place}/${name}`;
  const namesOf = (place) => memory.keys(`draft/${place}/`).map((found) => found.slice(key(place, "").length));
  const unsent = (place) => namesOf(place).some((name) => !name.startsWith("~"));

  function set(place, name, value) {
    const empty = typeof value === "string" ? !value.trim() : !value || value.length === 0;
    const first = !empty && !name.startsWith("~") && !unsent(place);
    if (empty) memory.remove(key(place, name));
    else memory.set(key(place, name), value);
    if (first) begun(place);
  }

  return {
    get: (place, name) => memory.get(key(place, name)),
    set,
    unsent,
    /** The drafts of one place, for an exercise that need not know where it is. */
    at: (place) => ({
      get: (name) => memory.get(key(place, name)),
      set: (name, value) => set(place, name, value),
      clear: (name) => memory.remove(key(place, name)),
      /** The names that begin with `start`. */
      names: (start) => namesOf(place).filter((name) => name.startsWith(start)),
    }),
    /** Give a refused text back to its field, after what has been typed there since. */
    giveBack(place, values) {
      for (const [name, value] of Object.entries(values)) {
        const now = memory.get(key(place, name));
        const both = typeof now === "string" && typeof value === "string" && now !== value;
        // Two texts are joined; of two photos the newer stays.
        set(place, name, both ? (value.startsWith("data:") ? now : `${now}\n${value}`) : value);
      }
    },
  };
}
