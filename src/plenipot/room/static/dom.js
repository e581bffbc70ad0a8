// Small help with elements. Text is always set as text, never as HTML.

/**
 * Make an element. An attribute that is false is left out; one that is true has no value.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number | boolean>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children);
  return element;
}

/**
 * Make a button that does something. `name` keeps the focus when its region is drawn again.
 * @param {string} label
 * @param {() => void} action
 * @param {{kind?: string, name?: string}} [how]
 */
export function button(label, action, how = {}) {
  const element = make("button", { type: "button", class: how.kind || "plain" }, label);
  if (how.name) element.dataset.name = how.name;
  element.addEventListener("click", action);
  return element;
}

/**
 * An element that the page is known to have.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id} in this page`);
  return found;
}

/**
 * A heading that can take the focus.
 * @param {"h1" | "h2" | "h3"} tag
 * @param {string} text
 * @returns {HTMLElement}
 */
export function heading(tag, text) {
  return make(tag, { tabindex: -1 }, text);
}

/**
 * Paragraphs of a text, which an empty line parts.
 * @param {string} text
 */
export function paragraphs(text) {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== "")
    .map((part) => make("p", {}, part.trim()));
}

/**
 * A list.
 * @param {(string | Node)[]} items
 * @param {"ul" | "ol"} [tag]
 */
export function list(items, tag = "ul") {
  return make(tag, {}, ...items.map((item) => make("li", {}, item)));
}

/**
 * A table whose first column names its rows. It scrolls by itself where it is too wide.
 * @param {string} caption
 * @param {string[]} columns
 * @param {(string | Node)[][]} rows
 */
export function table(caption, columns, rows) {
  const head = make("tr", {}, ...columns.map((name) => make("th", { scope: "col" }, name)));
  const body = rows.map((row) =>
    make(
      "tr",
      {},
      ...row.map((cell, place) =>
        place ? make("td", {}, cell) : make("th", { scope: "row" }, cell),
      ),
    ),
  );
  return make(
    "div",
    { class: "wide", role: "group", tabindex: 0, "aria-label": caption },
    make(
      "table",
      {},
      make("caption", {}, caption),
      make("thead", {}, head),
      make("tbody", {}, ...body),
    ),
  );
}

/**
 * A part that opens and closes.
 * @param {string} summary
 * @param {...(Node | string)} children
 */
export function folded(summary, ...children) {
  return make("details", {}, make("summary", {}, summary), ...children);
}

/**
 * A field with its label.
 * @param {string} label
 * @param {HTMLInputElement | HTMLSelectElement} control
 * @param {string} id
 */
export function field(label, control, id) {
  control.id = id;
  return make("p", { class: "field" }, make("label", { for: id }, label), control);
}

/**
 * A list to choose from.
 * @param {[value: string | number, text: string][]} options
 */
export function select(options) {
  return make(
    "select",
    {},
    ...options.map(([value, text]) => make("option", { value }, text)),
  );
}

/** @type {WeakMap<Element, string>} */
const drawn = new WeakMap();

/**
 * Draw a region anew if what it shows has changed; return whether it was.
 *
 * What is half typed or half chosen stays when something else changes. If the focus was
 * inside, it goes to the element of the same name, or else to the heading; parts that were
 * open stay open.
 * @param {HTMLElement} region
 * @param {unknown} data everything that the drawing depends on
 * @param {() => (Node | string)[]} draw
 */
export function redraw(region, data, draw) {
  const text = JSON.stringify(data);
  if (drawn.get(region) === text) return false;
  drawn.set(region, text);
  const before = document.activeElement;
  const inside = before instanceof HTMLElement && region.contains(before);
  const name = inside ? before.dataset.name : undefined;
  const open = [...region.querySelectorAll("details[open] > summary")].map((s) => s.textContent);
  const children = draw();
  region.textContent = "";
  region.append(...children);
  for (const summary of region.querySelectorAll("details > summary")) {
    const parent = /** @type {HTMLDetailsElement} */ (summary.parentElement);
    if (open.includes(summary.textContent)) parent.open = true;
  }
  if (inside) {
    const same = name ? region.querySelector(`[data-name="${name}"]`) : null;
    const next = same || region.querySelector("h1, h2, h3") || region;
    if (next instanceof HTMLElement) next.focus();
  }
  return true;
}

/**
 * Show a sentence in a status line; a sentence that is already there is not said again.
 * @param {HTMLElement} line
 * @param {string} text
 * @param {"" | "good" | "bad"} [mood]
 */
export function tell(line, text, mood = "") {
  line.className = mood;
  if (line.textContent !== text) line.textContent = text;
}
