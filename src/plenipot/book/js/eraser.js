// Forgetting everything of the course on this device.

import { button, make } from "./dom.js";
import { say } from "./messages.js";

/**
 * A button that erases everything, in two steps because it cannot be undone.
 * @param {import("../../browser/store.js").Store} store
 * @param {() => void} done called when everything is gone
 */
export function eraser(store, done) {
  const box = make("div", { class: "pp-eraser" });
  const first = button(say("kept-erase"), () => {
    const no = button(say("kept-erase-no"), () => {
      box.replaceChildren(first);
      first.focus();
    });
    const yes = button(say("kept-erase-yes"), () => {
      store.erase();
      box.replaceChildren(first);
      done();
    });
    box.replaceChildren(make("p", {}, say("kept-erase-sure")), no, yes);
    no.focus();
  });
  box.append(first);
  return box;
}
