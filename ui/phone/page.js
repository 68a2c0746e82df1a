// What stands around every exercise: the head with goal and time left, what the page must say, and the foot with how it
// goes with sending. The exercise itself goes into `slot`.

import { button, el, goalClass, hold, keyed, setAttr, setText, spokenNumber, written } from "./ui.js";
import { clockText, remaining } from "./timer.js";
import { shortened } from "./cards.js";
import { inspiration } from "./inspiration.js";
import { textOf } from "./own.js";
import { t } from "./texts.js";

const MOST_COVERED = 0.35;
const TOLD_MINUTES = 3;
const LOST_MINUTES = 10;
const TOAST_MS = 6_000;
const WAITING_AGAIN_MS = 10_000;

/** Says that the day is a rehearsal: what is written in it is gone with it. */
export const rehearsalMark = () => el("p", { class: "rehearsal", role: "note" }, t("Generalprøve: det her tæller ikke"));

/**
 * Build the page's frame into `root`. `act` are the buttons' deeds: resume(), goTo(place), giveBack(item), drop(item); its
 * `moved` is the notice of a new address.
 */
export function openPage(root, act) {
  const number = el("span", { class: "badge", "aria-hidden": "true" });
  const heading = written("span", "", "da", { class: "head-title" });
  const clock = el("span", { class: "clock", role: "timer" });
  const whose = el("span", { class: "unseen" });
  const head = el("div", { class: "head goal" }, number, el("span", { class: "head-words" }, whose, heading), clock);
  const banner = el("div", { class: "banner", hidden: true });
  const rehearsal = rehearsalMark();
  const refusals = el("div", { class: "refusals" });
  const kept = el("ul", { class: "kept" });
  const slot = el("div", {});
  const toast = el("div", { class: "toast", hidden: true });
  const dot = el("span", { class: "dot", "aria-hidden": "true" });
  const status = el("span", { class: "status" });
  const code = el("strong", { class: "reclaim" });
  const codeLine = el("span", {}, ` · ${t("din hentekode er")} `, code);
  const foot = el("footer", { class: "foot" }, dot, status, codeLine);
  const about = el("div", { class: "about" });
  const inspired = inspiration();
  const top = el("header", { class: "top" }, head, rehearsal, banner);
  const lost = el("div", { class: "note lost", hidden: true }, el("p", {}), button(t("Læs det, du har skrevet"), () => {
    const fold = about.querySelector(".own-fold");
    fold.open = true;
    fold.querySelector("summary").focus();
    fold.scrollIntoView({ block: "start" });
  }, { class: "small quiet" }));
  root.replaceChildren(top, el("main", {}, act.moved, lost, refusals, kept, slot, inspired.node, about, toast), foot);
  const shown = { banner: "", toast: 0, timer: null, now: 0, age: () => 0, minute: false, mood: "good", texts: 0, waitingTold: -WAITING_AGAIN_MS, lost: false };

  function tick() {
    root.classList.toggle("tall", top.offsetHeight + foot.offsetHeight > window.innerHeight * MOST_COVERED);
    const left = remaining(shown.timer, shown.now, shown.age());
    clock.hidden = left === null;
    if (left === null) return;
    const paused = shown.timer.paused_ms !== null && shown.timer.paused_ms !== undefined;
    setText(clock, clockText(left));
    clock.classList.toggle("paused", paused);
    clock.classList.toggle("out", left === 0);
    setAttr(clock, "aria-label", paused ? t("Uret holder pause på {time}", { time: clockText(left) }) : t("{time} tilbage", { time: clockText(left) }));
    if (left > 60_000) shown.minute = true;
    if (left <= 60_000 && left > 0 && shown.minute && !paused) {
      shown.minute = false;
      act.say(t("Der er et minut tilbage. Skriv roligt færdig."));
    }
  }
  return {
    slot,
    /** The cards pinned beside the own goal. */
    inspiration: inspired.show,
    about,
    tick,
    /** The head: a goal's seat or none, its words, and the view's timer. */
    head(seat, text, frame, age) {
      head.className = `head ${goalClass(seat)}`;
      number.hidden = !seat;
      if (seat) setText(number, String(seat.number));
      setText(heading, text);
      setAttr(heading, "lang", frame.view.day.lang);
      setText(whose, seat ? `${spokenNumber(seat)} ` : "");
      rehearsal.hidden = !frame.view.day.rehearsal;
      shown.timer = frame.view.timer;
      shown.now = frame.now;
      shown.age = age;
      tick();
    },
    /** Say that the room has gone on while this person writes; null takes it away. `late`: what comes later is taken. */
    banner(next, finished, late) {
      const text = next ? (finished ? t("Sendt. Gå videre, når du er klar.") : late ? t("Vi er gået videre – skriv roligt færdig. Det kommer med.") : t("Vi er gået videre – skriv roligt færdig.")) : "";
      if (shown.banner === text + next) return;
      shown.banner = text + next;
      banner.hidden = !next;
      if (next) act.say(text);
      banner.replaceChildren(...(next ? [el("p", {}, text), button(t("Gå til: {title}", { title: next }), act.resume, { class: "small" })] : []));
    },
    /** Drafts left in other steps: `places` are {place, title}. */
    kept(places) {
      keyed(kept, places, (one) => one.place, (one) => ({
        node: el("li", {}, el("p", {}, t("Din kladde til “{title}” ligger her endnu.", { title: one.title })),
          button(t("Skriv den færdig"), () => act.goTo(one.place), { class: "small quiet" })),
      }));
    },
    /** Texts the heart said no to: `{id, sentence, draft}`. */
    refusals(items) {
      keyed(refusals, items, (item) => item.id, (item) => {
        act.say(item.sentence);
        return { node: el("div", {}, el("p", {}, item.sentence),
          written("blockquote", shortened(textOf(item.draft.values), 400), "da"),
          el("div", { class: "buttons" },
            button(t("Læg det tilbage i feltet"), () => act.giveBack(item), { class: "small" }),
            button(t("Fjern"), () => act.drop(item), { class: "small quiet" }))) };
      });
    },
    /** A word in passing, with at most one deed. */
    toast(text, label, deed) {
      clearTimeout(shown.toast);
      const hide = () => { toast.hidden = true; };
      const press = deed ? button(label, () => { hide(); deed(); }, { class: "small" }) : null;
      hold(toast, el("p", {}, text), press);
      toast.hidden = false;
      act.say(text);
      press?.focus({ preventScroll: true }); // what was pressed goes, and this is its way back
      // Nobody who is at it loses it.
      const over = () => { if (toast.contains(document.activeElement)) shown.toast = setTimeout(over, TOAST_MS); else hide(); };
      shown.toast = setTimeout(over, deed ? 2 * TOAST_MS : TOAST_MS);
    },
    /** The heart has not answered for so many minutes (0: it has), and nobody knows why: said in a calm note after a while. */
    lost(minutes) {
      const long = minutes >= LOST_MINUTES;
      lost.hidden = !long;
      if (long) setText(lost.firstChild, t("Computeren har ikke svaret i {n} min. Måske er dagen slut, eller telefonen er på et andet net. Det, du har skrevet, ligger her.", { n: minutes }));
      if (long && !shown.lost) act.say(lost.firstChild.textContent);
      shown.lost = long;
    },
    /**
     * The foot: `slow` items are on their way, `fresh` when something has just been saved, `code` the reclaim code. Away:
     * for so many `minutes`, or since phones were let in no more (`closed`).
     */
    foot({ slow, connected, fresh, minutes, closed, code: own }) {
      const mood = slow.length ? "waiting" : connected ? "good" : "away";
      const words = { waiting: onTheWay, away: () => whyAway(minutes, closed), good: () => (fresh ? t("Gemt") : t("Forbundet")) };
      dot.className = `dot ${mood}`;
      setText(status, words[mood](slow));
      setText(code, own || "");
      codeLine.hidden = !own || mood !== "good";
      if (shown.mood !== mood && mood === "away") act.say(t("Forbindelsen er væk. Det, du skriver, bliver på telefonen."));
      if (shown.mood === "away" && mood === "good") act.say(t("Forbundet igen."));
      const texts = slow.filter((item) => item.draft).length;
      // Of several that are handed over at once only the first is told of.
      if (texts > shown.texts && performance.now() - shown.waitingTold > WAITING_AGAIN_MS) {
        act.say(words.waiting(slow), "way");
        shown.waitingTold = performance.now();
      }
      shown.texts = texts;
      shown.mood = mood;
    },
  };
}

function onTheWay(items) {
  const texts = items.filter((item) => item.draft).length;
  if (texts === 0) return t("Ændringer på vej – du kan roligt fortsætte");
  return texts === 1 ? t("1 kort på vej – du kan roligt skrive videre") : t("{n} kort på vej – du kan roligt skrive videre", { n: texts });
}

function whyAway(minutes, closed) {
  if (closed) return t("Lukket for telefoner lige nu – skriv roligt videre");
  return minutes >= TOLD_MINUTES ? t("Intet svar i {n} min. – skriv roligt videre", { n: minutes }) : t("Leder efter forbindelsen – skriv roligt videre");
}
