// A post on the phone: what stands there, and the team's answer to it. It is written once and may be mended until the
// right answers are shown; a thought may be added after that too.

import { choices } from "../../choices.js";
import { field, form } from "../../compose.js";
import { button, el, hold, setAttr, setText, written } from "../../ui.js";
import { languageOf, t } from "../../texts.js";

/** The row of a post; `open`: it is folded out from the beginning. */
export function postRow(desk, first, { open }) {
  const names = { choice: `choice-${first.id}`, code: `code-${first.id}`, reflection: `why-${first.id}` };
  const number = el("span", { class: "badge", "aria-hidden": "true" });
  const spoken = el("span", { class: "unseen" });
  const place = written("span", "", "da", { class: "post-place" });
  const mark = el("span", { class: "mark" });
  const slot = el("div", {});
  const fold = el("details", { open }, el("summary", {}, number, spoken, place, mark), slot);
  const node = el("li", { class: "card post", "data-id": first.id }, fold);
  const state = { part: null, key: "", writing: false };
  const drafted = () => Object.values(names).some((name) => desk.drafts.get(name));

  function update(post, index, now = desk.now()) {
    const answer = answerOf(post, now);
    const { revealed, open: may } = now.body;
    setText(number, String(post.number));
    setText(spoken, post.place ? `${t("Post {number}", post)} ` : "");
    setText(place, post.place || t("Post {number}", post));
    setAttr(place, "lang", languageOf(post.place || "", now.view.day.lang));
    setText(mark, markOf(answer));
    node.classList.toggle("waiting", answer?.way === "waiting");
    node.classList.toggle("missing", !answer);
    if (drafted()) state.writing = true;
    const writing = !answer || state.writing;
    const key = `${writing}/${may}/${revealed}`;
    if (state.key !== key) {
      Object.assign(state, { key, part: (writing ? writePart : readPart)(post, now, answer) });
      hold(slot, ...state.part.nodes);
      if (drafted()) fold.open = true;
    }
    state.part.update(post, now, answer);
  }

  /** What the team has answered: what this phone has on its way over what the heart has. */
  function answerOf(post, now) {
    const saved = now.body.answers?.[post.id] || null;
    const sent = now.unseen.filter((item) => item.kind === "o_run.answer" && item.payload.post === post.id);
    if (!sent.length) return saved;
    const answer = Object.assign({ code_entered: "", choice: null, reflection: "" }, saved, ...sent.map((item) => item.payload));
    const read = answer.code_entered === saved?.code_entered ? {} : { code: null, meant: null };
    const right = answer.choice === saved?.choice ? saved?.right : null;
    return { ...answer, ...read, right, way: sent.every((item) => item.seq) ? "saved" : "waiting" };
  }

  function mend() {
    state.writing = true;
    desk.refresh();
    slot.querySelector("input, textarea")?.focus();
  }

  function stop() {
    Object.values(names).forEach(desk.drafts.clear);
    state.writing = false;
    desk.refresh();
    slot.querySelector("button")?.focus();
  }

  /** Hand over what is new. A thought goes by itself: it is welcome also where the rest comes too late. */
  function give(said, draft) {
    if (Object.keys(said).length) desk.send("o_run.answer", { post: first.id, ...said }, { draft, dated: true });
  }

  function writePart(post, now, answer) {
    const may = now.body.open;
    const question = questionOf(post, (id) => { desk.drafts.set(names.choice, id); given.complain(""); desk.refresh(); });
    const reflection = field(desk, { name: names.reflection, label: post.reflection || t("En tanke fra posten (valgfrit)"), rows: 3, first: answer?.reflection || "" });
    const code = field(desk, { name: names.code, label: t("Kodeordet på posten"), cap: 200, className: "code", quiet: true, first: answer?.code_entered || "" });
    const problem = el("p", { class: "problem", hidden: true });
    const asksCode = post.has_code && may;
    const chosen = () => desk.drafts.get(names.choice) ?? answer?.choice ?? null;
    // Something must be there, whichever of the three.
    const given = {
      name: "given",
      input: reflection.input,
      value: () => [may ? chosen() : "", asksCode ? code.value().trim() : "", reflection.value().trim()].find(Boolean) || "",
      complain(text) { setText(problem, text); problem.hidden = !text; },
      clear() {},
    };
    const fields = [given, reflection, ...(asksCode ? [code] : [])];
    const write = form(desk, {
      fields, label: t("Gem svaret"), empty: t("Svaret er tomt. Vælg, skriv en tanke, eller skriv kodeordet."),
      parts: [question?.node, reflection.node, asksCode ? code.node : null, problem],
      secondary: answer ? button(t("Lad det være"), stop, { class: "second" }) : null,
      submit(values) {
        const [choice, typed] = [may ? chosen() : null, asksCode ? values[names.code].trim() : ""];
        const word = typed === answer?.code_entered ? "" : typed;
        give({
          ...(choice && choice !== answer?.choice ? { choice } : {}),
          ...(word ? { code_entered: word } : {}),
        }, { [names.code]: word });
        const seen = answer?.reflection || "";
        const thought = values[names.reflection].trim();
        give(thought === seen ? {} : { reflection: thought, seen }, { [names.reflection]: thought });
        Object.values(names).forEach(desk.drafts.clear);
        state.writing = false;
        setTimeout(() => { desk.refresh(); fold.querySelector("summary").focus(); }, 0);
      },
    });
    return {
      nodes: [write.node],
      update: (one, at) => question?.show(one, at, { chosen: chosen(), locked: !may }),
    };
  }

  function readPart(post, now) {
    const question = questionOf(post, () => {});
    const code = el("p", { class: "code-read" });
    const why = written("p", "", "da", { class: "text" });
    const paper = el("p", { class: "hint" });
    const again = button("", mend, { class: "small quiet" });
    return {
      nodes: [question?.node, post.reflection ? written("h2", post.reflection, languageOf(post.reflection, now.view.day.lang)) : null, why, code, paper, el("div", { class: "buttons" }, again)],
      update(one, now, answer) {
        question?.show(one, now, { chosen: answer.choice, locked: true });
        setText(why, answer.reflection || t("Ingen tanke skrevet endnu."));
        why.classList.toggle("hint", !answer.reflection);
        setAttr(why, "lang", languageOf(answer.reflection || "", now.view.day.lang));
        const [words, slipped] = codeWords(one, answer);
        setText(code, words);
        code.hidden = !words;
        code.classList.toggle("slip", slipped);
        setText(paper, answer.via === "paper" && !answer.way ? t("Skrevet ind fra papir af facilitator.") : "");
        paper.hidden = !paper.textContent;
        const [label, spoken] = mendWords(one, now.body.open, answer.reflection);
        setText(again, label);
        setAttr(again, "aria-label", spoken);
      },
    };
  }

  return { node, update };
}

