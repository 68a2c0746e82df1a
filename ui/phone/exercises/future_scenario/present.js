// The neighbour's future in keywords, never one's own: chosen among the group's, or drawn on paper.

import { field, form } from "../../compose.js";
import { partNow, shareText } from "../../timer.js";
import { el, freshId, keyed, setText, title } from "../../ui.js";
import { t } from "../../texts.js";
import { circleOf, neighboursFutures } from "./partners.js";
import { scenarioList, scenarioName, scenarioPicture } from "./list.js";

export function present(desk) {
  const choices = el("div", { class: "chips wide" });
  const group = freshId("whose");
  const slot = el("div", {});
  const nothing = el("p", { class: "hint" });
  const turn = el("p", { class: "turn", hidden: true });
  const list = scenarioList(desk);
  const built = { max: 0, turns: 0 };
  const offered = { others: [], suggested: null };
  const chosen = () => desk.drafts.get("~whose") || offered.suggested || (offered.others.length ? "" : "paper");

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

  /** How long each future has, and which is the one, by the step's own clock. */
  function tick() {
    const timer = desk.timer();
    const part = partNow(timer, built.turns);
    turn.hidden = part === null || built.turns < 2;
    if (!turn.hidden) setText(turn, t("Fremtid {n} af {all} · cirka {time} til hver", { n: part + 1, all: built.turns, time: shareText(timer.total / built.turns) }));
  }

  return {
    node: el("section", {}, title(t("Fortæl om sidemandens fremtid")), turn,
      el("p", { class: "lead" }, t("Vælg den, du har hørt om – ikke din egen – og giv den tre til seks nøgleord.")),
      el("fieldset", { class: "choice" }, el("legend", {}, t("Hvis fremtid fortæller du om?")), choices, nothing), slot,
      el("h2", {}, t("Gruppens nøgleord")), list.node),
    tick,
    update(now) {
      const { min_keywords: min = 3, max_keywords: max = 6, scenarios = [], turns = 0 } = now.body;
      if (built.max !== max) {
        built.max = max;
        build(min, max);
      }
      built.turns = turns;
      const theirs = neighboursFutures(now);
      const open = scenarios.filter((one) => !desk.isMine(one.id) && !one.presented && !presentedOnTheWay(now, one));
      const others = [...open.filter((one) => theirs.includes(one.id)), ...open.filter((one) => !theirs.includes(one.id))];
      offered.others = others;
      offered.suggested = others.find((one) => theirs.includes(one.id))?.id || null;
      const circle = circleOf(now);
      const rows = [...others.map((one) => ({ id: one.id, scenario: one, whose: theirs.includes(one.id) && circle ? circle.people[circle.next] : "" })), { id: "paper", scenario: null }];
      if (desk.drafts.get("~whose") && !rows.some((row) => row.id === desk.drafts.get("~whose"))) desk.drafts.clear("~whose");
      keyed(choices, rows, (row) => row.id, (row) => whoseRow(desk, group, row, scenarios, chosen));
      setText(nothing, others.length ? "" : t("Der ligger ingen tegninger fra de andre. Vælg papir."));
      list.update(now);
      tick();
    },
  };
}

const presentedOnTheWay = (now, scenario) =>
  now.unseen.some((item) => item.kind === "future_scenario.present" && item.payload.scenario === scenario.id);

function whoseRow(desk, group, row, scenarios, chosen) {
  const picture = scenarioPicture(desk);
  const box = el("input", { type: "radio", name: group, value: row.id, onchange: () => desk.drafts.set("~whose", row.id) });
  const words = el("span", { dir: "auto" });
  return {
    node: el("label", { class: "chip" }, box, picture.node, words),
    update({ scenario, whose }) {
      box.checked = chosen() === row.id;
      const name = scenario ? scenarioName(scenario, scenarios.findIndex((other) => other.id === scenario.id) + 1) : t("En tegning på papir");
      setText(words, whose ? t("{name} – fra {person}", { name, person: whose }) : name);
      picture.show(scenario);
    },
  };
}
