// Words that a learner wrote in an exercise, kept in this browser for the plan.
import { Store } from "../../browser/store.js";

/** Adds a button to each text that can be kept and has none yet. */
export class Keeper {
  /** @param {string} course id of the course @param {Record<string, string>} words */
  constructor(course, words) {
    this.course = course;
    this.words = words;
  }

  /** @param {ParentNode} root */
  open(root) {
    for (const block of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(".lv-keep"))) {
      if (!block.querySelector("button")) this.offer(block);
    }
  }

  /** @param {HTMLElement} block */
  offer(block) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.words.keep;
    const said = document.createElement("p");
    said.setAttribute("role", "status");
    button.addEventListener("click", () => {
      said.textContent = this.words[this.keep(block) ? "kept" : "not-kept"];
    });
    block.append(button, said);
  }

  /** @param {HTMLElement} block @returns {boolean} whether it outlives the page */
  keep(block) {
    const store = new Store(this.course);
    const { key = "", title = "", calendar } = block.dataset;
    const text = block.querySelector(".lv-kept")?.textContent ?? "";
    // In a page every line ends with a line feed; in a calendar file with two characters.
    const dates = calendar && { calendar: calendar.replace(/\n/g, "\r\n") };
    store.set("plan", key, { title, text, ...dates });
    return store.kept;
  }
}
