// Said when the computer can no longer be reached by the address of this page: where else it may be, and the way there.

import { localHost, packed } from "./handover.js";
import { button, el, keyed, setText } from "./ui.js";
import { t } from "./texts.js";

const WAIT_MS = 7_000; // what is back sooner was a hiccup
const WAIT_SURE_MS = 4_000; // where there is another to be tried at once, or nothing has been heard for long
const LONG_MS = 20_000;
const ANSWER_MS = 6_000;
const AT_HOME = /^(127\.0\.0\.1|localhost)(:|$)/;

/**
 * The notice; `memory` is carried along, `place` is the window, `say(text)` tells it once to a screen reader. `show` is
 * given whether the heart can be reached, for how long it has been so and since when nothing has been heard (ms), and the
 * hosts that it has told.
 */
export function openNewAddress({ memory, place, say }) {
  const own = place.location.host;
  const state = { hosts: [], asking: false };
  const words = el("p", {});
  const known = el("div", { class: "buttons" });
  const field = el("input", { id: "new-address", type: "text", inputmode: "url", autocomplete: "off", autocapitalize: "none", spellcheck: "false",
    value: own, enterkeyhint: "go", "aria-describedby": "new-address-hint" });
  const problem = el("p", { class: "problem", role: "alert" });
  const form = el("form", { class: "compose", novalidate: true, onsubmit: (event) => {
    event.preventDefault();
    const host = localHost(field.value, place.location.port || "80", state.hosts);
    if (host && host !== own) go(host);
    else setText(problem, host ? t("Det er den adresse, du er på nu. Se på lærredet, om der står en anden.")
      : t("Det ligner ikke en adresse. Skriv den, som den står på lærredet, for eksempel 192.168.1.20:8765."));
  } },
  el("div", { class: "field" }, el("label", { for: "new-address" }, t("Ny adresse")),
    el("p", { class: "hint", id: "new-address-hint" }, t("Skriv den, som den står på lærredet. Du kommer med over, og det, der ikke er sendt, gør også.")), field, problem),
  el("button", { class: "small", type: "submit" }, t("Gå til den nye adresse")));
  const node = el("section", { class: "ask", hidden: true }, el("h2", {}, t("Har computeren fået en ny adresse?")), words, form, known);

  async function go(host) {
    const { fragment, left, depart } = packed(memory);
    if (left && !node.dataset.warned) {
      node.dataset.warned = "1";
      setText(problem, t("{n} ting er for store til at komme med, nok et billede. Tryk igen for at gå over uden.", { n: left }));
      return;
    }
    if (state.asking) return;
    state.asking = true;
    setText(problem, "");
    const there = await isHeart(host);
    state.asking = false;
    if (!there) {
      setText(problem, t("Computeren svarer ikke på {address}. Se, om det er den, der står på lærredet, og om telefonen er på det rigtige net.", { address: host }));
      return;
    }
    depart();
    place.location.assign(`http://${host}/#${fragment}`);
  }

  return {
    node,
    show({ connected, away, silent, hosts }) {
      if (hosts.length) state.hosts = hosts;
      // While the heart is heard here though it tells of other addresses, those are where the others are going.
      const moved = connected && state.hosts.length > 0 && !state.hosts.includes(own) && !AT_HOME.test(own);
      const others = state.hosts.filter((host) => host !== own && !AT_HOME.test(host));
      const wanted = moved || (!connected && away > (others.length || silent > LONG_MS ? WAIT_SURE_MS : WAIT_MS));
      if (wanted && node.hidden) say(t("Har computeren fået en ny adresse? Så kan du gå til den her på siden."));
      if (node.hidden === wanted) node.hidden = !wanted;
      if (!wanted) return;
      setText(words, moved ? t("Den nye adresse står på lærredet.") : t("Telefonen kan ikke nå computeren lige nu. Siden prøver hele tiden igen. Står der en anden adresse på lærredet, så gå til den."));
      keyed(known, others, (host) => host,
        (host) => ({ node: button(t("Prøv {address}", { address: host }), () => go(host), { class: "small quiet" }) }));
    },
  };
}

/**
 * Whether a heart answers at `host` itself. A router or a sign-in page that sends whoever comes to somewhere else would
 * send the fragment along.
 */
async function isHeart(host) {
  const control = new AbortController();
  const limit = setTimeout(() => control.abort(), ANSWER_MS);
  try {
    const answer = await fetch(`http://${host}/api/health`, {
      mode: "cors", credentials: "omit", redirect: "error", cache: "no-store", referrerPolicy: "no-referrer", signal: control.signal,
    });
    return answer.ok && (await answer.json()).alive === true;
  } catch {
    return false;
  } finally {
    clearTimeout(limit);
  }
}
