// Live exercises: the page is complete without this. It opens the controls, and at the first
// touch of one it starts the engine and gives it what the reader did, in order and once.
import { holders, pathOf, put, reading, readOut, unfinished, widgetAt } from "./controls.js";
import { Engine } from "./engine.js";
import { Keeper } from "./keep.js";
import { Known, apply, keepingPlace, redraw } from "./patch.js";

/**
 * @typedef {import("./engine.js").Touch} Touch
 * @typedef {import("./engine.js").Answer} Answer
 * @typedef {{cells: import("./engine.js").Cell[], packs: string[], course: string,
 *   words: Record<string, string>}} Order
 */

const PATIENCE = 300;
const LONGEST_SAID = 240;

class Exercises {
  /** @param {Order} order @param {HTMLElement[]} roots */
  constructor(order, roots) {
    this.order = order;
    this.roots = roots;
    this.known = new Known();
    this.keeper = new Keeper(order.course, order.words);
    /** @type {Map<HTMLElement, DocumentFragment>} what each view was, as the book drew it */
    this.first = new Map();
    /** @type {Engine | null} */
    this.engine = null;
    this.ready = false;
    /** @type {Touch[]} what the reader did that the engine has not yet seen */
    this.queue = [];
    /** @type {Touch[]} what the engine has answered: done again if it must start afresh */
    this.log = [];
    /** @type {Touch | null} */
    this.waiting = null;
    /** @type {Touch | null} what the engine was at when it ended */
    this.broken = null;
    /** @type {Touch | null} what the engine before it was at when it ended */
    this.suspect = null;
    /** @type {HTMLElement} the view touched last */
    this.touched = roots[0];
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.patience = undefined;
    roots.forEach((root) => this.open(root));
  }

  /** @param {HTMLElement} root @returns {HTMLFieldSetElement} */
  controls(root) {
    return /** @type {HTMLFieldSetElement} */ (root.querySelector(".lv-controls"));
  }

