// Tame or wild: what one holds each statement to be, which may be changed until the facilitator has laid it on its side.
// What comes too late stays on the phone and goes again if the statement is taken up.

import { choices } from "../choices.js";
import { el, keyed, setAttr, setText, title, written } from "../ui.js";
import { shortened } from "../cards.js";
import { languageOf, t } from "../texts.js";

const SIDES = ["tame", "wild"];
const WORDS = { tame: () => t("Tamt"), wild: () => t("Vildt") };
const NEXT = { tame: () => t("Fremskriv: tal, plan, ansvar"), wild: () => t("Forestil jer flere fremtider") };

export function problem_sorting(desk) {
  const key = `sorting/${desk.step.activity}`;
  const count = el("p", { class: "hint" });
  const nothing = el("p", { class: "empty" }, t("Udsagnene kommer her om lidt."));
  const list = el("ul", { class: "cards" });
  const goesOn = written("p", "", "da", { class: "note", hidden: true });
  const state = { now: null, placed: null, closedIn: null };
  const kept = () => desk.memory.get(key) || {};

  /** What this phone holds a statement to be: what is on its way, else what came too late, else what the heart has. */
  function sideOf(now, statement) {
    const sent = now.unseen.filter((item) => item.kind === "problem_sorting.vote" && item.payload.statement === statement).pop();
    return sent?.payload.side || kept()[statement] || now.you?.mine?.votes?.[statement] || null;
  }

  function keep(statement, side) {
    const { [statement]: older, ...rest } = kept();
    const now = side ? { ...rest, [statement]: side } : rest;
    if (Object.keys(now).length) desk.memory.set(key, now);
    else desk.memory.remove(key);
  }

  function vote(statement, side) {
    keep(statement, null);
    desk.send("problem_sorting.vote", { statement, side }, { key: `${key}/${statement}` });
  }

  function pick(statement, side) {
    vote(statement, side);
    desk.say(t("Din stemme: {side}. Du kan ændre den, til udsagnet er lagt på plads.", { side: WORDS[side]() }));
    desk.refresh();
  }

  /** Tell it once when a statement is laid on its side. */
  function tell(items) {
    const placed = new Map(items.map((item) => [item.id, item.placed]));
    const fresh = state.placed ? items.filter((item) => item.placed && state.placed.get(item.id) !== item.placed) : [];
    state.placed = placed;
    if (fresh.length) desk.say(fresh.map((item) => t("Lagt på plads som {side}: {text}", { side: WORDS[item.placed](), text: shortened(item.text) })).join(" "));
  }

  function update(now) {
    state.now = now;
    const items = now.body.items || [];
    if (now.view !== state.closedIn && !now.held) {
      items.filter((item) => !item.placed && kept()[item.id]).forEach((item) => vote(item.id, kept()[item.id]));
    }
    nothing.hidden = items.length > 0;
    const given = items.filter((item) => sideOf(now, item.id)).length;
    setText(count, items.length ? t("Du har stemt på {n} af {all}.", { n: given, all: items.length }) : "");
    keyed(list, items, (item) => item.id, (item) => row(item));
    setText(goesOn, now.body.wild_to ? t("De vilde tager vi med til: {title}", { title: now.body.wild_to }) : "");
    goesOn.hidden = !now.body.wild_to;
    tell(items);
  }

  function row(first) {
    const text = written("p", "", "da", { class: "statement" });
    const answers = choices({ asked: text, pick: (side) => pick(first.id, side), letters: false });
    const follows = el("p", { class: "mark" });
    const figures = el("p", { class: "hint" });
    return {
      node: el("li", { class: "card sides", "data-id": first.id }, answers.node, follows, figures),
      update(item) {
        const { now } = state;
        const lang = now.view.day.lang;
        const chosen = sideOf(now, item.id);
        const late = Boolean(item.placed && kept()[item.id]);
        setText(text, item.text);
        setAttr(text, "lang", languageOf(item.text, lang));
        answers.show(SIDES.map((side) => ({
          id: side, text: WORDS[side](), tone: item.placed === side ? "good" : "",
          mark: [item.placed === side ? t("✓ Lagt her") : "", chosen === side ? t("Din stemme") : ""].filter(Boolean).join(" · "),
        })), { chosen, locked: Boolean(item.placed), lang });
        setText(follows, item.placed ? NEXT[item.placed]() : "");
        setText(figures, item.placed ? [figuresOf(item), late ? t("Din stemme kom efter og er ikke talt med.") : ""].filter(Boolean).join(" · ") : "");
      },
    };
  }

  return {
    node: el("section", {}, title(t("Tamt eller vildt?")),
      el("p", { class: "lead" }, t("Tamt: en fremskrivning rækker. Vildt: flere fremtider må forestilles. Hvad er de her?")),
      count, nothing, list, goesOn),
    update,
    refused(item, sentence, code) {
      if (item.kind !== "problem_sorting.vote" || code !== "statement_placed") return false;
      state.closedIn = state.now.view;
      keep(item.payload.statement, item.payload.side);
      desk.say(sentence);
      desk.refresh();
      return true;
    },
  };
}

/** How the votes stand, and how they came. */
function figuresOf({ tame, wild, phones, paper }) {
  const came = [phones === 1 ? t("1 telefon") : phones ? t("{n} telefoner", { n: phones }) : "", paper ? t("{n} papir", { n: paper }) : ""];
  const stand = t("{tame} tamt, {wild} vildt", { tame, wild });
  return tame + wild ? `${stand} (${came.filter(Boolean).join(" + ")})` : t("Ingen stemte.");
}
