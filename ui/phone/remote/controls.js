// What the thumb reaches: next, the biggest, back, the clock, the projector, and what can be revealed just now.

import { button, el, hold, setAttr, setText } from "../ui.js";
import { t } from "../texts.js";
import { exerciseOf } from "./exercises/catalogue.js";
import { stepTitle } from "./words.js";

const MINUTE_MS = 60_000;

/** Build the buttons. `press(name, kind, payload, what)` sends one; presses of one name never overlap. */
export function openControls(press) {
  const shown = { view: null };
  const now = () => shown.view;
  const switching = (name, on, kind, field) => button("", () => press(name, kind, { [field]: !on() }), { class: "key" });

  const reveals = el("div", { class: "reveals" });
  const longer = button(t("+1 min"), () => press(null, "timer.extend", { ms: MINUTE_MS }), { class: "key" });
  const pause = button("", () => press("pause", paused(now().timer) ? "timer.resume" : "timer.pause", {}), { class: "key" });
  const clock = switching("clock", () => now().timer.hidden, "timer.hide", "hidden");
  const freeze = switching("freeze", () => now().frozen, "room.freeze", "on");
  const black = switching("black", () => now().black, "room.black", "on");
  const back = button("", () => press("move", "day.back", { from: now().step.id }), { class: "back" });
  const coming = [el("span", { class: "label" }), el("span", { class: "where" })];
  const next = button("", () => press("move", "day.next", { from: now().step.id }), { class: "next" });
  next.replaceChildren(...coming);
  back.replaceChildren(el("span", { class: "arrow", "aria-hidden": "true" }, "‹"), el("span", {}, t("Tilbage")));

  const keys = el("div", { class: "controls", role: "group", "aria-label": t("Ur og lærred") }, reveals,
    el("div", { class: "keys" }, longer, pause, clock, freeze, black));
  const moves = el("div", { class: "controls moves", role: "group", "aria-label": t("Frem og tilbage") }, back, next);

  /** Show a view; `writing` is how many write just now, who would be told that the room goes on. */
  function update(view, writing) {
    shown.view = view;
    const { timer } = view;
    for (const key of [pause, clock]) key.disabled = !timer;
    setText(pause, paused(timer) ? t("Fortsæt") : t("Stop ur"));
    setText(clock, timer?.hidden ? t("Vis ur") : t("Skjul ur"));
    setText(freeze, view.frozen ? t("Slip") : t("Frys"));
    setAttr(freeze, "aria-label", view.frozen ? t("Slip lærredet") : t("Frys lærredet"));
    setText(black, view.black ? t("Vis") : t("Sort"));
    setAttr(black, "aria-label", view.black ? t("Vis lærredet igen") : t("Gør lærredet sort"));
    for (const [key, on] of [[pause, paused(timer)], [clock, timer?.hidden], [freeze, view.frozen], [black, view.black]]) key.classList.toggle("on", Boolean(on));
    back.disabled = !view.previous;
    setAttr(back, "aria-label", [t("Tilbage"), view.previous ? stepTitle(view.previous) : ""].filter(Boolean).join(": "));
    next.disabled = !view.next;
    setText(coming[0], view.next ? [t("Næste"), view.next.start, writing ? t("{n} skriver", { n: writing }) : ""].filter(Boolean).join(" · ") : t("Sidste trin"));
    setText(coming[1], view.next ? stepTitle(view.next) : "");
    showReveals(view);
  }

  function showReveals(view) {
    const words = exerciseOf(view.step.exercise).reveals || {};
    const known = view.reveals.map((one) => ({ ...one, say: words[one.name]?.[one.shown ? "cover" : "show"] })).filter((one) => one.say);
    const key = JSON.stringify(known);
    if (shown.reveals === key) return;
    shown.reveals = key;
    const had = reveals.contains(document.activeElement);
    hold(reveals, known.map((one) => button(one.say(), () => press(`reveal ${one.name}`, one.kind, one.payload), { class: one.shown ? "cover" : "reveal" })));
    reveals.hidden = known.length === 0;
    if (had) (reveals.querySelector("button") || next).focus();
  }

  return { keys, moves, update };
}

/** Whether a view's timer stands still. */
export const paused = (timer) => Boolean(timer) && timer.paused_ms !== null && timer.paused_ms !== undefined;
