// Pictures that are not drawn by hand: the picture cards that the heart brings along, and photos from phones. Each is
// fetched when it is first shown.

import { el, setAttr, setText } from "./ui.js";
import { t } from "./texts.js";

/** Open the pictures. `headers()` are those by which the heart knows this phone. */
export function openPictures(headers) {
  const kept = { cards: null, photos: new Map() };

  async function asked(path, read, given) {
    try {
      const answer = await fetch(path, given);
      return answer.ok ? await read(answer) : null;
    } catch {
      return null;
    }
  }

  async function jpeg(path) {
    if (!kept.photos.has(path)) {
      kept.photos.set(path, asked(path, async (answer) => URL.createObjectURL(await answer.blob()), { headers: headers() }));
    }
    const found = await kept.photos.get(path);
    if (!found) kept.photos.delete(path);
    return found;
  }

  return {
    /** All picture cards, `[{id, name, alt}]`; null where the heart cannot be reached just now. */
    async cards() {
      kept.cards ||= asked("/picture_cards/all.json", (answer) => answer.json());
      const cards = await kept.cards;
      if (!cards) kept.cards = null;
      return cards;
    },
    /** The address of a contribution's photo; null where it cannot be had just now. */
    photo: (contribution) => jpeg(`/api/pictures/${encodeURIComponent(contribution)}`),
    /** The address of the picture of a slide, by its activity and its own id; null where it cannot be had just now. */
    slide: (activity, picture) => jpeg(`/api/slides/${encodeURIComponent(activity)}@${encodeURIComponent(picture)}`),
  };
}

export const cardAddress = (id) => `/picture_cards/${id}.svg`;

/**
 * A picture card or a photo to look at. `show({card, photo, data})`: the card's id (a name that nobody knows is shown as
 * text), the contribution that has a photo, or the photo itself; without any of them it is hidden.
 */
export function pictureFrame(desk) {
  const image = el("img", { hidden: true, width: 200, height: 150, decoding: "async" });
  const name = el("p", { class: "picture-name", dir: "auto", hidden: true });
  const node = el("div", { class: "picture framed", hidden: true }, image, name);
  const shown = { key: null };

  function put(src, alt) {
    image.alt = alt;
    setAttr(image, "src", src);
    image.hidden = !src;
    node.hidden = !src;
  }

  async function show({ card, photo, data }) {
    const key = JSON.stringify([card, photo, data?.length]);
    if (shown.key === key) return;
    shown.key = key;
    node.hidden = true;
    name.hidden = true;
    const known = card ? (await desk.pictures.cards())?.find((one) => one.id === card) : null;
    const address = known ? cardAddress(card) : data || (photo ? await desk.pictures.photo(photo) : null);
    if (shown.key !== key) return;
    if (!address && (card || photo)) shown.key = null; // asked for again with the next frame
    put(address, known ? t(known.alt) : t("Foto af en tegning"));
    if (known || !card) return;
    setText(name, card);
    name.hidden = false;
    node.hidden = false;
  }
  return { node, show };
}
