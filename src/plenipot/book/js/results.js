// What is kept of a question and of a form. It may be anything: another version of the course
// or another hand may have written it, so its shape is looked at first.

import { isRecord } from "../../browser/store.js";

/** What is kept of a question: `sure` is 1 (guess) to 3 (very sure), 0 if not said.
 * @typedef {{answer: unknown, right: boolean, sure: number, tries: number}} Result */
/** What is kept of a form: the answers of this attempt, how often it was finished, the most right.
 * @typedef {{answers: Record<string, Result>, finished: number, best: number}} FormState */

/**
 * @param {unknown} value
 * @returns {value is Result}
 */
export function isResult(value) {
  return (
    isRecord(value) &&
    "answer" in value &&
    typeof value.right === "boolean" &&
    typeof value.sure === "number" &&
    typeof value.tries === "number"
  );
}

/**
 * What is kept of a form, with what cannot be used left out.
 * @param {unknown} value
 * @returns {FormState}
 */
export function formState(value) {
  const held = isRecord(value) ? value : {};
  const answers = Object.entries(isRecord(held.answers) ? held.answers : {});
  return {
    answers: Object.fromEntries(answers.flatMap(([id, result]) => (isResult(result) ? [[id, result]] : []))),
    finished: count(held.finished),
    best: count(held.best),
  };
}

/** @param {unknown} value */
function count(value) {
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : 0;
}
