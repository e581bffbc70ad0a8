// Replay codes: what a learner may type, and what is refused.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CodeError, decode, encode } from "../../src/plenipot/book/js/codes.js";

const code = encode("LATE", [0, 1, 2, 0]);

test("a code gives back its decisions", () => {
  assert.deepEqual(decode("LATE", code), [0, 1, 2, 0]);
});

test("spaces and small letters are forgiven", () => {
  assert.deepEqual(decode("LATE", ` ${code.toLowerCase().replaceAll("-", " - ")}\n`), [0, 1, 2, 0]);
});

const wrong = {
  empty: "  ",
  shape: "LATE-1-ABC",
  name: code.replace("LATE", "SOON"),
  version: code.replace("-1-", "-2-"),
  check: code.replace("ABCA", "ABCB"),
};

for (const [key, text] of Object.entries(wrong)) {
  test(`a wrong code is refused: ${key}`, () => {
    assert.throws(() => decode("LATE", text), (error) => error instanceof CodeError && error.message === key);
  });
}

test("hostile text is refused, not run", () => {
  assert.throws(() => decode("LATE", "<img src=x onerror=alert(1)>"), CodeError);
  assert.throws(() => decode("LATE", "A".repeat(100_000)), CodeError);
});

test("a run too long for a code has none", () => {
  assert.equal(encode("LATE", Array(28).fill(0))?.length, 40);
  assert.equal(encode("LATE", Array(29).fill(0)), null);
});
