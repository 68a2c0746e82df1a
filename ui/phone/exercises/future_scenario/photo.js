// A photo of a drawing on paper: made smaller on the phone itself, which also leaves behind what a camera writes into its
// pictures (where, when, with what), and handed over like everything else.

import { button, el, freshId, setAttr, setText } from "../../ui.js";
import { t } from "../../texts.js";

const SIDES = [1280, 1024, 800, 640]; // the longest side, falling until the photo is small enough
const QUALITIES = [0.82, 0.7, 0.55];
const WANTED_BYTES = 150_000;
const TYPE = "image/jpeg";

/** Read a picture as the browser knows it, turned the right way up. */
async function opened(file) {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** `file` as a small JPEG in a data address; throws where it is no picture that this browser can read. */
export async function shrunk(file) {
  const image = await opened(file);
  const canvas = el("canvas");
  let smallest = "";
  for (const side of SIDES) {
    const scale = Math.min(1, side / Math.max(image.naturalWidth, image.naturalHeight));
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff"; // what is see-through would turn black
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    for (const quality of QUALITIES) {
      smallest = canvas.toDataURL(TYPE, quality);
      if (smallest.length * 0.75 <= WANTED_BYTES) return smallest;
    }
  }
  return smallest;
}

/** Take or choose a photo, look at it, and hand it over. */
export function photoTaker(desk) {
  const id = freshId("photo");
  const image = el("img", { class: "photo", alt: t("Dit foto"), hidden: true });
  const problem = el("p", { class: "problem", role: "alert" });
  const chooser = el("input", { id, type: "file", accept: "image/*", capture: "environment", class: "file", onchange: take });
  const label = el("label", { class: "file-button second", for: id });
  const send = button(t("Læg fotoet frem"), hand, { class: "main", hidden: true });
  const away = button(t("Fjern fotoet"), () => { desk.drafts.clear("photo"); show(); }, { class: "small quiet", hidden: true });

  async function take() {
    const [file] = chooser.files;
    chooser.value = "";
    if (!file) return;
    setText(problem, t("Gør fotoet klar …"));
    try {
      desk.drafts.set("photo", await shrunk(file));
      setText(problem, "");
    } catch {
      setText(problem, t("Det billede kan telefonen ikke læse. Prøv at tage det igen."));
    }
    show();
    if (!send.hidden) send.focus();
  }

  function hand() {
    const photo = desk.drafts.get("photo");
    if (!photo) return;
    desk.drafts.clear("photo"); // there may be no room for it twice
    const kept = desk.sendPicture("future_scenario.draw", { medium: "photo" }, { field: "photo", draft: { photo } });
    show();
    chooser.focus();
    if (!kept) desk.toast(t("Telefonens hukommelse er fuld. Lad siden være åben, til fotoet er sendt."));
  }

  function show() {
    const photo = desk.drafts.get("photo");
    setAttr(image, "src", photo || null);
    image.hidden = send.hidden = away.hidden = !photo;
    setText(label, photo ? t("Tag et andet foto") : t("Tag et foto af din tegning"));
  }

  show();
  return el("div", { class: "photo-taker" }, el("p", { class: "hint" }, t("Fotografér kun papiret. Fotoet gøres lille, og sted og tid følger ikke med.")),
    image, el("div", { class: "file-row" }, chooser, label), problem, el("div", { class: "buttons" }, send, away));
}
