// One's own future: drawn here, chosen among the picture cards, photographed, or drawn on paper.

import { DOUBLE_TAP_MS } from "../../compose.js";
import { drawingPad } from "../../drawing.js";
import { button, el, freshId, setText, title } from "../../ui.js";
import { t } from "../../texts.js";
import { cardPicker } from "./picture_cards.js";
import { photoTaker } from "./photo.js";
import { scenarioList } from "./list.js";

const WAY = "~way";

export function draw(desk) {
  const list = scenarioList(desk);
  const picker = cardPicker(desk, (card) => desk.send("future_scenario.draw", { medium: "picture_card", picture_card: card.id }, { draft: {} }));
  const ways = {
    drawing: { words: t("Tegn her"), node: drawHere(desk) },
    picture_card: { words: t("Vælg et billede"), node: picker.node, open: picker.open },
    photo: { words: t("Tag et foto"), node: photoTaker(desk) },
  };
  const group = freshId("way");
  const boxes = Object.entries(ways).map(([way, { words }]) => el("label", { class: "chip" },
    el("input", { type: "radio", name: group, value: way, onchange: () => { desk.drafts.set(WAY, way); show(); } }), el("span", {}, words)));
  const onPaper = button(t("Vi tegner på papir"), () => {
    desk.send("future_scenario.draw", { medium: "paper" }, { draft: {} });
    desk.toast(t("Godt. Hold tegningen op, når du bliver interviewet."));
  }, { class: "second" });

  const chosen = () => (ways[desk.drafts.get(WAY)] ? desk.drafts.get(WAY) : "drawing");

  function show() {
    boxes.forEach((box) => { box.firstChild.checked = box.firstChild.value === chosen(); });
    Object.entries(ways).forEach(([way, { node }]) => { node.hidden = way !== chosen(); });
    ways[chosen()].open?.();
  }

  show();
  return {
    node: el("section", {}, title(t("Tegn fremtiden, når målet er nået")),
      el("p", { class: "lead" }, t("Hvad ser man? Hvem er der? Tændstikmænd er fine.")),
      el("fieldset", { class: "choice" }, el("legend", {}, t("Sådan vil jeg vise den")), el("div", { class: "chips" }, boxes)),
      Object.values(ways).map((way) => way.node), el("div", { class: "buttons" }, onPaper),
      el("h2", {}, t("Gruppens fremtider")), list.node),
    update(now) {
      ways[chosen()].open?.();
      list.update(now);
    },
  };
}

function drawHere(desk) {
  const pad = drawingPad(desk, "drawing");
  const problem = el("p", { class: "problem", role: "alert" });
  const sent = { at: -DOUBLE_TAP_MS };
  const send = button(t("Læg tegningen frem"), () => {
    if (!pad.value() && performance.now() - sent.at < DOUBLE_TAP_MS) return;
    setText(problem, pad.value() ? "" : t("Tegn en streg først, eller vælg papir."));
    if (!pad.value()) return;
    sent.at = performance.now();
    desk.send("future_scenario.draw", { medium: "drawing", drawing: pad.value() }, { draft: { drawing: pad.value() } });
    pad.clear();
  }, { class: "main" });
  return el("div", {}, pad.node, problem, el("div", { class: "buttons" }, send));
}
