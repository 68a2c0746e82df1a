// The remote's page: where the day is, the clock, her notes and the groups above; below, within the thumb's reach, the controls.

import { button, el, setAttr, setText, written } from "../ui.js";
import { clockText } from "../timer.js";
import { t } from "../texts.js";
import { languageSwitch } from "../about.js";
import { openControls, paused } from "./controls.js";
import { groupList } from "./groups.js";
import { deed, lateness, stepTitle } from "./words.js";
import { canWrite } from "./write.js";
import { cardsPhoto } from "./photo.js";

const MOST_COVERED = 0.6;
const TOAST_MS = 7_000;

/** Build the page into `root`. `act` are the deeds: press(name, kind, payload), write(), spoken(), say(text). */
export function openPage(root, memory, act) {
  const heading = el("h1", { tabIndex: -1 });
  const place = el("span", {});
  const late = el("span", { class: "late" });
  const rehearsal = el("span", { class: "pill" }, t("Generalprøve"));
  const clock = el("span", { class: "clock", role: "timer" });
  const top = el("header", { class: "head goal remote-head" }, el("div", { class: "head-words" }, heading, el("p", {}, place, late, rehearsal)), clock);

  const room = el("p", { class: "room", hidden: true });
  const notes = written("p", "", "da", { class: "text" });
  const noted = el("section", { class: "notes", "aria-label": t("Dine noter") }, el("h2", {}, t("Dine noter")), notes);
  const writing = el("p", { class: "lead" });
  const groups = groupList();
  const write = button(t("Skriv for en gruppe"), act.write, { class: "second" });
  const elsewhere = el("p", { class: "hint" }, t("Det, grupperne laver her, skrives ind ved computeren."));
  const look = openLook(act.press);
  const cards = cardsPhoto(act.photo);
  const undo = button("", () => turn("undo"), { class: "second" });
  const redo = button("", () => turn("redo"), { class: "second" });
  const above = el("div", {});
  const main = el("main", {}, above, room, noted, el("section", { class: "all-groups" }, el("h2", {}, t("Grupperne")), writing, groups.node),
    el("section", { class: "more" }, el("h2", {}, t("Mere")), write, elsewhere, cards, look.node, undo, redo, languageSwitch(memory, act.spoken)));

  const form = el("main", { hidden: true });
  const controls = openControls(act.press);
  const toast = el("div", { class: "toast", hidden: true });
  const [dot, status] = [el("span", { class: "dot", "aria-hidden": "true" }), el("span", { class: "status" })];
  const below = el("div", {}, controls.keys);
  const foot = el("footer", { class: "foot remote-foot" }, below, controls.moves, el("p", { class: "line" }, dot, status));
  root.replaceChildren(top, main, form, toast, foot);
  const shown = { view: null, left: () => null, toast: 0, undo: null, redo: null, stands: new Set(), mood: null };

  /** With large letters the smaller keys lie above what is read, and at last nothing stays in its place but the page. */
  function settle() {
    if (main.hidden) return;
    const moves = foot.offsetHeight - below.offsetHeight;
    const covered = (height) => height > window.innerHeight * MOST_COVERED;
    const home = covered(top.offsetHeight + moves + controls.keys.offsetHeight) ? above : below;
    if (!home.contains(controls.keys)) {
      const focused = document.activeElement;
      home.append(controls.keys);
      if (controls.keys.contains(focused)) focused.focus();
    }
    root.classList.toggle("tall", home === above);
    root.classList.toggle("taller", covered(moves));
  }

  function tick() {
    settle();
    const left = shown.left();
    clock.hidden = left === null;
    if (left === null) return;
    const stands = paused(shown.view.timer);
    setText(clock, left < 0 ? `−${clockText(-left)}` : clockText(left));
    clock.classList.toggle("paused", stands);
    clock.classList.toggle("out", left <= 0);
    clock.classList.toggle("hidden-clock", shown.view.timer.hidden);
    const time = { time: clockText(Math.abs(left)) };
    setAttr(clock, "aria-label", stands ? t("Uret holder pause på {time}", time) : left < 0 ? t("{time} over tiden", time) : t("{time} tilbage", time));
  }

  /** Undo or redo what its button says; what is refused is passed over from then on. */
  async function turn(which) {
    const command = shown[which];
    const told = command && await act.press("undo", which, { command });
    if (!told?.sent) return;
    if (told.saved) ["undo", "redo"].forEach((one) => shown.stands.delete(`${one} ${command}`));
    else shown.stands.add(`${which} ${command}`);
    nameTurns(shown.view);
  }

  function nameTurns(view) {
    for (const [which, node, word] of [["undo", undo, t("Fortryd")], ["redo", redo, t("Gør igen")]]) {
      const rows = view[which] ? [view[which], ...view[`${which}_older`]] : [];
      const entry = rows.find((row) => !shown.stands.has(`${which} ${row.command}`));
      shown[which] = entry?.command ?? null;
      node.hidden = !entry;
      if (entry) setText(node, [word, deed(entry, view.seats)].filter(Boolean).join(": "));
    }
  }

  /** Show a frame; `left()` gives ms left of its clock, below zero past its end, null without one; `now` the heart's time. */
  function update(frame, left, now) {
    const { view, connections } = frame;
    const before = shown.view;
    Object.assign(shown, { view, left });
    const name = stepTitle(view.step);
    setText(heading, name);
    setText(place, t("Trin {n} af {of}", { n: view.step.index + 1, of: view.step.of }));
    setText(late, lateness(view.late_minutes));
    late.classList.toggle("behind", view.late_minutes > 0);
    rehearsal.hidden = !view.day.rehearsal;
    room.hidden = !view.black && !view.frozen;
    setText(room, view.black ? t("Lærredet er sort") : view.frozen ? t("Lærredet står stille") : "");
    noted.hidden = !view.notes;
    setText(notes, view.notes);
    setAttr(notes, "lang", view.day.lang);
    const busy = connections?.writing || 0;
    writing.hidden = busy === 0;
    setText(writing, busy === 1 ? t("1 er ved at skrive") : t("{n} er ved at skrive", { n: busy }));
    groups.update(frame, now);
    write.hidden = !canWrite(view);
    elsewhere.hidden = canWrite(view) || view.step.exercise === "stage";
    look.update(view);
    nameTurns(view);
    controls.update(view, busy);
    tick();
    if (before) announce(before, view, name);
  }

  /** Say what has changed, whoever did it, to those who listen rather than look. */
  function announce(before, view, name) {
    if (before.step.id !== view.step.id) {
      act.say(t("Nu: {title}", { title: name }));
      window.scrollTo(0, 0);
    } else if (before.black !== view.black) act.say(view.black ? t("Lærredet er sort") : t("Lærredet vises igen"));
    else if (before.frozen !== view.frozen) act.say(view.frozen ? t("Lærredet står stille") : t("Lærredet følger med igen"));
    else if (paused(before.timer) !== paused(view.timer)) act.say(paused(view.timer) ? t("Uret står stille") : t("Uret går"));
    else if (view.timer && before.timer && view.timer.hidden !== before.timer.hidden) act.say(view.timer.hidden ? t("Uret er skjult") : t("Uret vises"));
    else if (view.timer && before.timer && view.timer.total_ms > before.timer.total_ms) act.say(t("Et minut mere"));
  }

  return {
    tick,
    update,
    /** Lay a form over the page, or with null take it away. */
    form(node) {
      main.hidden = Boolean(node);
      form.hidden = !node;
      below.hidden = controls.moves.hidden = Boolean(node);
      form.replaceChildren(...(node ? [node] : []));
      window.scrollTo(0, 0);
      if (!node) write.focus();
      tick();
    },
    /** A word in passing. */
    toast(text) {
      clearTimeout(shown.toast);
      toast.replaceChildren(el("p", {}, text));
      toast.hidden = false;
      act.say(text);
      shown.toast = setTimeout(() => { toast.hidden = true; }, TOAST_MS);
    },
    /** How it goes with the line: "good", "sending" or "away". */
    line(mood) {
      dot.className = `dot ${mood === "sending" ? "waiting" : mood}`;
      setText(status, { good: t("Forbundet"), sending: t("Sender …"), away: t("Ingen forbindelse. Det, du trykker, bliver ikke sendt.") }[mood]);
      root.classList.toggle("away", mood === "away");
      if (mood === "away" && shown.mood !== "away" && shown.mood !== null) act.say(t("Forbindelsen er væk."));
      if (shown.mood === "away" && mood !== "away") act.say(t("Forbundet igen."));
      shown.mood = mood;
    },
  };
}

/** What the room looks at: all, or one goal; and its pages. */
function openLook(press) {
  const select = el("select", { id: "look", onchange: () => press("focus", "room.focus", { seat: select.value || null }) });
  const shown = { key: "", page: 0 };
  const page = (by) => press("page", "room.focus", { page: Math.max(0, shown.page + by) });
  const before = button("‹", () => page(-1), { class: "key", "aria-label": t("Forrige side på lærredet") });
  const after = button("›", () => page(1), { class: "key", "aria-label": t("Næste side på lærredet") });
  return {
    node: el("div", { class: "field look" }, el("label", { for: "look" }, t("På lærredet")), el("div", { class: "look-row" }, select, before, after)),
    update(view) {
      const key = view.seats.map((seat) => seat.seat + seat.title).join();
      if (shown.key !== key) {
        shown.key = key;
        select.replaceChildren(el("option", { value: "" }, t("Alle på én gang")),
          ...view.seats.map((seat) => el("option", { value: seat.seat, lang: view.day.lang }, `${seat.number} · ${seat.title}`)));
      }
      shown.page = view.focus.page;
      before.disabled = view.focus.page === 0;
      if (document.activeElement !== select) select.value = view.focus.seat || "";
    },
  };
}
