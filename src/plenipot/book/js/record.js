// The record of what this browser holds: written as text, and read back with care. No page here.

import { formState, isResult } from "./results.js";
import { isRecord } from "../../browser/store.js";

/** @typedef {import("../../browser/store.js").Store} Store */
/** @typedef {import("../../browser/store.js").Results} Results */
/** @typedef {import("./results.js").Result} Result */
/** @typedef {import("./results.js").FormState} FormState */
/** @typedef {{id: string, title: string, endings: Record<string, string>}} ScenarioInfo */
/** @typedef {{id: string, title: string, href: string | null, questions: Record<string, string>, scenarios: ScenarioInfo[]}} ModuleInfo */
/** @typedef {{id: string, title: string, questions: Record<string, string>}} FormInfo */
/** The course as the page knows it.
 * @typedef {{course: string, title: string, bank: string, modules: ModuleInfo[], forms: FormInfo[]}} Whole */
/** @typedef {{decisions: number[], endings: string[]}} Played */
/** @typedef {{quiz: Record<string, Result>, scenario: Record<string, Played>, forms: Record<string, FormState>}} Held */
/** @typedef {{questions: number, answered: number, right: number, tries: number}} Tally */

const KIND = "plenipot-record";
const VERSION = 1;
/** A record of this course is far smaller. */
export const LARGEST = 500_000;
const LONGEST_ANSWER = 4_000;
const LONGEST_RUN = 60;
const MOST = 10_000;

/** A record that is not taken over. Its message is a key of the `assess` messages. */
export class RecordError extends Error {}

/**
 * What the store holds of the course, without the learner's notes and plan.
 * @param {Store} store
 * @param {Whole} whole
 * @returns {Held}
 */
export function held(store, whole) {
  /** @type {Held} */
  const found = { quiz: {}, scenario: {}, forms: {} };
  for (const id of questionIds(whole)) {
    const result = store.get("quiz", id);
    if (isResult(result)) found.quiz[id] = result;
  }
  for (const { id, endings } of scenarios(whole)) {
    const played = store.get("scenario", id);
    if (!isRecord(played)) continue;
    const decisions = isNumbers(played.decisions, 5) ? played.decisions : [];
    const reached = Array.isArray(played.endings) ? played.endings.map(String) : [];
    found.scenario[id] = { decisions, endings: reached.filter((ending) => Object.hasOwn(endings, ending)) };
  }
  for (const { id, questions } of whole.forms) {
    const state = formState(store.get("forms", id));
    const answers = Object.entries(state.answers).filter(([question]) => Object.hasOwn(questions, question));
    if (answers.length || state.finished) found.forms[id] = { ...state, answers: Object.fromEntries(answers) };
  }
  return found;
}

/** @param {Whole} whole */
function questionIds(whole) {
  return whole.modules.flatMap(({ questions }) => Object.keys(questions));
}

/** @param {Whole} whole */
function scenarios(whole) {
  return whole.modules.flatMap((module) => module.scenarios);
}

/**
 * How some questions went.
 * @param {string[]} ids
 * @param {Record<string, Result>} results
 * @returns {Tally}
 */
export function tally(ids, results) {
  const given = ids.flatMap((id) => (Object.hasOwn(results, id) ? [results[id]] : []));
  return {
    questions: ids.length,
    answered: given.length,
    right: given.filter((result) => result.right).length,
    tries: given.reduce((sum, result) => sum + result.tries, 0),
  };
}

/**
 * How each objective went.
 * @param {Record<string, string>} questions the objective of each question
 * @param {Record<string, Result>} results
 */
function byObjective(questions, results) {
  const names = [...new Set(Object.values(questions))].sort();
  const ids = Object.keys(questions);
  return Object.fromEntries(
    names.map((name) => [name, tally(ids.filter((id) => questions[id] === name), results)]),
  );
}

/**
 * The record as the text of a file.
 * @param {Held} results
 * @param {Whole} whole
 * @param {{name: string, date: string, statement: string}} reader what the reader states
 */
export function recordText(results, whole, reader) {
  const questions = Object.assign({}, ...whole.modules.map((module) => module.questions));
  const forms = whole.forms.filter(({ id }) => Object.hasOwn(results.forms, id));
  const record = {
    kind: KIND,
    version: VERSION,
    course: whole.course,
    bank: whole.bank,
    ...reader,
    objectives: byObjective(questions, results.quiz),
    forms: Object.fromEntries(
      forms.map(({ id, questions: asked }) => {
        const { answers, finished, best } = results.forms[id];
        return [id, { finished, best, ...tally(Object.keys(asked), answers), objectives: byObjective(asked, answers) }];
      }),
    ),
    results,
  };
  return `${JSON.stringify(record, null, 1)}\n`;
}

/**
 * The results in the text of a file. What the course does not know is left out.
 * @param {string} text
 * @param {Whole} whole
 * @returns {{results: Held, same: boolean}} `same` tells whether it is about the same questions
 */
