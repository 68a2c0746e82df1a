// The quiz: one answer a phone, which may be changed until the facilitator shows what all have answered. Whether it was
// right is said by words and shape, and then the fact is told.

import { choices } from "../choices.js";
import { el, hold, setText, title, written } from "../ui.js";
import { languageOf, t } from "../texts.js";

export function quiz(desk) {
  const node = el("section", {});
  const shown = { question: undefined, part: null };
  return {
    node,
    update(now) {
      const question = now.body.question ?? null;
      if (shown.question !== question) {
        shown.question = question;
        shown.part = question === null ? nothing() : questionPart(desk, now);
        node.replaceChildren(...shown.part.nodes);
      }
      shown.part.update(now);
    },
    /** What came after the answers were shown is said where it was chosen. */
    refused: (item, sentence, code) => Boolean(shown.part.refused?.(item, sentence, code)),
  };
}

function nothing() {
  return {
    nodes: [title(t("Quiz")), el("p", { class: "empty" }, t("Der er ingen spørgsmål endnu. Se på lærredet – her følger vi med sammen."))],
    update() {},
  };
}

function questionPart(desk, first) {
  const asked = first.body.question;
  const key = `quiz/${asked}`;
  const count = el("p", { class: "hint" });
  const heading = written("h1", "", "da", { tabIndex: -1 });
  const status = el("p", { class: "answer-status lead" });
  const fact = el("div", {});
  const state = { revealed: first.body.revealed, late: "", told: false, seen: false };
  const answers = choices({ asked: heading, pick, lead: status });

  function pick(option) {
    state.late = "";
    desk.send("quiz.answer", { question: asked, option }, { key });
    desk.say(t("Dit svar er gemt – du kan ændre det."));
    desk.refresh();
  }

  /** What this phone has chosen: what is on its way, else what the heart has. */
  function chosenOf(now) {
    const sent = now.unseen.filter((item) => item.kind === "quiz.answer" && item.payload.question === asked).pop();
    return sent ? sent.payload.option : now.you?.mine?.answers?.[asked] ?? null;
  }

  function update(now) {
    const { body } = now;
    const lang = now.view.day.lang;
    const chosen = chosenOf(now);
    setText(count, body.again ? t("Spørgsmål {number} af {of} · vi spørger igen", body) : t("Spørgsmål {number} af {of}", body));
    setText(heading, body.text);
    heading.lang = languageOf(body.text, lang);
    const all = (body.options || []).reduce((sum, option) => sum + (option.count || 0), 0);
    answers.show((body.options || []).map((option) => ({ id: option.option, text: option.text, ...saidOf(body, option, chosen, all) })),
      { chosen, locked: body.revealed, lang });
    setText(status, statusOf(body, chosen));
    if (body.revealed && !state.revealed) desk.say(spokenStatus(body, chosen));
    state.revealed = body.revealed;
    tell(body.fact, lang);
    state.seen = true;
  }

  function statusOf(body, chosen) {
    if (!body.revealed) return chosen ? t("Dit svar er gemt – du kan ændre det.") : t("Vælg det, du tror mest på. Ingen kan se, hvem der har svaret hvad.");
    if (state.late) return state.late;
    if (!chosen) return t("Svarene er vist. Du nåede ikke at svare, og det er helt i orden.");
    if (body.poll) return t("Tak for dit svar.");
    return chosen === body.correct ? t("✓ Dit svar er rigtigt.") : t("Det var et godt bud. Det rigtige svar er mærket herunder.");
  }

  /** The status with the right answer, which is not in sight of everybody. */
  function spokenStatus(body, chosen) {
    const right = body.poll || chosen === body.correct ? null : body.options.find((option) => option.right);
    return right ? `${statusOf(body, chosen)} ${t("✓ Rigtigt")}: ${right.text}` : statusOf(body, chosen);
  }

  function tell(told, lang) {
    if (Boolean(told) === state.told) return;
    state.told = Boolean(told);
    if (told && state.seen) desk.say(`${t("Vidste du?")} ${told.text}`);
    hold(fact, told ? el("section", { class: "note" }, el("h2", {}, t("Vidste du?")),
      written("p", told.text, languageOf(told.text, lang), { class: "text" }),
      told.source ? el("p", { class: "hint" }, t("Kilde: {source}", told)) : null) : null);
  }

  return {
    nodes: [count, answers.node, fact],
    update,
    refused(item, sentence, code) {
      if (code !== "answers_shown" || item.payload.question !== asked) return false;
      state.late = sentence;
      desk.say(sentence);
      return true;
    },
  };
}

/** What stands at an option once the answers are shown. */
function saidOf(body, option, chosen, all) {
  const own = option.option === chosen;
  if (!body.revealed) return { mark: own ? t("Dit svar") : "" };
  const words = [option.right ? t("✓ Rigtigt") : "", own ? t("Dit svar") : ""].filter(Boolean).join(" · ");
  const note = option.count === 1 ? t("1 svar af {all}", { all }) : t("{count} svar af {all}", { count: option.count, all });
  return { mark: words, note, tone: option.right ? "good" : own && !body.poll ? "off" : "" };
}
