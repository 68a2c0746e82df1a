// The page put together: who this phone is, what the day does now, what is on its way, and which exercise is shown.

import { openDrafts } from "./drafts.js";
import { openFarewell } from "./farewell.js";
import { keepFocus } from "./focus.js";
import { makeExercise } from "./exercises/catalogue.js";
import { askGoingOn } from "./going_on.js";
import { arrived } from "./handover.js";
import { openIdentity } from "./identity.js";
import { readAddress, showJoin } from "./join.js";
import { aboutMe, languageSwitch } from "./about.js";
import { makeId, openMemory, storageOf } from "./memory.js";
import { openNewAddress } from "./new_address.js";
import { openOutbox } from "./outbox.js";
import { contributionOf, openOwn } from "./own.js";
import { openPage } from "./page.js";
import { openPictures } from "./pictures.js";
import { openPlaces } from "./places.js";
import { forgetRedacted } from "./redacted.js";
import { openStore } from "./store.js";
import { openStream } from "./stream.js";
import { nameTab } from "./tab.js";
import { remaining } from "./timer.js";
import { firstLanguage, speak, t } from "./texts.js";
import { el } from "./ui.js";
import { openVoice } from "./voice.js";
import { openWriting } from "./writing.js";

const SLOW_MS = 700; // what is answered sooner needs no word about being on its way
const SAID_MS = 4_000;
const AWAY_MS = 2_500;
const RETURN_MS = 5_000;

