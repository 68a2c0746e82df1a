// Take home on the remote: a group's note.

import { t } from "../../texts.js";

export default {
  units: { notes: ["{n} note", "{n} noter"], adopted: ["{n} taget til sig", "{n} taget til sig"] },
  kinds: { take_home_note: "Tag med hjem" },
  write: () => ({
    fields: [{ name: "text", label: t("Det tager vi med hjem"), rows: 3 }],
    command: ({ text }, group) => ["take_home.write", { group, text }],
  }),
};
