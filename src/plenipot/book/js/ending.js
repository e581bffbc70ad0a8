// What an ending adds: the log as a table, notes for the debrief, the replay code.

import { button, find, findAll, make, textOf } from "./dom.js";
import { say } from "./messages.js";
import { startState } from "./scenario-engine.js";

/** @typedef {import("./scenario.js").Scenario} Scenario */
/** @typedef {import("./scenario-engine.js").Run} Run */
/** @typedef {import("./scenario-engine.js").State} State */

/**
 * Name and value of each variable, in words.
 * @param {Scenario} scenario
 * @param {State} state
 */
export function stateParts(scenario, state) {
  return scenario.graph.state.map(({ id }) => {
    const value = state[id];
    return {
      label: textOf(scenario.root.querySelector(`[data-variable="${id}"] th`)),
      value: typeof value === "boolean" ? say(value ? "yes" : "no") : String(value),
    };
  });
}

/**
 * The decisions of a run as a table, each with what it changed.
 * @param {Scenario} scenario
 * @param {Run} run
 */
export function logTable(scenario, run) {
  let before = stateParts(scenario, startState(scenario.graph));
  const rows = run.log.map((step) => {
    const heading = scenario.sceneElement(step.scene).querySelector("[tabindex]");
    const choice = scenario.choiceElement(step.scene, step.choice).querySelector("summary");
    const now = stateParts(scenario, step.state);
    const changed = now.filter(({ value }, place) => value !== before[place].value);
    before = now;
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, textOf(heading)),
      make("td", {}, textOf(choice)),
      make("td", {}, ...changed.map((part) => make("div", {}, say("is", part)))),
    );
  });
  const head = /** @type {const} */ (["head-scene", "head-decision", "head-after"]);
  const headings = head.map((key) => make("th", { scope: "col" }, say(key)));
  return make(
    "table",
    {},
    make("caption", {}, say("log")),
    make("thead", {}, make("tr", {}, ...headings)),
    make("tbody", {}, ...rows),
  );
}

/** The part of the page that appears with an ending. */
export class Ending {
  /** @param {Scenario} scenario */
  constructor(scenario) {
    this.scenario = scenario;
    this.debrief = find(scenario.root, ".pp-debrief");
    this.log = make("div", {});
    this.code = make("code", {});
    this.told = make("span", { role: "status" });
    this.codeLine = make(
      "p",
      { class: "pp-code" },
      make("strong", {}, say("your-code")),
      " ",
      this.code,
      " ",
      button(say("copy"), () => this.copy()),
      " ",
      this.told,
    );
    const again = button(say("play-again"), () => scenario.go([]));
    this.debrief.before(this.log);
    this.debrief.append(this.codeLine, make("div", { class: "pp-actions" }, again));
    this.addNotes();
  }

  /** Give each question of the debrief a field for notes, kept on this device. */
  addNotes() {
    for (const item of findAll(this.debrief, "[data-note]")) {
      const name = item.dataset.note ?? "";
      const id = `${this.scenario.id}-note-${name}`;
      const label = make("label", { for: id }, ...find(item, "span").childNodes);
      const field = make("textarea", { id, rows: "2" });
      field.value = this.scenario.notes[name] ?? "";
      field.addEventListener("change", () => {
        this.scenario.notes[name] = field.value;
        this.scenario.save();
      });
      item.replaceChildren(label, field);
    }
  }

  /** @param {Run} run */
  show(run) {
    const ended = this.scenario.graph.scenes[run.scene].ending;
    this.debrief.classList.toggle("pp-now", ended);
    this.log.replaceChildren(...(ended ? [logTable(this.scenario, run)] : []));
    const code = this.scenario.code;
    this.codeLine.hidden = code === null;
    this.code.textContent = code ?? "";
    this.told.textContent = "";
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.code.textContent ?? "");
      this.told.textContent = say("copied");
    } catch {
      // Not allowed here, for example in a page opened from a file.
      getSelection()?.selectAllChildren(this.code);
      this.told.textContent = say("selected");
    }
  }
}
