// What a screen reader is told. What happens in one moment is said in one breath, and no part of it twice.

const BREATH_MS = 150;
const MOST = 3; // of a crowd of tidings the newest are heard

/** `say(text, about?)` for the live region `live`: a newer text takes the place of one not yet said that is `about` the same. */
export function openVoice(live) {
  const waiting = new Map();
  const timer = { running: false };

  function speak() {
    timer.running = false;
    live.textContent = [...waiting.values()].slice(-MOST).join(" ");
    waiting.clear();
  }

  return (text, about = text) => {
    waiting.delete(about);
    waiting.set(about, text);
    if (timer.running) return;
    timer.running = true;
    live.textContent = ""; // so that the same words are said again
    setTimeout(speak, BREATH_MS);
  };
}
