// Drawing with a finger, a pen or a mouse: strokes as a path of whole numbers in a box of 1000 × 750, the same on the
// phone, the projector and paper.

import { button, el, setText, svg } from "./ui.js";
import { t } from "./texts.js";

const WIDTH = 1000;
const HEIGHT = 750;
const MOST_CHARACTERS = 40_000;
const NEAR = 5; // points nearer than this add length but no shape
const PATH = /^[MLQ0-9 ]*$/;

/** The path of one stroke through `points` ([x, y], whole numbers): curves through the middles between them. */
export function strokePath(points) {
  const [[x, y], ...rest] = points;
  if (rest.length === 0) return `M${x} ${y}L${x} ${y}`;
  let path = `M${x} ${y}`;
  for (let i = 0; i < rest.length - 1; i += 1) {
    const [cx, cy] = rest[i];
    const [nx, ny] = rest[i + 1];
    path += `Q${cx} ${cy} ${Math.round((cx + nx) / 2)} ${Math.round((cy + ny) / 2)}`;
  }
  const [lx, ly] = rest[rest.length - 1];
  return `${path}L${lx} ${ly}`;
}

const strokesOf = (path) => path.split(/(?=M)/).filter(Boolean);
const safe = (path) => (typeof path === "string" && path.length <= MOST_CHARACTERS && PATH.test(path.replace(/,/g, " ")) ? path : "");

function paper(label) {
  const ink = svg("path", { class: "ink" });
  const sheet = svg("svg", { class: "sheet", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label }, ink);
  return { sheet, ink };
}

/** A sheet to draw on, kept as the draft `name`. */
export function drawingPad(desk, name) {
  const { sheet, ink } = paper(t("Tegneflade. Du kan også tegne på papir."));
  sheet.classList.add("pad");
  const full = el("p", { class: "problem", role: "status" });
  const undo = button(t("Fortryd streg"), () => change(strokes.slice(0, -1)), { class: "small quiet" });
  const clear = button(t("Ryd tegningen"), () => {
    const before = strokes;
    change([]);
    desk.toast(t("Tegningen er ryddet."), t("Fortryd"), () => change(before));
  }, { class: "small quiet" });
  let strokes = strokesOf(safe(desk.drafts.get(name) || ""));
  let points = null;
  let pointer = null;

  function change(next) {
    strokes = next;
    desk.drafts.set(name, strokes.join(""));
    show();
  }

  function show() {
    ink.setAttribute("d", strokes.join("") + (points ? strokePath(points) : ""));
    undo.disabled = strokes.length === 0;
    clear.disabled = strokes.length === 0;
  }

  function place(event) {
    const box = sheet.getBoundingClientRect();
    const within = (share, size) => Math.min(size, Math.max(0, Math.round(share * size)));
    return [within((event.clientX - box.left) / box.width, WIDTH), within((event.clientY - box.top) / box.height, HEIGHT)];
  }

  function down(event) {
    if (pointer !== null || event.button > 0) return;
    pointer = event.pointerId;
    sheet.setPointerCapture(pointer);
    points = [place(event)];
    show();
    event.preventDefault();
  }

  function move(event) {
    if (event.pointerId !== pointer) return;
    for (const one of event.getCoalescedEvents?.() || [event]) {
      const [x, y] = place(one);
      const [lastX, lastY] = points[points.length - 1];
      if (Math.hypot(x - lastX, y - lastY) >= NEAR) points.push([x, y]);
    }
    show();
  }

  function up(event) {
    if (event.pointerId !== pointer) return;
    const stroke = strokePath(points);
    points = null;
    pointer = null;
    const fits = strokes.join("").length + stroke.length <= MOST_CHARACTERS;
    setText(full, fits ? "" : t("Der er ikke plads til flere streger."));
    change(fits ? [...strokes, stroke] : strokes);
  }

  sheet.addEventListener("pointerdown", down);
  sheet.addEventListener("pointermove", move);
  sheet.addEventListener("pointerup", up);
  sheet.addEventListener("pointercancel", up);
  // iOS scrolls the page under a drawing finger unless the touch itself is refused.
  sheet.addEventListener("touchmove", (event) => event.preventDefault(), { passive: false });
  show();
  return {
    node: el("div", { class: "drawing" }, sheet, full, el("div", { class: "buttons" }, undo, clear)),
    value: () => strokes.join(""),
    clear: () => change([]),
  };
}

/** A drawing to look at. `show(ref)`: "id@version" is fetched, `{path}` is drawn as it is, null hides it. */
export function drawingPicture(desk, label) {
  const { sheet, ink } = paper(label);
  const node = el("div", { class: "picture", hidden: true }, sheet);
  const shown = { ref: null };
  async function show(ref) {
    const path = ref && typeof ref === "object" ? ref.path : null;
    const key = path || ref || null;
    if (shown.ref === key) return;
    shown.ref = key;
    node.hidden = true;
    if (!key || typeof ref === "object" && !path) return;
    const drawn = path || (await desk.drawing(ref))?.path;
    if (shown.ref !== key || !safe(drawn)) return;
    ink.setAttribute("d", drawn);
    node.hidden = false;
  }
  return { node, show };
}
