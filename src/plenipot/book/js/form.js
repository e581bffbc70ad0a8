// A test of the whole course: its answers are kept under its own name, so it starts fresh and
// leaves the results of the modules as they are. Each question is answered once.

import { tell } from "./assess-messages.js";
import { button, find, findAll, make, textOf } from "./dom.js";
import { finalResult, pretestResult } from "./form-result.js";
import { Question } from "./quiz.js";
import { formState, isResult } from "./results.js";

/** @typedef {import("../../browser/store.js").Store} Store */
/** @typedef {import("./scores.js").Row} Row */

/**
 * Where each question leads, from the table in the page.
 * @param {HTMLElement} root
 * @returns {Row[]}
 */
function readRows(root) {
  return findAll(root, ".pp-form-key tbody tr").map((row) => {
    const link = row.querySelector("th a");
    return {
      id: row.dataset.question ?? "",
      objective: row.dataset.objective ?? "",
      title: textOf(link),
      href: link?.getAttribute("href") ?? "",
      text: textOf(row.querySelector("td")),
      ways: findAll(row, "[data-module]").map((way) => ({
        module: way.dataset.module ?? "",
        title: textOf(way.firstElementChild),
        href: way.querySelector("a")?.getAttribute("href") ?? null,
        why: textOf(way.querySelector(".pp-why")),
      })),
    };
  });
}

export class Form {
  /** @param {HTMLElement} root @param {Store} store */
  constructor(root, store) {
    this.root = root;
    this.store = store;
    this.name = root.dataset.form ?? "";
    this.rows = readRows(root);
    const keeper = {
      get: (/** @type {string} */ id) => this.answers[id],
      set: (/** @type {string} */ id, /** @type {unknown} */ result) => this.keep(id, result),
    };
    const forms = /** @type {HTMLFormElement[]} */ (findAll(root, "form.pp-question"));
    this.questions = forms.map((form) => new Question(form, keeper, () => this.answered(), true));
    this.count = make("p", { role: "status" });
    this.now = button(tell("result-now"), () => this.show(true));
    this.again = button(tell("form-again"), () => this.startAgain());
    this.result = make("div", { class: "pp-result", tabindex: "-1", role: "group", "aria-label": tell("result") });
    const actions = make("div", { class: "pp-actions" }, this.now, this.again);
    find(root, ".pp-form-key").before(make("div", { class: "pp-summary" }, this.count, actions), this.result);
    root.classList.add("pp-js");
    this.refresh();
    store.watch((replaced) => {
      if (!replaced) return;
      for (const question of this.questions) question.refresh();
      this.refresh();
    });
  }

  get state() {
    return formState(this.store.get("forms", this.name));
  }

  /** The answers to the questions that the form has now. */
  get answers() {
    const { answers } = this.state;
    return Object.fromEntries(this.rows.flatMap(({ id }) => (Object.hasOwn(answers, id) ? [[id, answers[id]]] : [])));
  }

  get done() {
    return Object.keys(this.answers).length === this.rows.length;
  }

  /** @param {string} id @param {unknown} result */
  keep(id, result) {
    const { answers } = this;
    if (isResult(result)) answers[id] = result;
    else delete answers[id];
    this.store.set("forms", this.name, { ...this.state, answers });
  }

  /** A question has its answer: with the last one the form is finished. */
  answered() {
    if (this.done) {
      const { answers, finished, best } = this.state;
      const right = Object.values(answers).filter((result) => result.right).length;
      this.store.set("forms", this.name, { answers, finished: finished + 1, best: Math.max(best, right) });
    }
    this.refresh();
  }

  startAgain() {
    this.store.set("forms", this.name, { ...this.state, answers: {} });
    for (const question of this.questions) question.empty();
    this.refresh();
    find(this.root, ".pp-options input, .pp-options select").focus();
  }

  /** Show how far the form is, and its result if it is finished. */
  refresh() {
    const given = Object.values(this.answers);
    const right = given.filter((result) => result.right).length;
    const counts = tell("form-count", { answered: given.length, all: this.rows.length, right });
    this.count.textContent = this.done ? `${counts} ${tell("form-done")}` : counts;
    this.now.hidden = this.done || !given.length;
    this.again.hidden = !given.length;
    this.show(false);
  }

  /** @param {boolean} asked whether the learner wants the result of what is answered so far */
  show(asked) {
    const shown = asked || this.done;
    this.result.hidden = !shown;
    const make = this.name === "pretest" ? pretestResult : finalResult;
    this.result.replaceChildren(...(shown ? make(this.rows, this.answers) : []));
    if (asked) this.result.focus();
  }
}
