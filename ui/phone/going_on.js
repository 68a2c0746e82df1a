// Somebody came along in the address, and nobody is in here: it is asked before the phone becomes anyone.

import { caramel } from "./caramel.js";
import { t } from "./texts.js";
import { button, el, title } from "./ui.js";

/** Ask in `root` whether to go on as the one whose own code is `code`; `choose(yes)`. */
export function askGoingOn(root, { code, choose }) {
  const heading = title(t("Vil du fortsætte som dig selv?"));
  root.replaceChildren(el("header", { class: "head goal" }, caramel(), el("span", { class: "head-title" }, t("Guldkaramel"))),
    el("main", {}, heading,
      el("p", { class: "lead" }, t("Adressen har den med, der har hentekoden {code}. Er det dig, kommer det med, du har skrevet.", { code })),
      el("div", { class: "buttons" },
        button(t("Ja, fortsæt som {code}", { code }), () => choose(true), { class: "main" }),
        button(t("Nej, gå ind som en ny"), () => choose(false), { class: "small quiet" }))));
  heading.focus();
}