  /** Opens a view's controls and listens to them. @param {HTMLElement} root */
  open(root) {
    const controls = this.controls(root);
    const range = document.createRange();
    range.selectNodeContents(controls);
    this.first.set(root, range.cloneContents());
    this.known.note(controls);
    controls.addEventListener("input", ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === "range") readOut(target);
    });
    controls.addEventListener("change", ({ target }) => {
      if (ours(target)) this.change(root, /** @type {Element} */ (widgetAt(pathOf(target))));
    });
    controls.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button && ours(button)) this.click(root, pathOf(button));
    });
    this.keeper.open(controls);
    controls.disabled = false;
    /** @type {HTMLElement} */ (root.querySelector(".lv-off")).hidden = true;
    root.dataset.state = "open";
  }

  /** @param {HTMLElement} root @param {Element} widget */
  change(root, widget) {
    const path = pathOf(widget);
    if (unfinished(widget)) {
      put(widget, this.known.values.get(path) ?? "");
      return;
    }
    if (!this.ready) this.sweep(path);
    this.note(widget);
    this.begin(root);
  }

  /** @param {HTMLElement} root @param {string} path */
  click(root, path) {
    this.sweep("");
    this.queue.push({ at: path, do: "click" });
    this.begin(root);
  }

  /** Queues every entry that differs from what the engine knows. @param {string} except path */
  sweep(except) {
    for (const root of this.roots) {
      for (const widget of holders(this.controls(root))) {
        if (pathOf(widget) !== except && !unfinished(widget)) this.note(widget);
      }
    }
  }

  /** Queues a widget's value if the engine does not know it. @param {Element} widget */
  note(widget) {
    if (!this.known.changed(widget)) return;
    const touch = { at: pathOf(widget), do: /** @type {const} */ ("set"), to: reading(widget) };
    const last = this.queue.at(-1);
    if (last?.do === "set" && last.at === touch.at) this.queue.pop();
    this.queue.push(touch);
    this.known.values.set(touch.at, touch.to);
  }

  /** @param {HTMLElement} root the view that was touched */
  begin(root) {
    this.touched = root;
    if (!this.engine) this.start();
    else this.next();
  }

  /** Starts an engine. If one has ended, does again what it had done, in the same order. */
  start() {
    // A touch that ended two engines would end the next one too.
    const again = this.broken && this.broken !== this.suspect ? [this.broken] : [];
    this.suspect = this.broken;
    this.broken = null;
    this.queue = [...this.log, ...again, ...this.queue];
    if (this.log.length) this.roots.forEach((root) => { root.dataset.state = "afresh"; });
    this.log = [];
    this.clearError();
    this.busy("starting");
    this.ready = false;
    const engine = new Engine(this.order.cells, this.order.packs, (answer) => {
      if (engine === this.engine) this.hear(answer);
    });
    this.engine = engine;
    void engine.start();
  }

  /** Sends the next touch, or rests. */
  next() {
    if (!this.ready || this.waiting) return;
    this.waiting = this.queue.shift() ?? null;
    if (this.waiting) {
      this.busy("working");
      this.engine?.send(this.waiting);
    } else {
      this.rest();
    }
  }

  /** @param {Answer} answer */
  hear(answer) {
    if (answer.kind === "ready") this.hydrate(answer.views);
    else if (answer.kind === "done") this.finish(answer);
    else this.fail(answer.why, answer.detail);
  }

  /**
   * Takes over the views. They are drawn afresh only where the engine draws them differently.
   * @param {[number, string][]} views
   */
  hydrate(views) {
    for (const [number, html] of views) {
      const root = this.roots.find((one) => one.dataset.view === String(number));
      if (!root) continue;
      const template = document.createElement("template");
      template.innerHTML = html;
      const widget = /** @type {Element} */ (widgetAt(String(number)));
      const same = this.first.get(root)?.lastElementChild
        ?.isEqualNode(template.content.firstElementChild);
      if (!same || root.dataset.state === "afresh") {
        keepingPlace(root, () => redraw(widget, html, this.known));
        this.carry(root);
      }
      root.dataset.state = same ? "live" : "redrawn";
      this.keeper.open(root);
    }
    this.ready = true;
    this.next();
  }

  /** Shows entries that still wait for the engine in a view drawn afresh. @param {Element} root */
  carry(root) {
    for (const touch of this.queue) {
      const widget = widgetAt(touch.at);
      if (touch.do !== "set" || !widget || !root.contains(widget)) continue;
      put(widget, touch.to);
      this.known.values.set(touch.at, touch.to);
    }
  }

  /** @param {{ops: import("./engine.js").Op[], failed: string}} answer */
  finish({ ops, failed }) {
    const touch = /** @type {Touch} */ (this.waiting);
    this.waiting = null;
    this.suspect = null;
    this.log.push(touch);
    this.clearError();
    /** @type {Map<HTMLElement, Element[]>} */
    const told = new Map();
    for (const root of this.roots) {
      const own = ops.filter((op) => op.at.split("-")[0] === root.dataset.view);
      if (!own.length) continue;
      keepingPlace(root, () => {
        told.set(root, own.map((op) => apply(op, this.known)).filter((widget) => widget !== null));
        this.keeper.open(root);
      });
    }
    told.forEach((widgets, root) => this.say(root, widgets));
    if (failed) {
      console.error(failed);
      this.complain("callback", () => {
        this.queue.unshift(touch);
        this.next();
      });
    }
    this.next();
  }

  /**
   * Tells readers of a screen reader what changed: one sentence, not a whole table.
   * @param {HTMLElement} root @param {Element[]} widgets the widgets with new markup
   */
  say(root, widgets) {
    const shown = widgets.filter((widget) => widget.isConnected && !widget.closest("[hidden]"));
    if (!shown.length) return;
    // An alert in the result speaks for itself.
    if (shown.some((widget) => widget.querySelector("[role=alert]"))) return;
    const marked = shown.map((widget) => widget.querySelector(".lv-say")).filter(Boolean);
    const outs = shown.flatMap((widget) => [...widget.querySelectorAll(".lv-out")]);
    const texts = (marked.length ? marked : outs)
      .map((one) => (/** @type {HTMLElement | null} */ (one)?.innerText ?? "").replace(/\s+/g, " ").trim());
    const text = marked.length ? texts.join(" ")
      : texts.find((one) => one && one.length <= LONGEST_SAID);
    const status = /** @type {HTMLElement} */ (root.querySelector(".lv-status"));
    status.textContent = text || this.order.words.changed;
  }

  /** @param {import("./engine.js").Why} why @param {string} detail */
  fail(why, detail) {
    console.error(detail);
    this.rest();
    this.engine = null;
    this.ready = false;
    this.broken = this.waiting;
    this.waiting = null;
    this.complain(why, () => this.start());
  }

  /** Shows that the engine is at work, in words if it takes longer. @param {string} word */
  busy(word) {
    clearTimeout(this.patience);
    this.roots.forEach((root) => this.controls(root).setAttribute("aria-busy", "true"));
    this.patience = setTimeout(() => this.wait(this.order.words[word]), PATIENCE);
  }

  rest() {
    clearTimeout(this.patience);
    this.roots.forEach((root) => this.controls(root).removeAttribute("aria-busy"));
    this.wait("");
  }

  /** @param {string} words */
  wait(words) {
    for (const root of this.roots) {
      const wait = /** @type {HTMLElement} */ (root.querySelector(".lv-wait"));
      wait.textContent = root === this.touched ? words : "";
    }
  }

  /** Shows one sentence and a button to try again. @param {string} why @param {() => void} again */
  complain(why, again) {
    this.clearError();
    const box = /** @type {HTMLElement} */ (this.touched.querySelector(".lv-error"));
    const sentence = document.createElement("p");
    sentence.textContent = this.order.words[`fail-${why}`];
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.order.words.retry;
    const back = document.activeElement;
    button.addEventListener("click", () => {
      this.clearError();
      if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
      again();
    });
    box.append(sentence, button);
  }

  clearError() {
    this.roots.forEach((root) => root.querySelector(".lv-error")?.replaceChildren());
  }
}

/** @param {EventTarget | null} target @returns {target is Element} a control, not a result's part */
function ours(target) {
  return target instanceof Element && !target.closest(".lv-out");
}

const script = document.querySelector("script.lv-cells");
const roots = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".lv[data-view]")]);
if (script && roots.length) new Exercises(JSON.parse(script.textContent ?? ""), roots);
