// How the groups do: a line each, with how far they are, who writes just now, and who has been silent for long.

import { badge, el, keyed, setText, written } from "../ui.js";
import { t } from "../texts.js";
import { count, progress } from "./words.js";

const SILENT_AFTER_MS = 5 * 60_000;

/** The list of groups. */
export function groupList() {
  const node = el("ul", { class: "groups" });
  return {
    node,
    /** Bring it up to date with a frame; `clock` is the heart's time in ms. */
    update({ view, connections }, clock) {
      const seats = new Map(view.seats.map((seat) => [seat.seat, seat]));
      const lines = view.groups.map((group) => ({ group, seat: seats.get(group.seat), said: said(group, view, connections, clock) }));
      keyed(node, lines, ({ group, seat }) => `${group.id} ${group.name} ${seat.number} ${seat.colour}`, (line) => row(line, view.day.lang));
    },
  };
}

function row({ group, seat }, lang) {
  const [told, silence] = [el("span", { class: "hint" }), el("strong", { class: "silence" })];
  return {
    node: el("li", {}, badge(seat), el("div", { class: "group-words" }, written("strong", group.name, lang), told, silence)),
    update({ said: [words, quiet] }) {
      setText(told, words);
      setText(silence, quiet);
    },
  };
}

/** What is told of a group, and how long it has been silent. */
function said(group, view, connections, clock) {
  const stage = view.step.exercise === "stage";
  const finished = group.total > 0 && group.done >= group.total;
  const quiet = clock - Math.max(view.step_at, group.last_at || 0);
  const writing = connections?.writing_by_group?.[group.id] || 0;
  const here = connections?.by_group ? connections.by_group[group.id] || 0 : group.phones;
  const waiting = connections?.waiting_by_group?.[group.id] || 0;
  const parts = [
    stage ? "" : progress(group) + (finished ? " ✓" : ""),
    count("phones", here),
    group.paper ? count("paper", group.paper) : "",
    writing ? t("{n} skriver", { n: writing }) : "",
    waiting ? t("{n} på vej", { n: waiting }) : "",
  ];
  const silent = !stage && group.unit && !finished && quiet >= SILENT_AFTER_MS;
  return [parts.filter(Boolean).join(" · "), silent ? t("stille i {n} min", { n: Math.floor(quiet / 60_000) }) : ""];
}
