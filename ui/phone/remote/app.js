// The facilitator's own phone as a remote: its secret, the day as it comes, and what is pressed.

import { languageSwitch } from "../about.js";
import { openDrafts } from "../drafts.js";
import { openMemory, storageOf } from "../memory.js";
import { openStore } from "../store.js";
import { openStream } from "../stream.js";
import { firstLanguage, language, speak, t } from "../texts.js";
import { el, title } from "../ui.js";
import { openVoice } from "../voice.js";
import { openAccess } from "./access.js";
import { openPage } from "./page.js";
import { openPresses } from "./presses.js";
import { openForm } from "./write.js";
import { paused } from "./controls.js";

const DOUBLE_MS = 500; // the second press of a double one would see the new step already

function start(root, live) {
  const say = openVoice(live);
  const memory = openMemory(storageOf(window));
  const access = openAccess(memory, window);
  const store = openStore();
  const drafts = openDrafts(memory, () => {});
  const headers = () => ({ "Accept-Language": language(), Authorization: `Bearer ${access.token()}` });
  const app = { page: null, stream: null, busy: new Set(), form: null, group: "" };
  const send = openPresses({ headers, clock: store.clock, onStranger: withdrawn });

  // --- access -----------------------------------------------------------------------------------------------------

  /** Tell why there is nothing to press, and what to do. */
  function outside(why) {
    leave();
    const heading = title(t("Fjernbetjening"));
    root.replaceChildren(el("main", { class: "calm" }, heading, el("p", { class: "big" }, why()),
      el("p", { class: "lead" }, t("Tryk T ved computeren, og scan den kode, der kommer frem dér. Den vises aldrig på lærredet.")),
      languageSwitch(memory, () => outside(why))));
    heading.focus();
  }

  function withdrawn() {
    access.forget();
    outside(() => t("Telefonen har ikke længere adgang."));
  }

  function leave() {
    app.stream?.close();
    store.forget();
    Object.assign(app, { page: null, stream: null, form: null });
  }

  function begin() {
    leave();
    if (!access.token()) {
      outside(() => t("Telefonen er ikke fjernbetjening endnu."));
      return;
    }
    app.stream = openStream({
      headers,
      onFrame: (frame) => { if (store.take(frame)) show(); },
      onState(connected) {
        if (store.setConnected(connected)) lineState();
        if (!app.page && !connected) root.replaceChildren(el("p", { class: "boot" }, t("Computeren svarer ikke lige nu. Siden prøver igen af sig selv.")));
      },
      onStranger: withdrawn,
    });
  }

  // --- what is shown ----------------------------------------------------------------------------------------------

  function show() {
    if (!app.page) {
      app.page = openPage(root, memory, { press, write, say, spoken, photo: { headers, onStranger: withdrawn } });
      lineState();
    }
    app.page.update(store.frame(), left, store.clock());
  }

  function spoken() {
    app.page = null;
    show();
    root.querySelector("h1")?.focus();
  }

  /** Ms left of the step's clock, also where it is hidden from the room; below zero past its end. */
  function left() {
    const frame = store.frame();
    const timer = frame?.view.timer;
    if (!timer) return null;
    return paused(timer) ? timer.paused_ms : timer.ends_at - frame.now - store.age();
  }

  function lineState() {
    root.classList.toggle("sending", app.busy.size > 0);
    app.page?.line(!store.connected() ? "away" : app.busy.size ? "sending" : "good");
  }

  // --- what is pressed --------------------------------------------------------------------------------------------

  /** Send a press. Of one `name` there is never more than one: while it is on its way, or just made, the next is none.
   *  Gives what came of it, `{saved, sent, text}`. */
  async function press(name, kind, payload) {
    if (app.busy.has(name)) return null;
    const key = name ?? Symbol(kind);
    app.busy.add(key);
    lineState();
    const [told] = await Promise.all([send(kind, payload), new Promise((go) => { setTimeout(go, name === null ? 0 : DOUBLE_MS); })]);
    app.busy.delete(key);
    lineState();
    if (told.saved || !access.token()) return told;
    if (!told.sent) app.stream?.hurry();
    app.page?.toast(told.text || t("Det blev ikke sendt, for computeren svarede ikke. Se, hvor dagen er, og tryk igen."));
    return told;
  }

  function write() {
    const { view } = store.frame();
    app.form = openForm({
      view, group: app.group, say, press: send, drafts: drafts.at(`remote ${view.step.id}`),
      done: (group) => { app.group = group; },
      close: () => { app.form = null; app.page.form(null); },
    });
    app.page.form(app.form.node);
    app.form.node.querySelector("h1").focus();
  }

  // --- begin ------------------------------------------------------------------------------------------------------

  function wake() {
    if (!document.hidden) app.stream?.hurry();
  }
  document.addEventListener("visibilitychange", wake);
  window.addEventListener("online", wake);
  window.addEventListener("pageshow", wake);
  window.addEventListener("hashchange", () => { if (access.read()) begin(); });
  setInterval(() => app.page?.tick(), 250);

  speak(firstLanguage(memory.get("lang"), navigator.language)).then(begin);
  document.head.append(el("link", { rel: "stylesheet", href: "/phone/fonts.css" }));
}

start(document.getElementById("page"), document.getElementById("say"));
