// The goal reached: drawn, told to a neighbour, and presented by the neighbour in three to six keywords. So the one who
// presents is never the one who drew.

import { draw } from "./future_scenario/draw.js";
import { interview } from "./future_scenario/interview.js";
import { present } from "./future_scenario/present.js";

const PHASES = { draw, interview, present };

export function future_scenario(desk) {
  return (PHASES[desk.step.phase] || draw)(desk);
}
