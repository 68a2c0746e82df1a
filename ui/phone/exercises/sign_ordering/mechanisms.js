// What must be set going so that a sign appears: one mechanism to many signs, one sign to many mechanisms.

import { cardList, cardsOnTheirWay, named, shortened } from "../../cards.js";
import { field, form } from "../../compose.js";
import { el, freshId, keyed, setText, title, written } from "../../ui.js";
import { languageOf, t } from "../../texts.js";

export function mechanisms(desk) {
  const text = field(desk, { name: "mechanism", label: t("Den virksomme mekanisme"), rows: 3, max: 280, hint: t("Når …, så … – hvad er det, der virker?") });
  const ticks = signTicks(desk, () => desk.drafts.get("~signs") || [], (sign, on) => {
    const rest = (desk.drafts.get("~signs") || []).filter((other) => other !== sign);
    desk.drafts.set("~signs", on ? [...rest, sign] : rest);
  });
  const write = form(desk, {
    parts: [text.node, el("fieldset", { class: "choice" }, el("legend", {}, t("Hvilke tegn får den frem?")), ticks.node)],
    fields: [text], label: t("Læg mekanismen frem"), empty: t("Mekanismen er tom. Skriv den først."),
    submit(values) {
      desk.send("sign_ordering.mechanism", { text: values.mechanism, signs: desk.drafts.get("~signs") || [] }, { draft: { mechanism: values.mechanism } });
      desk.drafts.clear("~signs");
    },
  });
  const orphans = el("ul", { class: "cards" });
  const orphanTitle = el("h2", {});
  const list = cardList(desk, { empty: t("Her kommer gruppens mekanismer."), extra: (card) => linkPart(desk, card) });

  return {
    node: el("section", {}, title(t("Hvad får tegnene til at vise sig?")),
      el("p", { class: "lead" }, t("Find det, der skal sættes i gang. Én mekanisme kan få flere tegn frem.")),
      write.node, el("h2", {}, t("Gruppens mekanismer")), list.node, orphanTitle, orphans),
    update(now) {
      const signs = signsOf(now.body);
      ticks.update(signs, now);
      const cards = now.body.mechanisms || [];
      const onTheWay = cardsOnTheirWay(now.unseen, "sign_ordering.mechanism", cards)
        .map((card) => ({ ...card, kind: "mechanism", signs: now.unseen.find((item) => item.id === card.id).payload.signs }));
      const all = linked([...cards, ...onTheWay], now.unseen);
      list.show([...all].reverse().map((card) => ({ ...card, all: signs })), now);
      const led = new Set(all.flatMap((card) => card.signs || []));
      const alone = signs.filter((sign) => !led.has(sign.id));
      setText(orphanTitle, alone.length ? t("Tegn, der mangler en mekanisme") : t("Alle tegn har en mekanisme"));
      orphanTitle.hidden = signs.length === 0;
      keyed(orphans, alone, (sign) => sign.id, () => orphanRow(now));
    },
  };
}

/** The signs of `body` along the road, then those that are not placed. */
export const signsOf = (body) => [...(body.road || []).flatMap((step) => step.cards), ...(body.unplaced || [])];

/** `cards` with the links and partings that are on their way. */
function linked(cards, unseen) {
  return cards.map((card) => {
    let signs = card.signs || [];
    for (const { kind, payload } of unseen) {
      if (payload.mechanism !== card.id) continue;
      if (kind === "sign_ordering.unlink") signs = signs.filter((one) => one !== payload.sign);
      if (kind === "sign_ordering.link" && !signs.includes(payload.sign)) signs = [...signs, payload.sign];
    }
    return { ...card, signs };
  });
}

function signTicks(desk, ticked, change) {
  const node = el("div", { class: "checks" });
  return {
    node,
    update(signs, now) {
      keyed(node, signs, (sign) => sign.id, (sign) => {
        const id = freshId("sign");
        const box = el("input", { type: "checkbox", id, onchange: () => change(sign.id, box.checked) });
        const label = written("label", "", now.view.day.lang, { for: id });
        return { node: el("div", { class: "check" }, box, label), update(each) {
          setText(label, named(each));
          box.checked = ticked().includes(each.id);
        } };
      });
    },
  };
}

/** Which signs a mechanism leads to, and a way to change that. */
function linkPart(desk, first) {
  const shown = { card: first };
  const words = el("p", { class: "hint" });
  const ticks = signTicks(desk, () => shown.card.signs || [], (sign, on) => {
    desk.send(on ? "sign_ordering.link" : "sign_ordering.unlink", { mechanism: first.id, sign }, { key: `link:${first.id}:${sign}` });
  });
  const details = el("details", {}, el("summary", {}, t("Ret koblingen til tegn")), ticks.node);
  return {
    node: el("div", { class: "links" }, words, details),
    update(card) {
      shown.card = card;
      const numbers = card.all.filter((sign) => (card.signs || []).includes(sign.id)).map((sign) => sign.number);
      setText(words, numbers.length ? t("Får frem: {signs}", { signs: numbers.join(", ") }) : t("Er ikke koblet til et tegn endnu"));
      details.hidden = Boolean(card.way);
      ticks.update(card.all, desk.now());
    },
  };
}

function orphanRow(now) {
  const number = el("span", { class: "number" });
  const text = written("p", "", now.view.day.lang, { class: "text" });
  return {
    node: el("li", { class: "card orphan" }, el("div", { class: "card-head" }, number, text, el("span", { class: "mark" }, t("mangler")))),
    update(sign) {
      setText(number, sign.number);
      setText(text, shortened(sign.text, 160));
      text.lang = languageOf(sign.text, now.view.day.lang);
    },
  };
}
