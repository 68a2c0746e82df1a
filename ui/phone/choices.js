// Big answers of which one is chosen: a radio group whose rows are known by letter and shape as well as by words. The
// exercise says what is chosen and what stands at an answer; pressing one only tells it which.

import { el, freshId, keyed, setAttr, setText, written } from "./ui.js";
import { languageOf } from "./texts.js";

const SHAPES = 6;

/** The letter of the answer at a place from 0. */
export const letterAt = (place) => String.fromCharCode(65 + place);

/**
 * A group of answers. `asked` is what is asked, a text or nodes (a heading among them is fine); `pick(id)` is told what
 * is pressed; `letters`: each has its letter; `lead` is a node between the two.
 */
export function choices({ asked, pick, letters = true, lead = null }) {
  const name = freshId("answer");
  const list = el("div", { class: "answers" });
  const legend = el("legend", { tabIndex: -1 }, asked);
  const node = el("fieldset", { class: "choices" }, legend, lead, list);

  function row(first) {
    const box = el("input", { type: "radio", name, value: first.id, onchange: () => pick(first.id) });
    const letter = letters ? el("span", { class: "letter" }) : null;
    const text = written("span", "", "da", { class: "answer-text" });
    const mark = el("span", { class: "mark" });
    const note = el("span", { class: "hint" });
    const label = el("label", { class: "answer", "data-id": first.id }, box, letter,
      el("span", { class: "answer-words" }, text, mark, note));
    return {
      node: label,
      update({ option, chosen, lang }, place) {
        if (letter) {
          setText(letter, letterAt(place));
          setAttr(letter, "data-shape", place % SHAPES);
        }
        setText(text, option.text);
        setAttr(text, "lang", languageOf(option.text, lang));
        setText(mark, option.mark || "");
        setText(note, option.note || "");
        setAttr(label, "class", `answer ${option.tone || ""}`.trim());
        if (box.checked !== chosen) box.checked = chosen;
      },
    };
  }

  return {
    node,
    /**
     * Show the answers: `{id, text, mark?, note?, tone?}`, tone "good" for a right one and "off" for another. `chosen` is
     * an id or null; `locked`: they can be read and no longer pressed.
     */
    show(options, { chosen = null, locked = false, lang = "da" } = {}) {
      const held = locked && list.contains(document.activeElement);
      node.disabled = locked;
      if (held) legend.focus({ preventScroll: true }); // whoever was about to answer goes on from what was asked
      keyed(list, options.map((option) => ({ id: option.id, option, chosen: option.id === chosen, lang })), (one) => one.id, (one) => row(one));
    },
  };
}
