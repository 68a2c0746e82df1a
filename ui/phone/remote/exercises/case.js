// The case on the remote: unfolded piece by piece.

import { t } from "../../texts.js";

export default {
  phases: { idea: "Casen: mål og prøvehandling", mechanisms: "Casen: virksomme mekanismer", chain: "Casen: spørgsmål og kilder" },
  log: { "case.unfolded": "Casen vist til og med: “{text}”" },
  reveals: { piece: { show: () => t("Vis det næste"), cover: () => t("Fold den sidste ind") } },
};
