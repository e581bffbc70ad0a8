// Teams on a participant's page: which one, its name, and how it decides together.

import { button, field, heading, list, make } from "./dom.js";
import { say, teamName } from "./words.js";

/** @typedef {import("./participant.js").Desk} Desk */

/**
 * What somebody without a team sees; with teams to choose from, a button for each.
 * @param {import("../views").View} view
 * @param {Desk} desk
 * @returns {(HTMLElement)[]}
 */
export function chooseTeam(view, desk) {
  const teams = view.teams || [];
  const title = heading("h2", say("team.title"));
  if (!view.may_choose_team || !teams.length) return [title, make("p", {}, say("team.none"))];
  const buttons = teams.map((team) =>
    button(
      say("team.join", { team: teamName(team), people: team.people || 0 }),
      () => desk.send("/api/team", { team: team.id }),
      { name: `team-${team.id}` },
    ),
  );
  return [title, make("p", {}, say("team.choose")), list(buttons)];
}

/**
 * A field for the name that a team gives itself.
 * @param {import("../views").TeamName} team
 * @param {Desk} desk
 * @returns {HTMLElement[]}
 */
export function nameTeam(team, desk) {
  const name = make("input", { maxlength: 30, autocomplete: "off", value: team.name });
  const send = make("button", { class: "plain" }, say("team.name-button"));
  send.dataset.name = "team-name";
  const form = make("form", {}, field(say("team.name"), name, "team-name"), send);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = name.value.trim();
    if (await desk.send("/api/team-name", { name: text })) desk.tell(say("team.name-done"), "good");
  });
  return [make("p", {}, say("team.name-text")), form];
}

/**
 * Send a decision of the team, once, however often it has to be sent.
 * @param {number} activity
 * @param {number} step
 * @param {string | number} choice
 * @param {Desk} desk
 */
export function decide(activity, step, choice, desk) {
  desk.outbox.put(`decision/${activity}`, "/api/decisions", { activity, step, choice });
  desk.tell(say("team.sending"));
}

/**
 * Say who of the team decided.
 * @param {string | undefined} by
 * @param {string} me
 */
export function decidedBy(by, me) {
  if (!by) return "";
  return by === me ? say("team.you") : say("team.other", { who: by });
}

/**
 * Why the team cannot decide anything now, or nothing if it can.
 * @param {{phase: string, paper?: boolean}} play
 */
export function stopped(play) {
  if (play.paper) return say("play.paper");
  return play.phase === "closed" ? say("play.closed") : "";
}
