// IGLO: what will be done on each level, by whom and when. A level where nothing stands yet asks gently.

import { field, form } from "../compose.js";
import { privacyQuestion } from "../privacy.js";
import { button, el, freshId, goalClass, keyed, setAttr, setText, title, written } from "../ui.js";
import { languageOf, t } from "../texts.js";

const LETTERS = { individual: "I", group: "G", leadership: "L", organisation: "O" };
const PARTS = ["action", "who", "when"];
const MENDING = "mend:";

const wordOf = (level) => ({ individual: t("Individ"), group: t("Gruppe"), leadership: t("Ledelse"), organisation: t("Organisation") })[level];
const meaningOf = (level) => ({
  individual: t("Det, jeg selv gør"), group: t("Det, vi gør sammen"), leadership: t("Det, lederne gør"), organisation: t("Rammer og aftaler"),
})[level];
const letter = (level) => el("span", { class: "snow", "aria-hidden": "true" }, LETTERS[level]);

export function iglo(desk) {
  const looking = desk.step.phase === "gaps";
  const slot = el("div", {});
  const left = el("p", { class: "note", hidden: true });
  const room = el("ul", { class: "room-gaps" });
  const levels = el("div", {});
  const built = { levels: "", write: null };

  return {
    node: el("section", {}, title(looking ? t("Hvor står der tomt?") : t("Hvem gør hvad, og hvornår?")),
      el("p", { class: "lead" }, looking ? t("Se på igloerne sammen. Hvem kunne gøre noget dér, hvor der er tomt?") : t("Vælg et niveau, og skriv én handling ad gangen.")),
      room, left, slot, el("h2", {}, t("Gruppens iglo")), levels),
    update(now) {
      const { body } = now;
      const asked = body.levels || [];
      if (built.levels !== asked.join()) {
        built.levels = asked.join();
        built.write = writeForm(desk, asked);
        slot.replaceChildren(looking ? el("details", { open: Boolean(desk.drafts.get("action")) }, el("summary", {}, t("Skriv en handling mere")), built.write.node) : built.write.node);
      }
      const actions = allActions(now);
      const gaps = (body.gaps || []).filter((level) => !actions.some((one) => one.level === level));
      left.hidden = gaps.length === 0 || gaps.length === asked.length;
      setText(left, left.hidden ? "" : t("Der mangler noget på: {levels}", { levels: gaps.map(wordOf).join(", ") }));
      const empty = looking && body.empty ? asked.filter((level) => level in body.empty) : [];
      keyed(room, empty.map((level) => ({ level, n: body.empty[level], all: body.groups })), (one) => one.level, roomRow);
      const there = new Set(actions.map((one) => MENDING + one.id));
      desk.drafts.names(MENDING).filter((name) => !there.has(name.split("/")[0])).forEach(desk.drafts.clear);
      keyed(levels, asked.map((level) => ({ level, actions: actions.filter((one) => one.level === level) })), (one) => one.level,
        (one) => levelSection(desk, one.level, now, begin));
    },
  };

  /** Begin an action on a level. */
  function begin(level) {
    const details = slot.querySelector("details");
    if (details) details.open = true;
    built.write.begin(level);
  }
}

/** The group's actions, those on their way last and as they will read when a change of them has come through. */
function allActions({ body, unseen }) {
  const actions = body.actions || [];
  const known = new Set(actions.map((one) => one.id));
  const waiting = unseen.filter((item) => item.kind === "iglo.write" && !known.has(item.id))
    .map((item) => ({ who: "", when: "", ...item.payload, id: item.id, way: item.seq ? "saved" : "waiting" }));
  return [...actions, ...waiting].map((one) => {
    const change = unseen.filter((item) => item.kind === "contribution.edit" && item.payload.contribution === one.id).pop();
    return change ? { ...one, ...change.payload.changes, changing: !change.seq } : one;
  });
}

function writeForm(desk, levels) {
  const level = levelChoice(levels, t("Hvilket niveau?"), desk.drafts.get("~level"), (chosen) => desk.drafts.set("~level", chosen));
  const action = field(desk, { name: "action", label: t("Hvad gør I?"), rows: 3, hint: t("Noget, man kan gå i gang med.") });
  const who = field(desk, { name: "who", label: t("Hvem? (valgfrit)"), quiet: true });
  const when = field(desk, { name: "when", label: t("Hvornår? (valgfrit)"), quiet: true });
  const write = form(desk, {
    parts: [level.node, action.node, who.node, when.node], fields: [action, who, when],
    label: t("Læg handlingen frem"), empty: t("Handlingen er tom. Skriv, hvad I vil gøre."),
    submit(values) {
      const chosen = level.value();
      if (!chosen) return t("Vælg et niveau først.");
      desk.send("iglo.write", { level: chosen, action: values.action, who: values.who.trim(), when: values.when.trim() }, { draft: values });
      return null;
    },
  });
  return {
    node: write.node,
    begin(chosen) {
      level.set(chosen);
      desk.drafts.set("~level", chosen);
      action.input.focus();
      write.node.scrollIntoView({ block: "nearest" });
    },
  };
}

