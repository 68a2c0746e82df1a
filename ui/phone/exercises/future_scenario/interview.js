// The interview: who asks whom, and when to swap, by the step's own clock.

import { partNow } from "../../timer.js";
import { el, hold, setAttr, setText, title, written } from "../../ui.js";
import { t } from "../../texts.js";
import { circleOf } from "./partners.js";
import { scenarioList } from "./list.js";

export function interview(desk) {
  const list = scenarioList(desk);
  const whom = el("p", { class: "whom", dir: "auto", hidden: true });
  const turns = el("ol", { class: "turns", hidden: true });
  const nobody = el("p", { class: "hint" }, t("Er I et ulige antal, så vær tre sammen."));
  const known = el("p", { class: "hint" });
  const questions = [
    t("Hvad ser jeg på din tegning?"), t("Hvem er glade, og hvad gør de?"), t("Hvad hører man?"),
    t("Hvad er det vigtigste, der er blevet anderledes?"),
  ];
  const shown = { circle: null, key: "", part: null };

  function sentence(circle, place) {
    const asked = (place + 1) % circle.people.length;
    if (place === circle.me) return t("Du spørger {name}", { name: circle.people[asked] });
    if (asked === circle.me) return t("{name} spørger dig", { name: circle.people[place] });
    return t("{name} spørger {other} – lyt med", { name: circle.people[place], other: circle.people[asked] });
  }

  function show(circle, lang) {
    const key = JSON.stringify(circle);
    if (shown.key === key) return;
    Object.assign(shown, { circle, key, part: null });
    whom.hidden = turns.hidden = !circle;
    nobody.hidden = Boolean(circle);
    setText(known, circle && !circle.alias ? t("De andre kan kende dig som {name}.", { name: circle.people[circle.me] }) : "");
    if (!circle) return;
    setText(whom, t("Du interviewer {name}", { name: circle.people[circle.next] }));
    setAttr(whom, "lang", lang);
    hold(turns, ...circle.people.map((_, place) => el("li", {}, written("span", sentence(circle, place), lang), el("span", { class: "mark" }))));
    tick();
  }

  /** Mark whose turn it is to ask; said once when it is another's. */
  function tick() {
    const { circle } = shown;
    if (!circle) return;
    const part = partNow(desk.timer(), circle.people.length);
    if (part === shown.part) return;
    const before = shown.part;
    shown.part = part;
    [...turns.children].forEach((row, place) => {
      const now = place === part;
      setAttr(row, "aria-current", now ? "step" : null);
      setText(row.lastChild, now ? (part ? t("nu – byt") : t("nu")) : "");
    });
    if (part !== null && before !== null && part > before) desk.say(t("Byt nu. {who}.", { who: sentence(circle, part) }));
  }

  return {
    node: el("section", {}, title(t("Interview din sidemand")), whom, turns, known,
      el("p", { class: "lead" }, t("Spørg nysgerrigt til sidemandens fremtid. Bagefter er det dig, der fortæller om den.")),
      el("ul", { class: "questions" }, questions.map((question) => el("li", {}, question))),
      nobody, el("h2", {}, t("Gruppens fremtider")), list.node),
    tick,
    update(now) {
      show(circleOf(now), now.view.day.lang);
      list.update(now);
    },
  };
}
