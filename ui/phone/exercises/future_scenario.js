// The goal reached: drawn, told to a neighbour, and presented by the neighbour in three to six keywords. So the one who
// presents is never the one who drew.

import { field, form } from "../compose.js";
import { drawingPad, drawingPicture } from "../drawing.js";
import { button, el, freshId, keyed, setAttr, setText, title, written } from "../ui.js";
import { t } from "../texts.js";

const PHASES = { draw, interview, present };

export function future_scenario(desk) {
  return (PHASES[desk.step.phase] || draw)(desk);
}

function draw(desk) {
  const pad = drawingPad(desk, "drawing");
  const problem = el("p", { class: "problem", role: "alert" });
  const list = scenarioList(desk);
  const send = button(t("Læg tegningen frem"), () => {
    setText(problem, pad.value() ? "" : t("Tegn en streg først, eller vælg papir."));
    if (!pad.value()) return;
    desk.send("future_scenario.draw", { medium: "drawing", drawing: pad.value() }, { draft: { drawing: pad.value() } });
    pad.clear();
  }, { class: "main" });
  const onPaper = button(t("Vi tegner på papir"), () => {
    desk.send("future_scenario.draw", { medium: "paper" }, { draft: {} });
    desk.toast(t("Godt. Hold tegningen op, når du bliver interviewet."));
  }, { class: "second" });
  return {
    node: el("section", {}, title(t("Tegn fremtiden, når målet er nået")),
      el("p", { class: "lead" }, t("Hvad ser man? Hvem er der? Tændstikmænd er fine.")),
      pad.node, problem, el("div", { class: "buttons" }, send, onPaper), el("h2", {}, t("Gruppens fremtider")), list.node),
    update: list.update,
  };
}

function interview(desk) {
  const list = scenarioList(desk);
  const questions = [
    t("Hvad ser jeg på din tegning?"), t("Hvem er glade, og hvad gør de?"), t("Hvad hører man?"),
    t("Hvad er det vigtigste, der er blevet anderledes?"),
  ];
  return {
    node: el("section", {}, title(t("Interview din sidemand")),
      el("p", { class: "lead" }, t("Spørg nysgerrigt til sidemandens fremtid. Bagefter er det dig, der fortæller om den.")),
      el("ul", { class: "questions" }, questions.map((question) => el("li", {}, question))),
      el("p", { class: "hint" }, t("Er I et ulige antal, så vær tre sammen.")),
      el("h2", {}, t("Gruppens fremtider")), list.node),
    update: list.update,
  };
}

/** The neighbour's future, never one's own: chosen among the group's, or on paper. */
function present(desk) {
  const choices = el("div", { class: "chips wide" });
  const group = freshId("whose");
  const slot = el("div", {});
  const nothing = el("p", { class: "hint" });
  const list = scenarioList(desk);
  const built = { max: 0 };
  const offered = { others: 0 };
  const chosen = () => desk.drafts.get("~whose") || (offered.others ? "" : "paper");

  function build(min, max) {
    const words = Array.from({ length: max }, (_, index) => field(desk, {
      name: `word${index + 1}`, cap: 80, quiet: true,
      label: index < min ? t("Nøgleord {n}", { n: index + 1 }) : t("Nøgleord {n} (valgfrit)", { n: index + 1 }),
    }));
    slot.replaceChildren(form(desk, {
      parts: el("div", { class: "keywords" }, words.map((word) => word.node)), fields: words,
      label: t("Læg nøgleordene frem"), empty: t("Skriv mindst {n} nøgleord.", { n: min }),
      submit(values) {
        const keywords = words.map((word) => values[word.name].trim()).filter(Boolean);
        if (keywords.length < min) return t("Skriv mindst {n} nøgleord.", { n: min });
        const whose = chosen();
        if (!whose) return t("Vælg først, hvis fremtid du fortæller om.");
        desk.send("future_scenario.present", { ...(whose === "paper" ? {} : { scenario: whose }), keywords },
          { draft: Object.fromEntries(keywords.map((word, index) => [`word${index + 1}`, word])) });
        desk.drafts.clear("~whose");
        return null;
      },
    }).node);
  }

  return {
    node: el("section", {}, title(t("Fortæl om sidemandens fremtid")),
      el("p", { class: "lead" }, t("Vælg den, du har hørt om – ikke din egen – og giv den tre til seks nøgleord.")),
      el("fieldset", { class: "choice" }, el("legend", {}, t("Hvis fremtid fortæller du om?")), choices, nothing), slot,
      el("h2", {}, t("Gruppens nøgleord")), list.node),
    update(now) {
      const { min_keywords: min = 3, max_keywords: max = 6, scenarios = [] } = now.body;
      if (built.max !== max) {
        built.max = max;
        build(min, max);
      }
      const others = scenarios.filter((one) => !one.owner_team && !desk.isMine(one.id) && !one.presented && !presentedOnTheWay(now, one));
      offered.others = others.length;
      const rows = [...others.map((one) => ({ id: one.id, scenario: one })), { id: "paper", scenario: null }];
      if (chosen() && !rows.some((row) => row.id === chosen())) desk.drafts.clear("~whose");
      keyed(choices, rows, (row) => row.id, (row) => whoseRow(desk, group, row, scenarios, chosen));
      setText(nothing, others.length ? "" : t("Der ligger ingen tegninger fra de andre. Vælg papir."));
      list.update(now);
    },
  };
}

