// The orienteering run: find your team, go from post to post, come back. Every post is on the phone before anybody
// leaves; what is answered out of reach waits in the outbox and tells when it was written.

import { postRow } from "./o_run/post.js";
import { el, keyed, setText, title, written } from "../ui.js";
import { personName, t } from "../texts.js";

const PARTS = { teams, run, gather };

export function o_run(desk) {
  return (PARTS[desk.step.phase] || run)(desk);
}

const nameOf = (team) => (team.name ? t("Hold {number} · {name}", team) : t("Hold {number}", team));
const placeOf = (post) => (post.place ? t("post {number} · {place}", post) : t("post {number}", post));

function teams(desk) {
  const number = el("span", { class: "team-number" });
  const name = written("span", "", "da", { class: "team-name" });
  const start = written("p", "", "da", { class: "big" });
  const list = el("ul", { class: "turns" });
  const none = el("p", { class: "empty" }, t("Du får et hold lige om lidt."));
  const found = el("div", {}, el("p", { class: "team-plate" }, el("span", {}, t("Hold")), number, name),
    el("p", { class: "lead" }, t("Løft telefonen, så I kan finde hinanden.")), start,
    el("h2", {}, t("I er sammen på holdet")), list);
  const shown = { team: null };
  return {
    node: el("section", {}, title(t("Find dit hold")), none, found),
    update(now) {
      const { team } = now.body;
      none.hidden = Boolean(team);
      found.hidden = !team;
      if (!team) return;
      setText(number, String(team.number));
      setText(name, team.name);
      name.hidden = !team.name;
      setText(start, team.start ? t("I begynder ved {post}.", { post: placeOf(team.start) }) : "");
      start.hidden = !team.start;
      keyed(list, team.members, (one) => one.id, memberRow(now));
      if (shown.team && shown.team !== team.id) desk.say(t("Du er nu på {team}.", { team: nameOf(team) }));
      shown.team = team.id;
    },
  };
}

function memberRow(now) {
  return () => {
    const who = written("span", "", "da");
    const group = written("span", "", now.view.day.lang, { class: "hint" });
    return {
      node: el("li", {}, who, group),
      update(one) {
        const name = personName(one);
        setText(who, one.id === now.you.participant ? t("{name} (dig)", { name }) : name);
        setText(group, one.group);
      },
    };
  };
}

function run(desk) {
  return posts(desk, {
    heading: t("På løb"),
    lead: t("Alt ligger på telefonen nu. Lad siden være åben. Uden net venter jeres svar her, og de sendes, når I er tilbage."),
  });
}

function gather(desk) {
  return posts(desk, { heading: t("Tilbage igen"), lead: t("Se på lærredet, hvad de andre hold tænkte undervejs."), resting: true });
}

/** The posts in the team's own order. `resting`: nobody is out any more, so none is open at first. */
function posts(desk, { heading, lead, resting }) {
  const team = el("p", { class: "kind" });
  const done = el("p", { class: "lead", "aria-live": "off" });
  const note = el("p", { class: "note" });
  const none = el("p", { class: "empty" }, t("Du får et hold lige om lidt."));
  const list = el("ol", { class: "posts" });
  const state = { revealed: null };
  return {
    node: el("section", {}, title(heading), team, el("p", { class: "hint" }, lead), done, note, none, list),
    update(now) {
      const { body } = now;
      const there = new Map((body.posts || []).map((post) => [post.id, post]));
      const order = (body.team?.order || []).map((id) => there.get(id)).filter(Boolean);
      none.hidden = Boolean(body.team);
      setText(team, body.team ? nameOf(body.team) : "");
      const sent = now.unseen.filter((item) => item.kind === "o_run.answer");
      const answered = new Set([...Object.keys(body.answers || {}), ...sent.map((item) => item.payload.post)]);
      const n = order.filter((post) => answered.has(post.id)).length;
      setText(done, order.length ? t("{n} af {of} poster svaret", { n, of: order.length }) : t("Der er ingen poster i dag. God tur!"));
      const waiting = new Set(sent.filter((item) => !item.seq).map((item) => item.payload.post)).size;
      setText(note, noteOf(body, waiting));
      note.hidden = !note.textContent;
      if (state.revealed === false && body.revealed) desk.say(t("De rigtige svar er vist."));
      state.revealed = Boolean(body.revealed);
      const next = order.find((post) => !answered.has(post.id));
      keyed(list, order, (post) => post.id, (post) => postRow(desk, post, { open: !resting && post === next }));
    },
  };
}

function noteOf(body, waiting) {
  if (waiting === 1) return t("1 svar venter her på telefonen. Det sendes af sig selv.");
  if (waiting > 1) return t("{n} svar venter her på telefonen. De sendes af sig selv.", { n: waiting });
  return body.revealed ? t("De rigtige svar er mærket herunder.") : "";
}
