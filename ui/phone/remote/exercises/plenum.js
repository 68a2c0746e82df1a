// Plenum on the remote: an answer for a group, a note for all, and showing the answers.

import { t } from "../../texts.js";

export default {
  units: { answers: ["{n} svar", "{n} svar"], hands: ["{n} hånd oppe", "{n} hænder oppe"] },
  kinds: { plenum_answer: "Svar", plenum_note: "Din note" },
  log: { "plenum.question_asked": "Spørgsmål: “{question}”", "plenum.answers_shown": "Svarene er vist på lærredet", "plenum.answers_covered": "Svarene er dækket til", "plenum.hand_raised": "Hånd oppe", "plenum.hand_lowered": "Hånd nede", "plenum.word_given": "{group} har ordet" },
  reveals: { answers: { show: () => t("Vis svarene"), cover: () => t("Dæk svarene") } },
  write: ({ body }) => ({
    lead: body.question.text,
    note: t("Din note til alle"),
    fields: [{ name: "text", label: t("Svaret"), rows: 3 }],
    command: ({ text }, group) => (group ? ["plenum.write", { group, text, question: body.question.id }] : ["plenum.note", { text }]),
  }),
};
