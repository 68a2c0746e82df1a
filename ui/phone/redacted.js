// What the facilitator has taken out for good: the phone forgets the words too, where it had kept them.

const WORDS = ["text", "action", "question", "method", "source", "who", "when", "to", "next_step", "dated_as_written"];
const PICTURES = ["drawing", "photo", "picture_card"];

/** A value of JSON in which the marker stands for the words of what is redacted (`{id: marker}`). */
function without(value, redacted) {
  if (Array.isArray(value)) return value.map((one) => without(one, redacted));
  if (!value || typeof value !== "object") return value;
  const marker = redacted[value.id];
  return Object.fromEntries(Object.entries(value).map(([name, said]) => {
    if (marker && PICTURES.includes(name)) return [name, null];
    if (marker && name === "keywords" && said?.length) return [name, [marker]];
    if (marker && WORDS.includes(name) && typeof said === "string" && said) return [name, marker];
    return [name, without(said, redacted)];
  }));
}

/** Let `memory` forget the words of what is redacted: of what was written here, and of what a step showed. */
export function forgetRedacted(memory, redacted) {
  if (!redacted || !Object.keys(redacted).length) return;
  for (const key of [...memory.keys("own/"), ...memory.keys("place/")]) {
    const was = memory.get(key);
    const now = without(was, redacted);
    if (JSON.stringify(now) !== JSON.stringify(was)) memory.set(key, now);
  }
}
