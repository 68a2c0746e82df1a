// The day has been stopped: said kindly, with all that was written on this phone still to be read.

import { caramel } from "./caramel.js";
import { textList } from "./own.js";
import { rehearsalMark } from "./page.js";
import { nameTab } from "./tab.js";
import { language, t } from "./texts.js";
import { button, el, setText, title, written } from "./ui.js";

/**
 * The farewell in `root`, told once by `say(text)`. What it says of the day is kept in `memory`: it is said again where the
 * page is loaded anew, when no frame comes any more.
 */
export function openFarewell(root, memory, say) {
  const known = () => memory.get("day");
  return {
    /** A frame has come, with the view's `day`: it is not over, or not any more. */
    keep({ title: name, lang, rehearsal }) {
      const day = { title: name, lang, rehearsal };
      if (JSON.stringify(known()) !== JSON.stringify(day)) memory.set("day", day);
    },
    forget: () => memory.remove("day"),
    /** The page was loaded, and nobody answers: what was written here, `{title, text}`, can be read all the same. */
    away({ texts, unsent }) {
      if (root.querySelector(".no-answer")) return;
      const words = t("Computeren svarer ikke lige nu. Siden prøver igen af sig selv, og det, du har skrevet, ligger her endnu.");
      const lang = known()?.lang || language();
      root.replaceChildren(el("main", { class: "boot no-answer" }, written("h1", known()?.title || "Guldkaramel", lang, { tabIndex: -1 }), el("p", {}, words),
        ...(unsent.length ? [el("h2", {}, t("Ikke sendt")), ...textList(unsent, lang)] : []),
        ...(texts.length ? [el("h2", {}, t("Det, du har skrevet")), ...textList(texts, lang)] : [])));
      say(words);
    },
    canBeSaid: () => known() !== null,
    /** Whether it has been said, and no frame has come since. */
    isSaid: () => known()?.over === true,
    /** Show that the day is over: `texts` are what is saved and `unsent` what is not, `{title, text}`. */
    show({ texts, unsent }) {
      memory.set("day", { ...known(), over: true });
      showFarewell(root, { day: known(), texts, unsent });
      say(t("Dagen er slut. Tak, fordi du var med."));
    },
  };
}

function showFarewell(root, { day, texts, unsent }) {
  const how = t("Siden kan ikke hentes igen, når computeren er slukket. Kopiér teksterne, eller tag et skærmbillede, hvis du vil gemme dem.");
  const told = el("p", { class: "hint", role: "status" }, how);
  nameTab(t("Dagen er slut"), day.title);
  const copied = [...texts, ...unsent];
  const heading = title(t("Dagen er slut"));
  root.classList.remove("tall");
  root.replaceChildren(
    el("header", { class: "head goal" }, caramel(), written("span", day.title, day.lang, { class: "head-title" })),
    ...(day.rehearsal ? [rehearsalMark()] : []),
    el("main", { class: "farewell" },
      heading, el("p", { class: "lead" }, t("Tak, fordi du var med. Det, du har sendt, er gemt på facilitators computer.")),
      ...(unsent.length ? [el("h2", {}, t("Ikke sendt")),
        el("p", { class: "hint" }, t("Det ligger kun her på telefonen. Åbner dagen igen, går siden selv videre, hvor du var.")), ...textList(unsent, day.lang)] : []),
      ...(texts.length ? [el("h2", {}, t("Det, du har skrevet")), ...textList(texts, day.lang)] : []),
      ...(copied.length ? [el("div", { class: "buttons" }, button(t("Kopiér det hele"), () => {
        const done = copy(copied.map((one) => [one.title, one.text].filter(Boolean).join("\n")).join("\n\n"));
        setText(told, done ? t("Kopieret. Sæt det ind, hvor du vil gemme det.") : t("Telefonen lod sig ikke kopiere fra. Tag et skærmbillede i stedet."));
      }, { class: "small" })),
      told] : [])),
  );
  window.scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}

/** Put `text` on the clipboard; whether that went well. On plain http there is only the old way. */
function copy(text) {
  const field = el("textarea", { value: text, class: "unseen", readOnly: true });
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
  }
}
