// A scenario in the page: one scene at a time, with state, log, way back and replay code.

import { CodeError, decode, encode } from "./codes.js";
import { button, copies, find, findAll, make, textOf } from "./dom.js";
import { Ending, logTable, stateParts } from "./ending.js";
import { say, sayCode } from "./messages.js";
import { holds, replay } from "./scenario-engine.js";
import { isRecord } from "../../browser/store.js";

/** @typedef {import("../../browser/store.js").Store} Store */
/** @typedef {import("./scenario-engine.js").Run} Run */

/** One scenario of the page. */
export class Scenario {
  /**
   * @param {HTMLElement} root
   * @param {Store} store
   */
  constructor(root, store) {
    this.root = root;
    this.store = store;
    this.id = root.dataset.scenario ?? "";
    /** @type {import("./scenario-engine.js").Graph} */
    this.graph = JSON.parse(find(root, "script").textContent ?? "");
    /** @type {number[]} */
    this.decisions = [];
    /** @type {Record<string, string>} */
    this.notes = {};
    /** The endings reached so far, in all runs. @type {string[]} */
    this.endings = [];
    this.restore();

    this.panel = make("div", { class: "pp-panel" });
    this.back = button(say("back"), () => this.go(this.decisions.slice(0, -1)));
    this.logBody = make("div", {});
    this.log = make("details", { class: "pp-log" }, make("summary", {}, say("log-summary")), this.logBody);
    find(root, ".pp-scene").before(this.panel);
    this.makeChoices();
    this.ending = new Ending(this);
    find(root, ".pp-debrief").after(make("div", { class: "pp-actions" }, this.back), this.log);
    root.append(this.replayForm());
    root.classList.add("pp-js");
    this.show();
  }

  /** The run so far. @returns {Run} */
  get run() {
    const run = replay(this.graph, this.decisions);
    if (!run) throw new Error("a decision of this run is not open");
    return run;
  }

  get code() {
    return encode(this.graph.code, this.decisions);
  }

  /** Take over what is kept, if it still fits this scenario. */
  restore() {
    const kept = this.store.get("scenario", this.id);
    if (!isRecord(kept)) return;
    const decisions = Array.isArray(kept.decisions) ? kept.decisions : [];
    if (decisions.every(Number.isInteger) && replay(this.graph, decisions)) {
      this.decisions = decisions;
    }
    if (isRecord(kept.notes)) {
      for (const [name, note] of Object.entries(kept.notes)) this.notes[name] = String(note);
    }
    if (Array.isArray(kept.endings)) this.endings = kept.endings.map(String);
  }

  save() {
    const { decisions, notes } = this;
    const { scene } = this.run;
    if (this.graph.scenes[scene].ending && !this.endings.includes(scene)) this.endings.push(scene);
    this.store.set("scenario", this.id, { decisions, notes, endings: this.endings });
  }

  /**
   * Move to another point of the story: its heading gets the focus and stands at the top,
   * for on a phone the state above it would fill the screen.
   * @param {number[]} decisions
   */
  go(decisions) {
    this.decisions = decisions;
    this.save();
    this.show();
    const heading = find(this.sceneElement(this.run.scene), "[tabindex]");
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  }

  /** @param {string} scene */
  sceneElement(scene) {
    return find(this.root, `[data-scene="${scene}"]`);
  }

  /**
   * @param {string} scene
   * @param {string} choice
   */
  choiceElement(scene, choice) {
    return find(this.sceneElement(scene), `[data-choice="${choice}"]`);
  }

  /** Give every choice a button; the disclosure beside it stays for print. */
  makeChoices() {
    for (const [sceneId, scene] of Object.entries(this.graph.scenes)) {
      scene.choices.forEach((choice, number) => {
        const item = this.choiceElement(sceneId, choice.id);
        const reason = make("p", { class: "pp-reason", id: `${this.id}-${sceneId}-${choice.id}-why` });
        reason.textContent = say("closed", { reason: textOf(item.querySelector(".pp-condition")) });
        const label = textOf(item.querySelector("summary"));
        const take = button(label, () => {
          if (take.getAttribute("aria-disabled") !== "true") this.go([...this.decisions, number]);
        });
        take.classList.add("pp-choice");
        item.append(take, reason);
      });
    }
  }

  show() {
    const run = this.run;
    const scene = this.graph.scenes[run.scene];
    for (const element of findAll(this.root, ".pp-scene")) {
      element.classList.toggle("pp-now", element.dataset.scene === run.scene);
    }
    for (const choice of scene.choices) {
      const item = this.choiceElement(run.scene, choice.id);
      const open = holds(choice.when, run.state);
      const take = find(item, ".pp-choice");
      const reason = find(item, ".pp-reason");
      take.setAttribute("aria-disabled", String(!open));
      if (open) take.removeAttribute("aria-describedby");
      else take.setAttribute("aria-describedby", reason.id);
      reason.hidden = open;
    }
    this.showOutcome(run);
    this.panel.replaceChildren(
      make("p", {}, make("strong", {}, say("state-now"))),
      make("dl", {}, ...stateParts(this, run.state).map(({ label, value }) =>
        make("div", {}, make("dt", {}, label), make("dd", {}, value)))),
    );
    this.back.hidden = run.log.length === 0;
    this.log.hidden = run.log.length === 0 || scene.ending;
    this.logBody.replaceChildren(logTable(this, run));
    this.ending.show(run);
  }

  /**
   * Show what the last decision led to, at the top of the scene it led to.
   * @param {Run} run
   */
  showOutcome(run) {
    for (const old of findAll(this.root, ".pp-came")) old.remove();
    const last = run.log.at(-1);
    if (!last) return;
    const item = this.choiceElement(last.scene, last.choice);
    const box = make(
      "div",
      { class: "pp-came" },
      make("p", {}, make("strong", {}, say("you-chose")), " ", textOf(item.querySelector("summary"))),
      ...copies(item.querySelector(".pp-feedback")),
      make("p", {}, ...copies(item.querySelector(".pp-effects"))),
    );
    find(this.sceneElement(run.scene), "[tabindex]").after(box);
  }

  /** A field for a code that somebody else has read out or written down. */
  replayForm() {
    const input = make("input", { type: "text", id: `${this.id}-code`, autocomplete: "off", spellcheck: "false" });
    const told = make("p", { role: "status" });
    const form = make(
      "form",
      { class: "pp-replay" },
      make("label", { for: input.id }, say("code-label")),
      input,
      make("button", { type: "submit", class: "pp-button" }, say("replay")),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const mine = this.code;
      try {
        const decisions = decode(this.graph.code, input.value);
        if (!replay(this.graph, decisions)) throw new CodeError("path");
        this.go(decisions);
        told.textContent = say("replayed", { code: mine ?? "–" });
      } catch (error) {
        if (!(error instanceof CodeError)) throw error;
        told.textContent = sayCode(error.message);
      }
    });
    return make("details", { class: "pp-others" }, make("summary", {}, say("replay-summary")), form, told);
  }
}
