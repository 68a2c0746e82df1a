// What everybody has a right to know: what is kept and by whom, and how far the page is for all and where to complain.

import { dayText, t } from "./texts.js";
import { el } from "./ui.js";

const LOOKED_THROUGH = "2026-11-22"; // when the page was last looked through from end to end

/** What is kept, where, by whom and how long; in two sentences. `day` is /api/day's or a view's. */
export const privacyNotice = ({ organiser }) => t("Du er med uden navn. Det, du skriver, vises i rummet og gemmes sammen med din gruppe i dagens fil på facilitators computer; {organiser} har ansvaret og sletter filen, når den ikke skal bruges mere.",
  { organiser: organiser || t("arrangøren") });

/** The accessibility statement in short, folded away. */
export function accessibility({ organiser }) {
  return el("details", { class: "accessibility" }, el("summary", {}, t("Tilgængelighed")),
    el("p", {}, t("Siden følger WCAG 2.2 på niveau AA. Den kan bruges med skærmlæser, med tastatur alene, med stor skrift og med dine egne farver.")),
    el("p", {}, t("To ting ved vi: Det, andre skriver, læses op på dagens sprog, når det ikke er skrevet med et andet alfabet. En tegning eller et foto beskrives kun af sine nøgleord.")),
    el("p", {}, t("Er noget svært, så sig det til facilitator. Papir, en anden telefon eller en, der skriver for dig, tæller lige så meget.")),
    el("p", {}, t("Du kan også klage til {organiser}. Får du ikke svar inden ti arbejdsdage, eller er svaret ikke godt nok, kan du gå til Digitaliseringsstyrelsen, digst.dk, som fører tilsyn med loven om webtilgængelighed.", { organiser: organiser || t("arrangøren") })),
    el("p", { class: "hint" }, t("Gennemgået den {date}: hver visning med et måleværktøj, på begge sprog og i lyst og mørkt, og hver øvelse med tastatur alene.", { date: dayText(LOOKED_THROUGH) })));
}
