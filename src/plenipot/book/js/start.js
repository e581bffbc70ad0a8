// Brings the parts of a page to life. Without a script the page is complete; if one part
// fails, it and the others stay as they are without the script.

import { findAll, make } from "./dom.js";
import { KeptWords } from "./kept.js";
import { say } from "./messages.js";
import { enhanceQuiz } from "./quiz.js";
import { Scenario } from "./scenario.js";
import { Store } from "../../browser/store.js";

/** A class of elements and what brings one of them to life.
 * @typedef {[string, (part: HTMLElement, store: Store) => unknown]} Kind */

/** @type {Kind[]} What most pages have. */
export const COMMON = [
  ["pp-quiz", enhanceQuiz],
  ["pp-scenario", (part, store) => new Scenario(part, store)],
  ["pp-kept-words", (part, store) => new KeptWords(part, store)],
];

/** @param {Kind[]} kinds the first one that fits a part is taken */
export function start(kinds) {
  // Where there is a plan, its own script shows what is kept.
  const planned = document.querySelector(".pp-plan-files") !== null;
  const own = kinds.filter(([name]) => !(planned && name === "pp-kept-words"));
  const parts = findAll(document, own.map(([name]) => `.${name}`).join(", "));
  if (!parts.length) return;
  const store = new Store(parts[0].dataset.course ?? "");
  for (const part of parts) {
    try {
      kinds.find(([name]) => part.classList.contains(name))?.[1](part, store);
    } catch (error) {
      console.error(error);
    }
  }
  const notice = make("p", { role: "status", class: "pp-kept" });
  parts[0].append(notice);
  store.onLost = () => {
    notice.textContent = say("not-kept");
  };
  if (!store.kept) store.onLost();
}
