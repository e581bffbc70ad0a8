// Questions in the page: check, feedback, try again, how sure, results kept on this device.

import { markItems, readAnswer, writeAnswer } from "./answers.js";
import { button, copies, find, findAll, make, textOf } from "./dom.js";
import { say } from "./messages.js";
import { isResult } from "./results.js";

/** @typedef {import("../../browser/store.js").Store} Store */
/** @typedef {import("./results.js").Result} Result */
/** Where the results of questions are kept, by the ids of the questions.
 * @typedef {{get: (id: string) => unknown, set: (id: string, result: Result | undefined) => void}} Keeper */

const SURE = /** @type {const} */ (["sure-1", "sure-2", "sure-3"]);

/** One question of the page. */
export class Question {
  /**
   * @param {HTMLFormElement} form
   * @param {Keeper} keeper
   * @param {() => void} changed called when there is a new result
   * @param {boolean} once whether an answer is final
   */
  constructor(form, keeper, changed, once = false) {
    this.form = form;
    this.id = form.dataset.question ?? form.id;
    this.keeper = keeper;
    this.changed = changed;
    this.once = once;
    this.title = textOf(form.querySelector(".pp-number"));
    this.details = /** @type {HTMLDetailsElement} */ (find(form, ".pp-answer"));
    this.status = make("div", { role: "status", class: "pp-status" });
    this.again = button(say("try-again"), () => this.tryAgain());
    this.submit = make("button", { type: "submit", class: "pp-button pp-main" }, say("check"));
    const actions = make("div", { class: "pp-actions" }, this.submit, this.again);
    this.details.before(this.sureGroup(), actions, this.status);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.check();
    });
    find(form, "fieldset").addEventListener("change", () => this.clear());
    this.clear();
    this.refresh();
  }

  /** @returns {Result | undefined} */
  get result() {
    const kept = this.keeper.get(this.id);
    return isResult(kept) ? kept : undefined;
  }

  sureGroup() {
    const name = `${this.form.id}-sure`;
    const levels = SURE.map((key, place) =>
      make("label", {}, make("input", { type: "radio", name, value: String(place + 1) }), " ", say(key)),
    );
    return make("fieldset", { class: "pp-sure" }, make("legend", {}, say("how-sure")), ...levels);
  }

  get sureInputs() {
    return /** @type {HTMLInputElement[]} */ (findAll(this.form, ".pp-sure input"));
  }

  check() {
    const reading = readAnswer(this.form);
    if ("missing" in reading) {
      this.clear();
      this.status.replaceChildren(make("p", {}, say(reading.missing)));
      return;
    }
    const right = markItems(this.form).every((mark) => mark.right);
    const sure = Number(this.sureInputs.find((input) => input.checked)?.value ?? 0);
    const tries = (this.result?.tries ?? 0) + 1;
    this.keeper.set(this.id, { answer: reading.answer, right, sure, tries });
    this.show(sure);
    // The button that was pressed is gone; the feedback is read out from its own place.
    if (this.once) find(this.details, "summary").focus();
    this.changed();
  }

  /**
   * Show the feedback for what the controls hold.
   * @param {number} sure
   */
  show(sure) {
    this.clear();
    const marks = markItems(this.form);
    const right = marks.every((mark) => mark.right);
    const choices = this.form.dataset.kind !== "order" && this.form.dataset.kind !== "match";
    const spoken = [];
    for (const mark of marks) {
      if (!mark.chosen) continue;
      const text = find(this.form, `.pp-answer [data-item="${mark.item}"] .pp-feedback`);
      // The feedback of an order or match item tells its place, so it is for wrong ones only.
      const shown = choices || !mark.right ? copies(text) : [];
      const verdict = make("strong", {}, say(mark.right ? "item-right" : "item-wrong"));
      const given = make(
        "div",
        { class: `pp-given ${mark.right ? "pp-right" : "pp-wrong"}` },
        make("p", {}, verdict),
        ...shown,
      );
      find(this.form, `.pp-options [data-item="${mark.item}"]`).append(given);
      if (shown.length) spoken.push(textOf(text));
    }
    const missed = !right && marks.every((mark) => mark.right || !mark.chosen);
    const lines = [make("p", {}, make("strong", {}, say(right ? "right" : missed ? "missed" : "wrong")))];
    if (!right && sure === 3) lines.push(make("p", {}, say("very-sure-wrong")));
    // Read out with the verdict; on the screen it stands beside the answers.
    lines.push(make("p", { class: "pp-unseen" }, spoken.join(" ")));
    this.status.className = `pp-status ${right ? "pp-right" : "pp-wrong"}`;
    this.status.replaceChildren(...lines);
    this.details.hidden = false;
    this.again.hidden = this.once;
    this.lock(this.once);
  }

  /** @param {boolean} locked whether the answer can no longer be changed */
  lock(locked) {
    this.submit.hidden = locked;
    for (const set of findAll(this.form, "fieldset")) set.toggleAttribute("disabled", locked);
  }

  /** Take away the feedback, but not the answer. */
  clear() {
    for (const given of findAll(this.form, ".pp-given")) given.remove();
    this.status.className = "pp-status";
    this.status.replaceChildren();
    this.details.hidden = true;
    this.details.open = false;
    this.again.hidden = true;
    this.lock(false);
  }

  /** Empty the question, as if it had not been answered. */
  empty() {
    writeAnswer(this.form, undefined);
    for (const input of this.sureInputs) input.checked = false;
    this.clear();
  }

  tryAgain() {
    this.empty();
    find(this.form, ".pp-options input, .pp-options select").focus();
  }

  forget() {
    this.empty();
    this.keeper.set(this.id, undefined);
  }

  /** Show what is kept, or nothing. */
  refresh() {
    const kept = this.result;
    if (kept) this.restore(kept);
    else this.empty();
  }

  /** @param {Result} kept */
  restore(kept) {
    writeAnswer(this.form, kept.answer);
    for (const input of this.sureInputs) input.checked = Number(input.value) === kept.sure;
    // A question that has changed since may not fit the answer any more: then it is open again.
    if ("answer" in readAnswer(this.form)) this.show(kept.sure);
    else if (this.once) this.forget();
    else this.empty();
  }
}