function questionOf(post, pick) {
  if (!post.question) return null;
  const heading = written("span", post.question.text, "da", { class: "asked" });
  const answers = choices({ asked: heading, pick });
  return {
    node: answers.node,
    show(one, now, { chosen, locked }) {
      const lang = now.view.day.lang;
      setAttr(heading, "lang", languageOf(one.question.text, lang));
      answers.show(one.question.options.map((option) => ({ ...option, ...saidOf(one, option, chosen) })), { chosen, locked, lang });
    },
  };
}

/** What stands at an option once the right one is shown. */
function saidOf(post, option, chosen) {
  if (!post.correct) return {};
  if (option.id === post.correct) return { tone: "good", mark: t("✓ det rigtige svar") };
  return option.id === chosen ? { tone: "off", mark: t("jeres svar") } : {};
}

function markOf(answer) {
  if (!answer) return t("mangler");
  if (answer.way === "waiting") return t("på vej");
  if (answer.right === true) return t("✓ rigtigt");
  return t("✓ svaret");
}

/** What the button to mend an answer says, on it and aloud. */
function mendWords(post, open, reflection) {
  if (open) return [t("Ret svaret"), t("Ret svaret på post {number}", post)];
  return reflection ? [t("Ret tanken"), t("Ret tanken til post {number}", post)] : [t("Skriv en tanke"), t("Skriv en tanke til post {number}", post)];
}

/** What is said of the code word, and whether something is odd with it. */
function codeWords(post, { code, code_entered: typed, meant }) {
  if (!post.has_code) return ["", false];
  if (!typed) return [t("Kodeordet mangler. Svaret tæller."), true];
  if (code === "slip") return [t("{typed} – mente I {meant}? Svaret tæller.", { typed, meant }), true];
  if (code === "wrong") return [t("{typed} er ikke kodeordet her. Svaret tæller, men se på posten igen.", { typed }), true];
  return [code === "exact" ? t("Kodeord: {typed} ✓", { typed }) : t("Kodeord: {typed}", { typed }), false];
}
