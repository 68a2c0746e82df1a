// A grid of picture cards to choose one from. It is fetched when it is opened.

import { cardAddress } from "../../pictures.js";
import { button, el, freshId, hold, setAttr, setText } from "../../ui.js";
import { t } from "../../texts.js";

/** The grid; `choose(card)` hands the chosen one over. */
export function cardPicker(desk, choose) {
  const group = freshId("card");
  const nothing = el("p", { class: "empty", role: "status", hidden: true });
  const grid = el("div", { class: "card-grid" });
  const small = el("img", { width: 200, height: 150, alt: "" });
  const send = button("", () => hand(), { class: "main" });
  const tray = el("div", { class: "tray chosen-card", hidden: true }, small, send);
  const node = el("fieldset", {}, el("legend", {}, t("Hvilket billede ligner fremtiden?")), nothing, grid, tray);
  const built = { cards: null, asking: false };

  function chosen() {
    return built.cards?.find((card) => card.id === desk.drafts.get("~card")) || null;
  }

  function hand() {
    const card = chosen();
    desk.drafts.clear("~card");
    grid.querySelectorAll("input").forEach((box) => { box.checked = false; });
    show();
    choose(card);
  }

  function show() {
    const card = chosen();
    tray.hidden = !card;
    if (!card) return;
    setAttr(small, "src", cardAddress(card.id));
    setText(send, t("Læg “{name}” frem", { name: t(card.name) }));
  }

  const tile = (card) => el("label", { class: "card-tile" },
    el("input", { type: "radio", name: group, value: card.id, checked: desk.drafts.get("~card") === card.id,
      onchange: () => { desk.drafts.set("~card", card.id); show(); } }),
    el("img", { src: cardAddress(card.id), alt: t(card.alt), width: 200, height: 150, loading: "lazy", decoding: "async" }),
    el("span", {}, t(card.name)));

  return {
    node,
    /** Fetch the cards where they are not here yet; called again with each frame while the grid is open. */
    async open() {
      if (built.cards || built.asking) return;
      built.asking = true;
      const cards = await desk.pictures.cards();
      built.asking = false;
      setText(nothing, cards ? "" : t("Billederne kan ikke hentes lige nu. De kommer, når forbindelsen er der igen."));
      nothing.hidden = Boolean(cards);
      if (!cards) return;
      built.cards = cards;
      hold(grid, ...cards.map(tile));
      show();
    },
  };
}
