// Brings the questions and scenarios of a page to life. Without this script the page is
// complete; if one block fails, it and the others stay as they are without the script.

import { findAll, make } from "./dom.js";
import { KeptWords } from "./kept.js";
import { say } from "./messages.js";
import { enhanceQuiz } from "./quiz.js";
import { Scenario } from "./scenario.js";
import { Store } from "../../browser/store.js";

function start() {
  // Where there is a plan, its own script shows what is kept.
  const kept = document.querySelector(".pp-plan-files") ? "" : ", .pp-kept-words";
  const blocks = findAll(document, `.pp-quiz, .pp-scenario${kept}`);
  if (!blocks.length) return;
  const store = new Store(blocks[0].dataset.course ?? "");
  for (const block of blocks) {
    try {
      if (block.classList.contains("pp-quiz")) enhanceQuiz(block, store);
      else if (block.classList.contains("pp-scenario")) new Scenario(block, store);
      else new KeptWords(block, store);
    } catch (error) {
      console.error(error);
    }
  }
  const notice = make("p", { role: "status", class: "pp-kept" });
  blocks[0].append(notice);
  store.onLost = () => {
    notice.textContent = say("not-kept");
  };
  if (!store.kept) store.onLost();
}

start();
