import assess from "../../messages/en/assess.json" with { type: "json" };
import { fill } from "./messages.js";

/** @typedef {keyof typeof assess} Key */

/**
 * A message of the tests of the whole course or of the record, with its places filled in.
 * @param {Key} key
 * @param {Record<string, string | number>} [values]
 */
export function tell(key, values = {}) {
  return fill(assess[key], values);
}
