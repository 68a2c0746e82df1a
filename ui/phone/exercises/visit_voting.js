// Visits with golden caramels: hosts stay, pairs go out and lay their caramels. A count is absolute, so the newest one
// a card is all that need be sent; what comes after the round has closed stays on the phone until it is admitted, or the
// room goes back.

import { button, el, goalClass, keyed, setAttr, setText, title, written } from "../ui.js";
import { caramelRow, caramelTag } from "../caramel.js";
import { noteForm } from "./take_home.js";
import { languageOf, t } from "../texts.js";

export function visit_voting(desk) {
  const node = el("section", {});
  const shown = { key: "", part: null };
  return {
    node,
    head({ body, seat }) {
      if (body.role === "pair" && body.to && !body.result) return { seat: body.to, text: t("På besøg hos mål {number}", body.to) };
      return { seat };
    },
    update(now) {
      const role = now.body.result ? "result" : now.body.role === "pair" && now.body.to ? "pair" : now.body.role === "host" ? "host" : "none";
      const key = `${role}/${now.body.round}/${now.body.to?.seat || ""}/${now.body.pair?.id || ""}`;
      if (shown.key !== key) {
        shown.key = key;
        shown.part = { result, pair, host, none }[role](desk, now);
        const focused = node.contains(document.activeElement);
        node.replaceChildren(...shown.part.nodes);
        if (focused) node.querySelector("h1").focus({ preventScroll: true }); // what was pressed is gone
      }
      shown.part.update(now);
    },
    refused: (item, sentence, code) => Boolean(shown.part?.refused?.(item, sentence, code)),
  };
}

function roundText({ round, rounds }) {
  return rounds > 1 ? t("Runde {round} af {rounds}", { round, rounds }) : "";
}

function host() {
  const round = el("p", { class: "hint" });
  const list = el("ul", { class: "cards" });
  return {
    nodes: [title(t("Du er vært")), round,
      el("p", { class: "lead" }, t("Bliv ved jeres mål, og tag imod dem, der kommer på besøg. Fortæl om tegnene, og hør, hvad de ser.")), list],
    update(now) {
      setText(round, roundText(now.body));
      keyed(list, now.body.cards || [], (card) => card.id, (card) => plainRow(now, card));
    },
  };
}

function none(desk) {
  const list = el("div", { class: "buttons column" });
  const words = el("p", { class: "lead" });
  return {
    nodes: [title(t("På besøg med guldkarameller")), words, list],
    update(now) {
      const pairs = now.body.pairs || [];
      if (now.body.role === "pair") setText(words, t("I skal ikke på besøg i denne runde. Bliv ved jeres eget mål."));
      else setText(words, pairs.length ? t("Hvilket makkerpar er I? Vælg det her, eller spørg facilitator.") : t("Facilitator fordeler jer nu. Vent et øjeblik."));
      keyed(list, now.body.role === "pair" ? [] : pairs, (one) => one.id, (one) => ({
        node: button(t("Vi er par {number}", { number: one.number }), () => desk.send("visit_voting.take_pair", { pair: one.id }, { key: "pair" }), { class: "second" }),
      }));
    },
  };
}

function result() {
  const list = el("ul", { class: "cards" });
  const nothing = el("p", { class: "empty" }, t("Ingen lagde karameller hos jer denne gang."));
  return {
    nodes: [title(t("Det fik I")), el("p", { class: "lead" }, t("Karameller til jeres tegn og mekanismer, og hvor mange par der står bag.")), nothing, list],
    update(now) {
      const cards = [...(now.body.result || [])].sort((a, b) => (b.caramels?.total || 0) - (a.caramels?.total || 0));
      nothing.hidden = cards.some((card) => card.caramels?.total);
      keyed(list, cards, (card) => card.id, (card) => plainRow(now, card));
    },
  };
}

function plainRow(now, card) {
  const { total = 0, pairs = 0 } = card.caramels || {};
  const words = pairs === 1 ? t("{total} fra 1 par", { total }) : t("{total} fra {pairs} par", { total, pairs });
  const node = el("li", { class: `card ${goalClass(now.seat)} ${card.kind === "mechanism" ? "mechanism" : ""}` },
    el("div", { class: "card-head" }, el("span", { class: "number" }, card.number), written("p", card.text, languageOf(card.text, now.view.day.lang), { class: "text" })),
    total ? caramelTag(words) : null);
  return { node };
}

