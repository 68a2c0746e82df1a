// A postcard from the future, written by hand, as it were.

import { field, form } from "../compose.js";
import { drawingPad, drawingPicture } from "../drawing.js";
import { el, freshId, keyed, setAttr, setText, title, written } from "../ui.js";
import { languageOf, monthText, t } from "../texts.js";

export function postcards(desk) {
  const read = desk.step.phase === "read";
  const slot = el("div", {});
  const reading = el("div", { hidden: true });
  const list = el("ul", { class: "postcards" });
  const nothing = el("p", { class: "empty" }, t("Gruppens postkort kommer her."));
  const built = { dated: null };
  return {
    node: el("section", {}, title(read ? t("Postkort fra fremtiden") : t("Skriv et postkort fra fremtiden")),
      el("p", { class: "lead" }, read ? t("Lyt med. Her er det, der læses op.") : t("Målet er nået. Hvad ser I, og hvem vil I fortælle det til?")), reading, slot,
      el("h2", {}, t("Gruppens postkort")), nothing, list),
    update(now) {
      if (built.dated !== now.body.dated) {
        built.dated = now.body.dated;
        const others = (now.body.groups || []).filter((group) => group.id !== now.view.group.id);
        const write = cardForm(desk, built.dated || "2029-05", others, now.view.day.lang);
        slot.replaceChildren(read ? el("details", {}, el("summary", {}, t("Skriv et postkort mere")), write) : write);
      }
      const lang = now.view.day.lang;
      const sent = now.body.postcards || [];
      const onTheWay = now.unseen.filter((item) => item.kind === "postcards.send" && !sent.some((card) => card.id === item.id))
        .map((item) => ({ ...item.payload, id: item.id, from: [], way: item.seq ? "saved" : "waiting" }));
      const all = [...onTheWay.reverse(), ...[...sent].reverse()];
      nothing.hidden = all.length > 0;
      keyed(list, all, (card) => card.id, () => postcardRow(desk, lang));
      reading.hidden = !now.body.reading;
      keyed(reading, now.body.reading ? [now.body.reading] : [], (card) => card.id, () => postcardRow(desk, lang, t("Læses op nu")));
    },
  };
}

function cardForm(desk, dated, others, lang) {
  const text = field(desk, { name: "text", label: t("Postkortets tekst"), rows: 6, className: "hand" });
  const to = field(desk, { name: "to", label: t("Til"), className: "hand", cap: 200, quiet: true });
  const when = field(desk, { name: "dated", label: t("Dateret"), first: monthText(dated), cap: 200, className: "hand", quiet: true });
  const next = field(desk, { name: "next_step", label: t("Næste skridt, jeg vil tage (valgfrit)"), cap: 4000, quiet: true });
  const senders = senderChoice(desk, others, lang);
  const pad = drawingPad(desk, "drawing");
  const extra = el("details", {}, el("summary", {}, t("Tegn noget på forsiden (valgfrit)")), pad.node);
  if (pad.value()) extra.open = true;
  return form(desk, {
    parts: [el("div", { class: "postcard-form" }, when.node, to.node, text.node), next.node, senders.node, extra],
    fields: [text, to, when, next], label: t("Send postkortet"), empty: t("Postkortet er tomt. Skriv et par ord først."),
    submit(values) {
      const given = { text: values.text, dated, dated_as_written: values.dated.trim(), to: values.to.trim(), next_step: values.next_step.trim(), drawing: pad.value() };
      const payload = Object.fromEntries(Object.entries(given).filter(([, value]) => value));
      const groups = senders.value();
      desk.send("postcards.send", { ...payload, ...(groups.length ? { from_groups: groups } : {}) }, {
        draft: { text: values.text, to: values.to, next_step: values.next_step, drawing: pad.value() || "" },
      });
      pad.clear();
      desk.drafts.clear("~from");
    },
  }).node;
}

/** Other groups that send the card too. */
function senderChoice(desk, groups, lang) {
  const chosen = () => desk.drafts.get("~from") || [];
  const boxes = groups.map((group) => {
    const id = freshId("from");
    return el("div", { class: "check" },
      el("input", { type: "checkbox", id, checked: chosen().includes(group.id), onchange: (event) => {
        const rest = chosen().filter((other) => other !== group.id);
        desk.drafts.set("~from", event.target.checked ? [...rest, group.id] : rest);
      } }), written("label", group.name, lang, { for: id }));
  });
  return {
    node: el("details", { hidden: groups.length === 0 }, el("summary", {}, t("Flere grupper som afsender (valgfrit)")),
      el("fieldset", { class: "choice" }, el("legend", { class: "unseen" }, t("Afsendere")), el("div", { class: "checks" }, boxes))),
    value: () => chosen().filter((id) => groups.some((group) => group.id === id)),
  };
}

function postcardRow(desk, lang, heading) {
  const from = written("p", "", lang, { class: "hint" });
  const to = written("p", "", lang, { class: "hand to" });
  const when = written("p", "", lang, { class: "hand dated" });
  const text = written("p", "", lang, { class: "hand text" });
  const next = written("p", "", lang, { class: "next" });
  const mark = el("span", { class: "mark" });
  const front = drawingPicture(desk, t("Postkortets tegning"));
  const node = el(heading ? "div" : "li", { class: "postcard" }, heading ? el("h2", {}, heading) : null,
    el("div", { class: "postcard-top" }, when, mark), to, text, next, from, front.node);
  function update(card) {
    setText(when, card.dated_as_written || (card.dated ? monthText(card.dated) : ""));
    setText(to, card.to ? t("Til {to}", { to: card.to }) : "");
    to.hidden = !card.to;
    setText(text, card.text);
    setAttr(text, "lang", languageOf(card.text, lang));
    setText(next, card.next_step ? t("Næste skridt: {step}", { step: card.next_step }) : "");
    next.hidden = !card.next_step;
    const senders = (card.from || []).join(", ");
    setText(from, senders ? t("Fra {senders}", { senders }) : "");
    from.hidden = !senders;
    setText(mark, card.way === "waiting" ? t("på vej") : card.way || desk.isMine(card.id) ? t("✓ sendt") : "");
    node.classList.toggle("waiting", card.way === "waiting");
    front.show(card.way ? { path: card.drawing } : card.drawing);
  }
  return { node, update };
}
