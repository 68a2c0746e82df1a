// Future scenarios on the remote: the neighbour's future in keywords.

import { t } from "../../texts.js";

export default {
  phases: { draw: "Tegn fremtiden", interview: "Interview naboen", present: "Fortæl naboens fremtid" },
  units: { presented: ["{n} fremlagt", "{n} fremlagt"] },
  kinds: { scenario: "Fremtidsbillede" },
  log: { "future_scenario.partners_changed": "Nye interviewpar {group}" },
  write: ({ step }) => (step.phase === "draw" ? null : {
    fields: [{ name: "keywords", label: t("Nøgleord"), rows: 3, hint: t("3–6 nøgleord for naboens fremtid, ét pr. linje eller med komma imellem.") }],
    command: ({ keywords }, group) => ["future_scenario.present", { group, keywords: keywords.split(/[\n,;]/).map((word) => word.trim()).filter(Boolean) }],
  }),
};
