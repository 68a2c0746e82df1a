// The way in: where one sits, how many share the phone, and the day's code. No name is asked for.

import { badge, button, el, goalClass, hold, spokenNumber, title, written } from "./ui.js";
import { caramel } from "./caramel.js";
import { accessibility, privacyNotice } from "./notices.js";
import { dayText, t } from "./texts.js";
import { isPassingWindow, openInBrowser, stayingOnNet } from "./net_advice.js";
import { nameTab } from "./tab.js";
import { rehearsalMark } from "./page.js";

const MOST_HEADS = 99;

/** `values` without what was left empty. */
const given = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value));

/** What the address says: `?m=2` the goal, `#k=CODE` the code, which stands there until somebody has come in by it: `arriving`. */
export function readAddress(location) {
  const goal = Number(new URLSearchParams(location.search).get("m")) || null;
  const code = (new URLSearchParams(location.hash.slice(1)).get("k") || "").trim();
  return { goal, code, arriving: Boolean(code) };
}

/**
 * Show the way in. `day` is /api/day's answer; `message` a sentence to begin with.
 * `address` is as `readAddress` gives it, and whether somebody `stays` in a window that is not the browser.
 * `enter(path, {code, …})` joins or reclaims and gives a sentence where it did not work.
 */
export function showJoin(root, { day, address, message, enter, footer }) {
  const lang = day.lang;
  nameTab(day.title);
  const problem = el("p", { class: "problem", role: "alert", hidden: !message }, message || "");
  const head = el("header", { class: "head goal" }, caramel(), written("span", day.title, lang, { class: "head-title" }));
  const main = el("main", {});
  root.replaceChildren(head, ...(day.rehearsal ? [rehearsalMark()] : []), main, el("div", { class: "about" }, accessibility(day), footer));

  const code = el("input", { id: "code", type: "text", value: address.code, autocomplete: "off", autocapitalize: "characters",
    spellcheck: "false", maxlength: 40, class: "code", "aria-describedby": "code-hint", enterkeyhint: "go" });
  const codeField = el("div", { class: "field" }, el("label", { for: "code" }, t("Dagens kode")),
    el("p", { class: "hint", id: "code-hint" }, t("Den står på lærredet.")), code);

  function explain(sentence, focus) {
    problem.hidden = false;
    problem.textContent = sentence;
    main.prepend(problem);
    (focus || problem).focus?.();
    problem.scrollIntoView({ block: "nearest" });
  }

  async function attempt(press, deed) {
    press.disabled = true;
    problem.hidden = true;
    const sentence = await deed();
    press.disabled = false;
    if (sentence) explain(sentence);
  }

  function showSeats() {
    // A goal's code at the table says where somebody sits now; without one, whoever is known sits where they sat.
    const choose = seatChoice(day, address.goal, address.goal && address.arriving ? null : day.group, lang);
    const alias = el("input", { id: "alias", type: "text", autocomplete: "off", maxlength: 40, dir: "auto", "aria-describedby": "alias-hint" });
    const heads = headsField();
    const press = el("button", { class: "main", type: "submit" }, t("Jeg er klar"));
    const form = el("form", { class: "compose", novalidate: true, onsubmit: (event) => {
      event.preventDefault();
      if (!choose.value()) return explain(t("Vælg først, hvor du sidder."), choose.node.querySelector("input"));
      if (!code.value.trim()) return explain(t("Skriv dagens kode. Den står på lærredet."), code);
      return attempt(press, () => enter("/api/join", given({ code: code.value.trim(), group: choose.value(), alias: alias.value.trim(), heads: heads.value() })));
    } },
    choose.node,
    address.code ? null : codeField,
    heads.node,
    el("div", { class: "field" }, el("label", { for: "alias" }, t("Kaldenavn (valgfrit)")),
      el("p", { class: "hint", id: "alias-hint" }, t("Det ses af facilitator og af dem, du bliver sat sammen med.")), alias),
    el("div", { class: "buttons" }, press,
      button(t("Har du en hentekode?"), showReclaim, { class: "link" })));
    hold(main, problem, title(t("Hvor sidder du?")),
      el("p", { class: "lead" }, privacyNotice(day)),
      day.date ? el("p", { class: "hint" }, [day.organiser, dayText(day.date)].filter(Boolean).join(" · ")) : null,
      !day.open ? el("p", { class: "note" }, t("Dagen er ikke åbnet for telefoner endnu. Vent et øjeblik, og prøv så.")) : null,
      form, stayingOnNet());
  }

  function showReclaim() {
    const own = el("input", { id: "own", type: "text", class: "code", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", maxlength: 12, "aria-describedby": "own-hint" });
    const press = el("button", { class: "main", type: "submit" }, t("Hent mig"));
    const heading = title(t("Kom tilbage som dig selv"));
    main.replaceChildren(problem, heading,
      el("form", { class: "compose", novalidate: true, onsubmit: (event) => {
        event.preventDefault();
        if (!own.value.trim()) return explain(t("Skriv din hentekode."), own);
        if (!code.value.trim()) return explain(t("Skriv dagens kode. Den står på lærredet."), code);
        return attempt(press, () => enter("/api/reclaim", { code: code.value.trim(), reclaim_code: own.value.trim().toUpperCase() }));
      } },
      el("div", { class: "field" }, el("label", { for: "own" }, t("Din hentekode")),
        el("p", { class: "hint", id: "own-hint" }, t("Fire tegn. Den stod nederst på siden, da du var med før.")), own),
      address.code ? null : codeField,
      el("div", { class: "buttons" }, press, button(t("Tilbage"), showSeats, { class: "link" }))));
    heading.focus();
  }

  if (address.stays || !isPassingWindow(navigator.userAgent, navigator.standalone)) showSeats();
  else openInBrowser(main, { host: location.host, code: address.code, stay: () => { address.stays = true; showSeats(); } });
}

/** Where one sits: a row a group. `goal` (a number) or `group` (an id) is ticked beforehand. */
export function seatChoice(day, goal, group, lang) {
  const { groups } = day;
  const seats = new Map(day.seats.map((seat) => [seat.seat, seat]));
  const seatOf = (one) => seats.get(one.seat);
  const ticked = group || (groups.length === 1 ? groups[0] : groups.find((one) => goal && seatOf(one)?.number === goal))?.id;
  const shared = (one) => groups.filter((other) => other.seat === one.seat).length > 1;
  const rows = groups.map((one) => {
    const seat = seatOf(one);
    return el("label", { class: `seat ${goalClass(seat)}` },
      el("input", { type: "radio", name: "group", value: one.id, checked: one.id === ticked }),
      seat ? badge(seat) : null,
      el("span", { class: "seat-words" }, seat ? el("span", { class: "unseen" }, spokenNumber(seat)) : null,
        written("span", seat ? seat.title : one.name, lang),
        seat && shared(one) ? written("span", one.name, lang, { class: "hint" }) : null),
      el("span", { class: "tick", "aria-hidden": "true" }, "✓"));
  });
  const node = el("fieldset", { class: "seats" }, el("legend", { class: "unseen" }, t("Hvor sidder du?")), rows);
  return { node, value: () => node.querySelector("input:checked")?.value || null };
}

function headsField() {
  const input = el("input", { id: "heads", type: "number", inputmode: "numeric", min: 1, max: MOST_HEADS, value: "1", class: "heads" });
  const value = () => Math.min(MOST_HEADS, Math.max(1, Math.round(Number(input.value)) || 1));
  const step = (by) => () => { input.value = String(Math.min(MOST_HEADS, Math.max(1, value() + by))); };
  return {
    value,
    node: el("div", { class: "field" }, el("label", { for: "heads" }, t("Hvor mange er I om telefonen?")),
      el("div", { class: "stepper" },
        button("−", step(-1), { class: "round", "aria-label": t("Én færre") }), input,
        button("+", step(1), { class: "round", "aria-label": t("Én flere") }))),
  };
}