export function readRecord(text, whole) {
  if (text.length > LARGEST) throw new RecordError("import-large");
  const record = parsed(text);
  if (!isRecord(record) || record.kind !== KIND || record.version !== VERSION) throw new RecordError("import-not-record");
  if (record.course !== whole.course) throw new RecordError("import-other-course");
  const rooms = record.results;
  if (!isRecord(rooms)) throw new RecordError("import-damaged");
  const results = {
    quiz: pick(rooms.quiz, questionIds(whole), isSound),
    scenario: pick(rooms.scenario, scenarios(whole).map(({ id }) => id), isPlayed),
    forms: pick(rooms.forms, whole.forms.map(({ id }) => id), isForm),
  };
  return { results, same: record.bank === whole.bank };
}

/** @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new RecordError("import-not-record");
  }
}

/**
 * The entries with known ids, all of which must be sound.
 * @template T
 * @param {unknown} room
 * @param {string[]} ids
 * @param {(value: unknown) => value is T} sound
 * @returns {Record<string, T>}
 */
function pick(room, ids, sound) {
  if (!isRecord(room)) throw new RecordError("import-damaged");
  /** @type {Record<string, T>} */
  const found = {};
  for (const id of ids) {
    if (!Object.hasOwn(room, id)) continue;
    const value = room[id];
    if (!sound(value)) throw new RecordError("import-damaged");
    found[id] = value;
  }
  return found;
}

/** @param {unknown} value @param {number} most @returns {value is number} */
function isCount(value, most = MOST) {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;
}

/** @param {unknown} value @param {number} most @returns {value is number[]} */
function isNumbers(value, most) {
  return Array.isArray(value) && value.length <= LONGEST_RUN && value.every((one) => isCount(one, most));
}

/** @param {unknown} value @returns {value is string[]} */
function isTexts(value) {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

/** @param {unknown} value @returns {value is Result} */
function isSound(value) {
  if (!isResult(value) || !isCount(value.sure, 3) || !isCount(value.tries)) return false;
  const { answer } = value;
  const parts = isRecord(answer) ? Object.values(answer) : answer;
  const shaped = typeof answer === "string" || typeof answer === "boolean" || isTexts(parts);
  return shaped && JSON.stringify(answer).length <= LONGEST_ANSWER;
}

/** @param {unknown} value @returns {value is Played} */
function isPlayed(value) {
  return isRecord(value) && isNumbers(value.decisions, 5) && isTexts(value.endings);
}

/** @param {unknown} value @returns {value is FormState} */
function isForm(value) {
  return (
    isRecord(value) &&
    isRecord(value.answers) &&
    Object.values(value.answers).every(isSound) &&
    isCount(value.finished) &&
    isCount(value.best)
  );
}

/**
 * Bring results into a store. What is here stays, unless the record knows more of it.
 * @param {Store} store
 * @param {Whole} whole
 * @param {Held} theirs
 * @returns {number} how many results were taken over
 */
export function bringIn(store, whole, theirs) {
  const mine = held(store, whole);
  let taken = 0;
  store.merge((results) => {
    for (const [id, { answer, right, sure, tries }] of Object.entries(theirs.quiz)) {
      if (tries <= (mine.quiz[id]?.tries ?? -1)) continue;
      results.quiz[id] = { answer, right, sure, tries };
      taken += 1;
    }
    for (const [id, played] of Object.entries(theirs.scenario)) {
      taken += bringScenario(results, whole, id, mine.scenario[id], played);
    }
    for (const { id, questions } of whole.forms) {
      if (Object.hasOwn(theirs.forms, id)) taken += bringForm(results, id, questions, mine.forms[id], theirs.forms[id]);
    }
  });
  return taken;
}

/**
 * @param {Results} results
 * @param {Whole} whole
 * @param {string} id
 * @param {Played | undefined} mine
 * @param {Played} theirs
 */
function bringScenario(results, whole, id, mine, theirs) {
  const known = Object.keys(scenarios(whole).find((one) => one.id === id)?.endings ?? {});
  const before = mine ?? { decisions: [], endings: [] };
  const endings = known.filter((ending) => before.endings.includes(ending) || theirs.endings.includes(ending));
  const decisions = before.decisions.length ? before.decisions : theirs.decisions;
  if (endings.length === before.endings.length && decisions.length === before.decisions.length) return 0;
  const here = results.scenario[id];
  results.scenario[id] = { ...(isRecord(here) ? here : { notes: {} }), decisions, endings };
  return 1;
}

/**
 * @param {Results} results
 * @param {string} id
 * @param {Record<string, string>} questions
 * @param {FormState | undefined} mine
 * @param {FormState} theirs
 */
function bringForm(results, id, questions, mine, theirs) {
  const before = mine ?? formState(undefined);
  const known = Object.entries(theirs.answers).filter(([question]) => Object.hasOwn(questions, question));
  const more = known.length > Object.keys(before.answers).length;
  const finished = Math.max(before.finished, theirs.finished);
  const best = Math.max(before.best, Math.min(theirs.best, Object.keys(questions).length));
  if (!more && finished === before.finished && best === before.best) return 0;
  results.forms[id] = { answers: more ? Object.fromEntries(known) : before.answers, finished, best };
  return 1;
}
