// What the learner kept for the plan: shown, taken away as a file, removed.

import { isRecord } from "../../browser/store.js";
import { button, make } from "./dom.js";
import { eraser } from "./eraser.js";
import { say } from "./messages.js";

/** @typedef {import("../../browser/store.js").Store} Store */
/** @typedef {{id: string, title: string, text: string}} Words */

/**
 * The texts that are kept, in the order of their ids.
 * @param {Store} store
 * @returns {Words[]}
 */
export function keptWords(store) {
  /** @type {Words[]} */
  const found = [];
  for (const id of store.ids("plan")) {
    const held = store.get("plan", id);
    // It may be anything: another version or another hand may have written it.
    if (isRecord(held) && typeof held.title === "string" && typeof held.text === "string") {
      found.push({ id, title: held.title, text: held.text });
    }
  }
  return found;
}

/**
 * All kept texts as one Markdown text.
 * @param {Words[]} words
 */
export function asMarkdown(words) {
  return words.map(({ title, text }) => `## ${title}\n\n${text.trim()}\n`).join("\n");
}

export class KeptWords {
  /**
   * @param {HTMLElement} place
   * @param {Store} store
   * @param {() => void} [onChange] called after something was removed or erased here
   */
  constructor(place, store, onChange = () => {}) {
    this.onChange = onChange;
    this.place = place;
    this.store = store;
    this.said = make("p", { role: "status" });
    this.list = make("div");
    place.replaceChildren(this.list, this.said);
    this.show();
    store.watch((replaced) => replaced && this.show());
  }

  show() {
    const words = keptWords(this.store);
    const parts = words.map((one) => this.block(one));
    const rest = words.length ? [this.file(words)] : [make("p", {}, say("kept-none"))];
    const erased = () => {
      this.onChange();
      this.tell(say("kept-erased"));
    };
    this.list.replaceChildren(...parts, ...rest, eraser(this.store, erased));
  }

  /** @param {Words} words */
  block({ id, title, text }) {
    const remove = button(say("kept-remove", { title }), () => {
      this.store.set("plan", id, undefined);
      this.show();
      this.onChange();
      this.tell(say("kept-removed", { title }));
    });
    return make("section", { class: "pp-kept-text" }, make("h3", {}, title), make("pre", {}, text), remove);
  }

  /** @param {Words[]} words */
  file(words) {
    const link = make("a", { download: "plan.md" }, say("kept-file"));
    link.href = `data:text/markdown;charset=utf-8,${encodeURIComponent(asMarkdown(words))}`;
    return make("p", {}, link);
  }

  /** Says what was done, where the focus goes too: the button that did it is gone. @param {string} words */
  tell(words) {
    this.said.textContent = words;
    this.said.tabIndex = -1;
    this.said.focus();
  }
}
