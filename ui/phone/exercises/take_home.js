// A note to the own goal about something seen on a visit. The own group can make it a sign or a mechanism of its own.

import { cardList, cardsOnTheirWay, named } from "../cards.js";
import { field, form } from "../compose.js";
import { button, el, freshId, isGoal, setText, spokenSeat, title, written } from "../ui.js";
import { t } from "../texts.js";

export function take_home(desk) {
  const write = noteForm(desk, {});
  const list = cardList(desk, { empty: t("Her kommer gruppens noter."), extra: (note) => noteExtra(desk, note) });
  return {
    node: el("section", {}, title(t("Tag med hjem")),
      el("p", { class: "lead" }, t("Hvad så eller hørte I hos de andre, som I selv kan bruge?")),
      write.node, el("h2", {}, t("Gruppens noter")), list.node),
    update(now) {
      write.update(now.body.cards || []);
      const notes = now.body.notes || [];
      list.show([...cardsOnTheirWay(now.unseen, "take_home.write", notes).reverse(), ...[...notes].reverse()], now);
    },
  };
}

/** The form for a note. `from`: the seat that is visited just now; `elsewhere`: written from another exercise's page. */
export function noteForm(desk, { from, elsewhere }) {
  const id = freshId("ref");
  const select = el("select", { id, onchange: () => desk.drafts.set("~ref", select.value) });
  const text = field(desk, { name: "note", label: t("Din note"), rows: 3, max: 280 });
  const shown = { key: "" };
  const write = form(desk, {
    parts: [text.node, el("div", { class: "field" }, el("label", { for: id }, t("Hvor kom tanken fra? (valgfrit)")), select)],
    fields: [text], label: t("Tag noten med hjem"), empty: t("Noten er tom. Skriv den først."),
    submit({ note }) {
      const [kind, value, seat] = (select.value || "").split("|");
      const source = kind === "card" ? { ref: value, from_seat: seat } : kind === "seat" ? { from_seat: value } : {};
      desk.send("take_home.write", { text: note, ...source }, { elsewhere, draft: { note } });
      select.value = from ? `seat|${from}` : "";
      desk.drafts.clear("~ref");
    },
  });
  return {
    node: write.node,
    /** The cards to refer to: `[{seat, number, title, cards}]`. */
    update(places) {
      const key = places.map((place) => `${place.seat}:${place.cards.map((card) => card.id + card.text).join()}`).join(";");
      if (shown.key === key) return;
      shown.key = key;
      const before = select.value || desk.drafts.get("~ref") || (from ? `seat|${from}` : "");
      select.replaceChildren(el("option", { value: "" }, t("Ikke noget bestemt")), ...places.map((place) =>
        el("optgroup", { label: spokenSeat(place) },
          el("option", { value: `seat|${place.seat}` }, isGoal(place) ? t("Hele mål {number}", place) : place.title),
          place.cards.map((card) => el("option", { value: `card|${card.id}|${place.seat}` }, named(card))))));
      select.value = before;
      if (select.selectedIndex < 0) select.value = "";
    },
  };
}

function noteExtra(desk, first) {
  const source = written("p", "", "da", { class: "hint" });
  const done = el("p", { class: "mark" });
  const adopt = (as) => () => {
    desk.send("take_home.adopt", { note: first.id, as }, { key: `adopt:${first.id}` });
    desk.say(as === "sign" ? t("Noten bliver et tegn hos jer.") : t("Noten bliver en mekanisme hos jer."));
  };
  const buttons = el("div", { class: "buttons" },
    button(t("Gør til tegn"), adopt("sign"), { class: "small quiet" }),
    button(t("Gør til mekanisme"), adopt("mechanism"), { class: "small quiet" }));
  return {
    node: el("div", {}, source, done, buttons),
    update(note) {
      const words = note.ref ? `${note.ref.number} · ${note.ref.text}` : "";
      setText(source, words ? t("Fra {source}", { source: words }) : "");
      source.hidden = !words;
      const taken = note.adopted || desk.unseen().some((item) => item.kind === "take_home.adopt" && item.payload.note === note.id);
      setText(done, taken ? t("✓ taget til jer") : "");
      buttons.hidden = Boolean(taken) || Boolean(note.way);
    },
  };
}