/**
 * Bring a block of questions to life.
 * @param {HTMLElement} root
 * @param {Store} store
 */
export function enhanceQuiz(root, store) {
  const count = make("p", {});
  const review = make("p", {});
  const reset = button(say("reset"), () => {
    for (const question of questions) question.forget();
    summarise();
    find(root, ".pp-options input, .pp-options select").focus();
  });

  function summarise() {
    const results = questions.map((question) => question.result);
    const answered = results.filter(Boolean).length;
    const right = results.filter((result) => result?.right).length;
    count.textContent = say("summary", { answered, all: questions.length, right });
    const first = questions.filter((_, place) => {
      const result = results[place];
      return result && !result.right && result.sure === 3;
    });
    const links = first.flatMap((question, place) => [
      place ? ", " : " ",
      make("a", { href: `#${question.form.id}` }, question.title),
    ]);
    review.replaceChildren(...(links.length ? [say("review-first"), ...links] : []));
    reset.hidden = answered === 0;
  }

  /** @type {Keeper} */
  const keeper = {
    get: (id) => store.get("quiz", id),
    set: (id, result) => store.set("quiz", id, result),
  };
  const forms = /** @type {HTMLFormElement[]} */ (findAll(root, "form.pp-question"));
  const questions = forms.map((form) => new Question(form, keeper, () => summarise()));
  root.append(make("div", { class: "pp-summary" }, count, review, reset));
  root.classList.add("pp-js");
  summarise();
  store.watch((replaced) => {
    if (!replaced) return;
    for (const question of questions) question.refresh();
    summarise();
  });
}