function levelChoice(levels, legend, first, picked) {
  const group = freshId("level");
  const boxes = levels.map((level) => el("input", { type: "radio", name: group, value: level, checked: level === first, onchange: () => picked(level) }));
  return {
    node: el("fieldset", { class: "choice" }, el("legend", {}, legend), el("div", { class: "chips" },
      boxes.map((box) => el("label", { class: "chip" }, box, letter(box.value), el("span", {}, wordOf(box.value)))))),
    value: () => boxes.find((box) => box.checked)?.value,
    set(level) {
      for (const box of boxes) box.checked = box.value === level;
    },
  };
}

/** How many groups left a level empty. */
function roomRow({ level }) {
  const said = el("span", {});
  return {
    node: el("li", {}, letter(level), el("span", { class: "level-words" }, el("strong", {}, wordOf(level)), said)),
    update: ({ n, all }) => setText(said, n === 0 ? t("noget hos alle") : t("tomt hos {n} af {all} grupper", { n, all })),
  };
}

function levelSection(desk, level, now, begin) {
  const list = el("ul", { class: "cards" });
  const empty = el("div", { class: "empty" }, el("p", {}, t("Tomt endnu. Hvem kunne gøre noget her?")),
    button(t("Skriv her"), () => begin(level), { class: "small quiet", "aria-label": t("Skriv på {level}", { level: wordOf(level) }) }));
  return {
    node: el("section", { class: "level" },
      el("h3", {}, letter(level), el("span", { class: "level-words" }, wordOf(level), el("span", { class: "hint" }, meaningOf(level)))), empty, list),
    update({ actions }) {
      empty.hidden = actions.length > 0;
      keyed(list, actions, (one) => one.id, (one) => actionRow(desk, one, now));
    },
  };
}

function actionRow(desk, first, now) {
  const lang = now.view.day.lang;
  const text = written("p", "", lang, { class: "text" });
  const who = written("p", "", lang, { class: "hint" });
  const mark = el("span", { class: "mark" });
  const tools = el("div", { class: "tools" });
  const node = el("li", { class: `card ${goalClass(now.seat)}`, "data-id": first.id },
    el("div", { class: "card-head" }, text, mark), who, tools);
  const state = { action: first, open: false };
  const named = (part) => `${MENDING}${state.action.id}/${part}`;

  function update(action) {
    state.action = action;
    setText(text, action.action);
    setAttr(text, "lang", languageOf(action.action, lang));
    setText(who, [action.who, action.when].filter(Boolean).join(" · "));
    who.hidden = !who.textContent;
    const waiting = action.way === "waiting" || action.changing;
    const mine = action.way === "saved" || desk.isMine(action.id);
    node.classList.toggle("waiting", Boolean(waiting));
    setText(mark, waiting ? t("på vej") : mine ? t("✓ frem") : "");
    const can = mine && !action.way && !state.open;
    if (can && PARTS.some((part) => desk.drafts.get(named(part)))) open();
    else if (can && !tools.firstChild) tools.append(button(t("Ret"), () => open().focus(), { class: "link", "aria-label": t("Ret {card}", { card: action.action }) }));
  }

  /** Open for mending; also where a mending was begun before, or is given back. Gives the first field. */
  function open() {
    state.open = true;
    const before = state.action;
    const level = levelChoice(now.body.levels || [], t("Niveau"), before.level, () => {});
    const [action, ...others] = [
      field(desk, { name: named("action"), label: t("Handling"), rows: 3, first: before.action }),
      field(desk, { name: named("who"), label: t("Hvem?"), first: before.who, quiet: true }),
      field(desk, { name: named("when"), label: t("Hvornår?"), first: before.when, quiet: true }),
    ];
    const fields = [action, ...others];
    const question = privacyQuestion(desk.say);

    function close() {
      fields.forEach((one) => one.clear());
      state.open = false;
      tools.replaceChildren();
      update(state.action);
      tools.firstChild?.focus();
    }

    function save() {
      if (!action.value().trim()) {
        action.complain(t("Handlingen er tom. Tag den tilbage, hvis den skal væk."));
        return;
      }
      question.before(fields.map((one) => one.input), handOver);
    }

    function handOver() {
      const typed = { ...Object.fromEntries(PARTS.map((part, at) => [part, fields[at].value().trim()])), level: level.value() };
      const changes = Object.fromEntries(Object.entries(typed).filter(([part, value]) => value !== before[part]));
      const draft = Object.fromEntries(PARTS.filter((part) => part in changes).map((part) => [named(part), changes[part]]));
      // First, so that its row on another level is not opened for mending anew.
      close();
      if (Object.keys(changes).length) desk.send("contribution.edit", { contribution: before.id, changes }, { bare: true, draft });
    }

    function takeBack() {
      const id = desk.send("contribution.hide", { contribution: before.id }, { bare: true });
      close();
      desk.toast(t("Handlingen er taget tilbage."), t("Læg den frem igen"), () => desk.send("undo", { command: id }, { bare: true }));
    }

    tools.replaceChildren(level.node, ...fields.map((one) => one.node), question.node, el("div", { class: "buttons" },
      button(t("Gem rettelsen"), save, { class: "small" }),
      button(t("Fortryd"), close, { class: "small quiet" }),
      button(t("Tag den tilbage"), takeBack, { class: "small quiet" })));
    return action.input;
  }

  return { node, update };
}