function start(root, live, memory) {
  const say = openVoice(live);
  const store = openStore();
  const identity = openIdentity(memory, () => outbox.waiting().length);
  const drafts = openDrafts(memory, (place) => keepPlace(place));
  const places = openPlaces(memory, drafts);
  const own = openOwn(memory, (place) => places.get(place)?.step.title || "");
  const drawings = new Map();
  const pictures = openPictures(identity.headers);
  const writing = openWriting((on, step) => {
    if (identity.me() && store.connected()) identity.post("/api/writing", { on, ...(on ? { step } : {}) }).catch(() => null);
  });
  const app = {
    address: readAddress(location), stream: null, page: null, shown: null, over: false, closed: false, away: 0, savedAt: -SAID_MS,
    awaySince: performance.now(),
  };
  const farewell = openFarewell(root, memory, say);
  const newAddress = openNewAddress({ memory, place: window, say });
  const outbox = openOutbox({
    memory,
    post: (body, signal) => identity.post("/api/commands", body, signal),
    upload: (picture, signal) => identity.upload(picture, signal),
    clock: store.clock,
    onChange: refresh,
    onSaved: saved,
    onRefused: refused,
    onStranger: stranger,
  });

  const toast = (text, label, deed) => app.page?.toast(text, label, deed);

  // --- coming in --------------------------------------------------------------------------------------------------

  async function welcome(message, asked = fetchDay()) {
    Object.assign(app, { page: null, shown: null });
    const day = await asked;
    if (identity.me()) return;
    if (!day) {
      showAway();
      setTimeout(() => welcome(message), AWAY_MS);
      return;
    }
    showJoin(root, {
      day, address: app.address, message, footer: languageSwitch(memory, () => welcome(message)),
      enter: async (path, given) => {
        const sentence = await identity.enter(path, given);
        if (sentence) return sentence;
        history.replaceState(null, "", location.pathname + location.search);
        app.address.arriving = false;
        begin();
        if (given.group && identity.me().group !== given.group) command("participant.move", { group: given.group });
        return null;
      },
    });
  }

  function showAway() {
    farewell.away({ texts: own.all(), unsent: own.unsent(outbox.waiting()) });
  }

  function fetchDay() {
    return fetch("/api/day", { headers: identity.headersOfLast(), cache: "no-store" })
      .then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
  }

  /** The heart does not know the token: another file, or another day, or it was taken out. What is written stays. */
  function stranger(code) {
    if (!identity.me()) return;
    const me = identity.forget();
    const out = code === "taken_out";
    goOut(out ? t("Facilitator har taget telefonen ud af dagen. Det, du har skrevet, er her endnu. Skal du være med, så gå bare ind igen.")
      : t("Telefonen skal lige ind igen. Det, du har skrevet, ligger her endnu."));
    if (out) setTimeout(() => comeBack(me), RETURN_MS);
  }

  /** Whoever was taken out by mistake is in again as soon as the facilitator has seen it. */
  async function comeBack(me) {
    if (identity.me()) return;
    const back = !document.hidden && await identity.returnAs(me).catch(() => false);
    if (back) begin();
    else setTimeout(() => comeBack(me), RETURN_MS);
  }

  function goOut(message) {
    outbox.rest();
    app.stream?.close();
    store.forget();
    farewell.forget();
    welcome(message);
  }

  /** The phone goes to somebody else; not while something is on its way, for it would go in the other's name. */
  function leave() {
    if (outbox.waiting().length) {
      toast(t("Noget af dit er stadig på vej. Gå ud, når det er kommet frem."));
      return;
    }
    identity.leave();
    goOut();
  }

  function begin() {
    Object.assign(app, { page: null, shown: null });
    app.stream?.close();
    app.over = false;
    if (farewell.isSaid()) dayIsOver();
    app.stream = openStream({
      headers: identity.headers,
      onFrame: (frame) => {
        Object.assign(app, { over: false, closed: false });
        const before = store.frame()?.you?.group;
        if (!store.take(frame)) return;
        newFrame(frame);
        if (before && before !== frame.you?.group) toast(t("Du sidder nu her: {name}.", { name: frame.view.group.name }));
      },
      onState: (connected) => {
        if (!store.setConnected(connected)) return;
        app.awaySince = performance.now();
        if (connected) outbox.kick();
        else if (!app.page && !app.over) showAway();
        refresh();
      },
      onBye: (why) => {
        app.closed = why === "closed";
        if (why === "over") dayIsOver();
      },
      onStranger: stranger,
    });
  }

  function dayIsOver() {
    if (app.over || !farewell.canBeSaid()) return;
    writing.stop();
    Object.assign(app, { over: true, page: null, shown: null });
    farewell.show({ texts: own.all(), unsent: own.unsent(outbox.waiting()) });
  }

  // --- what is shown ----------------------------------------------------------------------------------------------

  function newFrame(frame) {
    const day = frame.view.day.id + (frame.view.day.rehearsal ? "/rehearsal" : "");
    outbox.frame(day, frame.seq);
    own.begin(day);
    farewell.keep(frame.view.day);
    forgetRedacted(memory, frame.view.redacted);
    if (!app.page) dressPage();
    const running = frame.view.step;
    const { shown } = app;
    if (!shown) show(running, false);
    else if (shown.step.id !== running.id && !shown.held && !drafts.unsent(shown.step.id)) show(running, true);
    else shown.held = shown.step.id !== running.id;
    // What is kept of it already is told anew: what has been taken out since is in it no longer.
    if (drafts.unsent(running.id) || places.get(running.id)) keepPlace(running.id);
    refresh();
  }

  function dressPage() {
    app.page = openPage(root, { moved: newAddress.node, resume: () => goTo(store.frame().view.step.id), goTo, giveBack, drop, say });
    app.page.about.replaceChildren(...aboutMe({
      memory, toast, fetchDay, day: store.frame().view.day, own: own.all, lang: () => store.frame().view.day.lang, code: identity.me().reclaim_code, group: () => store.frame().you?.group,
      move: (group) => command("participant.move", { group }),
      leave,
      spoken: () => {
        const { step } = app.shown;
        Object.assign(app, { page: null, shown: null });
        newFrame(store.frame());
        if (step.id !== app.shown.step.id) goTo(step.id);
      },
    }));
  }

  /** Open the exercise of `step`. `arrive` puts the focus on its heading. */
  function show(step, arrive) {
    app.shown = { step, held: step.id !== store.frame().view.step.id, exercise: makeExercise(deskOf(step)) };
    app.page.slot.replaceChildren(app.shown.exercise.node);
    document.documentElement.dataset.step = step.id;
    nameTab(step.title, store.frame().view.day.title);
    if (!arrive) return;
    window.scrollTo(0, 0);
    live.textContent = ""; // what was said of the step before
    refresh();
    app.page.slot.querySelector("h1")?.focus({ preventScroll: true });
  }

  /** Show the running step, or a place with unsent text. */
  function goTo(place) {
    const running = store.frame().view.step;
    const step = place === running.id ? running : places.get(place)?.step;
    if (step) show(step, true);
  }

  /** What an exercise shows by: the newest frame, with body and seat as they were where the room has gone on. */
  function nowOf(shown) {
    const frame = store.frame();
    const { view } = frame;
    const alive = shown.step.activity === view.step.activity && shown.step.exercise === view.step.exercise;
    const kept = shown.held && !alive ? places.get(shown.step.id) : null;
    return { view, you: frame.you, body: kept ? kept.body : view.body, seat: kept ? kept.seat : view.seat, held: shown.held, unseen: outbox.unseen() };
  }

  /** What an exercise lends from the page. */
  function deskOf(step) {
    return {
      step, say, toast, memory, drawing, pictures, refresh,
      drafts: drafts.at(step.id),
      isMine: identity.isMine,
      unseen: outbox.unseen,
      now: () => nowOf(app.shown),
      /** The step's clock, `{left, total}` in ms; null where none is shown or the room has gone on. */
      timer() {
        const frame = store.frame();
        const left = app.shown?.held ? null : remaining(frame.view.timer, frame.now, store.age());
        return left === null ? null : { left, total: frame.view.timer.total_ms };
      },
      /**
       * Hand over a command. `draft` are the fields it came from, given back where it is refused; it makes a contribution
       * of this phone's. `key`, `dated`: see the outbox. `bare` and `elsewhere`: it is no command of this exercise.
       */
      send(kind, payload, { bare, elsewhere, key, draft, dated } = {}) {
        const whole = bare || elsewhere || !step.activity ? payload : { activity: step.activity, ...payload };
        return command(kind, whole, { key, dated, draft: draft ? { place: step.id, title: step.title, values: draft } : undefined }).id;
      },
      /**
       * Hand over a command with the picture that the draft's `field` holds as a data address; its id becomes the payload's
       * `field`. False where the phone cannot remember it over a reload.
       */
      sendPicture(kind, payload, { field, draft }) {
        const picture = { id: makeId(), from: field };
        const whole = { activity: step.activity, ...payload, [field]: picture.id };
        return command(kind, whole, { picture, draft: { place: step.id, title: step.title, values: draft } }).kept;
      },
    };
  }

  function command(kind, payload, { key, draft, dated, picture } = {}) {
    const id = makeId();
    if (draft) {
      identity.addMine(id);
      writing.stop();
    }
    const kept = outbox.put({ id, kind, payload, key, draft, dated, picture });
    setTimeout(refresh, SLOW_MS + 20);
    return { id, kept };
  }

  function refresh() {
    const { page, shown } = app;
    const frame = store.frame();
    if (!page || !shown || !frame) return;
    const now = nowOf(shown);
    shown.exercise.update(now);
    const { seat, text } = { seat: now.seat, ...shown.exercise.head?.(now) };
    page.head(seat, text || seat?.title || frame.view.day.title, frame, store.age);
    const refusals = memory.keys("refused/").map(memory.get).filter(Boolean);
    const settled = ![...outbox.waiting(), ...refusals].some((item) => item.draft?.place === shown.step.id);
    page.inspiration(shown.held ? [] : frame.view.inspiration || [], frame.view.day.lang);
    page.banner(shown.held ? frame.view.step.title : null, settled && !drafts.unsent(shown.step.id), shown.step.late_ok);
    page.kept(places.others(frame.view.step.id, shown.step.id));
    page.refusals(refusals);
    const slow = outbox.waiting().filter((item) => store.clock() - item.at > SLOW_MS || !store.connected());
    app.away = store.minutesAway();
    page.lost(app.closed ? 0 : app.away);
    page.foot({
      slow, connected: store.connected(), fresh: performance.now() - app.savedAt < SAID_MS, minutes: app.away, closed: app.closed,
      code: identity.me()?.reclaim_code,
    });
  }

  // --- what must not be lost --------------------------------------------------------------------------------------

  function keepPlace(place) {
    const frame = store.frame();
    if (frame && place === frame.view.step.id) places.keep(frame.view);
  }

  function saved(item) {
    app.savedAt = performance.now();
    own.keep(item);
    setTimeout(refresh, SAID_MS + 50);
    if (item.draft && !outbox.waiting().length) say(t("Gemt."));
  }

  /** The heart has said no. A text goes into a notice, from which it can be taken back; the rest is said in passing. */
  function refused(item, sentence, code) {
    const why = code === "other_day" ? t("Det her blev skrevet på en anden dag og er ikke sendt.")
      : sentence || t("Det kunne ikke lade sig gøre lige nu. Prøv igen.");
    if (item.draft && Object.values(item.draft.values).some(Boolean)) {
      memory.set(`refused/${item.id}`, { id: item.id, contribution: contributionOf(item), sentence: why, draft: item.draft });
    }
    else if (!app.shown?.exercise.refused?.(item, why, code)) toast(why);
  }

  function giveBack(item) {
    memory.remove(`refused/${item.id}`);
    drafts.giveBack(item.draft.place, item.draft.values);
    goTo(item.draft.place);
    refresh();
  }

  function drop(item) {
    memory.remove(`refused/${item.id}`);
    refresh();
  }

  /** The strokes of a drawing, "id" or "id@version"; fetched once. */
  function drawing(ref) {
    if (!drawings.has(ref)) {
      drawings.set(ref, fetch(`/api/drawings/${encodeURIComponent(ref.split("@")[0])}`, { headers: identity.headers() })
        .then((answer) => (answer.ok ? answer.json() : null)).catch(() => null)
        .then((found) => { if (!found) drawings.delete(ref); return found; }));
    }
    return drawings.get(ref);
  }

  // --- begin ------------------------------------------------------------------------------------------------------

  /** The field of the exercise that an event is about, where it holds text. */
  const textField = ({ target }) => (app.page?.slot.contains(target) && target.matches("textarea, input[type=text]") ? target : null);
  root.addEventListener("input", (event) => {
    const typedIn = textField(event);
    if (typedIn?.value.trim()) writing.typed(app.shown.step.id);
    else if (typedIn) writing.left();
  });
  root.addEventListener("focusout", (event) => { if (textField(event)) writing.left(); });

  function wake() {
    if (document.hidden) return writing.stop();
    app.stream?.hurry();
    outbox.kick();
  }
  document.addEventListener("visibilitychange", wake);
  window.addEventListener("online", wake);
  window.addEventListener("pageshow", wake);
  window.addEventListener("hashchange", () => {
    app.address = readAddress(location);
    if (!identity.me()) welcome();
  });
  setInterval(() => {
    app.page?.tick();
    if (!app.over && !app.closed) newAddress.show({ connected: store.connected(), away: performance.now() - app.awaySince, silent: app.stream?.silent() || 0, hosts: store.frame()?.view.join?.addresses || [] });
    app.shown?.exercise.tick?.();
    if (store.minutesAway() !== app.away) refresh();
  }, 250);

  // The words and the day are asked for at once.
  const asked = identity.me() ? null : fetchDay();
  speak(firstLanguage(memory.get("lang"), navigator.language)).then(() => (identity.me() ? begin() : welcome(undefined, asked)));
}

/** Whoever came along in the address goes on here at once where they are in already, else when they have said so. */
function arrive(root, live) {
  const memory = openMemory(storageOf(window));
  const came = arrived(memory, window);
  if (!came) return start(root, live, memory);
  return speak(firstLanguage(memory.get("lang"), navigator.language)).then(() => askGoingOn(root, { code: came.code, choose: (yes) => {
    if (yes) came.goOn();
    start(root, live, memory);
  } }));
}

keepFocus(document.getElementById("page"));
arrive(document.getElementById("page"), document.getElementById("say"));

// Letters are fetched when the page stands: it must be readable, and usable, before them.
window.addEventListener("load", () => setTimeout(() => document.head.append(el("link", { rel: "stylesheet", href: "/phone/fonts.css" })), 0));
