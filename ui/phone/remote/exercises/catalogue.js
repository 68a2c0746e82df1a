// What the remote knows of each exercise, a line each. A module gives
//   phases, units, kinds, log   the console's own words (ui/viewmodels/exercises); a test holds them alike
//   reveals    by the name of what can be revealed: {show(), cover()}, what its button says
//   write({step, body})   how something is written for a group just now, or null where that is done at the computer:
//              {fields:[{name, label, hint?, rows?, number?, placeholder?}], the first of which must hold something;
//               choice?: {name, label, of:[[value, label]]}; lead?: what is answered; note?: what is written for nobody's group;
//               forAll?: it belongs to no group; command(values, group): [kind, payload], or a sentence where something is missing}

import barometer from "./barometer.js";
import cases from "./case.js";
import futureScenario from "./future_scenario.js";
import iglo from "./iglo.js";
import oRun from "./o_run.js";
import plenum from "./plenum.js";
import postcards from "./postcards.js";
import problemSorting from "./problem_sorting.js";
import quiz from "./quiz.js";
import signCards from "./sign_cards.js";
import signOrdering from "./sign_ordering.js";
import stage from "./stage.js";
import takeHome from "./take_home.js";
import visitVoting from "./visit_voting.js";

const EXERCISES = {
  stage,
  barometer,
  problem_sorting: problemSorting,
  quiz,
  future_scenario: futureScenario,
  sign_cards: signCards,
  case: cases,
  sign_ordering: signOrdering,
  visit_voting: visitVoting,
  take_home: takeHome,
  o_run: oRun,
  postcards,
  plenum,
  iglo,
};

/** All of them, by kind. */
export const exercises = EXERCISES;

/** What the remote knows of a kind; nothing of one that is newer than it. */
export const exerciseOf = (kind) => EXERCISES[kind] || {};
