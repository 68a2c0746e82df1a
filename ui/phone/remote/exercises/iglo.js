// IGLO on the remote: an action on its level.

import { t } from "../../texts.js";

export default {
  phases: { write: "Handlinger på fire niveauer", gaps: "Hvor mangler der noget?" },
  units: { levels: ["{n} niveau", "{n} niveauer"], actions: ["{n} handling", "{n} handlinger"] },
  kinds: { iglo_action: "Handling" },
  write: ({ body, step }) => (step.phase === "write" ? {
    choice: { name: "level", label: t("Niveau"), of: body.levels.map((level) => [level, wordOf(level)]) },
    fields: [{ name: "action", label: t("Handling"), rows: 2 }, { name: "who", label: t("Hvem") }, { name: "when", label: t("Hvornår") }],
    command: ({ level, ...told }, group) => ["iglo.write", { group, level, ...told }],
  } : null),
};

const wordOf = (level) => ({ individual: t("Individ"), group: t("Gruppe"), leadership: t("Ledelse"), organisation: t("Organisation") })[level];
