// Sign cards on the remote: one sign a card.

import { t } from "../../texts.js";

export default {
  units: { cards: ["{n} kort", "{n} kort"], signs: ["{n} tegn", "{n} tegn"] },
  kinds: { sign: "Tegn" },
  write: () => ({
    fields: [{ name: "text", label: t("Tegn"), rows: 3, hint: t("Noget, der kan ses, høres eller tælles. Ét tegn pr. kort.") }],
    command: ({ text }, group) => ["sign_cards.write", { group, text }],
  }),
};
