// Stage on the remote: what its scenes are called, and the homework that a group has brought.

import { t } from "../../texts.js";

export default {
  phases: { lobby: "Velkommen", challenge: "Dagens udfordring", you_are_here: "I er her", homework: "Hjemmeopgaver" },
  kinds: { homework: "Hjemmeopgave" },
  write: ({ step }) => (step.phase === "homework" ? {
    fields: [{ name: "text", label: t("Hjemmeopgaven"), rows: 3 }],
    command: ({ text }, group) => ["homework.write", { group, text }],
  } : null),
};
