// Replay codes; the twin of `plenipot/codes.py`, which explains them.

const VERSION = "1";
const LONGEST = 40;
const LETTERS = "ABCDEF";
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const PRIME = 1048573;

/** A code that cannot be read. Its message is a key of the `codes` messages. */
export class CodeError extends Error {}

/** @param {string} body */
function check(body) {
  let total = 7;
  for (const character of body) total = (total * 31 + (character.codePointAt(0) ?? 0)) % PRIME;
  let digits = "";
  for (let place = 0; place < 4; place += 1) {
    digits = DIGITS[total % 32] + digits;
    total = Math.floor(total / 32);
  }
  return digits;
}

/**
 * The code of a run, or null if the run is too long to have one.
 * @param {string} name two to six capital letters
 * @param {number[]} decisions the numbers, from 0 to 5, of the choices taken
 * @returns {string | null}
 */
export function encode(name, decisions) {
  const body = `${name}-${VERSION}-${decisions.map((number) => LETTERS[number]).join("")}`;
  const code = `${body}-${check(body)}`;
  return code.length > LONGEST ? null : code;
}

/**
 * The decisions in a code. Spaces and small letters are forgiven.
 * @param {string} name
 * @param {string} code
 * @returns {number[]}
 */
export function decode(name, code) {
  const text = code.replace(/\s+/g, "").toUpperCase();
  if (!text) throw new CodeError("empty");
  const parts = text.split("-");
  if (text.length > LONGEST || parts.length !== 4) throw new CodeError("shape");
  if (parts[0] !== name) throw new CodeError("name");
  if (parts[1] !== VERSION) throw new CodeError("version");
  if (check(parts.slice(0, 3).join("-")) !== parts[3]) throw new CodeError("check");
  return [...parts[2]].map((letter) => {
    const number = LETTERS.indexOf(letter);
    if (number < 0) throw new CodeError("shape");
    return number;
  });
}
