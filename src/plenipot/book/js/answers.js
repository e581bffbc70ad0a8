// Reading, marking and restoring the answer to a question. The right answers stand in the
// page, in the list behind "Answer and feedback", so they are not written a second time.

import { find, findAll, textOf } from "./dom.js";
import { isRecord } from "../../browser/store.js";

/** The answer, in the shape that `plenipot.content.scoring` knows.
 * @typedef {string | boolean | string[] | Record<string, string>} Answer */
/** @typedef {{answer: Answer} | {missing: "choose-one" | "choose-any" | "choose-each" | "choose-distinct"}} Reading */

/** @param {HTMLElement} form */
function inputs(form) {
  return /** @type {HTMLInputElement[]} */ (findAll(form, ".pp-options input"));
}

/**
 * The lists of an order or match question, by the id of their item.
 * @param {HTMLElement} form
 * @returns {[string, HTMLSelectElement][]}
 */
function selects(form) {
  return findAll(form, ".pp-selects > [data-item]").map((item) => [
    item.dataset.item ?? "",
    /** @type {HTMLSelectElement} */ (find(item, "select")),
  ]);
}

/**
 * The answers of a match question by their letters.
 * @param {HTMLElement} form
 */
function pool(form) {
  return findAll(form, ".pp-pool > li").map((item, place) => ({
    letter: String.fromCharCode(65 + place),
    text: textOf(item),
  }));
}

/**
 * What the learner has answered, or which kind of thing is missing.
 * @param {HTMLElement} form
 * @returns {Reading}
 */
export function readAnswer(form) {
  const kind = form.dataset.kind;
  if (kind === "order" || kind === "match") {
    const chosen = selects(form).map(([item, select]) => ({ item, value: select.value }));
    if (chosen.some(({ value }) => !value)) return { missing: "choose-each" };
    if (kind === "match") {
      const texts = Object.fromEntries(pool(form).map(({ letter, text }) => [letter, text]));
      return { answer: Object.fromEntries(chosen.map(({ item, value }) => [item, texts[value]])) };
    }
    if (new Set(chosen.map(({ value }) => value)).size < chosen.length) {
      return { missing: "choose-distinct" };
    }
    chosen.sort((one, other) => Number(one.value) - Number(other.value));
    return { answer: chosen.map(({ item }) => item) };
  }
  const chosen = inputs(form)
    .filter((input) => input.checked)
    .map((input) => input.value);
  if (kind === "multiple") return chosen.length ? { answer: chosen } : { missing: "choose-any" };
  if (!chosen.length) return { missing: "choose-one" };
  return { answer: kind === "truefalse" ? chosen[0] === "true" : chosen[0] };
}

/**
 * Put an answer back into the controls; a part that no longer exists is left out.
 * @param {HTMLElement} form
 * @param {unknown} answer undefined clears the controls
 */
export function writeAnswer(form, answer) {
  const kind = form.dataset.kind;
  const letters = Object.fromEntries(pool(form).map(({ letter, text }) => [text, letter]));
  for (const [item, select] of selects(form)) {
    if (kind === "order" && Array.isArray(answer)) {
      select.value = answer.includes(item) ? String(answer.indexOf(item) + 1) : "";
    } else {
      select.value = isRecord(answer) ? (letters[String(answer[item])] ?? "") : "";
    }
  }
  const chosen = (Array.isArray(answer) ? answer : [answer]).map(String);
  for (const input of inputs(form)) input.checked = chosen.includes(input.value);
}

/**
 * Which items the learner chose, and whether each is right.
 * @param {HTMLElement} form
 * @returns {{item: string, chosen: boolean, right: boolean}[]}
 */
export function markItems(form) {
  const answers = findAll(form, ".pp-answer [data-item]");
  const solution = new Map(answers.map((one) => [one.dataset.item, one.dataset.right]));
  const lists = selects(form).map(([item, select]) => ({
    item,
    chosen: true,
    right: select.value === solution.get(item),
  }));
  const boxes = inputs(form).map((input) => ({
    item: input.value,
    chosen: input.checked,
    right: input.checked === (solution.get(input.value) === "yes"),
  }));
  return [...lists, ...boxes];
}
