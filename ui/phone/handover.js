// From an address to the next: a browser keeps what it remembers by address, so when the computer gets a new one, the page
// that is still open carries it along in the new address' fragment, which no server and no log is told.

import { makeId } from "./memory.js";

const MOST = 1_000_000; // characters of an address that all browsers take, with room to spare
const MOST_TRAIL = 40;
const FIRST = /^(me|join|was|mine|lang|out\/.+)$/;
const ALIVE = /^(out|draft|refused|ballot)\//; // what goes away when it is done with, so that its absence tells something
const ADDRESS = /^(?:http:\/\/)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?::(\d{1,5}))?\/?$/i;

const text = (value) => typeof value === "string";
const plain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const ids = (value) => Array.isArray(value) && value.every(text);
const written = (draft) => plain(draft) && text(draft.place) && plain(draft.values) && (draft.title === undefined || text(draft.title));

// What is carried, and how it must look: the page reads it all again at every start, so what is odd would be odd for ever.
const SHAPES = [
  [/^me$/, (value) => plain(value) && ["participant", "token", "reclaim_code", "group"].every((name) => text(value[name]))],
  [/^(join|was)$/, text],
  [/^lang$/, (value) => text(value) && /^[a-z]{2}$/.test(value)],
  [/^mine$/, ids],
  [/^out\/\d{14}-.+$/, (value, key) => plain(value) && value.id === key.slice(19) && text(value.kind) && plain(value.payload) && typeof value.at === "number"
    && (value.day === null || text(value.day)) && (value.key === undefined || text(value.key)) && (value.draft === undefined || written(value.draft))
    && (value.picture === undefined || (plain(value.picture) && text(value.picture.id) && text(value.draft?.values[value.picture.from])))],
  [/^draft\/[^/]+\/.+$/, (value, key) => text(value) || /\/~/.test(key)],
  [/^refused\/.+$/, (value, key) => plain(value) && value.id === key.slice(8) && text(value.sentence) && written(value.draft)],
  [/^ballot\/.+$/, plain],
  [/^place\/.+$/, (value, key) => plain(value) && plain(value.step) && value.step.id === key.slice(6) && text(value.step.title)],
  [/^own\/.+$/, (value) => plain(value) && text(value.id) && text(value.title) && text(value.text)],
];

function sound(key, value) {
  if (!text(key) || value === null || value === undefined) return false;
  const [, inner] = /^of\/[^/]+\/((?:draft|place|refused|ballot|own)\/.+)$/.exec(key) || [];
  return SHAPES.some(([name, fits]) => name.test(inner || key) && fits(value, inner || key));
}

/**
 * An address as a person types it, "10.0.0.5:8765", as a host; null where it is none of a local net, for what the phone
 * carries must not come to a stranger. `port` is taken where none is written; `known` are hosts that the heart has told.
 */
export function localHost(typed, port, known = []) {
  const found = ADDRESS.exec(typed.trim().replace(/\s+/g, ""));
  if (!found) return null;
  const parts = [...found.slice(1, 5), found[5] || port];
  const [a, b, c, d, door] = parts.map(Number);
  // A browser reads 010 as eight: what is gone to must be what is read here.
  if ([a, b, c, d, door].some((part, i) => String(part) !== String(parts[i])) || [a, b, c, d].some((part) => part > 255) || door < 1 || door > 65_535) return null;
  const host = `${a}.${b}.${c}.${d}:${door}`;
  const local = a === 10 || a === 127 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b < 32);
  return local || known.includes(host) ? host : null;
}

/**
 * What `memory` holds as a fragment, the most important first; `left` is how many things there was no room for. `depart`
 * notes that it has gone, so that what comes back can be told from what has been changed here since.
 */
