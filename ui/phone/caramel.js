// The golden caramel: a drawn sweet in its wrapper.

import { el, svg } from "./ui.js";

/** One caramel, for the eye only; the count always stands beside it as text. */
export function caramel() {
  return svg("svg", { class: "caramel", viewBox: "0 0 40 20", "aria-hidden": "true", focusable: "false" },
    svg("path", { class: "caramel-ends", d: "M11 10 1 3.5Q4.5 10 1 16.5ZM29 10 39 3.5Q35.5 10 39 16.5Z" }),
    svg("rect", { class: "caramel-body", x: "8.5", y: "2.5", width: "23", height: "15", rx: "6.5" }),
    svg("path", { class: "caramel-stripes", d: "M16.5 4.5l-3 11M22 4.5l-3 11M27.500 4.5l-3 11" }));
}

/** A row of caramels; `show(left, of)` draws those that are left full and the others faded. */
export function caramelRow() {
  const node = el("p", { class: "caramels", "aria-hidden": "true" });
  function show(left, of) {
    while (node.children.length < of) node.append(caramel());
    while (node.children.length > of) node.lastChild.remove();
    [...node.children].forEach((sweet, index) => sweet.classList.toggle("given", index >= left));
  }
  return { node, show };
}

/** How a card fared: a caramel and its count, with how many pairs stand behind it. */
export function caramelTag(text) {
  return el("span", { class: "caramel-tag" }, caramel(), el("span", {}, text));
}
