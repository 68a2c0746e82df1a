// Tame or wild on the remote: one more statement. Votes and hands are counted at the computer.

import { t } from "../../texts.js";

export default {
  units: { problem_votes: ["{n} stemme", "{n} stemmer"], problem_hands: ["{n} hånd", "{n} hænder"] },
  kinds: { problem_statement: "Udsagn" },
  log: { "problem_sorting.placed": "Lagt på plads: “{text}”", "problem_sorting.taken_up": "Taget op igen: “{text}”" },
  write: () => ({
    forAll: true,
    fields: [{ name: "text", label: t("Et udsagn mere"), rows: 2 }],
    command: ({ text }) => ["problem_sorting.add", { text }],
  }),
};
