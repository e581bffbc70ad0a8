// A scenario as a team plays it: what happened, the scene, the choices, the end.

import { folded, heading, list, make, paragraphs, redraw, table } from "./dom.js";
import { letter } from "./question.js";
import { decide, decidedBy, stopped } from "./team.js";
import { say } from "./words.js";

/** @typedef {import("../views").Scenario} Scenario */
/** @typedef {import("./participant.js").Desk} Desk */

/** The step that was said last, so that each decision is announced once. */
let announced = "";

/**
 * Draw the scene that the team is in.
 * @param {HTMLElement} region
 * @param {Scenario} play
 * @param {string} me
 * @param {Desk} desk
 */
export function drawScenario(region, play, me, desk) {
  redraw(region, play, () => draw(play, me, desk));
  const now = `${play.id}/${play.step}/${play.phase}`;
  if (now === announced) return;
  announced = now;
  const by = play.last ? play.last.by : undefined;
  desk.tell([decidedBy(by, me), play.scene ? play.scene.title : ""].filter(Boolean).join(" "), "good");
}

/**
 * @param {Scenario} play
 * @param {string} me
 * @param {Desk} desk
 */
function draw(play, me, desk) {
  const { scene, last } = play;
  if (!scene) return [heading("h2", play.title), make("p", {}, say("wait.text"))];
  /** @type {(Node | string)[]} */
  const parts = [make("p", { class: "over" }, play.title)];
  if (!play.step && play.intro) parts.push(...paragraphs(play.intro));
  if (last) {
    parts.push(
      make(
        "div",
        { class: "note" },
        heading("h2", say("play.happened")),
        make("p", {}, make("b", {}, say("play.last")), ` ${last.choice}`),
        ...paragraphs(last.feedback),
        make("p", { class: "how" }, decidedBy(last.by, me)),
      ),
    );
  }
  parts.push(heading("h2", scene.title));
  if (scene.clock) parts.push(make("p", { class: "how" }, scene.clock));
  parts.push(...paragraphs(scene.text));
  const state = play.state.map((one) => make("span", {}, make("b", {}, `${one.label}: `), String(one.value)));
  const values = list(state);
  values.className = "values";
  parts.push(heading("h3", say("play.state")), values);
  if (scene.ending) parts.push(...ending(play));
  else if (stopped(play)) parts.push(make("p", { class: "note" }, stopped(play)));
  else parts.push(choices(play, desk));
  if (play.log.length) {
    const rows = play.log.map((step, place) => [String(place + 1), step.scene, step.choice]);
    const columns = [say("play.number"), say("play.scene"), say("play.decision")];
    parts.push(folded(say("play.log"), table(say("play.log"), columns, rows)));
  }
  return parts;
}

/** @param {Scenario} play */
function ending(play) {
  const found = play.scene && play.scene.ending;
  if (!found) return [];
  return [
    heading("h3", say("play.end")),
    make("p", {}, make("b", {}, found.outcome)),
    make("p", {}, say("play.lessons")),
    list(found.lessons),
    make("p", {}, say("play.code"), " ", make("code", {}, play.code)),
    make("p", {}, say("play.end-text")),
  ];
}

/**
 * @param {Scenario} play
 * @param {Desk} desk
 */
function choices(play, desk) {
  const options = (play.scene ? play.scene.choices : []).map((choice, place) => {
    const text = say("option", { letter: letter(place), text: choice.text });
    if (!choice.open) {
      const why = say("play.not-open", { why: choice.why || "" });
      return make("div", { class: "shut" }, text, make("p", { class: "how" }, why));
    }
    const input = make("input", { type: "radio", name: "choice", value: choice.id });
    return make("label", { class: "option" }, input, make("span", {}, text));
  });
  const set = make(
    "fieldset",
    {},
    make("legend", {}, say("play.choose")),
    make("p", { class: "how" }, say("play.together")),
    make("div", { class: "options" }, ...options),
  );
  const send = make("button", { class: "main" }, say("play.decide"));
  const form = make("form", {}, set, make("p", {}, send));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = set.querySelector("input:checked");
    if (chosen instanceof HTMLInputElement) decide(play.id, play.step, chosen.value, desk);
    else desk.tell(say("missing.one"), "bad");
  });
  return form;
}