const presentedOnTheWay = (now, scenario) =>
  now.unseen.some((item) => item.kind === "future_scenario.present" && item.payload.scenario === scenario.id);

function whoseRow(desk, group, row, scenarios, chosen) {
  const picture = drawingPicture(desk, t("Tegning"));
  const box = el("input", { type: "radio", name: group, value: row.id, onchange: () => desk.drafts.set("~whose", row.id) });
  const words = el("span", {});
  return {
    node: el("label", { class: "chip" }, box, picture.node, words),
    update({ scenario }) {
      box.checked = chosen() === row.id;
      setText(words, scenario ? scenarioName(scenario, scenarios) : t("En tegning på papir"));
      picture.show(scenario?.drawing || null);
    },
  };
}

const MEDIA = {
  drawing: (n) => t("Tegning {n}", { n }), paper: (n) => t("Papir {n}", { n }),
  photo: (n) => t("Foto {n}", { n }), picture_card: (n) => t("Billedkort {n}", { n }),
};

const scenarioName = (one, all) => (MEDIA[one.medium] || MEDIA.drawing)(all.findIndex((other) => other.id === one.id) + 1);

function scenarioList(desk) {
  const node = el("ul", { class: "scenarios" });
  const nothing = el("p", { class: "empty" }, t("Her kommer gruppens tegninger og nøgleord."));
  return {
    node: el("div", {}, nothing, node),
    update(now) {
      const sent = now.body.scenarios || [];
      const waiting = now.unseen.filter((item) => /^future_scenario\./.test(item.kind) && !sent.some((one) => one.id === item.id))
        .map((item) => ({ id: item.id, medium: item.payload.medium || "paper", keywords: item.payload.keywords || [], way: item.seq ? "saved" : "waiting", path: item.payload.drawing }));
      const all = [...sent, ...waiting];
      nothing.hidden = all.length > 0;
      keyed(node, [...all].reverse(), (one) => one.id, () => scenarioRow(desk, now));
    },
  };

  function scenarioRow(given, now) {
    const picture = drawingPicture(given, t("Tegning"));
    const name = el("span", { class: "number-name" });
    const mark = el("span", { class: "mark" });
    const words = el("ul", { class: "words" });
    const row = el("li", { class: "scenario" }, picture.node, el("div", { class: "scenario-words" }, el("p", { class: "card-head" }, name, mark), words));
    return {
      node: row,
      update(one) {
        setText(name, (MEDIA[one.medium] || MEDIA.drawing)("").trim());
        picture.show(one.way ? { path: one.path } : one.drawing);
        keyed(words, one.keywords.map((word, place) => ({ word, place })), (each) => `${each.place}${each.word}`, (each) => ({ node: written("li", each.word, now.view.day.lang) }));
        setText(mark, one.way === "waiting" ? t("på vej") : one.way || given.isMine(one.id) ? t("✓ frem") : "");
        row.classList.toggle("waiting", one.way === "waiting");
        setAttr(row, "data-id", one.id);
      },
    };
  }
}
