// Teams and short names: sharing people out, moving one, taking one away.

import { button, field, folded, heading, make, redraw, select, table } from "./dom.js";
import { say, teamName } from "./words.js";

/** @typedef {import("../views").Desk} Desk */
/** @typedef {import("./facilitator.js").Act} Act */

/**
 * @param {HTMLElement} section
 * @param {Desk} desk
 * @param {Act} act
 */
export function drawTeams(section, desk, act) {
  const ids = desk.people.map((one) => one.who);
  redraw(section, [desk.teams, ids, desk.may_choose_team], () => {
    /** @type {HTMLElement[]} */
    const parts = [heading("h2", say("desk.teams")), make("p", {}, say("teams.text")), number(desk, act)];
    if (!desk.teams.length) return parts;
    const rows = desk.teams.map((team) => [teamName(team), team.members.join(", ") || say("teams.empty")]);
    parts.push(table(say("desk.teams"), [say("wall.team"), say("teams.members")], rows));
    parts.push(choosing(desk, act));
    if (ids.length) parts.push(folded(say("teams.move"), move(desk, act)));
    parts.push(folded(say("teams.rename"), rename(desk, act)));
    return parts;
  });
}

/**
 * @param {Desk} desk
 * @param {Act} act
 */
function number(desk, act) {
  const control = make("input", { type: "number", min: 0, max: 40, inputmode: "numeric" });
  control.value = String(desk.teams.length || 3);
  const send = make("button", { class: "plain" }, say("teams.make"));
  send.dataset.name = "make-teams";
  const form = make("form", {}, field(say("teams.number"), control, "teams-number"), send);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    act("teams", { teams: Number(control.value) }, say("teams.made"));
  });
  return form;
}

/**
 * @param {Desk} desk
 * @param {Act} act
 */
function choosing(desk, act) {
  const control = make("input", { type: "checkbox" });
  control.checked = desk.may_choose_team;
  control.dataset.name = "may-choose";
  control.addEventListener("change", () => act("teams", { choosing: control.checked }, say("teams.changed")));
  return make("label", { class: "option" }, control, make("span", {}, say("teams.may-choose")));
}

/**
 * @param {Desk} desk
 * @param {Act} act
 */
function move(desk, act) {
  const who = select(desk.people.map((one) => [one.who, one.who]));
  const team = select(desk.teams.map((one) => [one.id, teamName(one)]));
  const form = make(
    "form",
    {},
    field(say("people.who"), who, "move-who"),
    field(say("wall.team"), team, "move-team"),
    make("button", { class: "plain" }, say("teams.move-button")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const done = say("teams.moved", { who: who.value });
    act("teams", { move: { who: who.value, team: team.value } }, done);
  });
  return form;
}

/**
 * A way to take away a name that should not stand on the wall.
 * @param {Desk} desk
 * @param {Act} act
 */
function rename(desk, act) {
  const team = select(desk.teams.map((one) => [one.id, teamName(one)]));
  const name = make("input", { maxlength: 30, autocomplete: "off" });
  const form = make(
    "form",
    {},
    make("p", {}, say("teams.rename-text")),
    field(say("wall.team"), team, "rename-team"),
    field(say("team.name"), name, "rename-name"),
    make("button", { class: "plain" }, say("team.name-button")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    act("teams", { rename: { team: team.value, name: name.value.trim() } }, say("teams.changed"));
  });
  return form;
}

/**
 * @param {HTMLElement} section
 * @param {Desk} desk
 * @param {Act} act
 */
export function drawPeople(section, desk, act) {
  redraw(section, desk.people, () => {
    const parts = [heading("h2", say("desk.people"))];
    if (!desk.people.length) return [...parts, make("p", {}, say("people.none"))];
    const rows = desk.people.map((one) => {
      const team = one.team ? one.team.replace(/\D/g, "") : "";
      return [one.who, team, make("code", {}, one.again || ""), removal(one.who, act)];
    });
    const columns = [say("people.who"), say("wall.team"), say("people.again"), say("people.remove-head")];
    const all = table(say("desk.people"), columns, rows);
    return [...parts, folded(say("people.fold", { people: desk.people.length }), make("p", {}, say("people.text")), all)];
  });
}

/**
 * A button that asks once more before it removes somebody.
 * @param {string} who
 * @param {Act} act
 */
function removal(who, act) {
  const control = button(
    say("people.remove", { who }),
    () => {
      if (control.className === "danger") {
        act("remove", { who }, say("people.removed", { who }));
      } else {
        control.className = "danger";
        control.textContent = say("people.sure", { who });
      }
    },
    { name: `remove-${who}` },
  );
  return control;
}
