// The page of the venue check: that it has come at all proves the way to the computer, and it says so. Nothing is kept.

import { isPassingWindow, openInBrowser, stayingOnNet } from "./net_advice.js";
import { openMemory, storageOf } from "./memory.js";
import { firstLanguage, speak, t } from "./texts.js";
import { caramel } from "./caramel.js";
import { el, hold, svg, title } from "./ui.js";

const AGAIN_MS = 2_000;

function start(root) {
  const main = el("main", { class: "proof" });

  async function ask() {
    try {
      const answer = await fetch("/api/arrival", { cache: "no-store" });
      if (answer.ok) return (await answer.json()).proven === true;
    } catch {
      // The line is gone for a moment; it is asked again.
    }
    return null;
  }

  async function look() {
    const proven = await ask();
    if (proven === null) setTimeout(look, AGAIN_MS);
    else if (!proven) show("here", t("Du er på computeren selv"), t("Herfra kan firewall og net ikke prøves. Scan koden med en telefon, der er på det net, som deltagerne skal bruge."));
    else if (isPassingWindow(navigator.userAgent, navigator.standalone)) openInBrowser(main, { host: `${location.host}/tjek`, code: "", stay: good });
    else good();
  }

  function good() {
    show("good", t("Telefonen kan nå computeren"), t("Adressen virker, firewallen lukker ind, og nettet holder ikke telefoner og computer adskilt. Facilitatorens skærm er også grøn nu."),
      el("p", {}, el("a", { class: "go", href: "/" }, t("Til dagens side"))), stayingOnNet());
  }

  function show(mood, heading, words, ...more) {
    document.documentElement.dataset.mood = mood;
    const said = title(heading);
    hold(main, mood === "good" ? tick() : null, said, el("p", { class: "big" }, words), ...more);
    said.focus();
  }

  root.replaceChildren(el("header", { class: "head goal" }, caramel(), el("span", { class: "head-title" }, t("Lokaletjek"))), main);
  look();
}

const tick = () => svg("svg", { class: "tick-mark", viewBox: "0 0 48 48", "aria-hidden": "true" },
  svg("circle", { cx: 24, cy: 24, r: 22 }), svg("path", { d: "M14 25l7 7 13-15" }));

// Letters are fetched when the page stands: it must be readable before them.
window.addEventListener("load", () => document.head.append(el("link", { rel: "stylesheet", href: "/phone/fonts.css" })));
speak(firstLanguage(openMemory(storageOf(window)).get("lang"), navigator.language)).then(() => start(document.getElementById("page")));
