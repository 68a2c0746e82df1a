// What the phone remembers of itself. Where the browser denies storage (a private window, a full disk), it lasts as
// long as the page does: then a reload starts over, but nothing else is different.

const PREFIX = "gk.";

/** Open the phone's memory over `storage` (localStorage). Values are anything JSON holds. */
export function openMemory(storage) {
  const here = new Map();

  function get(key) {
    try {
      const raw = here.has(key) ? here.get(key) : storage.getItem(PREFIX + key);
      return raw ? JSON.parse(raw) : null;
    } catch {
      return null;
    }
  }

  /** Remember; false where it lasts only as long as the page does. */
  function set(key, value) {
    const raw = JSON.stringify(value);
    try {
      storage.setItem(PREFIX + key, raw);
      here.delete(key);
      return true;
    } catch {
      here.set(key, raw);
      return false;
    }
  }

  function remove(key) {
    here.delete(key);
    try {
      storage.removeItem(PREFIX + key);
    } catch {
      // A storage that denies reading holds nothing to remove.
    }
  }

  /** The keys that begin with `start`, in order. */
  function keys(start) {
    const found = new Set([...here.keys()].filter((key) => key.startsWith(start)));
    try {
      for (let i = 0; i < storage.length; i += 1) {
        const key = storage.key(i);
        if (key.startsWith(PREFIX + start)) found.add(key.slice(PREFIX.length));
      }
    } catch {
      // See remove.
    }
    return [...found].sort();
  }

  /** Whether all of it outlasts the page. */
  const lasts = () => here.size === 0;

  return { get, set, remove, keys, lasts, prefix: PREFIX };
}

/** The browser's storage, or none: merely asking for it may throw. */
export function storageOf(browser) {
  try {
    return browser.localStorage;
  } catch {
    return null;
  }
}

/** A random id of 24 letters and figures. Not crypto.randomUUID: that is missing on plain http. */
export function makeId() {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => alphabet[byte & 63]).join("");
}
