// Results on this device: nothing is lost by other tabs, other versions or a full disk.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Store } from "../../src/plenipot/browser/store.js";

/** A storage that behaves as told. */
function device(start = {}, fail = {}) {
  const held = new Map(Object.entries(start));
  return {
    held,
    getItem(key) {
      if (fail.get) throw new Error("blocked");
      return held.get(key) ?? null;
    },
    setItem(key, value) {
      if (fail.set) throw new Error("full");
      held.set(key, value);
    },
    removeItem(key) {
      held.delete(key);
    },
  };
}

test("results are kept under one key and read again", () => {
  const storage = device();
  new Store("course", storage).set("quiz", "q1", { right: true });
  assert.deepEqual([...storage.held.keys()], ["course:v1"]);
  assert.deepEqual(new Store("course", storage).get("quiz", "q1"), { right: true });
});

test("another tab's results are not overwritten", () => {
  const storage = device();
  const one = new Store("course", storage);
  const two = new Store("course", storage);
  one.set("quiz", "q1", 1);
  two.set("quiz", "q2", 2);
  const later = new Store("course", storage);
  assert.equal(later.get("quiz", "q1"), 1);
  assert.equal(later.get("quiz", "q2"), 2);
});

for (const [name, text] of Object.entries({
  garbage: "{not json",
  "another version": JSON.stringify({ version: 2, quiz: {}, scenario: {} }),
  "another shape": JSON.stringify({ version: 1, quiz: [] }),
  null: "null",
})) {
  test(`what cannot be read is left alone: ${name}`, () => {
    const storage = device({ "course:v1": text });
    const store = new Store("course", storage);
    assert.equal(store.kept, false);
    store.set("quiz", "q1", 1);
    assert.equal(store.get("quiz", "q1"), 1);
    assert.equal(storage.held.get("course:v1"), text);
    store.erase();
    assert.equal(storage.held.size, 0);
    assert.equal(store.kept, true);
  });
}

test("a full storage is told once, and results go on in memory", () => {
  const store = new Store("course", device({}, { set: true }));
  let told = 0;
  store.onLost = () => {
    told += 1;
  };
  store.set("quiz", "q1", 1);
  store.set("quiz", "q2", 2);
  assert.equal(told, 1);
  assert.equal(store.kept, false);
  assert.equal(store.get("quiz", "q1"), 1);
});

test("no storage and a blocked one work the same", () => {
  for (const storage of [null, device({}, { get: true })]) {
    const store = new Store("course", storage);
    assert.equal(store.kept, false);
    store.set("scenario", "s", 1);
    assert.equal(store.get("scenario", "s"), 1);
  }
});

test("names of the language's own are ordinary ids", () => {
  const store = new Store("course", device());
  assert.equal(store.get("quiz", "constructor"), undefined);
  assert.equal(store.get("quiz", "__proto__"), undefined);
});

test("results go out as text and come back; other text changes nothing", () => {
  const one = new Store("course", device());
  one.set("quiz", "q1", 1);
  const two = new Store("course", device());
  assert.equal(two.importText(one.exportText()), true);
  assert.equal(two.get("quiz", "q1"), 1);
  assert.equal(two.importText("[]"), false);
  assert.equal(two.get("quiz", "q1"), 1);
});
