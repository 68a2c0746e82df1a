// Laying the signs along the road: pick a card, then say where; or move it by the arrow keys; or type the whole row.

import { field, form } from "../../compose.js";
import { privacyQuestion } from "../../privacy.js";
import { button, el, freshId, goalClass, keyed, setAttr, setText, svg, title, written } from "../../ui.js";
import { languageOf, t } from "../../texts.js";
import { after, beside, moved, nudged, spotOf } from "./road.js";

const MOST_UNDONE = 30;

export function order(desk) {
  const start = button(t("Først på vejen"), () => lay(after(null, state.picked)), { class: "target" });
  const list = el("ol", { class: "road" });
  const pile = el("ul", { class: "cards pile" });
  const pileTitle = el("h2", {});
  const help = el("p", { class: "hint", id: freshId("keys") },
    t("Tryk på et kort, og vælg så, hvor det skal ligge. Med tastatur: Enter vælger, pil op og ned flytter, Esc slipper."));
  const tray = el("div", { class: "tray", hidden: true });
  const trayWords = el("p", {});
  const aside = button(t("Læg til side"), () => take(state.picked), { class: "small" });
  tray.append(trayWords, el("div", { class: "buttons" }, aside, button(t("Slip kortet"), () => pick(null), { class: "small quiet" })));
  const undo = button(t("Fortryd min sidste flytning"), undoLast, { class: "second" });
  const state = { now: null, road: [], unplaced: [], picked: null, moves: [] };

  const allCards = () => [...state.road.flatMap((step) => step.cards), ...state.unplaced];
  const ties = () => state.now.body.allow_same_step !== false;

  // --- moving -----------------------------------------------------------------------------------------------------

  function pick(sign) {
    const was = state.picked;
    state.picked = sign;
    const card = allCards().find((one) => one.id === (sign || was));
    if (card) desk.say(sign ? t("{number} er valgt. Vælg, hvor kortet skal ligge.", card) : t("{number} er sluppet.", card));
    show();
  }

  function lay(payload) {
    state.picked = null;
    send("sign_ordering.place", payload, { key: `move:${payload.sign}` });
    tell(payload.sign);
    cardButton(payload.sign)?.focus();
  }

  function take(sign) {
    state.picked = null;
    send("sign_ordering.unplace", { sign }, { key: `move:${sign}` });
    tell(sign);
    cardButton(sign)?.focus();
  }

  /** Hand over a move, and remember it for undoing. One that took the place of an unsent one is one move with it. */
  function send(kind, payload, options) {
    const waiting = () => new Set(desk.unseen().filter((item) => !item.seq).map((item) => item.id));
    const before = waiting();
    const id = desk.send(kind, payload, options);
    const now = waiting();
    state.moves = [...state.moves.filter((move) => !before.has(move) || now.has(move)), id].slice(-MOST_UNDONE);
    update(state.now);
  }

  function undoLast() {
    const last = state.moves.pop();
    if (!last) return;
    desk.send("undo", { command: last }, { bare: true });
    desk.say(t("Din sidste flytning er fortrudt."));
    update(state.now);
  }

  /** Say where a card lies now. */
  function tell(sign) {
    const card = allCards().find((one) => one.id === sign);
    const spot = spotOf(state.road, sign);
    if (!card) return;
    const say = (text) => desk.say(text, `where/${sign}`); // of a card that goes far, the last place is heard
    if (!spot) say(t("{number} er lagt til side.", card));
    else {
      const others = state.road[spot.step].cards.filter((one) => one.id !== sign).map((one) => one.number).join(", ");
      const place = { number: card.number, step: spot.step + 1, of: state.road.length, others };
      say(others ? t("{number} ligger på trin {step} af {of}, ved siden af {others}.", place) : t("{number} ligger på trin {step} af {of}.", place));
    }
  }

  function keys(event, sign) {
    const by = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    let deed = null;
    if (event.key === "Escape" && state.picked) deed = () => pick(null);
    if (state.picked === sign && by) {
      deed = () => {
        const payload = nudged(state.road, sign, by, ties());
        if (payload) hold(payload);
        else tell(sign);
      };
    }
    if (state.picked === sign && event.key === "Home") deed = () => hold(after(null, sign));
    if (state.picked === sign && event.key === "End") deed = () => hold({ sign, at_end: true });
    if (state.picked === sign && (event.key === "Delete" || event.key === "Backspace")) deed = () => take(sign);
    if (!deed) return;
    event.preventDefault();
    deed();
  }

  /** Move a card and keep hold of it, for keys. */
  function hold(payload) {
    send("sign_ordering.place", payload, { key: `move:${payload.sign}` });
    tell(payload.sign);
    cardButton(payload.sign)?.focus();
  }

  const cardButton = (sign) => [...list.querySelectorAll("button[data-sign]"), ...pile.querySelectorAll("button[data-sign]")]
    .find((one) => one.dataset.sign === sign);

  // --- showing ----------------------------------------------------------------------------------------------------

  function update(now) {
    state.now = now;
    Object.assign(state, moved(now.body, desk.unseen()));
    if (state.picked && !allCards().some((card) => card.id === state.picked)) state.picked = null;
    show();
  }

  function show() {
    const { now, picked } = state;
    const card = picked && allCards().find((one) => one.id === picked);
    const spot = picked ? spotOf(state.road, picked) : null;
    start.hidden = !picked || (spot?.step === 0 && spot.alone);
    keyed(list, state.road, (step) => step.id, () => stepRow());
    keyed(pile, state.unplaced, (one) => one.id, (one) => ({ node: el("li", {}), ...cardRow(one) }));
    pileTitle.hidden = allCards().length === 0;
    typing.hidden = allCards().length === 0;
    setText(pileTitle, state.unplaced.length ? t("Ikke lagt endnu") : t("Alle kort er lagt"));
    tray.hidden = !card;
    if (card) setText(trayWords, t("{number} er valgt. Hvor skal kortet ligge?", card));
    aside.hidden = !spot;
    undo.hidden = state.moves.length === 0;
    flag.setAttribute("class", `flag ${goalClass(now.seat)}`);
    nothing.hidden = allCards().length > 0;
    help.hidden = allCards().length === 0;
  }

  function cardRow(first) {
    const number = el("span", { class: "number" });
    const text = written("span", "", "da", { class: "text" });
    const press = el("button", { type: "button", class: "card-button", "aria-describedby": help.id, "data-sign": first.id,
      onclick: () => pick(state.picked === first.id ? null : first.id), onkeydown: (event) => keys(event, first.id) }, number, text);
    return {
      node: el("li", {}, press),
      update(card) {
        setText(number, card.number);
        setText(text, card.text);
        setAttr(text, "lang", languageOf(card.text, state.now.view.day.lang));
        press.className = `card-button ${goalClass(state.now.seat)}`;
        setAttr(press, "aria-pressed", String(state.picked === card.id));
      },
    };
  }

  function stepRow() {
    const own = { step: null };
    const name = el("h2", { class: "step-name" });
    const cards = el("ul", { class: "step-cards" });
    const here = button(t("Her ved siden af"), () => lay(beside(own.step, state.picked)), { class: "target" });
    const next = button("", () => lay(after(own.step, state.picked)), { class: "target" });
    const when = whenField(() => own.step);
    return {
      node: el("li", { class: "step" }, el("div", { class: "step-head" }, name, when.node), when.question, cards, here, next),
      update(step, index) {
        own.step = step;
        const others = step.cards.filter((card) => card.id !== state.picked);
        const spot = state.picked ? spotOf(state.road, state.picked) : null;
        setText(name, t("Trin {n}", { n: index + 1 }));
        when.update(step, index);
        keyed(cards, step.cards, (card) => card.id, (card) => cardRow(card));
        here.hidden = !state.picked || others.length === 0 || others.length < step.cards.length || !ties();
        next.hidden = !state.picked || others.length === 0 || Boolean(spot?.alone && spot.step === index + 1);
        setText(next, t("Efter trin {n}", { n: index + 1 }));
        setAttr(here, "aria-label", t("Her ved siden af, på trin {n}", { n: index + 1 }));
      },
    };
  }

  /** The time label of a step: a draft while it is typed, handed over when the field is left. */
  function whenField(stepNow) {
    const id = freshId("when");
    const name = () => `when:${stepNow().id}`;
    const question = privacyQuestion(desk.say);
    const input = el("input", { id, type: "text", class: "when", dir: "auto", maxlength: 200, autocomplete: "off", enterkeyhint: "done", placeholder: t("hvornår?"),
      oninput: () => desk.drafts.set(name(), input.value === (stepNow().when || "") ? "" : input.value),
      onkeydown: (event) => { if (event.key === "Enter") input.blur(); },
      onchange: () => question.before([input], () => {
        desk.drafts.clear(name());
        if (input.value.trim() !== (stepNow().when || "")) {
          const step = stepNow();
          send("sign_ordering.label", { step: step.id, when: input.value.trim() }, { key: `label:${step.id}`, draft: { [name()]: input.value } });
        }
      }, { stay: true }) });
    const label = el("label", { for: id, class: "unseen" });
    return {
      node: el("span", { class: "when-field" }, label, input),
      question: question.node,
      update(step, index) {
        setText(label, t("Hvornår er trin {n}?", { n: index + 1 }));
        if (document.activeElement !== input) input.value = desk.drafts.get(name()) ?? step.when ?? "";
      },
    };
  }

  const row = field(desk, { name: "row", label: t("Skriv rækken, som kortene ligger på gulvet"), hint: t("For eksempel T3 T7+T6 T8. Plus betyder ved siden af hinanden."), quiet: true });
  const typed = form(desk, {
    parts: row.node, fields: [row], label: t("Læg rækken"), empty: t("Skriv kortenes numre i rækkefølge."),
    submit(values) {
      send("sign_ordering.lay", { row: values.row }, { draft: { row: values.row } });
    },
  });
  const flag = svg("svg", { class: "flag goal", viewBox: "0 0 60 60", role: "img", "aria-label": t("Målet") },
    svg("path", { class: "flag-cloth", d: "M12 6H56L46 18l10 12H12Z" }), svg("path", { class: "flag-pole", d: "M10 4V58" }));
  const typing = el("details", {}, el("summary", {}, t("Skriv rækken i stedet")), typed.node);
  const nothing = el("p", { class: "empty" }, t("Gruppen har ingen tegn endnu. Dem, I skriver, kommer her."));

  return {
    node: el("section", { class: "ordering" }, title(t("Læg tegnene på vejen til målet")),
      el("p", { class: "lead" }, t("Hvad kommer først, og hvad kommer senere? Tegn, I venter samtidig, ligger side om side.")),
      help, nothing, start, list, el("p", { class: "goal-line" }, flag, el("span", {}, t("Målet"))), pileTitle, pile, undo,
      typing, tray),
    update,
    refused(item, sentence) {
      if (!/^(sign_ordering\.(place|unplace)|undo)$/.test(item.kind)) return false;
      desk.toast(sentence);
      return true;
    },
  };
}
