// What a phone's own system does with a net that has no internet: the small window it opens, and how to stay on the net.

import { button, el, hold, title } from "./ui.js";
import { t } from "./texts.js";

/**
 * Whether a page is shown in a window that is not the browser: the login window of a net (iOS, macOS, Android), or one
 * inside another app. Both forget all when they close. Browsers on Apple's systems call themselves Safari, or Chrome;
 * such windows do neither. Android's say that they are a WebView.
 */
export function isPassingWindow(agent, standalone = false) {
  if (/; wv\)/.test(agent)) return true;
  return /Mac OS X/.test(agent) && /AppleWebKit/.test(agent) && !/Safari\/|Chrome\//.test(agent) && !standalone;
}

/** Say that this is not the browser, and what to write in it. `stay()` goes on here all the same. */
export function openInBrowser(main, { host, code, stay }) {
  const heading = title(t("Åbn siden i browseren"));
  hold(main, heading,
    el("p", { class: "lead" }, t("Telefonen viser siden i et lille vindue, som snart lukker. Så ville du skulle begynde forfra.")),
    el("ol", { class: "steps" },
      el("li", {}, t("Luk vinduet. På iPhone: Annuller, og så “Brug uden internet”. På Android: de tre prikker, og så “Brug netværket, som det er”.")),
      el("li", {}, t("Åbn Safari, Chrome eller den browser, du plejer at bruge.")),
      el("li", {}, t("Skriv adressen, præcis som den står her:"), el("strong", { class: "typed" }, `http://${host}`),
        code ? el("span", { class: "hint" }, t("Dagens kode: {code}", { code })) : null)),
    el("div", { class: "buttons" }, button(t("Fortsæt her alligevel"), stay, { class: "link" })));
  heading.focus();
}

/** How to stay on a net without internet, folded away. */
export function stayingOnNet() {
  return el("details", {}, el("summary", {}, t("Siger telefonen “intet internet”?")),
    el("p", {}, t("Det er, som det skal være: nettet her går kun til computeren i lokalet. Bliv på det.")),
    el("p", {}, el("strong", {}, "iPhone: "), t("Spørger den, om du vil bruge mobildata, så sig nej, og bliv på Wi-Fi. Kommer der et loginvindue, så tryk Annuller og “Brug uden internet”.")),
    el("p", {}, el("strong", {}, "Android: "), t("Spørger den, om du vil blive på nettet uden internet, så svar ja, og sæt flueben ved “Spørg ikke igen”.")),
    el("p", {}, t("Falder den stadig af, så slå mobildata fra, så længe dagen varer.")));
}
