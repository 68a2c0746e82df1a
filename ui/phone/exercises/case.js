// The case: a worked example to follow along with. All that has been unfolded so far can be read here; what is new is
// said once.

import { el, keyed, setAttr, setText, title, written } from "../ui.js";
import { shortened } from "../cards.js";
import { languageOf, t } from "../texts.js";

const LEVELS = { practice: () => t("praksis"), target_group: () => t("målgruppen") };
const SOURCES = {
  interview: () => t("samtaler"), survey: () => t("spørgeskema"), register: () => t("register"),
  observation: () => t("iagttagelse"), case_review: () => t("sagsgennemgang"),
};

const worded = (words, code) => (Object.prototype.hasOwnProperty.call(words, code) ? words[code]() : code || "");

function example(desk) {
  const name = written("p", "", "da", { class: "big" });
  const lead = el("p", { class: "lead" }, t("Følg med her eller på lærredet. I skal ikke skrive noget."));
  const nothing = el("p", { class: "empty" }, t("Her er ingen case i dag. Facilitator fortæller."));
  const parts = [
    piece(t("Målet"), "goal_text"),
    piece(t("Prøvehandlingen"), "trial_action"),
    pieces(t("Virksomme mekanismer"), "mechanisms", mechanism),
    pieces(t("Spørgsmål og kilder"), "chain", question),
  ];
  const state = { told: null };
  return {
    node: el("section", {}, title(t("Et eksempel")), name, lead, nothing, parts.map((part) => part.node)),
    update({ view, body }) {
      const { lang } = view.day;
      say(name, body.title || "", lang);
      nothing.hidden = Boolean(body.title);
      lead.hidden = !body.title;
      const texts = parts.flatMap((part) => part.update(body, lang));
      const fresh = state.told ? texts.filter((text) => !state.told.has(text)) : [];
      if (fresh.length) desk.say(t("Nyt på siden: {text}", { text: shortened(fresh[fresh.length - 1], 160) }));
      state.told = new Set(texts);
    },
  };
}

function say(node, text, lang) {
  setText(node, text);
  setAttr(node, "lang", languageOf(text, lang));
  node.hidden = !text;
}

/** A part that is one text. `update` gives the texts it shows. */
function piece(heading, field) {
  const words = written("p", "", "da", { class: "text" });
  const node = el("div", {}, el("h2", {}, heading), words);
  return {
    node,
    update(body, lang) {
      say(words, body[field] || "", lang);
      node.hidden = !body[field];
      return body[field] ? [body[field]] : [];
    },
  };
}

/** A part that is a list; `make(item, lang)` gives a row's nodes. */
function pieces(heading, field, make) {
  const list = el("ol", { class: "cards" });
  const node = el("div", {}, el("h2", {}, heading), list);
  return {
    node,
    update(body, lang) {
      const items = body[field] || [];
      keyed(list, items, (item) => `${item.id}/${item.text || item.question}`, (item) => ({ node: make(item, lang) }));
      node.hidden = items.length === 0;
      return items.map((item) => item.text || item.question);
    },
  };
}

function mechanism(item, lang) {
  return el("li", { class: "card mechanism" }, el("div", { class: "card-head" },
    el("span", { class: "number" }, String(item.number)),
    written("p", item.text, languageOf(item.text, lang), { class: "text" })),
  el("p", { class: "hint" }, worded(LEVELS, item.level)));
}

function question(item, lang) {
  const how = [item.method, worded(SOURCES, item.source), worded(LEVELS, item.level)].filter(Boolean).join(" · ");
  return el("li", { class: "card" }, el("div", { class: "card-head" },
    item.number ? el("span", { class: "number" }, el("span", { class: "unseen" }, `${t("mekanisme")} `), String(item.number)) : null,
    el("strong", { class: "text", dir: "auto", lang: languageOf(item.question, lang) }, item.question)),
  how ? el("p", { class: "hint", dir: "auto" }, how) : null);
}

export { example as case };
