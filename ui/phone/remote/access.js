// The remote's secret: it comes in the address' fragment, which no server and no log is told, and is kept on the phone.

const KEY = "remote";

/** Open the access in `memory`; what stands in the address of `place` (a window) is taken from there at once. */
export function openAccess(memory, place) {
  const kept = { token: null };

  /** Take a secret from the address; true where there was a new one. */
  function read() {
    const found = new URLSearchParams(place.location.hash.slice(1)).get("t");
    if (found) {
      memory.set(KEY, { token: found });
      // Not in the history either, from which somebody could pass it on.
      place.history.replaceState(null, "", place.location.pathname);
    }
    const before = kept.token;
    kept.token = memory.get(KEY)?.token || null;
    return kept.token !== before;
  }

  read();
  return {
    read,
    token: () => kept.token,
    forget() {
      kept.token = null;
      memory.remove(KEY);
    },
  };
}
