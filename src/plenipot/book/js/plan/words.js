import plan from "../../../messages/en/plan.json" with { type: "json" };

/**
 * A message of the plan, with its places filled in.
 * @param {keyof typeof plan} key
 * @param {Record<string, string | number>} [values]
 */
export function say(key, values = {}) {
  return plan[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}
