// The road as it will be when the moves that are on their way have been carried out. The heart decides; this only shows
// a move at once, and offline. It follows the heart's own rule: a step has the id of the move that made it.

/** `body`'s road and unplaced cards with `items` (of the outbox, oldest first) carried out, but those undone since. */
export function moved(body, items) {
  const undone = new Set(items.filter((item) => item.kind === "undo").map((item) => item.payload.command));
  const moves = items.filter((item) => !undone.has(item.id));
  let road = (body.road || []).map((step) => ({ ...step, cards: [...step.cards] }));
  let unplaced = [...(body.unplaced || [])];
  for (const { id, kind, payload } of moves) {
    if (kind === "sign_ordering.label") {
      road = road.map((step) => (step.id === payload.step ? { ...step, when: payload.when } : step));
    }
    if (kind !== "sign_ordering.place" && kind !== "sign_ordering.unplace") continue;
    const card = [...unplaced, ...road.flatMap((step) => step.cards)].find((one) => one.id === payload.sign);
    if (!card) continue;
    const without = road.map((step) => ({ ...step, cards: step.cards.filter((one) => one.id !== card.id) }));
    unplaced = unplaced.filter((one) => one.id !== card.id);
    const next = kind === "sign_ordering.place" ? placed(without, card, id, payload) : null;
    if (!next) unplaced.push(card);
    road = (next || without).filter((step) => step.cards.length > 0);
  }
  return { road, unplaced };
}

/** The road with `card` laid where `payload` says; null where there is no such place any more. */
function placed(road, card, id, payload) {
  const stepOf = (anchor) => {
    const at = road.findIndex((step) => step.cards.some((one) => one.id === anchor));
    return at >= 0 ? at : road.findIndex((step) => step.id === payload.step);
  };
  const alone = { id, when: null, cards: [card] };
  if (payload.at_end) return [...road, alone];
  if (payload.beside) {
    const at = stepOf(payload.beside);
    return at < 0 ? null : road.map((step, index) => (index === at ? { ...step, cards: [...step.cards, card] } : step));
  }
  if (payload.after === null) return [alone, ...road];
  const at = stepOf(payload.after);
  return at < 0 ? null : [...road.slice(0, at + 1), alone, ...road.slice(at + 1)];
}

/** Where a card lies: `{step, alone}`, the step's index from 0; null where it is not placed. */
export function spotOf(road, sign) {
  const step = road.findIndex((one) => one.cards.some((card) => card.id === sign));
  return step < 0 ? null : { step, alone: road[step].cards.length === 1 };
}

/** The payload that lays `sign` beside the cards of `step`. */
export function beside(step, sign) {
  return { sign, beside: step.cards.find((card) => card.id !== sign).id, step: step.id };
}

/** The payload that lays `sign` in a step of its own after `step`; null for `step` is the start. */
export function after(step, sign) {
  const anchor = step?.cards.filter((card) => card.id !== sign).pop();
  return anchor ? { sign, after: anchor.id, step: step.id } : { sign, after: null };
}

/**
 * The payload that moves `sign` one place earlier (-1) or later (1) along `road`: out of a shared step into one of its
 * own, then, where `ties` are allowed, in beside its neighbours. Null where it lies at the end already.
 */
export function nudged(road, sign, by, ties) {
  const spot = spotOf(road, sign);
  if (!spot) return by > 0 ? { sign, after: null } : { sign, at_end: true };
  const here = road[spot.step];
  const neighbour = road[spot.step + by];
  if (!spot.alone) return by > 0 ? after(here, sign) : after(road[spot.step - 1], sign);
  if (!neighbour) return null;
  if (ties) return beside(neighbour, sign);
  return by > 0 ? after(neighbour, sign) : after(road[spot.step - 2], sign);
}
