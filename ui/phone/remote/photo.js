// A photo of the printed cards on the floor: drawn anew on the phone, which turns it the right way up and leaves behind what
// a camera writes into its pictures, and read by the computer. It is corrected and taken there; it is kept nowhere.

import { el, freshId, setText } from "../ui.js";
import { t } from "../texts.js";

const LONGEST = 4096; // the tags are small in the picture of a long road
const QUALITY = 0.85;
const TYPE = "image/jpeg";

/** `file` as a JPEG that is no larger than it must be; throws where it is no picture that this browser can read. */
async function drawnAnew(file) {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = el("canvas");
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise((done) => { canvas.toBlob(done, TYPE, QUALITY); });
    canvas.width = canvas.height = 0; // an old phone has little room for pictures
    if (!drawn) throw new Error("no picture");
    return drawn;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A button that takes or chooses a photo of the cards. `headers()` carry the token, `onStranger()`: the heart knows us no more. */
export function cardsPhoto({ headers, onStranger }) {
  const id = freshId("cards");
  const answer = el("p", { class: "answer", role: "status" });
  const chooser = el("input", { id, type: "file", accept: "image/*", capture: "environment", class: "file", onchange: take });
  const label = el("label", { class: "file-button second", for: id }, t("Tag et foto af kortene"));
  const state = { busy: false };

  async function take() {
    const [file] = chooser.files;
    chooser.value = "";
    if (!file || state.busy) return;
    state.busy = true;
    label.setAttribute("aria-busy", "true");
    setText(answer, t("Læser kortene …"));
    try {
      setText(answer, await read(await drawnAnew(file)));
    } catch {
      setText(answer, t("Det billede kan telefonen ikke læse. Prøv at tage det igen."));
    }
    state.busy = false;
    label.removeAttribute("aria-busy");
  }

  async function read(photo) {
    let told;
    try {
      const reply = await fetch("/api/cards", { method: "POST", cache: "no-store", headers: { ...headers(), "Content-Type": TYPE }, body: photo });
      if (reply.status === 401) onStranger();
      told = { ...(await reply.json()), read: reply.ok };
    } catch {
      return t("Fotoet nåede ikke frem. Tag det igen, når der er forbindelse.");
    }
    if (!told.read) return told.text;
    const found = t("{n} kort ved mål {goal} er fundet. Se efter og læg dem ved computeren.", { n: told.found, goal: told.number });
    return [found, ...told.sentences].join(" ");
  }

  return el("div", { class: "field cards-photo" }, chooser, label, answer);
}
