// The words of the page. The server puts them into the page as data.

/** @type {Record<string, string>} */
const words = JSON.parse(/** @type {HTMLElement} */ (document.getElementById("words")).textContent || "{}");

/**
 * A message with its places filled in. Raises an Error if the page has no such message.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function say(key, values = {}) {
  const text = words[key];
  if (text === undefined) throw new Error(`no message ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/**
 * How a team is called: its number, and the name that it gave itself.
 * @param {{id: string, name: string}} team
 */
export function teamName(team) {
  const number = team.id.replace(/\D/g, "");
  return team.name
    ? say("team.named", { number, name: team.name })
    : say("team.number", { number });
}
