// The road on the remote: a row by its numbers, or a mechanism. A link of the chain is written at the computer.

import { t } from "../../texts.js";

export default {
  phases: { order: "Læg rækkefølge", mechanisms: "Find mekanismer", chain: "Spørg til tegnene" },
  units: { placed: ["{n} lagt", "{n} lagt"], mechanisms: ["{n} mekanisme", "{n} mekanismer"], orphans: ["{n} uden mekanisme", "{n} uden mekanisme"], links: ["{n} led i kæden", "{n} led i kæden"] },
  kinds: { mechanism: "Mekanisme", chain_link: "Led i kæden" },
  log: { "road.sign_placed": "{seat}: {number} er lagt", "road.step_labelled": "{seat}: tid på vejen er “{when}”", "road.laid": "{seat}: hele rækken er lagt" },
  write: ({ step }) => ({
    order: {
      fields: [{ name: "row", label: t("Rækken"), hint: t("Kortenes numre, som de ligger på gulvet. Plus betyder side om side."), placeholder: "T3 T7+T6 T8" }],
      command: ({ row }, group) => ["sign_ordering.lay", { group, row }],
    },
    mechanisms: {
      fields: [{ name: "text", label: t("Mekanisme"), rows: 3, hint: t("Tegnene knyttes til ved computeren eller på telefonerne.") }],
      command: ({ text }, group) => ["sign_ordering.mechanism", { group, text, signs: [] }],
    },
  })[step.phase] ?? null,
};
