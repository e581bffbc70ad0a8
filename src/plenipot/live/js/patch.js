// Patches: what the engine's answer changes in the page, with the reader's place kept.
import { drawn, holders, pathOf, put, reading, widgetAt } from "./controls.js";

/** @typedef {import("./engine.js").Op} Op */

const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

/** What each control held when the engine last knew: what the page sends is compared with it. */
export class Known {
  constructor() {
    /** @type {Map<string, string | boolean>} */
    this.values = new Map();
  }

  /**
   * Notes what the HTML under a root says its controls hold, or only what a part of it says.
   * @param {ParentNode} root @param {Node} part
   */
  note(root, part = root) {
    for (const widget of holders(root)) {
      if (part.contains(widget)) this.values.set(pathOf(widget), drawn(widget));
    }
  }

  /** @param {Element} widget @returns {boolean} whether the reader changed it since */
  changed(widget) {
    return reading(widget) !== this.values.get(pathOf(widget));
  }
}

/**
 * Runs a change of the page and puts focus, text selection and scroll back where they were.
 * @param {HTMLElement} root the view that changes @param {() => void} change
 */
export function keepingPlace(root, change) {
  const focused = document.activeElement;
  const inside = focused instanceof HTMLElement && root.contains(focused) ? focused : null;
  const id = inside?.id ?? "";
  const path = inside ? pathOf(inside) : "";
  const order = inside ? [...root.querySelectorAll(FOCUSABLE)].indexOf(inside) : -1;
  const selection = inside && "selectionStart" in inside ? [
    /** @type {any} */ (inside).selectionStart, /** @type {any} */ (inside).selectionEnd] : null;
  const open = [...root.querySelectorAll("details")].map((details) => details.open);
  const scrolled = [...root.querySelectorAll("[data-lv]")].map((widget) => widget.scrollTop);
  const [left, top] = [scrollX, scrollY];

  change();

  const details = [...root.querySelectorAll("details")];
  if (details.length === open.length) details.forEach((one, index) => { one.open = open[index]; });
  const widgets = [...root.querySelectorAll("[data-lv]")];
  if (widgets.length === scrolled.length) {
    widgets.forEach((widget, index) => { if (scrolled[index]) widget.scrollTop = scrolled[index]; });
  }
  if (inside) restoreFocus(root, inside, id, path, order, selection);
  if (scrollX !== left || scrollY !== top) scrollTo({ left, top, behavior: "instant" });
}

/**
 * @param {HTMLElement} root @param {HTMLElement} inside what had the focus
 * @param {string} id @param {string} path @param {number} order its place among what takes focus
 * @param {(number | null)[] | null} selection
 */
function restoreFocus(root, inside, id, path, order, selection) {
  const usable = (/** @type {Element | null | undefined} */ element) =>
    element instanceof HTMLElement && element.isConnected && !element.matches(":disabled") &&
    !element.closest("[hidden]") ? element : null;
  if (usable(inside) && document.activeElement === inside) return;
  const all = [...root.querySelectorAll(FOCUSABLE)];
  const target = usable(inside) ?? (id ? usable(document.getElementById(id)) : null) ??
    // The control is gone or closed: the nearest one that is still open, else the result.
    usable(all.find((element) => pathOf(element) === path && usable(element))) ??
    usable(all.slice(Math.max(order, 0)).find(usable)) ?? usable([...all].reverse().find(usable)) ?? root;
  if (target === root) root.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (selection && selection[0] !== null && "setSelectionRange" in target) {
    /** @type {HTMLInputElement} */ (target).setSelectionRange(selection[0], selection[1]);
  }
}

/**
 * Puts new HTML in place of a widget, with what the reader entered there and did not yet send.
 * @param {Element} widget @param {string} html @param {Known} known
 */
export function redraw(widget, html, known) {
  const kept = [widget, ...holders(widget)]
    .filter((one) => holders(/** @type {ParentNode} */ (one.parentNode)).includes(one))
    .filter((one) => known.changed(one))
    .map((one) => ({ path: pathOf(one), name: one.className, value: reading(one) }));
  const template = document.createElement("template");
  template.innerHTML = html;
  const fresh = /** @type {HTMLElement} */ (template.content.firstElementChild);
  widget.replaceWith(fresh);
  // The controls beside it keep what the engine knows of them, not what their HTML once said.
  known.note(/** @type {ParentNode} */ (fresh.parentNode), fresh);
  for (const { path, name, value } of kept) {
    const heir = widgetAt(path);
    if (heir && fresh.contains(heir) && heir.className === name) put(heir, value);
  }
}

/**
 * Applies one operation.
 * @param {Op} op @param {Known} known
 * @returns {Element | null} the widget whose markup is new, if any
 */
export function apply(op, known) {
  const widget = widgetAt(op.at);
  if (!widget) return null;
  if (op.op === "hidden") {
    widget.hidden = op.to;
  } else if (op.op === "disabled") {
    for (const control of widget.querySelectorAll("input, select, textarea, button")) {
      if (!control.closest(".lv-out")) /** @type {any} */ (control).disabled = op.to;
    }
  } else if (op.op === "value") {
    const typing = widget.contains(document.activeElement) && known.changed(widget);
    known.values.set(op.at, op.to);
    // Words being typed are the reader's; they are sent when the field is left.
    if (!typing) put(widget, op.to);
    known.values.set(op.at, typing ? op.to : reading(widget));
  } else if (op.op === "html") {
    const out = /** @type {HTMLElement} */ (widget.querySelector(".lv-out"));
    out.innerHTML = op.to;
    return widget;
  } else {
    redraw(widget, op.to, known);
    return widgetAt(op.at);
  }
  return null;
}
