// A card as the phone shows it: its number, what is written, whether it is saved, and for one's own a way to mend it.

import { button, el, goalClass, keyed, setAttr, setText, written } from "./ui.js";
import { field } from "./compose.js";
import { privacyQuestion } from "./privacy.js";
import { languageOf, t } from "./texts.js";

const MENDING = "mend:";
const mendingOf = (card) => MENDING + card.id;

/** Which of the items on their way are what `kind` makes; as cards, in the order they were written. */
export function cardsOnTheirWay(unseen, kind, cards) {
  const shown = new Set(cards.map((card) => card.id));
  return unseen.filter((item) => item.kind === kind && !shown.has(item.id))
    .map((item) => ({ id: item.id, number: "", text: item.payload.text || "", way: item.seq ? "saved" : "waiting" }));
}

/** A list of cards, kept up to date by `show(cards, now)`. `editable`: one's own can be mended. `extra(card)`: more nodes. */
export function cardList(desk, { editable = true, empty, extra } = {}) {
  const list = el("ul", { class: "cards" });
  const nothing = empty ? el("p", { class: "empty" }, empty) : null;
  function show(cards, now) {
    const there = new Set(cards.map((card) => mendingOf(card)));
    desk.drafts.names(MENDING).filter((name) => !there.has(name)).forEach(desk.drafts.clear);
    if (nothing) nothing.hidden = cards.length > 0;
    keyed(list, cards, (card) => card.id, (card) => cardRow(desk, card, now, editable, extra));
  }
  return { node: el("div", {}, nothing, list), show };
}

function cardRow(desk, first, now, editable, extra) {
  const lang = now.view.day.lang;
  const number = el("span", { class: "number" });
  const text = written("p", "", lang, { class: "text" });
  const mark = el("span", { class: "mark" });
  const tools = el("div", { class: "tools" });
  const more = extra ? extra(first) : null;
  const node = el("li", { class: `card ${goalClass(now.seat)}` },
    el("div", { class: "card-head" }, number, text, mark), more?.node, tools);
  const state = { card: first, open: false };

  function update(card, index, unseen = desk.unseen()) {
    state.card = card;
    const mending = unseen.filter((item) => item.payload.contribution === card.id && item.kind === "contribution.edit").pop();
    const shown = mending ? mending.payload.changes.text : card.text;
    setText(number, card.number);
    number.hidden = !card.number;
    setText(text, shown);
    setAttr(text, "lang", languageOf(shown, lang));
    node.classList.toggle("mechanism", card.kind === "mechanism");
    const waiting = card.way === "waiting" || Boolean(mending && !mending.seq);
    const mine = card.way === "saved" || desk.isMine(card.id);
    node.classList.toggle("waiting", waiting);
    setText(mark, waiting ? t("på vej") : mine ? t("✓ frem") : "");
    setAttr(node, "data-id", card.id);
    const can = editable && mine && !card.way && !state.open;
    if (can && desk.drafts.get(mendingOf(card))) open();
    else if (can && !tools.firstChild) tools.append(button(t("Ret"), begin, { class: "link", "aria-label": t("Ret {card}", { card: card.number || card.text }) }));
    if (!can && !state.open) tools.replaceChildren();
    more?.update?.(card);
  }

  function begin() {
    const edit = open();
    edit.input.focus();
    tools.scrollIntoView({ block: "nearest" });
  }

  /** Open for mending; also where a mending was begun before, or is given back. */
  function open() {
    state.open = true;
    const edit = field(desk, { name: mendingOf(state.card), label: t("Ret {card}", { card: state.card.number }), rows: 3, first: state.card.text });
    const close = () => { edit.clear(); state.open = false; tools.replaceChildren(); update(state.card); tools.firstChild?.focus(); };
    const question = privacyQuestion(desk.say);
    tools.replaceChildren(edit.node, question.node, el("div", { class: "buttons" },
      button(t("Gem rettelsen"), () => {
        const changed = edit.value().trim();
        if (!changed) { edit.complain(t("Kortet er tomt. Tag det tilbage, hvis det skal væk.")); return; }
        if (changed === state.card.text) { close(); return; }
        question.before([edit.input], () => {
          const text = edit.value().trim();
          desk.send("contribution.edit", { contribution: state.card.id, changes: { text } }, { bare: true, key: mendingOf(state.card), draft: { [mendingOf(state.card)]: text } });
          close();
        });
      }, { class: "small" }),
      button(t("Fortryd"), close, { class: "small quiet" }),
      button(t("Tag det tilbage"), () => {
        const hidden = state.card.id;
        const id = desk.send("contribution.hide", { contribution: hidden }, { bare: true });
        close();
        desk.toast(t("Kortet er taget tilbage."), t("Læg det frem igen"), () => desk.send("undo", { command: id }, { bare: true }));
      }, { class: "small quiet" })));
    return edit;
  }

  return { node, update };
}

/** A short form of a text, for lists to choose from. */
export const shortened = (text, most = 60) => {
  const signs = [...text.replace(/\s+/g, " ").trim()];
  return signs.length > most ? `${signs.slice(0, most - 1).join("")}…` : signs.join("");
};

/** "T3" with its text, for lists to choose from. */
export const named = (card) => (card.number ? `${card.number} · ${shortened(card.text)}` : shortened(card.text));
