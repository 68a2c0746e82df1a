// The living barometer on the remote: showing the marks, and a group's mark from the floor.

import { t } from "../../texts.js";

export default {
  phases: { mark: "Udsagn {n}" },
  units: { marks: ["{n} mærke", "{n} mærker"] },
  kinds: { barometer_mark: "Mærke", barometer_reason: "Begrundelse" },
  log: { "barometer.shown": "Mærkerne ved udsagn {n} er vist", "barometer.covered": "Mærkerne ved udsagn {n} er dækket til" },
  reveals: { marks: { show: () => t("Vis mærkerne"), cover: () => t("Dæk mærkerne til") } },
  write: ({ body }) => (body.statement ? {
    lead: `“${body.statement.text}”`,
    fields: [
      { name: "mark", label: t("Mærke"), number: true, hint: t("Fra {min} til {max}, eller – for ingen markering.", figures(body.statement.scale)) },
      { name: "comment", label: t("Begrundelse"), hint: t("Behøves ikke."), rows: 2 },
    ],
    command({ mark, comment }, group) {
      const read = markIn(mark);
      if (read === undefined) return t("Skriv mærket som et tal.");
      return ["barometer.mark", { group, statement: body.statement.id, mark: read, ...(comment ? { comment } : {}) }];
    },
  } : null),
};

const written = (number) => document.documentElement.lang === "da" ? String(number).replace(".", ",") : String(number);
const figures = (scale) => ({ min: written(scale.min), max: written(scale.max) });

/** A typed mark: a number, null for a dash (no mark), undefined where it is neither. */
function markIn(text) {
  const typed = text.trim().replace(",", ".");
  if (/^[-–—]$/.test(typed)) return null;
  return /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : undefined;
}
