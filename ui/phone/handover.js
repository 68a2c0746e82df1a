// From an address to the next: a browser keeps what it remembers by address, so when the computer gets a new one, the page
// that is still open carries it along in the new address' fragment, which no server and no log is told.

const MOST = 1_000_000; // characters of an address that all browsers take, with room to spare
const CARRIED = /^(me|join|was|mine|lang|(out|draft|place|refused|ballot|own|of)\/.+)$/;
const FIRST = /^(me|join|was|mine|lang|out\/.+)$/;
const ADDRESS = /^(?:http:\/\/)?((\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3}))(?::(\d{1,5}))?\/?$/i;

/**
 * An address as a person types it, "10.0.0.5:8765", as a host; null where it is none of a local net, for what the phone
 * carries must not come to a stranger. `port` is taken where none is written; `known` are hosts that the heart has told.
 */
export function localHost(typed, port, known = []) {
  const found = ADDRESS.exec(typed.trim().replace(/\s+/g, ""));
  if (!found || found.slice(2, 6).some((part) => Number(part) > 255)) return null;
  const [a, b] = [Number(found[2]), Number(found[3])];
  const host = `${found[1]}:${found[6] || port}`;
  const local = a === 10 || a === 127 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b < 32);
  return local || known.includes(host) ? host : null;
}

/** What `memory` holds as a fragment, the most important first; `left` is how many things there was no room for. */
export function packed(memory, most = MOST) {
  const kept = [];
  const keys = memory.keys("").filter((key) => CARRIED.test(key));
  const pairs = [...keys.filter((key) => FIRST.test(key)), ...keys.filter((key) => !FIRST.test(key))].map((key) => [key, memory.get(key)]);
  let size = 0;
  let left = 0;
  for (const pair of pairs) {
    const length = encoded(pair).length;
    if (size + length > most) left += 1;
    else {
      kept.push(pair);
      size += length;
    }
  }
  return { fragment: `ny=${encoded(kept)}`, left };
}

/**
 * Take what came along in the address of `place` (a window) into `memory`, and out of the address and the history at once.
 * Whoever is in here already stays who they are: only their own is taken in. True where something came.
 */
export function takeOver(memory, place) {
  const found = new URLSearchParams(place.location.hash.slice(1)).get("ny");
  if (!found) return false;
  place.history.replaceState(null, "", place.location.pathname);
  const pairs = decoded(found).filter((pair) => Array.isArray(pair) && CARRIED.test(pair[0]) && pair[1] !== null);
  const came = new Map(pairs);
  const here = memory.get("me");
  const them = came.get("me");
  if (!["participant", "token", "reclaim_code", "group"].every((name) => typeof them?.[name] === "string")) return false;
  if (here && here.participant !== them.participant) return false;
  for (const [key, value] of came) {
    const old = memory.get(key);
    if (key === "mine") memory.set(key, [...new Set([...(old || []), ...(Array.isArray(value) ? value : [])])]);
    else if (old === null) memory.set(key, value);
    else if (key.startsWith("draft/") && typeof old === "string" && typeof value === "string" && old !== value) memory.set(key, `${old}\n${value}`);
  }
  return true;
}

function encoded(value) {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  let letters = "";
  for (let i = 0; i < bytes.length; i += 8_192) letters += String.fromCharCode(...bytes.subarray(i, i + 8_192));
  return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function decoded(text) {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
    const value = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(value) ? value : [];
  } catch {
    return []; // cut off on the way: the hentekode is left
  }
}
