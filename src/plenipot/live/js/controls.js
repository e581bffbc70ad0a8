// Controls: which one was touched, what it holds, and what it held when it was drawn.

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/** @param {Element} element @returns {string} the path of the widget that the element is in */
export function pathOf(element) {
  return /** @type {HTMLElement | null} */ (element.closest("[data-lv]"))?.dataset.lv ?? "";
}

/** @param {string} path @returns {HTMLElement | null} the widget at a path */
export function widgetAt(path) {
  return document.querySelector(`[data-lv="${CSS.escape(path)}"]`);
}

/** @param {Element} widget @returns {Control[]} its own controls: one, or its radio buttons */
export function controlsOf(widget) {
  const path = pathOf(widget);
  return /** @type {Control[]} */ ([...widget.querySelectorAll("input, select, textarea")])
    .filter((control) => pathOf(control) === path && !control.closest(".lv-out"));
}

/** @param {ParentNode} root @returns {Element[]} the widgets in it that hold a value, in order */
export function holders(root) {
  return [...root.querySelectorAll("[data-lv]")].filter((widget) => controlsOf(widget).length);
}

/** @param {Element} widget @returns {string | boolean} what the reader sees in it */
export function reading(widget) {
  const [control] = controlsOf(widget);
  if (control instanceof HTMLInputElement && control.type === "checkbox") return control.checked;
  if (control instanceof HTMLInputElement && control.type === "radio") {
    return controlsOf(widget).find((radio) => /** @type {HTMLInputElement} */ (radio).checked)
      ?.value ?? "";
  }
  return control.value;
}

/** @param {Element} widget @returns {string | boolean} what its HTML says it holds */
export function drawn(widget) {
  // A parsed copy has only what the HTML says, put in order by the same rules of the browser.
  const template = document.createElement("template");
  template.innerHTML = widget.outerHTML;
  return reading(/** @type {Element} */ (template.content.firstElementChild));
}

/** @param {Element} widget @returns {boolean} whether it holds a number or date not yet whole */
export function unfinished(widget) {
  return controlsOf(widget).some((control) => control.validity.badInput ||
    (control instanceof HTMLInputElement && control.type === "number" && control.value === ""));
}

/** Puts a value in a widget's control. @param {Element} widget @param {string | boolean} value */
export function put(widget, value) {
  for (const control of controlsOf(widget)) {
    if (control instanceof HTMLInputElement && control.type === "checkbox") {
      control.checked = Boolean(value);
    } else if (control instanceof HTMLInputElement && control.type === "radio") {
      control.checked = control.value === value;
    } else {
      control.value = String(value);
    }
    if (control instanceof HTMLInputElement && control.type === "range") readOut(control);
  }
}

/** Shows a slider's value beside it. @param {HTMLInputElement} slider */
export function readOut(slider) {
  const output = slider.parentElement?.querySelector("output");
  const decimals = (slider.step.split(".")[1] ?? "").length;
  if (output) output.textContent = Number(slider.value).toFixed(decimals);
}