export function packed(memory, most = MOST) {
  const kept = [];
  const left = [];
  const keys = memory.keys("").filter((key) => sound(key, memory.get(key)));
  const pairs = [...keys.filter((key) => FIRST.test(key)), ...keys.filter((key) => !FIRST.test(key))].map((key) => [key, memory.get(key)]);
  let size = 0;
  for (const pair of pairs) {
    const length = encoded(pair).length;
    if (size + length > most) left.push(pair[0]);
    else {
      kept.push(pair);
      size += length;
    }
  }
  const who = memory.get("me")?.participant;
  const trail = [...trailOf(memory, who), makeId()].slice(-MOST_TRAIL);
  return {
    fragment: `ny=${encoded({ trail, left, held: kept })}`, left: left.length,
    depart: () => note(memory, who, trail, new Map(kept)),
  };
}

/**
 * Read what came along in the address of `place` (a window), and take it out of the address and the history at once. It is
 * taken into `memory` where it is of the one who is in here, which the token proves. Where nobody is in, `{code, goOn}`
 * is given: whose own code it is, and what takes it in once the person has said so. Else null.
 */
export function arrived(memory, place) {
  const found = new URLSearchParams(place.location.hash.slice(1)).get("ny");
  if (!found) return null;
  place.history.replaceState(null, "", place.location.pathname);
  const bundle = decoded(found);
  if (!bundle) return null;
  const came = new Map(bundle.held.filter((pair) => Array.isArray(pair) && sound(pair[0], pair[1])));
  const them = came.get("me");
  if (!them) return null;
  const here = memory.get("me");
  if (!here) return { code: them.reclaim_code, goOn: () => merge(memory, came, bundle) };
  if (here.participant === them.participant && here.token === them.token) merge(memory, came, bundle);
  return null;
}

/** Take in what came. Where it knows of all that went from here, what has not been changed here since is as it says. */
function merge(memory, came, { trail, left }) {
  const who = came.get("me").participant;
  const known = trailOf(memory, who);
  if (known.includes(trail[trail.length - 1])) return; // an old address, opened again
  const was = known.length && trail.includes(known[known.length - 1]) ? memory.get("moved").was : {};
  for (const [key, value] of came) {
    if (key === "mine") memory.set(key, [...new Set([...(memory.get(key) || []), ...value])]);
    else if (!ALIVE.test(key) && memory.get(key) === null) memory.set(key, value);
  }
  const alive = new Set([...memory.keys(""), ...came.keys()].filter((key) => ALIVE.test(key) && !left.includes(key)));
  for (const key of alive) settle(memory, key, came.has(key) ? came.get(key) : null, was[key]);
  note(memory, who, trail, came);
}

/** One thing: `theirs` is what came or null, `was` the mark of what both had. */
function settle(memory, key, theirs, was = "") {
  const ours = memory.get(key);
  const [here, there] = [mark(key, ours), mark(key, theirs)];
  if (here === there || there === was) return;
  if (here === was) {
    if (theirs === null) memory.remove(key);
    else memory.set(key, theirs);
  } else if (key.startsWith("draft/") && text(ours) && text(theirs) && !theirs.startsWith("data:")) memory.set(key, `${ours}\n${theirs}`);
}

function trailOf(memory, who) {
  const moved = memory.get("moved");
  return moved && moved.who === who ? moved.trail : [];
}

function note(memory, who, trail, held) {
  memory.set("moved", { who, trail, was: Object.fromEntries([...held].filter(([key]) => ALIVE.test(key)).map(([key, value]) => [key, mark(key, value)])) });
}

/** A short mark of a value, "" of none; what waits to be sent is known by its id. */
function mark(key, value) {
  if (value === null) return "";
  if (key.startsWith("out/")) return "out";
  const letters = JSON.stringify(value);
  let sum = 0;
  for (let i = 0; i < letters.length; i += 1) sum = (Math.imul(sum, 31) + letters.charCodeAt(i)) | 0;
  return `${letters.length}.${sum}`;
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
    return plain(value) && ids(value.trail) && ids(value.left) && Array.isArray(value.held) ? value : null;
  } catch {
    return null; // cut off on the way: the hentekode is left
  }
}
