// What is kept for the plan: read with care, and written as Markdown.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asMarkdown, keptWords } from "../../src/plenipot/book/js/kept.js";
import { Store } from "../../src/plenipot/browser/store.js";

/** @param {Record<string, string>} held */
function device(held) {
  const map = new Map(Object.entries(held));
  return {
    getItem: (/** @type {string} */ key) => map.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void map.set(key, value),
    removeItem: (/** @type {string} */ key) => void map.delete(key),
  };
}

test("kept texts come in order, and what is not a text is passed over", () => {
  const store = new Store("course", device({}));
  store.set("plan", "routes", { title: "Memo", text: "We go off site.\n" });
  store.set("plan", "campaign", { title: "Moves", text: "Call first." });
  store.set("plan", "broken", { title: 3, text: ["x"] });
  assert.deepEqual(keptWords(store).map(({ id }) => id), ["campaign", "routes"]);
  assert.equal(asMarkdown(keptWords(store)), "## Moves\n\nCall first.\n\n## Memo\n\nWe go off site.\n");
});

test("results from before the plan existed are taken over", () => {
  const old = JSON.stringify({ version: 1, quiz: { q1: 1 }, scenario: {} });
  const store = new Store("course", device({ "course:v1": old }));
  assert.equal(store.kept, true);
  assert.equal(store.get("quiz", "q1"), 1);
  assert.deepEqual(keptWords(store), []);
  store.set("plan", "a", { title: "A", text: "b" });
  assert.deepEqual(JSON.parse(store.exportText()).quiz, { q1: 1 });
});
