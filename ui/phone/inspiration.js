// What the facilitator has pinned beside the own goal for inspiration: under a fold, apart from what was written here.

import { el, keyed, setText, written } from "./ui.js";
import { languageOf, t } from "./texts.js";

/** A fold that is there as long as there are cards; `show(cards, lang)`. */
export function inspiration() {
  const count = el("summary", {});
  const list = el("ul", {});
  const node = el("details", { class: "inspiration", hidden: true }, count, list);
  return {
    node,
    show(cards, lang) {
      node.hidden = !cards.length;
      setText(count, t("Til inspiration ({n})", { n: cards.length }));
      keyed(list, cards, (card) => card.id, (card) => ({
        node: el("li", { class: card.kind }, card.kind === "mechanism" ? el("p", { class: "hint" }, t("Kendt mekanisme")) : null,
          written(card.kind === "voice" ? "blockquote" : "p", card.text, languageOf(card.text, lang)),
          card.source ? written("p", card.source, lang, { class: "hint" }) : null),
      }));
    },
  };
}
