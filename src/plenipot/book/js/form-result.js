// The result of a form, as parts of the page.

import { tell } from "./assess-messages.js";
import { make } from "./dom.js";
import { scores, sureButWrong, unsure, weakestFirst, whereToRead } from "./scores.js";

/** @typedef {import("./scores.js").Answers} Answers */
/** @typedef {import("./scores.js").Row} Row */
/** @typedef {import("./scores.js").Score} Score */
/** @typedef {import("./scores.js").Way} Way */

/** @param {Way} way */
function wayLink({ href, title }) {
  return href === null ? make("span", {}, title) : make("a", { href }, title);
}

/**
 * Links to questions, parted by commas.
 * @param {Row[]} rows
 */
function questionLinks(rows) {
  return rows.flatMap(({ href, title }, place) => [place ? ", " : "", make("a", { href }, title)]);
}

/** @param {string} text */
function strong(text) {
  return make("p", {}, make("strong", {}, text));
}

/**
 * Where to read on after the pre-test.
 * @param {Row[]} rows
 * @param {Answers} answers
 */
export function pretestResult(rows, answers) {
  const found = whereToRead(unsure(rows, answers));
  const items = found.map(({ way, rows: asked }) =>
    make("li", {}, wayLink(way), ": ", way.why, " (", ...questionLinks(asked), ")"),
  );
  const list = items.length
    ? [make("p", {}, tell("pretest-read")), make("ul", {}, ...items)]
    : [make("p", {}, tell("pretest-all-right"))];
  return [strong(tell("pretest-result")), ...list, make("p", {}, tell("pretest-useful"))];
}

/**
 * What went well in a final form, and what to read again.
 * @param {Row[]} rows
 * @param {Answers} answers
 */
export function finalResult(rows, answers) {
  const sure = sureButWrong(rows, answers);
  const first = sure.map((row) => make("li", {}, ...questionLinks([row]), ": ", row.text, " ", ...again(row)));
  const objectives = weakestFirst(scores(rows, answers, (row) => row.objective));
  const modules = scores(rows, answers, (row) => row.ways[0].module);
  return [
    strong(tell("result")),
    ...(first.length ? [make("p", {}, tell("sure-but-wrong")), make("ul", {}, ...first)] : []),
    table(
      tell("by-objective"),
      [tell("head-objective"), tell("head-right"), tell("head-read-again")],
      objectives.map((score) => [score.rows[0].text, share(score), wayLink(score.rows[0].ways[0])]),
    ),
    table(
      tell("by-module"),
      [tell("head-module"), tell("head-right")],
      modules.map((score) => [wayLink(score.rows[0].ways[0]), share(score)]),
    ),
  ];
}

/** @param {Row} row */
function again(row) {
  return ["(", wayLink(row.ways[0]), ")"];
}

/** @param {Score} score */
function share({ right, asked }) {
  return tell("share", { right, asked });
}

/**
 * A table with a caption; the first cell of each row is its heading.
 * @param {string} caption
 * @param {string[]} head
 * @param {(Node | string)[][]} rows
 */
export function table(caption, head, rows) {
  return make(
    "table",
    {},
    make("caption", {}, caption),
    make("thead", {}, make("tr", {}, ...head.map((text) => make("th", { scope: "col" }, text)))),
    make(
      "tbody",
      {},
      ...rows.map(([first, ...rest]) =>
        make(
          "tr",
          {},
          make("th", { scope: "row" }, first),
          // On a phone each row is a block, and each cell says again what it holds.
          ...rest.map((cell, place) => make("td", { "data-head": head[place + 1] }, cell)),
        ),
      ),
    ),
  );
}
