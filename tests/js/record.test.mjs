// The record: whatever it is given, it takes over what is sound and never less than was here.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bringIn, held, readRecord, recordText } from "../../src/plenipot/book/js/record.js";
import { scores, sureButWrong, unsure, weakestFirst, whereToRead } from "../../src/plenipot/book/js/scores.js";
import { Store } from "../../src/plenipot/browser/store.js";

const WHOLE = {
  course: "course",
  title: "Course",
  bank: "0123456789abcdef",
  modules: [
    {
      id: "one",
      title: "One",
      href: null,
      questions: { "one-q1": "one-o1", "one-q2": "one-o2" },
      scenarios: [{ id: "one-a", title: "A", endings: { good: "Good", bad: "Bad" } }],
    },
  ],
  forms: [{ id: "final-a", title: "Final form A", questions: { "one-q1": "one-o1" } }],
};
const READER = { name: "", date: "2030-10-14", statement: "mine" };
const result = (tries = 1, right = true) => ({ answer: "a", right, sure: 2, tries });

const store = () => new Store("course", null);

/** Results written by one store and read as from a file. */
function carried(from) {
  return readRecord(recordText(held(from, WHOLE), WHOLE, READER), WHOLE);
}

function filled() {
  const one = store();
  one.set("quiz", "one-q1", result(2));
  one.set("quiz", "gone-q1", result());
  one.set("scenario", "one-a", { decisions: [0, 1], notes: { what: "private" }, endings: ["bad", "gone"] });
  one.set("forms", "final-a", { answers: { "one-q1": result() }, finished: 1, best: 1 });
  one.set("plan", "a", { title: "A", text: "private" });
  return one;
}

test("a record holds results by objective and nothing private", () => {
  const text = recordText(held(filled(), WHOLE), WHOLE, READER);
  assert.ok(!text.includes("private") && !text.includes("gone"));
  const record = JSON.parse(text);
  assert.deepEqual(record.objectives["one-o1"], { questions: 1, answered: 1, right: 1, tries: 2 });
  assert.deepEqual(record.objectives["one-o2"], { questions: 1, answered: 0, right: 0, tries: 0 });
  assert.deepEqual(record.results.scenario, { "one-a": { decisions: [0, 1], endings: ["bad"] } });
  assert.equal(text, recordText(held(filled(), WHOLE), WHOLE, READER));
});

test("bringing in twice is the same as once, and an empty record changes nothing", () => {
  const { results, same } = carried(filled());
  assert.equal(same, true);
  const one = store();
  assert.equal(bringIn(one, WHOLE, results), 3);
  const after = one.exportText();
  assert.equal(bringIn(one, WHOLE, results), 0);
  assert.equal(bringIn(one, WHOLE, carried(store()).results), 0);
  assert.equal(one.exportText(), after);
});

test("both ways round, no ending, try or finished form is lost", () => {
  const other = store();
  other.set("quiz", "one-q1", result(1, false));
  other.set("quiz", "one-q2", result());
  other.set("scenario", "one-a", { decisions: [1], notes: { what: "theirs" }, endings: ["good"] });
  for (const [mine, theirs] of [[filled(), other], [other, filled()]]) {
    const notes = mine.get("scenario", "one-a").notes;
    bringIn(mine, WHOLE, carried(theirs).results);
    const now = held(mine, WHOLE);
    assert.deepEqual(now.quiz, { "one-q1": result(2), "one-q2": result() });
    assert.deepEqual(now.scenario["one-a"].endings, ["good", "bad"]);
    assert.deepEqual(mine.get("scenario", "one-a").notes, notes);
    assert.equal(now.forms["final-a"].finished, 1);
  }
});

test("names of the language's own are ordinary ids", () => {
  const text = `{"kind":"plenipot-record","version":1,"course":"course","bank":"","results":{
    "quiz":{"__proto__":{"answer":"a","right":true,"sure":1,"tries":1}},"scenario":{},"forms":{}}}`;
  assert.deepEqual(readRecord(text, WHOLE).results.quiz, {});
  assert.equal({}.answer, undefined);
});

test("a store tells its watchers of every change, and whether what is shown may be gone", () => {
  const one = store();
  const told = [];
  one.watch((replaced) => told.push(replaced));
  one.set("quiz", "one-q1", result());
  bringIn(one, WHOLE, carried(filled()).results);
  one.erase();
  assert.deepEqual(told, [false, true, true]);
});

const way = (module) => ({ module, title: module, href: null, why: `why ${module}` });
const ROWS = [
  { id: "q1", title: "1", href: "#1", objective: "o1", text: "O1", ways: [way("a"), way("b")] },
  { id: "q2", title: "2", href: "#2", objective: "o2", text: "O2", ways: [way("b")] },
  { id: "q3", title: "3", href: "#3", objective: "o2", text: "O2", ways: [way("c")] },
];

test("missed and guessed questions lead to modules, those of most questions first", () => {
  const answers = { q1: result(1, false), q2: { ...result(), sure: 1 }, q3: result() };
  const rows = unsure(ROWS, answers);
  assert.deepEqual(rows.map(({ id }) => id), ["q1", "q2"]);
  assert.deepEqual(whereToRead(rows).map((one) => [one.way.module, one.rows.length]), [["b", 2], ["a", 1]]);
});

test("an objective is scored by its answered questions, the weakest first", () => {
  const answers = { q1: result(), q2: { ...result(1, false), sure: 3 }, q3: result() };
  const found = weakestFirst(scores(ROWS, answers, (row) => row.objective));
  assert.deepEqual(found.map(({ name, right, asked }) => [name, right, asked]), [["o2", 1, 2], ["o1", 1, 1]]);
  assert.deepEqual(sureButWrong(ROWS, answers).map(({ id }) => id), ["q2"]);
  assert.deepEqual(scores(ROWS, {}, (row) => row.objective), []);
});