function pair(desk, { body }) {
  const left = el("p", { class: "lead", "aria-live": "off" });
  const round = el("p", { class: "hint" });
  const row = caramelRow();
  const list = el("ul", { class: "cards" });
  const nothing = el("p", { class: "empty" }, t("Her ligger ingen tegn endnu. Hør, hvad værterne fortæller."));
  const closed = el("p", { class: "note", hidden: true });
  const keyOf = (round) => `ballot/${desk.step.activity}/${body.pair?.id}/${round}`;
  const key = keyOf(body.round);
  const note = noteForm(desk, { from: body.to.seat, elsewhere: true });
  const onPaper = el("p", { class: "note", hidden: true }, t("Jeres seddel er skrevet ind af facilitator. Ændrer I noget her, gælder telefonen igen."));
  const state = { now: null, counts: {}, shown: false, closedIn: null };
  const kept = () => desk.memory.get(key) || {};

  /** What lies on each card: what is on its way, else what the heart refused for being late, else what it has. */
  function countsOf(now) {
    const counts = { ...(now.body.ballot || {}), ...kept() };
    for (const item of now.unseen) {
      if (item.kind === "visit_voting.set" && item.payload.pair === now.body.pair.id && item.payload.round === now.body.round - 1) {
        counts[item.payload.target] = item.payload.caramels;
      }
    }
    return counts;
  }

  const spent = () => Object.values(state.counts).reduce((sum, count) => sum + count, 0);
  const may = (now) => now.body.open || now.body.pair?.admitted;

  function give(target, caramels) {
    const { now } = state;
    const free = now.body.budget - spent() + (state.counts[target] || 0);
    if (caramels < 0) return;
    if (caramels > free) {
      desk.say(t("Alle karameller er givet. Tag en tilbage et andet sted først."));
      return;
    }
    if (may(now)) {
      const { [target]: older, ...rest } = kept();
      if (older !== undefined) desk.memory.set(key, rest);
      send(target, caramels);
    } else desk.memory.set(key, { ...kept(), [target]: caramels });
    state.counts[target] = caramels;
    desk.say(t("{n} her. I har {left} tilbage.", { n: caramels, left: now.body.budget - spent() }), "given");
    desk.refresh();
  }

  function send(target, caramels) {
    desk.send("visit_voting.set", { target, caramels, pair: state.now.body.pair.id, round: state.now.body.round - 1 }, { key: `${key}/${target}` });
  }

  /** The ballot is open again, and not by a frame from before the heart said it was closed. */
  const reopened = (now) => may(now) && now.view.step.activity === desk.step.activity && now.view !== state.closedIn;

  /** The late ballot is let in: what was kept goes now. Fewer first, so that the budget is never passed. */
  function sendKept() {
    const had = state.now.body.ballot || {};
    const rest = Object.entries(kept()).sort(([a, n], [b, m]) => n - (had[a] || 0) - (m - (had[b] || 0)));
    desk.memory.remove(key);
    rest.forEach(([target, caramels]) => send(target, caramels));
  }

  function update(now) {
    state.now = now;
    if (reopened(now) && Object.keys(kept()).length) sendKept();
    state.counts = countsOf(now);
    const free = Math.max(0, now.body.budget - spent());
    setText(round, roundText(now.body));
    setText(left, free === 1 ? t("I har 1 af {of} tilbage. Fordel dem, som I vil.", { of: now.body.budget }) : t("I har {left} af {of} tilbage. Fordel dem, som I vil.", { left: free, of: now.body.budget }));
    row.show(free, now.body.budget);
    nothing.hidden = (now.body.cards || []).length > 0;
    onPaper.hidden = now.body.via !== "paper";
    closed.hidden = may(now);
    const late = Object.keys(kept()).length > 0;
    const why = may(now) ? "" : late
      ? t("Runden er lukket. Jeres karameller ligger her på telefonen. Sig til facilitator, hvis de skal med.")
      : t("Runden er lukket. Tak for jeres karameller.");
    if (why && state.shown && closed.textContent !== why) desk.say(why);
    setText(closed, why);
    state.shown = true;
    keyed(list, now.body.cards || [], (card) => card.id, (card) => voteRow(now, card));
    note.update([{ ...now.body.to, cards: now.body.cards || [] }]);
  }

  function voteRow(now, first) {
    const kind = first.kind === "mechanism" ? t("virksom mekanisme") : t("tegn");
    const number = el("p", { class: "kind" }, `${first.number} · ${kind}`);
    const text = written("p", first.text, languageOf(first.text, now.view.day.lang), { class: "text" });
    const count = el("output", { class: "count", "aria-live": "off" });
    const fewer = button("−", () => give(first.id, (state.counts[first.id] || 0) - 1), { class: "round" });
    const more = button("+", () => give(first.id, (state.counts[first.id] || 0) + 1), { class: "round" });
    fewer.setAttribute("aria-label", t("En karamel mindre på {number}", { number: first.number }));
    more.setAttribute("aria-label", t("En karamel mere på {number}", { number: first.number }));
    return {
      node: el("li", { class: `card vote ${goalClass(now.body.to)} ${first.kind === "mechanism" ? "mechanism" : ""}`, "data-id": first.id },
        el("div", { class: "vote-words" }, number, text), el("div", { class: "stepper" }, fewer, count, more)),
      update(card) {
        setText(text, card.text);
        const n = state.counts[card.id] || 0;
        setText(count, String(n));
        setAttr(fewer, "aria-disabled", n === 0 ? "true" : null);
        setAttr(more, "aria-disabled", state.now.body.budget - spent() <= 0 ? "true" : null);
      },
    };
  }

  return {
    nodes: [title(t("Giv jeres karameller")), round, left, row.node, closed, onPaper, nothing, list,
      el("details", { class: "take-home" }, el("summary", {}, t("Tag med hjem")), note.node)],
    update,
    /** A caramel that came too late is kept here and said kindly; any other refusal is told as usual. */
    refused(item, sentence, code) {
      if (item.kind !== "visit_voting.set" || item.payload.pair !== body.pair?.id) return false;
      if (code !== "ballot_closed") return false;
      state.closedIn = state.now.view;
      const late = keyOf(item.payload.round + 1);
      desk.memory.set(late, { ...desk.memory.get(late), [item.payload.target]: item.payload.caramels });
      return true;
    },
  };
}
