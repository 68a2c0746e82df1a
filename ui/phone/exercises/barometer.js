// The living barometer: where one stands by a statement. A mark goes at once, so there is nothing to forget to send; the
// reason is written and handed over by itself. The unit is a person, or a whole group with one mark between its phones.

import { field, form } from "../compose.js";
import { button, el, freshId, setAttr, setText, title, written } from "../ui.js";
import { language, languageOf, t } from "../texts.js";

export function barometer(desk) {
  const node = el("section", {});
  const place = (Number(desk.step.phase.split("-")[1]) || 1) - 1;
  const shown = { id: undefined, part: null };
  return {
    node,
    update(now) {
      const statement = (now.body.statements || [])[place] || null;
      if (shown.id !== (statement?.id ?? null)) {
        shown.id = statement?.id ?? null;
        shown.part = statement ? statementPart(desk, statement, now) : nothing();
        node.replaceChildren(...shown.part.nodes);
      }
      if (statement) shown.part.update(now, statement);
    },
    refused: (item, sentence, code) => Boolean(shown.part?.refused?.(item, sentence, code)),
  };
}

function nothing() {
  return { nodes: [title(t("Barometer")), el("p", { class: "empty" }, t("Her kommer et udsagn om lidt. Se på lærredet."))] };
}

const told = (mark) => new Intl.NumberFormat(language() === "da" ? "da-DK" : "en-GB", { maximumFractionDigits: 2 }).format(mark);

function statementPart(desk, first, { body }) {
  const { min, max, step, low, high } = first.scale;
  const key = `mark/${first.id}`;
  const ours = body.unit === "group";
  const top = exact(min + Math.floor((max - min) / step + 1e-6) * step);
  const middle = exact((min + max) / 2);
  const state = { now: null, own: null, closed: false, refused: null };

  const id = freshId("mark");
  const words = written("p", first.text, languageOf(first.text, "da"), { class: "big statement", id: `${id}-words` });
  const earlier = el("p", { class: "hint" });
  const figure = el("output", { class: "mark-figure", for: id, "aria-live": "off" });
  const less = button("−", () => nudge(-step), { class: "round", "aria-label": t("Et trin ned") });
  const more = button("+", () => nudge(step), { class: "round", "aria-label": t("Et trin op") });
  const ends = el("p", { class: "ends", id: `${id}-ends` }, end(min, low), end(max, high));
  const range = el("input", { type: "range", id, min, max, step, class: "range", "aria-describedby": `${id}-words ${id}-ends`,
    oninput: () => show(Number(range.value)),
    onchange: () => set(Number(range.value)),
    // A tap where the handle lies already changes nothing, and is meant all the same.
    onclick: () => { if (state.own?.mark !== Number(range.value)) set(Number(range.value)); } });
  const none = el("input", { type: "checkbox", id: `${id}-none`, onchange: () => set(none.checked ? null : Number(range.value)) });
  const pad = el("div", { class: "mark-pad" }, el("label", { for: id }, ours ? t("Jeres mærke") : t("Dit mærke")),
    figure, el("div", { class: "mark-row" }, less, more), range, ends,
    el("div", { class: "check" }, none, el("label", { for: `${id}-none` }, t("Ingen markering"))));
  const status = el("p", { class: "lead" });
  const reason = reasonForm(desk, { ours, set: (comment) => {
    if (!state.own) return t("Sæt først mærket, så hører begrundelsen til det.");
    send(state.own.mark, comment);
    return "";
  } });
  const figures = el("p", { class: "note", hidden: true });

  function exact(mark) {
    return Math.round((min + Math.round((mark - min) / step) * step) * 1e6) / 1e6;
  }

  function nudge(by) {
    if (state.closed) return;
    const from = state.own?.mark ?? null;
    set(Math.max(min, Math.min(top, exact(from === null ? middle : from + by))));
  }

  function set(mark) {
    if (state.closed) {
      desk.refresh();
      return;
    }
    state.refused = null;
    send(mark);
    desk.say(mark === null ? t("Ingen markering") : t("Mærket står på {mark}.", { mark: told(mark) }), "mark");
    desk.refresh();
  }

  function send(mark, comment) {
    const payload = { statement: first.id, mark, ...(comment === undefined ? {} : { comment }) };
    const sent = desk.send("barometer.mark", payload, comment === undefined ? { key } : comment ? { draft: { reason: comment } } : {});
    // The id is that of the reason, whoever wrote it: what is taken out for good is forgotten by it.
    const id = comment === undefined ? state.own?.id : sent;
    desk.drafts.set("~own", { id, mark, reason: comment ?? state.own?.reason ?? "", via: "phone" });
  }

  /** What the heart has told of this statement. Once the room has gone on it tells no more: then what was sent from here. */
  function had(now) {
    const answer = now.body.own?.[first.id] || now.you?.mine?.own?.[first.id] || {};
    return now.body === now.view.body ? answer : { ...answer, now: desk.drafts.get("~own") || answer.now };
  }

  /** What stands: what is on its way, else what the heart has. */
  function ownOf(now) {
    return now.unseen.filter((item) => item.kind === "barometer.mark" && item.payload.statement === first.id)
      .reduce((own, { id, payload }) => ({
        id: payload.comment === undefined ? own?.id : id, mark: payload.mark, reason: payload.comment ?? own?.reason ?? "", via: "phone",
      }), had(now).now || null);
  }

  function show(mark) {
    const set_ = typeof mark === "number";
    setText(figure, set_ ? told(mark) : mark === null ? t("Ingen markering") : "–");
    figure.classList.toggle("words", mark === null);
    setAttr(range, "aria-valuetext", set_ ? told(mark) : mark === null ? t("Ingen markering") : t("ikke sat endnu"));
    if (range !== document.activeElement || set_) range.value = set_ ? mark : middle;
    pad.classList.toggle("unset", !set_);
    none.checked = mark === null;
  }

  function update(now, statement) {
    const own = ownOf(now);
    const before = had(now).before ?? null;
    const closes = state.now && !state.closed && statement.closed;
    Object.assign(state, { now, own, closed: statement.closed });
    setText(words, statement.text);
    setAttr(words, "lang", languageOf(statement.text, now.view.day.lang));
    setText(earlier, before === null ? "" : ours ? t("Sidst stod I på {mark}.", { mark: told(before) }) : t("Sidst stod du på {mark}.", { mark: told(before) }));
    earlier.hidden = before === null;
    if (!range.matches(":active")) show(own ? own.mark : undefined);
    for (const one of [range, none]) one.disabled = statement.closed;
    for (const one of [less, more]) setAttr(one, "aria-disabled", statement.closed ? "true" : null);
    setText(status, statusOf(own, statement));
    reason.show(own, now, () => { send(own.mark, ""); desk.say(t("Begrundelsen er taget tilbage.")); });
    const came = statement.id === now.body.statement?.id ? now.body.figures : null;
    figures.hidden = !came || came.n === 0;
    setText(figures, came?.n ? figuresText(came) : "");
    if (closes) desk.say([status.textContent, figures.textContent].filter(Boolean).join(" "));
  }

  function statusOf(own, statement) {
    if (state.refused) return state.refused;
    if (statement.closed) return own ? t("Mærkerne er vist, så de flyttes ikke mere.") : t("Mærkerne er vist. Sig til facilitator, hvis I også vil have et.");
    if (!own) return ours ? t("Find jeres sted sammen. Ét mærke for hele gruppen.") : t("Sæt mærket dér, hvor du står.");
    if (own.via === "paper") return t("Mærket er skrevet ind af facilitator. Flyttes det her, gælder telefonen.");
    return ours ? t("Jeres mærke er sat. Det kan flyttes igen, fra alle gruppens telefoner.") : t("Dit mærke er sat. Det kan flyttes igen.");
  }

  return {
    nodes: [title(ours ? t("Hvor står I?") : t("Hvor står du?")), words, earlier, pad, status, reason.node, figures],
    update,
    refused(item, sentence, code) {
      if (code !== "marks_shown" || item.payload.statement !== first.id) return false;
      state.refused = sentence;
      desk.say(sentence);
      desk.refresh();
      return true;
    },
  };
}

