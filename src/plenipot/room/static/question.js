// A question as native controls, of any of the five kinds, and the answer read from them.

import { make } from "./dom.js";
import { say } from "./words.js";

/** @typedef {import("../views").Question} Question */
/** @typedef {import("../views").Answer} Answer */

/**
 * The letter of an option, the same as on the voting cards.
 * @param {number} place
 */
export function letter(place) {
  return String.fromCharCode(65 + place);
}

/**
 * An option as `B. Its text`.
 * @param {Question} question
 * @param {string} id
 */
export function optionText(question, id) {
  const options = question.options || [];
  const place = options.findIndex((option) => option.id === id);
  if (place < 0) return id;
  const text = options[place].text;
  return question.kind === "truefalse" ? text : say("option", { letter: letter(place), text });
}

/**
 * Letters or words that stand for an answer to a question that can be voted on.
 * @param {Question} question
 * @param {Answer} answer
 */
export function shortAnswer(question, answer) {
  const chosen = (Array.isArray(answer) ? answer : [answer]).map(String);
  const options = question.options || [];
  return options
    .map((option, place) => ({ id: option.id, name: question.kind === "truefalse" ? option.text : letter(place) }))
    .filter((option) => chosen.includes(option.id))
    .map((option) => option.name)
    .join(", ");
}

/**
 * The controls of a question: a fieldset whose legend is the stem.
 * @param {Question} question
 * @param {Answer | null | undefined} answer what is chosen at first
 */
export function fieldset(question, answer) {
  const legend = make("legend", {}, question.stem);
  const set = make("fieldset", {}, legend);
  const how = say(`how.${question.kind}`);
  set.append(make("p", { class: "how" }, how));
  if (question.kind === "order" || question.kind === "match") set.append(selects(question));
  else set.append(boxes(question));
  if (answer !== null && answer !== undefined) choose(set, question, answer);
  return set;
}

/** @param {Question} question */
function boxes(question) {
  const type = question.kind === "multiple" ? "checkbox" : "radio";
  const rows = (question.options || []).map((option) => {
    const input = make("input", { type, name: `q-${question.id}`, value: option.id });
    input.dataset.name = `option-${option.id}`;
    return make("label", { class: "option" }, input, make("span", {}, optionText(question, option.id)));
  });
  return make("div", { class: "options" }, ...rows);
}

/** @param {Question} question */
function selects(question) {
  const order = question.kind === "order";
  const rows = order ? question.items || [] : question.lefts || [];
  /** @type {[string, string][]} */
  const values = order
    ? rows.map((_, place) => [String(place + 1), String(place + 1)])
    : (question.answers || []).map((text) => [text, text]);
  const lines = rows.map((row) => {
    const control = make("select", {}, make("option", { value: "" }, say("choose")));
    for (const [value, text] of values) control.append(make("option", { value }, text));
    control.dataset.item = row.id;
    return make("label", { class: "line" }, make("span", {}, row.text), control);
  });
  return make("div", { class: "options" }, ...lines);
}

/**
 * Choose an answer in the controls.
 * @param {HTMLElement} set
 * @param {Question} question
 * @param {Answer} answer
 */
export function choose(set, question, answer) {
  const chosen = (Array.isArray(answer) ? answer : [answer]).map(String);
  for (const input of set.querySelectorAll("input")) input.checked = chosen.includes(input.value);
  for (const control of set.querySelectorAll("select")) {
    const id = control.dataset.item || "";
    if (question.kind === "order" && Array.isArray(answer)) {
      control.value = answer.includes(id) ? String(answer.indexOf(id) + 1) : "";
    } else if (question.kind === "match" && typeof answer === "object" && !Array.isArray(answer)) {
      control.value = answer[id] || "";
    }
  }
}

/**
 * The answer in the controls, or the key of the sentence that says what is missing.
 * @param {HTMLElement} set
 * @param {Question} question
 * @returns {{answer: Answer} | {missing: string}}
 */
export function read(set, question) {
  const controls = [...set.querySelectorAll("select")];
  const chosen = [...set.querySelectorAll("input")].filter((i) => i.checked).map((i) => i.value);
  if (question.kind === "order") {
    if (controls.some((control) => !control.value)) return { missing: "missing.each" };
    const places = controls.map((control) => Number(control.value));
    if (new Set(places).size < places.length) return { missing: "missing.distinct" };
    const ids = controls.map((control) => control.dataset.item || "");
    return { answer: places.map((_, place) => ids[places.indexOf(place + 1)]) };
  }
  if (question.kind === "match") {
    if (controls.some((control) => !control.value)) return { missing: "missing.each" };
    return {
      answer: Object.fromEntries(controls.map((one) => [one.dataset.item || "", one.value])),
    };
  }
  if (!chosen.length) return { missing: question.kind === "multiple" ? "missing.any" : "missing.one" };
  if (question.kind === "multiple") return { answer: chosen };
  return { answer: question.kind === "truefalse" ? chosen[0] === "true" : chosen[0] };
}
