// Talks, breaks and the slides between the exercises: the phone says where we are and stays out of the way.

import { el, isGoal, keyed, setAttr, setText, title, written } from "../ui.js";
import { caramel } from "../caramel.js";
import { homework } from "./stage/homework.js";
import { dayText, t } from "../texts.js";

const WORDS = {
  talk: () => t("Læg roligt telefonen fra dig. Den siger til, når der skal skrives."),
  break: () => t("Pause. Siden venter på dig, også hvis telefonen sover."),
  lunch: () => t("Velbekomme. Siden venter på dig, også hvis telefonen sover."),
  closing: () => t("Tak, fordi du var med i dag."),
  group_work: () => t("Vi går i gang lige om lidt."),
};

const SCENES = { lobby, challenge, you_are_here: youAreHere, homework, block, slide };

export function stage(desk) {
  const node = el("section", { class: "calm" });
  const shown = { scene: "", part: null };
  return {
    node,
    update(now) {
      const scene = SCENES[now.body.scene] || block;
      if (shown.scene !== now.body.scene) {
        shown.scene = now.body.scene;
        shown.part = scene(desk);
        node.replaceChildren(...shown.part.nodes);
      }
      shown.part.update(now);
    },
  };
}

function lobby() {
  const where = el("p", { class: "lead" });
  const challenge = written("p", "", "da", { class: "big" });
  return {
    nodes: [caramel(), title(t("Du er med")), where, el("hr"), el("p", { class: "hint" }, t("Dagens udfordring")), challenge],
    update({ view, seat }) {
      setText(where, seat && isGoal(seat) ? t("Du sidder ved mål {number}. Vi går i gang om lidt.", { number: seat.number }) : t("Vi går i gang om lidt."));
      say(challenge, view.day.challenge, view.day.lang);
    },
  };
}

function challenge() {
  const words = written("p", "", "da", { class: "big" });
  return {
    nodes: [title(t("Dagens udfordring")), words],
    update({ view }) { say(words, view.day.challenge, view.day.lang); },
  };
}

function youAreHere() {
  const list = el("ol", { class: "process" });
  return {
    nodes: [title(t("Her er vi")), el("p", { class: "lead" }, t("Dagen er ét skridt i årets proces.")), list],
    update({ view, body }) {
      keyed(list, body.process || [], (step) => step.id, (first) => {
        const name = written("span", first.title, view.day.lang);
        const dates = el("span", { class: "hint" }, (first.dates || []).map(dayText).join(" · "));
        const here = el("strong", { class: "mark" }, t("I er her"));
        const node = el("li", {}, el("span", { class: "process-words" }, name, dates, here));
        return { node, update(step) {
          node.className = step.state;
          setAttr(node, "aria-current", step.state === "here" ? "step" : null);
          here.hidden = step.state !== "here";
        } };
      });
    },
  };
}

function block() {
  const heading = title("");
  const speaker = written("p", "", "da", { class: "lead" });
  const note = written("p", "", "da", { class: "text" });
  const word = el("p", { class: "hint" });
  return {
    nodes: [heading, speaker, note, word],
    update({ view, body }) {
      say(heading, body.title || view.step.title, view.day.lang);
      say(speaker, body.speaker || "", view.day.lang);
      say(note, body.note || "", view.day.lang);
      setText(word, body.not_run ? t("Se på lærredet – her følger vi med sammen.") : (WORDS[body.block_kind] || WORDS.talk)());
    },
  };
}

function slide(desk) {
  const heading = title("");
  const image = el("img", { class: "slide", decoding: "async", hidden: true });
  const words = written("p", "", "da", { class: "big" });
  const alt = written("p", "", "da", { class: "hint" });
  const source = written("p", "", "da", { class: "hint" });
  let shown = null;

  async function show({ activity, picture, alt: said }) {
    const key = picture && `${activity}@${picture}`;
    setAttr(image, "alt", said || "");
    if (shown === key) return;
    shown = key;
    image.hidden = true;
    alt.hidden = !said;
    const address = picture ? await desk.pictures.slide(activity, picture) : null;
    if (shown !== key) return;
    if (picture && !address) shown = null; // asked for again with the next frame
    setAttr(image, "src", address);
    image.hidden = !address;
    alt.hidden = Boolean(address) || !said; // the picture itself says it where there is one
  }

  return {
    nodes: [heading, image, words, alt, source],
    update({ view, body }) {
      say(heading, body.title || view.step.title, view.day.lang);
      setText(alt, body.picture ? body.alt || "" : "");
      show(body);
      say(words, body.text || "", view.day.lang);
      say(source, body.source ? t("Kilde: {source}", { source: body.source }) : "", view.day.lang);
    },
  };
}

function say(node, text, lang) {
  setText(node, text);
  setAttr(node, "lang", lang);
  node.hidden = !text;
}
