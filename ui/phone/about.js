// The fold at the foot of the page: how one is known, where one sits, and the language.

import { seatChoice } from "./join.js";
import { language, speak, t } from "./texts.js";
import { accessibility, privacyNotice } from "./notices.js";
import { ownFold } from "./own.js";
import { button, el } from "./ui.js";

/**
 * What is good to know about oneself; `move(group)`, `leave()` and `spoken()` (another language) are its deeds. `own()` is
 * what was written here, `lang()` the day's language, `day` the view's.
 */
export function aboutMe({ memory, toast, fetchDay, code, day, group, own, lang, move, leave, spoken }) {
  const seats = el("div", {});
  const other = button(t("Jeg sidder et andet sted"), async () => {
    const day = await fetchDay();
    if (!day) {
      toast(t("Computeren svarer ikke lige nu. Prøv igen om lidt."));
      return;
    }
    const choose = seatChoice(day, null, group(), day.lang);
    const back = () => { seats.replaceChildren(other); other.focus(); };
    seats.replaceChildren(choose.node, el("div", { class: "buttons" },
      button(t("Flyt mig"), () => { if (choose.value()) move(choose.value()); back(); }, { class: "small" }),
      button(t("Fortryd"), back, { class: "small quiet" })));
    seats.querySelector("input")?.focus();
  }, { class: "link" });
  seats.append(other);

  const leaving = el("div", {});
  const somebodyElse = button(t("En anden skal bruge telefonen"), () => {
    leaving.replaceChildren(el("p", {}, t("Skriv hentekoden {code} ned først, så kan du komme tilbage som dig selv.", { code })),
      el("div", { class: "buttons" }, button(t("Gå ud"), leave, { class: "small" }),
        button(t("Fortryd"), () => { leaving.replaceChildren(somebodyElse); somebodyElse.focus(); }, { class: "small quiet" })));
  }, { class: "link" });
  leaving.append(somebodyElse);

  return [ownFold(own, lang), el("details", {}, el("summary", {}, t("Om mig og siden")),
    el("p", {}, privacyNotice(day)),
    el("p", {}, t("Din hentekode er {code}. Med den kan du komme tilbage som dig selv, også på en anden telefon.", { code })),
    seats, leaving), accessibility(day), languageSwitch(memory, spoken)];
}

/** A way to the other language. */
export function languageSwitch(memory, spoken) {
  const other = language() === "da" ? "en" : "da";
  return el("p", { class: "language" }, button(other === "en" ? "In English" : "På dansk", async () => {
    memory.set("lang", other);
    await speak(other);
    spoken();
  }, { class: "link", lang: other }));
}
