// Plenum: an answer to what is asked (or a word to all, where nothing is), and a hand up with one's place in the queue.

import { cardList, cardsOnTheirWay } from "../cards.js";
import { field, form } from "../compose.js";
import { button, el, setAttr, setText, written } from "../ui.js";
import { t } from "../texts.js";

export function plenum(desk) {
  const heading = written("h1", "", "da", { tabIndex: -1 });
  const lead = el("p", { class: "lead" });
  const moved = el("div", { class: "ask", hidden: true });
  const slot = el("div", {});
  const list = cardList(desk, { empty: t("Her kommer det, du skriver.") });
  const hand = raisedHand(desk);
  const shown = { question: null, mine: {} };

  /** What is being written stays with the question it was written for, until its writer goes on. */
  function show(question) {
    shown.question = question;
    const name = `text:${question.id}`;
    const text = field(desk, { name, label: question.text ? t("Dit svar") : t("Dine ord til os alle"), rows: 3, max: 280,
      hint: question.text ? t("Du må gerne svare flere gange.") : "" });
    slot.replaceChildren(form(desk, {
      parts: [text.node], fields: [text], label: question.text ? t("Send svaret") : t("Send det"),
      empty: t("Der står ikke noget endnu. Skriv et par ord først."),
      submit: (values) => { desk.send("plenum.write", { question: question.id, text: values[name] }, { draft: { [name]: values[name] } }); },
    }).node);
  }

  function offer(next) {
    moved.hidden = !next;
    if (!next || moved.dataset.next === next.id) return;
    moved.dataset.next = next.id;
    moved.replaceChildren(el("p", {}, t("Der er stillet et nyt spørgsmål. Skriv roligt færdig.")),
      button(t("Gå til det nye"), () => { show(next); desk.refresh(); heading.focus(); }, { class: "small" }));
    desk.say(t("Der er stillet et nyt spørgsmål. Skriv roligt færdig."));
  }

  return {
    node: el("section", {}, heading, lead, moved, slot, el("h2", {}, t("Det har du skrevet")), list.node, hand.node),
    update(now) {
      const asked = now.body.question;
      if (!shown.question) show(asked);
      else if (shown.question.id !== asked.id && !desk.drafts.get(`text:${shown.question.id}`)) show(asked);
      const { question } = shown;
      offer(question.id === asked.id ? null : asked);
      setText(heading, question.text || now.view.step.title);
      setAttr(heading, "lang", now.view.day.lang);
      setText(lead, question.text ? t("Svarene vises på lærredet, når facilitatoren viser dem.") : t("Har du noget at sige til os alle?"));
      // Once the room has gone on, what is told of this phone is about another exercise.
      if (!now.held) shown.mine = now.you?.mine || {};
      const own = (shown.mine.answers || []).filter((answer) => answer.question === question.id);
      const cards = own.map((answer) => ({ ...answer, number: "" }));
      const waiting = now.unseen.filter((item) => item.payload.question === question.id);
      list.show([...cardsOnTheirWay(waiting, "plenum.write", cards).reverse(), ...cards.reverse()], now);
      hand.update(now);
    },
  };
}

const onItsWay = (up) => (up ? t("Din hånd er på vej op.") : t("Din hånd er på vej ned."));

/** The hand: up or down, the place in the queue, and that one has the word. */
function raisedHand(desk) {
  const status = el("p", { class: "hand-status" });
  const press = button("", () => {
    const up = !state.up;
    desk.send("plenum.hand", { up }, { key: "hand" });
    desk.say(onItsWay(up), "hand");
    desk.refresh();
  }, { class: "main" });
  const node = el("div", { class: "raised-hand" }, el("h2", {}, t("Vil du sige noget?")), status, press);
  const state = { up: false, told: "" };

  function words(mine, queued) {
    if (mine.speaking) return t("Du har ordet.");
    if (mine.place === 1) return t("Du er den næste.");
    if (mine.place) return t("Du er nr. {n} i køen.", { n: mine.place });
    return queued === 1 ? t("1 har hånden oppe.") : queued ? t("{n} har hånden oppe.", { n: queued }) : "";
  }

  return {
    node,
    update(now) {
      node.hidden = now.held;
      const mine = now.you?.mine || {};
      const sent = now.unseen.filter((item) => item.kind === "plenum.hand").pop();
      state.up = sent ? sent.payload.up : Boolean(mine.place || mine.speaking);
      const text = sent ? onItsWay(sent.payload.up) : words(mine, now.body.queued);
      setText(status, text);
      node.classList.toggle("has-word", Boolean(mine.speaking));
      setText(press, mine.speaking && state.up ? t("Jeg er færdig") : state.up ? t("Tag hånden ned") : t("Ræk hånden op"));
      const own = !sent && (mine.speaking || mine.place) ? text : "";
      if (state.told !== own) {
        state.told = own;
        if (own && mine.speaking) desk.toast(own);
        else if (own) desk.say(own, "hand");
      }
    },
  };
}
