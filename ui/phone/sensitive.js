// What should perhaps not be said aloud in the room. It only asks; people decide.

// A day of birth and four figures. Since 2007 numbers are given out that fail the old check of modulus 11, so none is made;
// but the day must be one there is. Who has no number of their own has 60 added to the day.
const CPR = /(?:^|[^\p{L}\p{N}])(\d\d)([ ./-]?)(\d\d)\2(\d\d) ?[-./]? ?(\d)\d{3}(?![\p{L}\p{N}])/gu;
// Eight figures as Danes write them, but not a date (04.12.2023) and not two years (2024 2025); or any with a country's +.
const PHONE = /(?:^|[^\w.-])(?:(?:\(?(?:\+|00)45\)? ?)?(?:\d{8}|\d\d([ .-])\d\d\1\d\d\1\d\d|(?!20\d\d 20)\d{4} \d{4}|\d\d \d{3} \d{3})|\+[1-9]\d{0,2}(?:[ .-]?\d){7,11})(?![\w-])/;
const EMAIL = /[^\s@<>()]+@[^\s@<>()]+\.[a-zæøå]{2,}/i;

/** What `text` seems to hold: "cpr", "phone" or "email"; null where it seems harmless. */
export function sensitive(text) {
  const plain = asTyped(text);
  if ([...plain.matchAll(CPR)].some(([, day, , month, year, seventh]) => born(Number(day) % 60, Number(month), Number(year), Number(seventh)))) return "cpr";
  if (EMAIL.test(plain)) return "email";
  return PHONE.test(plain) ? "phone" : null;
}

/** As by a plain keyboard: phones make dashes long and spaces hard, and some write other figures. */
const asTyped = (text) => text.normalize("NFKC").replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\s/g, " ")
  .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (figure) => String(figure.charCodeAt(0) % 16));

/** Whether there was such a day; `seventh` is the number's seventh figure, which tells the century. */
function born(day, month, year, seventh) {
  const late = seventh <= 3 || (year > 36 && (seventh === 4 || seventh === 9)) ? 1900 : seventh >= 5 && seventh <= 8 && year > 57 ? 1800 : 2000;
  const there = new Date(Date.UTC(late + year, month - 1, day));
  return day > 0 && month > 0 && there.getUTCDate() === day && there.getUTCMonth() === month - 1;
}