const figuresText = ({ n, median, mean }) => t("Alles mærker: {n} i alt, midten ligger på {median}, gennemsnittet er {mean}.",
  { n, median: told(median), mean: told(mean) });

/** An end of the scale: its number, and what it means. */
function end(number, meaning) {
  return el("span", {}, el("strong", {}, told(number)), meaning ? written("span", ` ${meaning}`, "da") : null);
}

/** Why one stands there: what is said stands above the field, and can be said anew or taken back. */
function reasonForm(desk, { ours, set }) {
  const text = field(desk, { name: "reason", label: ours ? t("Hvorfor står I her? (valgfrit)") : t("Hvorfor står du her? (valgfrit)"), rows: 3, max: 280 });
  const write = form(desk, { parts: [text.node], fields: [text], label: t("Gem begrundelsen"), empty: t("Begrundelsen er tom. Skriv den først."),
    submit: ({ reason }) => set(reason.trim()) });
  const said = written("p", "", "da", { class: "text" });
  const state = { takeBack: null };
  const card = el("div", { class: "card", hidden: true }, el("div", { class: "card-head" }, said, el("span", { class: "mark" }, t("✓ frem"))),
    el("div", { class: "tools" }, button(t("Tag den tilbage"), () => state.takeBack(), { class: "link" })));
  return {
    node: el("div", { class: "reason" }, card, write.node),
    show(own, now, takeBack) {
      state.takeBack = takeBack;
      card.hidden = !own?.reason;
      setText(said, own?.reason || "");
      setAttr(said, "lang", languageOf(own?.reason || "", now.view.day.lang));
    },
  };
}
