// What the answers to a form say: where to read on, and how each objective went. No page here.

/** @typedef {import("./results.js").Result} Result */
/** A module that a question leads to; `why` is empty in final forms.
 * @typedef {{module: string, title: string, href: string | null, why: string}} Way */
/** A question of a form.
 * @typedef {{id: string, title: string, href: string, objective: string, text: string, ways: Way[]}} Row */
/** @typedef {Record<string, Result | undefined>} Answers */
/** @typedef {{name: string, rows: Row[], asked: number, right: number}} Score */

/**
 * The answered questions that were missed or guessed.
 * @param {Row[]} rows
 * @param {Answers} answers
 */
export function unsure(rows, answers) {
  return rows.filter(({ id }) => {
    const result = answers[id];
    return result && (!result.right || result.sure === 1);
  });
}

/**
 * The questions that were missed by somebody who was very sure.
 * @param {Row[]} rows
 * @param {Answers} answers
 */
export function sureButWrong(rows, answers) {
  return rows.filter(({ id }) => {
    const result = answers[id];
    return result && !result.right && result.sure === 3;
  });
}

/**
 * The modules that questions lead to, those of most questions first, each with its first reason.
 * @param {Row[]} rows
 * @returns {{way: Way, rows: Row[]}[]}
 */
export function whereToRead(rows) {
  /** @type {Map<string, {way: Way, rows: Row[]}>} */
  const found = new Map();
  for (const row of rows) {
    for (const way of row.ways) {
      const known = found.get(way.module);
      if (known) known.rows.push(row);
      else found.set(way.module, { way, rows: [row] });
    }
  }
  return [...found.values()].sort((one, other) => other.rows.length - one.rows.length);
}

/**
 * Right answers among those given, group by group.
 * @param {Row[]} rows
 * @param {Answers} answers
 * @param {(row: Row) => string} group
 * @returns {Score[]} in the order of the form
 */
export function scores(rows, answers, group) {
  /** @type {Map<string, Score>} */
  const found = new Map();
  for (const row of rows) {
    const result = answers[row.id];
    if (!result) continue;
    const name = group(row);
    const score = found.get(name) ?? { name, rows: [], asked: 0, right: 0 };
    score.rows.push(row);
    score.asked += 1;
    score.right += Number(result.right);
    found.set(name, score);
  }
  return [...found.values()];
}

/** The same, the weakest first. @param {Score[]} list */
export function weakestFirst(list) {
  return [...list].sort((one, other) => one.right / one.asked - other.right / other.asked);
}
