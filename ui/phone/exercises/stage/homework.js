// What the own group has brought along: read it, mend it, or write it here.

import { field, form } from "../../compose.js";
import { el, setAttr, setText, title, written } from "../../ui.js";
import { languageOf, t } from "../../texts.js";

export function homework(desk) {
  const lead = el("p", { class: "lead" });
  const words = written("blockquote", "", "da");
  const slot = el("div", {});
  const fold = el("details", {}, el("summary", {}, t("Skriv eller ret den")), slot);
  const shown = { text: null };

  /** The form begins with what stands there; what is being written is not disturbed when that changes. */
  function write(text) {
    if (shown.text === text || (shown.text !== null && desk.drafts.get("homework"))) return;
    if (shown.text === null) fold.open = !text || Boolean(desk.drafts.get("homework"));
    shown.text = text;
    const input = field(desk, { name: "homework", label: t("Gruppens hjemmeopgave"), rows: 4, first: text });
    slot.replaceChildren(form(desk, {
      parts: [input.node], fields: [input], label: t("Gem hjemmeopgaven"),
      empty: t("Der står ikke noget endnu. Skriv et par ord først."),
      submit: (values) => { desk.send("homework.write", { text: values.homework }, { elsewhere: true, draft: { homework: values.homework } }); },
    }).node);
  }

  return {
    nodes: [title(t("Det har I med hjemmefra")), lead, words, fold],
    update({ view, body, unseen }) {
      const way = unseen.filter((item) => item.kind === "homework.write").pop();
      const text = way ? way.payload.text : (body.homework || [])[0]?.text || "";
      setText(words, text);
      setAttr(words, "lang", languageOf(text, view.day.lang));
      words.hidden = !text;
      setText(lead, text ? t("Fortæl de andre, hvad I fandt ud af.") : t("Kom I uden, er I lige så meget med. Har I noget, kan I skrive det her."));
      write(text);
    },
  };
}
