// The chain: from a sign to the question that shows whether it is there, the method, the source, and who and when.

import { named } from "../../cards.js";
import { field, form } from "../../compose.js";
import { el, freshId, goalClass, keyed, setText, title, written } from "../../ui.js";
import { t } from "../../texts.js";
import { signsOf } from "./mechanisms.js";

const SHORT = 200;

export function chain(desk) {
  const id = freshId("chain-sign");
  const select = el("select", { id, onchange: () => desk.drafts.set("~sign", select.value) });
  const question = field(desk, { name: "question", label: t("Spørgsmål, der viser, om tegnet er der"), rows: 2 });
  const method = field(desk, { name: "method", label: t("Metode"), hint: t("For eksempel: tæl i uge 10 og uge 40"), quiet: true });
  const source = field(desk, { name: "source", label: t("Kilde"), hint: t("For eksempel: interview, optælling, register"), cap: SHORT, quiet: true });
  const who = field(desk, { name: "who", label: t("Hvem gør det?"), cap: SHORT, quiet: true });
  const when = field(desk, { name: "when", label: t("Hvornår?"), cap: SHORT, quiet: true });
  const fields = [question, method, source, who, when];
  const write = form(desk, {
    parts: [el("div", { class: "field" }, el("label", { for: id }, t("Tegn")), select), fields.map((one) => one.node)],
    fields, label: t("Læg kæden frem"), empty: t("Skriv spørgsmålet først."),
    submit(values) {
      if (!select.value) return t("Vælg et tegn først.");
      const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
      desk.send("sign_ordering.chain", { sign: select.value, ...given }, { draft: values });
      desk.drafts.clear("~sign");
      return null;
    },
  });
  const list = el("ul", { class: "cards" });
  const nothing = el("p", { class: "empty" }, t("Her kommer gruppens kæder."));
  const shown = { key: "" };

  return {
    node: el("section", {}, title(t("Hvordan får vi øje på tegnet?")),
      el("p", { class: "lead" }, t("Vælg et vigtigt tegn. Hvad skal vi spørge om, hvordan finder vi svaret, og hvem gør det?")),
      write.node, el("h2", {}, t("Gruppens kæder")), nothing, list),
    update(now) {
      const signs = signsOf(now.body);
      const key = signs.map((sign) => sign.id + sign.text).join();
      if (shown.key !== key || !select.options.length) {
        shown.key = key;
        const before = select.value || desk.drafts.get("~sign") || "";
        select.replaceChildren(el("option", { value: "" }, t("Vælg et tegn")), ...signs.map((sign) => el("option", { value: sign.id }, named(sign))));
        select.value = before;
        if (select.selectedIndex < 0) select.value = "";
      }
      const links = now.body.chain || [];
      const known = new Set(links.map((link) => link.id));
      const onTheWay = now.unseen.filter((item) => item.kind === "sign_ordering.chain" && !known.has(item.id))
        .map((item) => ({ ...item.payload, id: item.id, number: signs.find((sign) => sign.id === item.payload.sign)?.number || "", way: item.seq ? "saved" : "waiting" }));
      const all = [...links, ...onTheWay];
      nothing.hidden = all.length > 0;
      keyed(list, [...all].reverse(), (link) => link.id, () => linkRow(desk, now));
    },
  };
}

function linkRow(desk, now) {
  const number = el("span", { class: "number" });
  const question = written("p", "", now.view.day.lang, { class: "text" });
  const rest = written("p", "", now.view.day.lang, { class: "hint" });
  const mark = el("span", { class: "mark" });
  const node = el("li", { class: `card ${goalClass(now.seat)}` }, el("div", { class: "card-head" }, number, question, mark), rest);
  return {
    node,
    update(link) {
      setText(number, link.number);
      setText(question, link.question);
      setText(rest, [link.method, link.source, link.who, link.when].filter(Boolean).join(" · "));
      rest.hidden = !rest.textContent;
      setText(mark, link.way === "waiting" ? t("på vej") : link.way || desk.isMine(link.id) ? t("✓ frem") : "");
      node.classList.toggle("waiting", link.way === "waiting");
    },
  };
}
