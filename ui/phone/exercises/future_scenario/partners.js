// Who interviews whom, as this phone is told: a circle of two or three, in which each asks the next.

import { personName } from "../../texts.js";

/** This phone's circle, `{people, me, next}` with names; null where it has nobody to talk with (yet). */
export function circleOf(now) {
  const mine = now.you?.mine;
  if (!mine?.circle?.length) return null;
  return { people: mine.circle.map(personName), me: mine.me, next: (mine.me + 1) % mine.circle.length, alias: mine.circle[mine.me].alias };
}

/** The futures of the one whom this phone interviews. */
export const neighboursFutures = (now) => now.you?.mine?.scenarios || [];
