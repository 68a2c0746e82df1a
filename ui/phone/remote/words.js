// The console's words on the facilitator's phone: what a step is called, how far a group is, and what undo would take back.

import { t } from "../texts.js";
import { exerciseOf, exercises } from "./exercises/catalogue.js";

const LATE_AT_MOST = 12 * 60; // minutes; a day begun on another date is not late but resumed
const TOLD_IN_MINUTES = 90;

export const LOG = {
  "contribution.added": "{seat}: {number} er skrevet",
  "contribution.withdrawn": "{seat}: {number} er trukket tilbage",
  "contribution.edited": "{seat}: {number} er rettet",
  "contribution.hidden": "{seat}: {number} er skjult",
  "contribution.restored": "{seat}: {number} vises igen",
  "timer.extended.more": "Uret: {minutes} min mere",
  "timer.extended.less": "Uret: {minutes} min mindre",
  "participant.moved": "{group}: én er flyttet hertil",
  "inspiration.pinned": "{seat}: et kort til inspiration er hængt op",
  "inspiration.unpinned": "{seat}: et kort til inspiration er taget ned",
  "inspiration.written": "Et kort til inspiration er skrevet",
};

const all = (table) => Object.assign({}, ...Object.values(exercises).map((one) => one[table] || {}));
const UNITS = { phones: ["{n} telefon", "{n} telefoner"], paper: ["{n} på papir", "{n} på papir"], ...all("units") };
const KINDS = all("kinds");
const LINES = { ...LOG, ...all("log") };

/** What a step `{title, exercise, phase}` is called. */
export function stepTitle(step) {
  const [name, number = ""] = (step.phase || "").split("-");
  const phase = exerciseOf(step.exercise).phases?.[name];
  if (!phase) return step.title;
  if (phase.includes("{n}")) return t(phase, { n: number });
  return number ? t("{step}, runde {n}", { step: t(phase), n: number }) : t(phase);
}

/** So many of a unit: "3 mekanismer". */
export function count(unit, n) {
  const [one, many] = UNITS[unit] || ["{n}", "{n}"];
  return t(n === 1 ? one : many, { n });
}

/** How far a group is: "8 af 9 lagt"; without an end "8 kort"; nothing where nothing is counted. */
export function progress({ unit, done, total }) {
  if (!unit) return "";
  return total > 0 ? t("{done} af {rest}", { done, rest: count(unit, total) }) : count(unit, done);
}

/** How far from the plan the day is. */
export function lateness(minutes) {
  const far = Math.abs(minutes);
  if (minutes === 0 || far >= LATE_AT_MOST) return "";
  if (far <= TOLD_IN_MINUTES) return minutes > 0 ? t("{n} min bagud", { n: far }) : t("{n} min foran", { n: far });
  const time = { hours: Math.floor(far / 60), minutes: far % 60 };
  return minutes > 0 ? t("{hours} t {minutes} min bagud", time) : t("{hours} t {minutes} min foran", time);
}

/** What undo or redo `{what, params}` is about; empty where the phone has no words for it. */
export function deed({ what, params }, seats) {
  const line = LINES[`${what}.${params.about}`] || LINES[what];
  if (!line) return "";
  const seat = seats.find((one) => one.number === params.seat);
  const named = {
    ...params,
    seat: seat ? (seat.seat.startsWith("goal:") ? t("Mål {n}", { n: seat.number }) : seat.title) : params.seat || "",
    number: params.number || t(KINDS[params.kind] || "Bidrag").toLowerCase(),
  };
  const said = t(line, named).replace(/\{\w+\}/g, "").replace(/\s+/g, " ").trim().replace(/^: /, "");
  return said.slice(0, 1).toUpperCase() + said.slice(1);
}
