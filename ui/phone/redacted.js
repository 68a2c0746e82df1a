// What the facilitator has taken out for good: the phone forgets the words too, where it had kept them.

const WORDS = ["text", "action", "question", "method", "source", "who", "when", "to", "next_step", "dated_as_written", "code_entered", "reason", "reflection"];
const PICTURES = ["drawing", "photo", "picture_card"];

// Also what waits for a person who has gone out of this phone.
const KEPT = /^(of\/[^/]+\/)?((own|place)\/|draft\/.*\/~own$)/;
const PLACE = /^(of\/[^/]+\/)?place\//;
const REFUSED = /^(of\/[^/]+\/)?refused\//;
const DRAFT = /^(of\/[^/]+\/)?draft\//;

/** A value of JSON in which the marker stands for the words of what is redacted (`{id: marker}`); `fields` are words of what they stand in. */
function without(value, redacted, around) {
  if (Array.isArray(value)) return value.map((one) => without(one, redacted));
  if (!value || typeof value !== "object") return value;
  const marker = redacted[value.id] || around;
  return Object.fromEntries(Object.entries(value).map(([name, said]) => {
    if (marker && PICTURES.includes(name)) return [name, null];
    if (marker && name === "keywords" && said?.length) return [name, [marker]];
    if (marker && WORDS.includes(name) && typeof said === "string" && said) return [name, marker];
    return [name, without(said, redacted, name === "fields" ? marker : undefined)];
  }));
}

/**
 * What a step showed (`kept`, under `key`), when `redacted` things are by now. Of the answers that have no ids there nobody can
 * tell which are meant, so all of them go where there are more than when it was kept; the heart tells them again.
 */
function anonymous(key, kept, redacted) {
  if (!kept || !PLACE.test(key) || (kept.redacted || 0) >= redacted) return kept;
  const { answers, own, homework, ...body } = kept.body || {};
  return { ...kept, body, redacted };
}

/**
 * Let `memory` forget the words of what is redacted: of what was written here, and of what a step showed. A mending of it, begun
 * or refused, can never be saved, and goes.
 */
export function forgetRedacted(memory, redacted) {
  if (!redacted || !Object.keys(redacted).length) return;
  const ids = Object.keys(redacted);
  for (const key of memory.keys("")) {
    const mends = DRAFT.test(key) && ids.some((id) => key.includes(id));
    if (mends || (REFUSED.test(key) && redacted[memory.get(key)?.contribution])) memory.remove(key);
    if (!KEPT.test(key)) continue;
    const was = memory.get(key);
    const now = anonymous(key, without(was, redacted), ids.length);
    if (JSON.stringify(now) !== JSON.stringify(was)) memory.set(key, now);
  }
}
