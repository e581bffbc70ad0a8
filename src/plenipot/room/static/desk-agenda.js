// The activities of the session: which there are, which is shown, and adding one.

import { phases } from "./desk-now.js";
import { button, field, heading, list, make, redraw, select } from "./dom.js";
import { say } from "./words.js";

/** @typedef {import("../views").Desk} Desk */
/** @typedef {import("../views").Catalogue} Catalogue */
/** @typedef {import("./facilitator.js").Act} Act */

/**
 * @param {HTMLElement} section
 * @param {Desk} desk
 * @param {Act} act
 */
export function drawAgenda(section, desk, act) {
  const data = desk.activities.map((one) => [one.id, one.title, one.phase]);
  redraw(section, [data, desk.current], () => {
    const items = desk.activities.map((one) => {
      const current = one.id === desk.current;
      const phase = say(`phase.${phases(one.kind)}.${one.phase}`);
      const text = say(`agenda.${one.kind}`, { title: one.title, phase });
      const item = make("div", current ? { class: "current" } : {}, make("p", {}, text));
      item.append(
        current
          ? make("b", {}, say("agenda.current"))
          : button(say("agenda.show"), () => act("current", { activity: one.id }, say("agenda.shown")), { name: `show-${one.id}` }),
      );
      return item;
    });
    const parts = [heading("h2", say("desk.agenda"))];
    parts.push(items.length ? list(items, "ol") : make("p", {}, say("agenda.none")));
    if (desk.current !== null) {
      parts.push(button(say("agenda.hide"), () => act("current", { activity: null }, say("agenda.hidden")), { name: "hide" }));
    }
    return parts;
  });
}

/**
 * The form that adds an activity. It is drawn once: what can be added does not change.
 * @param {HTMLElement} section
 * @param {Catalogue} catalogue
 * @param {Act} act
 */
export function drawAdd(section, catalogue, act) {
  const kind = select(["vote", "scenario", "campaign", "test"].map((one) => [one, say(`kind.${one}`)]));
  const more = make("div");
  const form = make("form", {}, field(say("add.kind"), kind, "add-kind"), more, make("button", { class: "plain" }, say("add.button")));
  /** @type {() => object} */
  let wish = () => ({});
  const change = () => {
    more.textContent = "";
    const made = parts[/** @type {keyof typeof parts} */ (kind.value)](catalogue);
    more.append(...made.fields);
    wish = made.wish;
  };
  kind.addEventListener("change", change);
  change();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    act("activities", { kind: kind.value, ...wish() }, say("add.done"));
  });
  redraw(section, "add", () => [heading("h2", say("desk.add")), form]);
}

/** What each kind of activity asks for. */
const parts = { vote, scenario, campaign, test };

/** @param {Catalogue} catalogue */
function vote(catalogue) {
  const modules = catalogue.modules.filter((one) => one.questions.length);
  const module = select(modules.map((one) => [one.id, one.title]));
  const question = make("select");
  const stem = make("p", { class: "note" });
  const why = make("p");
  const questions = () => {
    const found = modules.find((one) => one.id === module.value);
    return found ? found.questions : [];
  };
  const read = () => {
    const found = questions().find((one) => one.id === question.value);
    stem.textContent = found ? found.stem : "";
    why.textContent = found && found.because ? say("add.because", { why: found.because }) : "";
  };
  const fill = () => {
    question.textContent = "";
    for (const one of questions()) {
      const sign = one.because ? "★ " : "";
      question.append(make("option", { value: one.id }, `${sign}${one.id}: ${short(one.stem)}`));
    }
    read();
  };
  module.addEventListener("change", fill);
  question.addEventListener("change", read);
  fill();
  return {
    fields: [field(say("add.module"), module, "add-module"), field(say("add.question"), question, "add-question"), stem, why],
    wish: () => ({ question: question.value }),
  };
}

/** @param {Catalogue} catalogue */
function scenario(catalogue) {
  const all = catalogue.modules.reduce(
    (found, module) => [...found, ...module.scenarios],
    /** @type {{id: string, title: string}[]} */ ([]),
  );
  const control = select(all.map((one) => [one.id, one.title]));
  return { fields: [field(say("kind.scenario"), control, "add-scenario"), make("p", {}, say("add.teams"))], wish: () => ({ scenario: control.value }) };
}

/** @param {Catalogue} catalogue */
function campaign(catalogue) {
  const profile = select(catalogue.profiles.map((one) => [one.number, one.label]));
  const seed = make("input", { type: "number", min: 0, max: 32767, value: 7, inputmode: "numeric" });
  return {
    fields: [field(say("add.profile"), profile, "add-profile"), field(say("add.seed"), seed, "add-seed"), make("p", {}, say("add.teams"))],
    wish: () => ({ seed: Number(seed.value), profile: Number(profile.value) }),
  };
}

/** @param {Catalogue} catalogue */
function test(catalogue) {
  const moment = select(catalogue.tests.map((one) => [one.moment, one.label]));
  const form = select(["pretest", "final-a", "final-b"].map((one) => [one, say(`form.${one}`)]));
  return {
    fields: [
      field(say("kind.test"), moment, "add-test"),
      field(say("add.form"), form, "add-form"),
      make("p", {}, say("add.form-text")),
    ],
    wish: () => ({ moment: moment.value, form: form.value }),
  };
}

/** @param {string} text */
function short(text) {
  return text.length > 70 ? `${text.slice(0, 69)}…` : text;
}
