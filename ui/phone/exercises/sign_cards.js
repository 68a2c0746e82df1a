// One observable sign a card. The phone asks whether it can be seen, heard or counted; it never says no.

import { cardList, cardsOnTheirWay } from "../cards.js";
import { choice, field, form } from "../compose.js";
import { el, title } from "../ui.js";
import { t } from "../texts.js";

export function sign_cards(desk) {
  const slot = el("div", {});
  const list = cardList(desk, { empty: t("Her kommer gruppens kort. Skriv det første.") });
  const built = { max: null };

  /** The form is made with the first frame, which knows how long a card should be. */
  function build(max) {
    const text = field(desk, { name: "text", label: t("Dit tegn"), rows: 4, max,
      hint: t("Kan det ses, høres eller tælles? Er det en ændring – ikke en aktivitet?") });
    const level = choice(desk, { name: "level", label: t("Hos hvem ses ændringen? (valgfrit)"),
      choices: [["target_group", t("Målgruppen")], ["practice", t("Vores praksis")]] });
    const write = form(desk, {
      parts: [text.node, level.node], fields: [text], label: t("Læg kortet frem"),
      empty: t("Kortet er tomt. Skriv et tegn først."),
      submit(values) {
        const chosen = level.value();
        desk.send("sign_cards.write", { text: values.text, ...(chosen ? { level: chosen } : {}) }, { draft: { text: values.text } });
        level.clear();
      },
    });
    slot.replaceChildren(write.node);
  }

  return {
    node: el("section", {}, title(t("Hvad viser os, at vi er på rette vej?")),
      el("p", { class: "lead" }, t("Ét tegn på hvert kort. Noget, man kan se, høre eller tælle.")), slot, list.node),
    update(now) {
      if (built.max !== now.body.max_chars) {
        built.max = now.body.max_chars;
        build(built.max);
      }
      const cards = now.body.cards || [];
      const newestFirst = [...cards].sort((a, b) => Number(b.number.slice(1)) - Number(a.number.slice(1)));
      list.show([...cardsOnTheirWay(now.unseen, "sign_cards.write", cards).reverse(), ...newestFirst], now);
    },
  };
}
