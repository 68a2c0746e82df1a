// Who this phone is in the day, over reload and sleep: a token, the code to be found again by, and what it wrote.

import { makeId } from "./memory.js";
import { language, t } from "./texts.js";

const MOST_REMEMBERED = 600;
const MOST_WAITING = 999;
const WRITTEN = ["draft/", "place/", "refused/", "ballot/", "own/"]; // what the page keeps of its writer's

/** Open who this phone is, from its `memory`. `waiting()` is how much is on its way, which is told with all that is asked. */
export function openIdentity(memory, waiting) {
  const kept = { me: memory.get("me"), mine: new Set(memory.get("mine") || []) };
  // What another tab of this phone wrote is this phone's too.
  window.addEventListener("storage", ({ key }) => { if (key === `${memory.prefix}mine`) kept.mine = new Set(memory.get("mine") || []); });
  const headersOf = (me) => ({
    "Accept-Language": language(), ...(me ? { Authorization: `Bearer ${me.token}`, "X-Waiting": String(Math.min(waiting(), MOST_WAITING)) } : {}),
  });
  const headers = () => headersOf(kept.me);

  function post(path, body, signal) {
    return fetch(path, {
      method: "POST", headers: { ...headers(), "Content-Type": "application/json" }, body: JSON.stringify(body), signal, cache: "no-store",
    });
  }

  /** Hand over a picture, `{id, data}` with the data address of a JPEG. */
  function upload({ id, data }, signal) {
    const body = Uint8Array.from(atob(data.slice(data.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));
    return fetch(`/api/pictures/${id}`, { method: "POST", headers: { ...headers(), "Content-Type": "image/jpeg" }, body, signal, cache: "no-store" });
  }

  /**
   * Join (`/api/join`) or come back (`/api/reclaim`); gives a sentence where it did not work, else null. The id of a join
   * is kept, so that trying again after any doubt makes the same person.
   */
  async function enter(path, given) {
    const joining = path === "/api/join";
    const id = (joining && memory.get("join")) || makeId();
    if (joining) memory.set("join", id);
    try {
      const answer = await post(path, { ...given, id });
      const body = await answer.json();
      if (!answer.ok || !body.token) return body.text || t("Det lykkedes ikke. Prøv igen om lidt.");
      memory.set("join", id);
      if (memory.get("was") !== body.participant) keepMine(body.mine || []);
      kept.me = { participant: body.participant, token: body.token, reclaim_code: body.reclaim_code, group: body.group };
      memory.set("me", kept.me);
      memory.remove("gone");
      moveAll(`of/${body.participant}/`, "", "");
      memory.set("was", body.participant);
      return null;
    } catch {
      return t("Computeren svarer ikke. Se, om telefonen er på det rigtige net, og prøv igen.");
    }
  }

  /** Move what is remembered under `from` + `start` to `to` + `start`. */
  function moveAll(from, start, to) {
    for (const key of memory.keys(from + start)) {
      memory.set(to + key.slice(from.length), memory.get(key));
      memory.remove(key);
    }
  }

  function keepMine(ids) {
    const newest = ids.slice(-MOST_REMEMBERED);
    kept.mine = new Set(newest);
    memory.set("mine", newest);
  }

  return {
    me: () => kept.me,
    headers,
    /** The headers of who is in here, or of who was until the heart knew them no more. */
    headersOfLast: () => headersOf(kept.me || memory.get("gone")),
    post,
    upload,
    enter,
    /** Be nobody, and forget nothing of what was written: the same person may come back. Gives who it was. */
    forget() {
      const { me } = kept;
      kept.me = null;
      memory.remove("me");
      memory.set("gone", me);
      return me;
    },
    /** Be `me` again, whom the heart has taken out of the day, where it knows the token once more; whether it does. */
    async returnAs(me) {
      const answer = await fetch("/api/state", { headers: headersOf(me), cache: "no-store" });
      if (!answer.ok || kept.me) return false;
      kept.me = me;
      memory.set("me", me);
      memory.remove("gone");
      return true;
    },
    /** Become nobody: the next one to join on this phone is somebody else. What was written waits for its writer. */
    leave() {
      WRITTEN.forEach((start) => moveAll("", start, `of/${kept.me.participant}/`));
      kept.me = null;
      ["me", "join", "was", "mine"].forEach(memory.remove);
      kept.mine = new Set();
    },
    isMine: (id) => kept.mine.has(id),
    addMine: (id) => keepMine([...new Set([...(memory.get("mine") || []), ...kept.mine, id])]),
  };
}
