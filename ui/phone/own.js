// What has been written on this phone: what is saved, and what is not sent yet. So that whoever wrote it can read it, also
// when the day is over and the computer is gone.

import { languageOf, t } from "./texts.js";
import { el, written } from "./ui.js";

const MOST = 200;
const NO_TEXT = ["drawing", "photo", "row", "to"];

/** The words among the fields that something was written in: no strokes, no photo, no numbers of cards. */
export const textOf = (values) => Object.entries(values)
  .filter(([name, value]) => !NO_TEXT.includes(name) && !name.startsWith("~") && typeof value === "string")
  .map(([, value]) => value.trim()).filter(Boolean).join("\n");

/** The id of the contribution that a command is about: the one it mends or adds to, else the one it makes, which has its own. */
export const contributionOf = ({ id, payload }) => payload.contribution ?? payload.scenario ?? id;

/** Open what was written in `memory`. `titleOf(place)` names a place that something is still being written in. */
export function openOwn(memory, titleOf) {
  const all = () => memory.keys("own/").map((key) => ({ key, ...memory.get(key) })).filter((one) => one.text);

  /** The outbox has been told that `item` is saved. What mends an earlier text takes its place. */
  function keep(item) {
    const text = textOf(item.draft?.values || {});
    if (!text) return;
    const before = all();
    const mended = before.find((one) => one.id === item.payload.contribution);
    const told = { id: mended?.id || contributionOf(item), title: mended?.title || item.draft.title || "", text, day: item.day };
    memory.set(mended?.key || `own/${item.slot.slice(4)}`, told);
    before.slice(0, Math.max(0, before.length + 1 - MOST)).forEach((one) => memory.remove(one.key));
  }

  /** Another day has begun on this phone: what was written on an earlier one goes. */
  function begin(day) {
    all().filter((one) => one.day && one.day !== day).forEach((one) => memory.remove(one.key));
  }

  /** What is still in a field, or on its way among `waiting`: `{title, text}`. */
  function unsent(waiting) {
    const fields = memory.keys("draft/").map((key) => {
      const [, place, name] = /^draft\/(.*)\/([^/]*)$/.exec(key) || [];
      return { title: titleOf(place), text: textOf({ [name]: memory.get(key) }) };
    });
    const refused = memory.keys("refused/").map(memory.get).filter(Boolean);
    const handed = [...waiting, ...refused].map(({ draft }) => ({ title: draft?.title || "", text: textOf(draft?.values || {}) }));
    return [...handed, ...fields].filter((one) => one.text);
  }

  return { keep, begin, all, unsent };
}

/** Texts under the titles of where they were written; `lang` is the day's language. */
export function textList(texts, lang) {
  const titles = [...new Set(texts.map((one) => one.title))];
  return titles.map((title) => el("section", { class: "own" },
    title ? written("h3", title, lang) : null,
    el("ul", {}, texts.filter((one) => one.title === title).map((one) => written("li", one.text, languageOf(one.text, lang))))));
}

/** A fold with what was written on this phone, read when it is opened. `own()` gives it, `lang()` the day's language. */
export function ownFold(own, lang) {
  const list = el("div", {});
  const read = () => {
    const texts = own();
    list.replaceChildren(...(texts.length ? textList(texts, lang()) : [el("p", { class: "hint" }, t("Her står det, du sender fra telefonen, når det er gemt."))]));
  };
  return el("details", { class: "own-fold", ontoggle: (event) => { if (event.target.open) read(); } },
    el("summary", {}, t("Det, du har skrevet")), list);
}
