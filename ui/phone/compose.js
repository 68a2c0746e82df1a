// Writing something and handing it over: fields that keep their drafts, and a form that asks before it sends what may
// be private. Nothing here ever stops anybody from sending.

import { el, freshId, setAttr, setText } from "./ui.js";
import { privacyQuestion } from "./privacy.js";
import { t } from "./texts.js";

export const HARD_CAP = 4000;
export const DOUBLE_TAP_MS = 800;

/**
 * A labelled text field whose draft is kept under `name`. `max` is soft: it only counts. `first` is what stands there
 * before anything is typed, and does not count as unsent.
 */
export function field(desk, { name, label, hint, max, rows = 1, cap = HARD_CAP, first = "", className = "", quiet = false }) {
  const id = freshId(name);
  const hintNode = hint ? el("p", { class: "hint", id: `${id}-hint` }, hint) : null;
  const problem = el("p", { class: "problem", id: `${id}-problem`, hidden: true });
  const input = el(rows > 1 ? "textarea" : "input", {
    id, dir: "auto", class: className, maxlength: cap, autocomplete: "off",
    rows: rows > 1 ? rows : null, type: rows > 1 ? null : "text",
    "aria-describedby": [hint ? `${id}-hint` : "", `${id}-problem`].join(" ").trim(),
    enterkeyhint: rows > 1 ? "enter" : "done",
    value: desk.drafts.get(name) ?? first,
    oninput: () => {
      desk.drafts.set(name, input.value === first ? "" : input.value);
      complain("");
      show();
    },
  });
  const kept = el("span", {});
  const counter = el("span", { class: "counter" });
  const foot = quiet ? null : el("p", { class: "field-foot" }, kept, counter);

  function show() {
    const length = [...input.value].length;
    setText(kept, input.value && input.value !== first ? t("Kladden gemmes") : "");
    if (max) setText(counter, `${length} / ${max}`);
    counter.classList.toggle("over", Boolean(max) && length > max);
    if (max && length > max) setText(kept, t("Lidt langt, men det må det godt være"));
  }

  function complain(text) {
    setText(problem, text);
    problem.hidden = !text;
    setAttr(input, "aria-invalid", text ? "true" : null);
  }

  // What another tab of this phone writes, or sends, stands here too: nothing is handed over twice.
  const stood = { here: false };
  function follow({ key }) {
    if (!input.isConnected && stood.here) window.removeEventListener("storage", follow);
    stood.here = stood.here || input.isConnected;
    const now = desk.drafts.get(name) ?? first;
    if (!key?.endsWith(`/${name}`) || input.value === now) return;
    input.value = now;
    show();
  }
  window.addEventListener("storage", follow);

  show();
  return {
    name,
    input,
    node: el("div", { class: "field" }, el("label", { for: id }, label), hintNode, input, problem, foot),
    value: () => input.value,
    complain,
    clear() {
      input.value = first;
      desk.drafts.clear(name);
      complain("");
      show();
    },
  };
}

/** A choice between a few, none ticked at first; kept like a draft. `choices` is [[value, label], …]. */
export function choice(desk, { name, label, choices, className = "" }) {
  const group = freshId(name);
  const key = `~${name}`;
  const boxes = choices.map(([value, text]) => {
    const box = el("input", { type: "radio", name: group, value, checked: desk.drafts.get(key) === value,
      onchange: () => desk.drafts.set(key, value),
      // A tick can be taken back: the choice is voluntary.
      onclick: () => { if (was.value === value) { box.checked = false; desk.drafts.clear(key); } was.value = box.checked ? value : null; } });
    return el("label", { class: "chip" }, box, el("span", {}, text));
  });
  const was = { value: desk.drafts.get(key) };
  return {
    node: el("fieldset", { class: `choice ${className}` }, el("legend", {}, label), el("div", { class: "chips" }, boxes)),
    value: () => desk.drafts.get(key),
    clear() {
      was.value = null;
      desk.drafts.clear(key);
      boxes.forEach((box) => { box.firstChild.checked = false; });
    },
  };
}

/**
 * A form of `fields` (the first must hold something) and other nodes among `parts`. `submit(values)` hands it over and
 * gives a sentence where something is missing; else the fields are emptied.
 */
export function form(desk, { parts, fields, empty, label, submit, secondary }) {
  const sent = { at: -DOUBLE_TAP_MS };
  const question = privacyQuestion(desk.say);
  const press = el("button", { class: "main", type: "submit" }, label);
  const node = el("form", { class: "compose", novalidate: true, onsubmit: (event) => { event.preventDefault(); send(); } },
    parts, question.node, el("div", { class: "buttons" }, press, secondary));

  function send() {
    if (fields[0].value().trim()) question.before(fields.map((one) => one.input), handOver, { press });
    else if (performance.now() - sent.at > DOUBLE_TAP_MS) refuse(empty);
  }

  function handOver() {
    const missing = submit(Object.fromEntries(fields.map((one) => [one.name, one.value()])));
    if (missing) {
      refuse(missing);
      return;
    }
    sent.at = performance.now();
    fields.forEach((one) => one.clear());
  }

  function refuse(sentence) {
    fields[0].complain(sentence);
    fields[0].input.focus();
  }

  return { node };
}
