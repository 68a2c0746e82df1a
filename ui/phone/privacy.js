// A gentle question before what may be private is sent. It never stops anybody.

import { sensitive } from "./sensitive.js";
import { t } from "./texts.js";
import { button, el, freshId } from "./ui.js";

const WORDS = {
  cpr: () => t("Der står noget, der ligner et CPR-nummer. Alle i rummet kan læse det."),
  phone: () => t("Der står noget, der ligner et telefonnummer. Alle i rummet kan læse det."),
  email: () => t("Der står noget, der ligner en e-mailadresse. Alle i rummet kan læse den."),
};

/** The question, whose place is `node`. `say` tells it where the focus is left alone. */
export function privacyQuestion(say) {
  const words = el("p", { id: freshId("private") });
  const buttons = el("div", { class: "buttons" });
  const node = el("div", { class: "ask", role: "group", "aria-labelledby": words.id, hidden: true }, words, buttons);
  const close = () => { node.hidden = true; };

  /**
   * Send at once where nothing in `inputs` seems private, else when it is wished. `stay`: the focus stays where it is;
   * `press`, where given, gets it back when it has been sent all the same.
   */
  function before(inputs, send, { stay = false, press } = {}) {
    const at = inputs.find((input) => sensitive(input.value));
    close();
    if (!at) {
      send();
      return;
    }
    const mend = button(t("Ret teksten"), () => { close(); at.focus(); }, { class: "small" });
    words.textContent = WORDS[sensitive(at.value)]();
    buttons.replaceChildren(mend, button(t("Send alligevel"), () => { close(); press?.focus(); send(); }, { class: "small quiet" }));
    node.hidden = false;
    if (stay) say(words.textContent);
    else mend.focus({ preventScroll: true });
    node.scrollIntoView({ block: "nearest" });
  }

  return { node, before, close };
}
