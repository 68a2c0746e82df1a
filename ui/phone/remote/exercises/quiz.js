// The quiz on the remote: showing the answers and the fact. Hands are counted at the computer.

import { t } from "../../texts.js";

export default {
  phases: { ask: "Spørgsmål {n}" },
  units: { answers: ["{n} svar", "{n} svar"] },
  kinds: { quiz_answer: "Quizsvar", quiz_count: "Håndsoprækning" },
  log: { "quiz.revealed": "Spørgsmål {n}: svarene er vist", "quiz.covered": "Spørgsmål {n}: svarene er dækket til", "quiz.fact_told": "Spørgsmål {n}: fakta er vist", "quiz.fact_put_away": "Spørgsmål {n}: fakta er lagt væk" },
  reveals: {
    answers: { show: () => t("Vis svarene"), cover: () => t("Dæk svarene til") },
    fact: { show: () => t("Vis fakta"), cover: () => t("Læg fakta væk") },
  },
};
