// Small builders of elements. Whatever somebody wrote only ever becomes text nodes; there is no HTML from data.

import { t } from "./texts.js";

const SVG = "http://www.w3.org/2000/svg";
const PROPERTIES = new Set(["hidden", "disabled", "checked", "value", "selected", "readOnly", "tabIndex"]);

/** An element. `given` are attributes and properties, functions under on… are listeners; children are nodes or text. */
export function el(tag, given = {}, ...children) {
  return fill(document.createElement(tag), given, children);
}

/** An element of a drawing. */
export function svg(tag, given = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), given, children);
}

const present = (children) => children.flat(9).filter((child) => child !== null && child !== undefined && child !== false);

function fill(node, given, children) {
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (PROPERTIES.has(name)) node[name] = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...present(children));
  return node;
}

/** Make `children` all that `node` holds; those that are null are left out. */
export function hold(node, ...children) {
  node.replaceChildren(...present(children));
}

/** A button that does `act`. */
export function button(text, act, given = {}) {
  return el("button", { type: "button", onclick: act, ...given }, text);
}

/** What a person wrote: its own direction, and the language it is read aloud in. */
export function written(tag, text, lang, given = {}) {
  return el(tag, { dir: "auto", lang, ...given }, text);
}

/** Change the text of `node`, only where it differs: a live region would otherwise speak again. */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** Set or remove an attribute, only where it differs. */
export function setAttr(node, name, value) {
  if (value === null || value === false) node.removeAttribute(name);
  else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
}

const rows = new WeakMap();

/**
 * Make the children of `parent` be `items`, in order. A row that stays is kept, with its focus and what is typed in it.
 * `key(item)` tells rows apart; `make(item)` gives `{node, update(item, index)}`.
 */
export function keyed(parent, items, key, make) {
  const before = rows.get(parent) || new Map();
  const now = new Map();
  const focused = document.activeElement;
  items.forEach((item, index) => {
    const row = before.get(key(item)) || make(item);
    now.set(key(item), row);
    row.update?.(item, index);
  });
  for (const [name, row] of before) if (!now.has(name)) row.node.remove();
  let at = 0;
  for (const row of now.values()) {
    if (parent.children[at] !== row.node) parent.insertBefore(row.node, parent.children[at] || null);
    at += 1;
  }
  rows.set(parent, now);
  // Moving a node in the document takes its focus away.
  if (focused !== document.activeElement && parent.contains(focused)) focused.focus({ preventScroll: true });
}

/** A number that stands for a goal: colour and figure together. */
export function badge(seat, given = {}) {
  return el("span", { class: `badge ${goalClass(seat)}`, "aria-hidden": "true", ...given }, String(seat.number));
}

/** The class that carries a goal's colour. */
export const goalClass = (seat) => (seat ? `goal goal-${seat.colour % 15}` : "goal");

/** Whether a seat is a goal; else it is a group that has none. */
export const isGoal = (seat) => seat.seat.startsWith("goal:");

/** The number of a seat as a screen reader says it, before its title. */
export const spokenNumber = (seat) => (isGoal(seat) ? t("Mål {number}:", seat) : `${seat.number}:`);

/** A seat in one line, as a screen reader says it. */
export const spokenSeat = (seat) => `${spokenNumber(seat)} ${seat.title}`;

/** A heading that a new page puts its focus on, so that a screen reader begins there. */
export const title = (text) => el("h1", { tabIndex: -1 }, text);

const serial = { last: 0 };

/** An id that no other element of the page has. */
export function freshId(stem) {
  serial.last += 1;
  return `${stem}-${serial.last}`;
}
