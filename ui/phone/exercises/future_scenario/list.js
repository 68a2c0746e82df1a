// The group's futures, those on their way among them.

import { drawingPicture } from "../../drawing.js";
import { pictureFrame } from "../../pictures.js";
import { el, keyed, setAttr, setText, written } from "../../ui.js";
import { t } from "../../texts.js";

const MEDIA = {
  drawing: (n) => t("Tegning {n}", { n }), paper: (n) => t("Papir {n}", { n }),
  photo: (n) => t("Foto {n}", { n }), picture_card: (n) => t("Billedkort {n}", { n }),
};

/** What a future is called: what it is made as, and its number `n` (empty: without one). */
export const scenarioName = (scenario, n) => (MEDIA[scenario.medium] || MEDIA.drawing)(n).trim();

/** The picture of a future, whatever it is made as: `{node, show(scenario)}`. */
export function scenarioPicture(desk) {
  const drawn = drawingPicture(desk, t("Tegning"));
  const framed = pictureFrame(desk);
  return {
    node: el("div", { class: "scenario-picture" }, drawn.node, framed.node),
    /** A scenario of the view; one on its way brings its strokes as `path`, its photo as `data`. Null hides it. */
    show(scenario) {
      drawn.show(scenario?.path ? { path: scenario.path } : scenario?.drawing || null);
      framed.show({ card: scenario?.picture_card, photo: scenario?.photo, data: scenario?.data });
    },
  };
}

/** What waits or has just been saved, as the view will tell of it. */
const onTheWay = (item) => ({
  id: item.id, medium: item.payload.medium || "paper", keywords: item.payload.keywords || [], path: item.payload.drawing,
  picture_card: item.payload.picture_card, data: item.draft?.values.photo, way: item.seq ? "saved" : "waiting",
});

export function scenarioList(desk) {
  const node = el("ul", { class: "scenarios" });
  const nothing = el("p", { class: "empty" }, t("Her kommer gruppens tegninger og nøgleord."));
  return {
    node: el("div", {}, nothing, node),
    update(now) {
      const sent = now.body.scenarios || [];
      const waiting = now.unseen.filter((item) => /^future_scenario\.(draw|present)/.test(item.kind) && !sent.some((one) => one.id === item.id)).map(onTheWay);
      const all = [...sent, ...waiting];
      nothing.hidden = all.length > 0;
      keyed(node, [...all].reverse(), (one) => one.id, () => scenarioRow(desk, now));
    },
  };
}

function scenarioRow(desk, now) {
  const picture = scenarioPicture(desk);
  const name = el("span", { class: "number-name" });
  const mark = el("span", { class: "mark" });
  const words = el("ul", { class: "words" });
  const row = el("li", { class: "scenario" }, picture.node, el("div", { class: "scenario-words" }, el("p", { class: "card-head" }, name, mark), words));
  return {
    node: row,
    update(one) {
      setText(name, scenarioName(one, ""));
      picture.show(one);
      keyed(words, one.keywords.map((word, place) => ({ word, place })), (each) => `${each.place}${each.word}`, (each) => ({ node: written("li", each.word, now.view.day.lang) }));
      setText(mark, one.way === "waiting" ? t("på vej") : one.way || desk.isMine(one.id) ? t("✓ frem") : "");
      row.classList.toggle("waiting", one.way === "waiting");
      setAttr(row, "data-id", one.id);
    },
  };
}
