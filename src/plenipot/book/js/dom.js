// Small help with elements. Text is always set as text, never as HTML.

/**
 * Make an element.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * Make a button that does something.
 * @param {string} label
 * @param {() => void} action
 * @param {string} [kind] its class
 */
export function button(label, action, kind = "pp-button") {
  const element = make("button", { type: "button", class: kind }, label);
  element.addEventListener("click", action);
  return element;
}

/**
 * Find an element that the page is known to have.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function find(root, selector) {
  const found = root.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`no ${selector} in this page`);
  return found;
}

/**
 * Find all elements.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export function findAll(root, selector) {
  return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
}

/**
 * The text of an element on one line.
 * @param {Element | null} element
 */
export function textOf(element) {
  return (element?.textContent ?? "").trim().replace(/\s+/g, " ");
}

/**
 * Copies of what an element holds.
 * @param {Element | null} element
 */
export function copies(element) {
  return [...(element?.childNodes ?? [])].map((node) => node.cloneNode(true));
}
