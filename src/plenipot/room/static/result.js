// How a group voted, before and after it talked: bars inside a table of numbers.

import { make, table } from "./dom.js";
import { optionText } from "./question.js";
import { say } from "./words.js";

/** @typedef {import("../views").Question} Question */
/** @typedef {import("../views").Result} Result */

const SVG = "http://www.w3.org/2000/svg";

/**
 * A bar that is decoration: the number stands beside it.
 * @param {number} part
 * @param {number} all
 */
function bar(part, all) {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", "0 0 100 10");
  picture.setAttribute("preserveAspectRatio", "none");
  picture.setAttribute("aria-hidden", "true");
  const whole = document.createElementNS(SVG, "rect");
  whole.setAttribute("class", "whole");
  whole.setAttribute("width", "100");
  whole.setAttribute("height", "10");
  const filled = document.createElementNS(SVG, "rect");
  filled.setAttribute("class", "filled");
  filled.setAttribute("width", String(all ? (100 * part) / all : 0));
  filled.setAttribute("height", "10");
  picture.append(whole, filled);
  return picture;
}

/** @param {Record<string, number>} counts */
function sum(counts) {
  return Object.values(counts).reduce((all, one) => all + one, 0);
}

/**
 * The table of both votes. The right answer is marked by a word, not by colour alone.
 * @param {Question} question
 * @param {Result} result
 */
export function resultTable(question, result) {
  const right = (Array.isArray(result.right) ? result.right : [result.right]).map(String);
  /** @type {("first" | "second")[]} */
  const phases = sum(result.second) ? ["first", "second"] : ["first"];
  const rows = (question.options || []).map((option) => {
    const name = make("span", {}, optionText(question, option.id));
    if (right.includes(option.id)) name.append(" ", make("strong", { class: "right" }, say("right")));
    const cells = phases.map((phase) => {
      const votes = result[phase];
      const count = votes[option.id] || 0;
      return make("span", { class: "count" }, make("b", {}, String(count)), bar(count, sum(votes)));
    });
    return [name, ...cells];
  });
  const heads = phases.map((phase) => say(`result.${phase}`));
  return table(say("result.caption"), [say("result.option"), ...heads], rows);
}
