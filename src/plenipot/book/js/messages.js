import codes from "../../messages/en/codes.json" with { type: "json" };
import page from "../../messages/en/page.json" with { type: "json" };

/**
 * A message of the page, with its places filled in.
 * @param {keyof typeof page} key
 * @param {Record<string, string | number>} [values]
 */
export function say(key, values = {}) {
  return fill(page[key], values);
}

/**
 * A text with its places filled in.
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/**
 * What to tell a learner whose replay code cannot be used.
 * @param {string} key
 */
export function sayCode(key) {
  return codes[/** @type {keyof typeof codes} */ (key)];
}
