// Sign ordering: the signs along the road, then what makes them appear, then how each will be seen.

import { chain } from "./sign_ordering/chain.js";
import { mechanisms } from "./sign_ordering/mechanisms.js";
import { order } from "./sign_ordering/order.js";

const PHASES = { order, mechanisms, chain };

export function sign_ordering(desk) {
  return (PHASES[desk.step.phase] || order)(desk);
}
