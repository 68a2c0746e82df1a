// Writing for a group from paper or from what is said aloud: the running exercise's simplest field. What is not saved stays
// in its field, and the same text is saved once, however often it is handed over.

import { field } from "../compose.js";
import { makeId } from "../memory.js";
import { el, freshId, setText, title } from "../ui.js";
import { t } from "../texts.js";
import { exerciseOf } from "./exercises/catalogue.js";
import { stepTitle } from "./words.js";

/** Whether something can be written for a group at the view's step. */
export const canWrite = (view) => Boolean(wayOf(view));

const wayOf = (view) => exerciseOf(view.step.exercise).write?.(view) || null;

/**
 * A form for the view's step. `drafts` are those of the step, `group` the one that was written for last; `press(kind, payload, id)`
 * sends; `say`, `done(group)` and `close` are the page's.
 */
export function openForm({ view, drafts, group, press, say, done, close }) {
  const way = wayOf(view);
  const desk = { drafts };
  const groups = choose(t("For hvem?"), [...(way.note ? [["", way.note]] : []), ...view.groups.map((one) => [one.id, one.name])], group, view.day.lang);
  const choice = way.choice ? choose(way.choice.label, way.choice.of, "", "") : null;
  const fields = way.fields.map((one) => {
    const made = field(desk, one);
    if (one.number) made.input.setAttribute("inputmode", "decimal");
    if (one.placeholder) made.input.placeholder = one.placeholder;
    return made;
  });
  const answer = el("p", { class: "answer" });
  const send = el("button", { class: "main", type: "submit" }, t("Gem"));
  const away = el("button", { class: "second", type: "button", onclick: close }, t("Luk"));
  const sent = { id: null, of: "", busy: false };

  const node = el("form", { class: "compose write", novalidate: true, onsubmit: (event) => { event.preventDefault(); save(); } },
    title(t("Skriv for en gruppe")), el("p", { class: "lead" }, stepTitle(view.step)), way.lead ? el("p", { class: "big", dir: "auto", lang: view.day.lang }, way.lead) : null,
    way.forAll ? null : groups.node, choice?.node, fields.map((one) => one.node), answer, el("div", { class: "buttons column" }, send, away));

  async function save() {
    const first = fields[0];
    if (sent.busy) return;
    if (!first.value().trim()) {
      refuse(t("Der står ikke noget endnu. Skriv et par ord først."));
      return;
    }
    const values = Object.fromEntries(fields.map((one) => [one.name, one.value().trim()]));
    const command = way.command({ ...values, ...(choice ? { [way.choice.name]: choice.value() } : {}) }, groups.value());
    if (typeof command === "string") {
      refuse(command);
      return;
    }
    const [kind, payload] = command;
    const whole = view.step.activity ? { activity: view.step.activity, ...payload } : payload;
    const of = JSON.stringify([kind, whole]);
    // After any doubt the same text goes by the same id, and so is never there twice.
    if (sent.of !== of) Object.assign(sent, { id: makeId(), of });
    sent.busy = true;
    send.setAttribute("aria-busy", "true");
    setText(answer, "");
    const told = await press(kind, whole, sent.id);
    sent.busy = false;
    send.removeAttribute("aria-busy");
    if (!told.saved) {
      refuse(told.text || t("Det er ikke gemt endnu, for computeren svarer ikke. Teksten står her stadig; tryk Gem igen."));
      return;
    }
    sent.of = "";
    fields.forEach((one) => one.clear());
    const name = way.forAll ? "" : groups.name();
    setText(answer, name ? t("Gemt for {group}.", { group: name }) : t("Gemt."));
    say(answer.textContent);
    done(groups.value());
    first.input.focus();
  }

  function refuse(sentence) {
    fields[0].complain(sentence);
    fields[0].input.focus();
    say(sentence);
  }

  return { node, step: view.step.id };
}

/** A labelled choice of one of a few. */
function choose(label, of, first, lang) {
  const id = freshId("choice");
  const select = el("select", { id }, of.map(([value, text]) => el("option", { value, lang: lang || null }, text)));
  if (of.some(([value]) => value === first)) select.value = first;
  return {
    node: el("div", { class: "field" }, el("label", { for: id }, label), select),
    value: () => select.value,
    name: () => of.find(([value]) => value === select.value)?.[1] || "",
  };
}
