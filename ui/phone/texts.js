// The page's words. The Danish sentence is the key; another language comes from the heart's one catalogue.

const spoken = { lang: "da", pairs: {} };

/** Give `danish` in the page's language, its {fields} filled in. */
export function t(danish, fields = {}) {
  const text = spoken.pairs[danish] || danish;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in fields ? String(fields[name]) : whole));
}

/** The page's language, "da" or "en". */
export const language = () => spoken.lang;

/** The language to begin in: the one chosen here before, else Danish for those who read it, else English. */
export function firstLanguage(chosen, preferred) {
  if (chosen === "da" || chosen === "en") return chosen;
  return /^(da|nb|nn|no|sv|fo|kl)\b/i.test(preferred || "da") ? "da" : "en";
}

/** Speak `lang` from now on. Its texts are fetched; where they can't be, the Danish ones are shown. */
export async function speak(lang) {
  let pairs = {};
  if (lang !== "da") {
    try {
      const answer = await fetch(`/api/texts/${lang}.json`);
      if (answer.ok) pairs = await answer.json();
    } catch {
      pairs = {};
    }
  }
  spoken.lang = lang;
  spoken.pairs = pairs;
  document.documentElement.lang = lang;
}

/** What somebody is called: the name they chose, or what they can be told apart by. */
export function personName({ alias, number, via }) {
  return alias || (via === "paper" ? t("Person {n}", { n: number }) : t("Telefon {n}", { n: number }));
}

/** A day as people write it: "4. december 2023". */
export function dayText(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return new Intl.DateTimeFormat(spoken.lang === "da" ? "da-DK" : "en-GB", {
    day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
  }).format(new Date(Date.UTC(year, month - 1, day)));
}

/** A month as people write it: "maj 2029" from "2029-05". */
export function monthText(iso) {
  const [year, month] = iso.split("-").map(Number);
  return new Intl.DateTimeFormat(spoken.lang === "da" ? "da-DK" : "en-GB", {
    month: "long", year: "numeric", timeZone: "UTC",
  }).format(new Date(Date.UTC(year, (month || 1) - 1, 1)));
}

// Which language letters tell of; where several are written with them, the one most read in Denmark.
const LETTERS = [
  ["fa", /[\u067E\u0686\u0698\u06AF]/], ["ar", /[\u0600-\u06FF]{2}/], ["uk", /[\u0404\u0406\u0407\u0454\u0456\u0457\u0490\u0491]/],
  ["ru", /[\u0400-\u04FF]{2}/], ["el", /[\u0370-\u03FF]{2}/], ["he", /[\u0590-\u05FF]{2}/], ["ti", /[\u1200-\u137F]{2}/], ["hi", /[\u0900-\u097F]{2}/],
  ["ta", /[\u0B80-\u0BFF]{2}/], ["th", /[\u0E00-\u0E7F]{2}/], ["ja", /[\u3040-\u30FF]/], ["ko", /[\uAC00-\uD7AF]/], ["zh", /[\u4E00-\u9FFF]/],
];

/** The language to mark what somebody wrote with, so that it is read aloud right: its letters', else the day's. */
export const languageOf = (text, day) => LETTERS.find(([, letters]) => letters.test(text))?.[0] ?? day;
