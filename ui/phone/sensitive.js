// What should perhaps not be said aloud in the room. It only asks; people decide.

const CPR = /(?:^|\D)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d[ -]?\d{4}(?!\d)/;
// Eight figures as Danes write them, but not a date (04.12.2023) and not two years (2024 2025).
const PHONE = /(?:^|[^\w.-])(?:(?:\+|00)45 ?)?(?:\d{8}|\d\d([ .-])\d\d\1\d\d\1\d\d|(?!20\d\d 20)\d{4} \d{4})(?![\w-])/;
const EMAIL = /[^\s@<>()]+@[^\s@<>()]+\.[a-zæøå]{2,}/i;

/** What `text` seems to hold: "cpr", "phone" or "email"; null where it seems harmless. */
export function sensitive(text) {
  if (CPR.test(text)) return "cpr";
  if (EMAIL.test(text)) return "email";
  return PHONE.test(text) ? "phone" : null;
}
