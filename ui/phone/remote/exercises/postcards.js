// Postcards on the remote: a card from paper, and reading one after the other.

import { t } from "../../texts.js";

export default {
  phases: { write: "Skriv postkort", read: "Læs postkort op" },
  units: { postcards: ["{n} postkort", "{n} postkort"] },
  kinds: { postcard: "Postkort" },
  reveals: { postcard: { show: () => t("Læs det næste postkort") } },
  write: () => ({
    fields: [{ name: "text", label: t("Teksten"), rows: 5 }, { name: "to", label: t("Til") }],
    command: ({ text, to }, group) => ["postcards.send", { group, text, ...(to ? { to } : {}) }],
  }),
};
