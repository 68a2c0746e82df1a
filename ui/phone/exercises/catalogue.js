// Which exercises the phone knows. One line a kind, whose module exports a function of that name; a kind that is not here
// is followed on the screen in the room. They are fetched when the page stands, so that it is there at once; before
// anybody leaves the net all of them have come.
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

const KINDS = [
  "stage",
  "problem_sorting",
  "barometer",
  "quiz",
  "future_scenario",
  "sign_cards",
  "case",
  "sign_ordering",
  "visit_voting",
  "take_home",
  "plenum",
  "o_run",
  "postcards",
  "iglo",
];
const AGAIN_MS = 1_500;
const FAILURES = 3; // so often it is asked for before the page is loaded anew
const ANEW = "gk.anew";
const makers = new Map();
const coming = new Map();

/** Fetch an exercise's module; it is asked for until it comes. `atRest()`: the page may be loaded anew for it. */
function fetchExercise(kind, atRest) {
  if (!coming.has(kind)) coming.set(kind, attempt(kind, 0, atRest).then((module) => makers.set(kind, module[kind])));
  return coming.get(kind);
}

async function attempt(kind, failures, atRest) {
  try {
    // A browser may remember that an address failed.
    return await import(`./${kind}.js${failures ? `?${failures}` : ""}`);
  } catch {
    await new Promise((go) => { setTimeout(go, AGAIN_MS); });
    if (failures + 1 >= FAILURES && atRest() && await isThere()) loadAnew();
    return attempt(kind, failures + 1, atRest);
  }
}

/** Whether the heart can be reached: without it, a page that is loaded anew is gone. */
async function isThere() {
  try {
    return (await fetch("/api/health", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

/** Load the page anew, but only once: some browsers remember that a module further in failed for as long as the page lives. */
function loadAnew() {
  try {
    if (sessionStorage.getItem(ANEW)) return;
    sessionStorage.setItem(ANEW, "1");
    location.reload();
  } catch {
    // A browser that remembers nothing would load it anew for ever.
  }
}

/** Fetch all, one after the other. `atRest`: see fetchExercise. */
export async function fetchAll(atRest) {
  for (const kind of KINDS) await fetchExercise(kind, atRest);
}

/** The exercise of `desk`'s step. */
export function makeExercise(desk) {
  const kind = desk.step.exercise;
  if (makers.has(kind)) return makers.get(kind)(desk);
  return KINDS.includes(kind) ? onItsWay(desk, kind) : lookUp(desk);
}

/** An exercise whose module is still on its way: it stands in its place as soon as it comes. */
function onItsWay(desk, kind) {
  const node = el("div", {}, el("p", { class: "lead" }, t("Et øjeblik …")));
  const here = { exercise: null };
  fetchExercise(kind, desk.atRest).then(() => {
    here.exercise = makers.get(kind)(desk);
    node.replaceChildren(here.exercise.node);
    desk.refresh();
  });
  return {
    node,
    update: (now) => here.exercise?.update(now),
    tick: () => here.exercise?.tick?.(),
    head: (now) => here.exercise?.head?.(now),
    refused: (...told) => here.exercise?.refused?.(...told),
  };
}

function lookUp(desk) {
  return {
    node: el("section", { class: "calm" }, title(desk.step.title), el("p", { class: "lead" }, t("Se på lærredet – her følger vi med sammen."))),
    update() {},
  };
}
