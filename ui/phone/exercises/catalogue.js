// Which exercises the phone knows, each by its module's function of that name; a kind that is not here is followed on the
// screen in the room. All come with the page, so that each is there when it begins, also where there is no net.
//
// An exercise is a function of a desk (see app.js: its step, its drafts, send, say, toast …) and gives
//   node            what is shown
//   update(now)     called with every frame and every change of what is on its way; `now` is
//                   {view, you, body, seat, held, unseen}, body and seat as they were where the room has gone on
//   tick()?            called some times a second, for what follows the step's clock (desk.timer)
//   head(now)?      {seat, text} where the page's head should show another goal than one's own
//   refused(item, sentence, code)?   true where the exercise has told of a refusal itself

import { el, title } from "../ui.js";
import { t } from "../texts.js";
import { barometer } from "./barometer.js";
import { case as example } from "./case.js";
import { future_scenario } from "./future_scenario.js";
import { iglo } from "./iglo.js";
import { o_run } from "./o_run.js";
import { plenum } from "./plenum.js";
import { postcards } from "./postcards.js";
import { problem_sorting } from "./problem_sorting.js";
import { quiz } from "./quiz.js";
import { sign_cards } from "./sign_cards.js";
import { sign_ordering } from "./sign_ordering.js";
import { stage } from "./stage.js";
import { take_home } from "./take_home.js";
import { visit_voting } from "./visit_voting.js";

const MAKERS = {
  stage,
  problem_sorting,
  barometer,
  quiz,
  future_scenario,
  sign_cards,
  case: example,
  sign_ordering,
  visit_voting,
  take_home,
  plenum,
  o_run,
  postcards,
  iglo,
};

/** The exercise of `desk`'s step. */
export const makeExercise = (desk) => (MAKERS[desk.step.exercise] || lookUp)(desk);

function lookUp(desk) {
  return {
    node: el("section", { class: "calm" }, title(desk.step.title), el("p", { class: "lead" }, t("Se på lærredet – her følger vi med sammen."))),
    update() {},
  };
}
