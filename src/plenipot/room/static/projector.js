// What the whole room sees: how to join, the question, who has answered, the result once revealed.

import { byId, heading, list, make, paragraphs, redraw, table, tell } from "./dom.js";
import { fit } from "./fit.js";
import { Watch } from "./net.js";
import { optionText } from "./question.js";
import { resultTable } from "./result.js";
import { say, teamName } from "./words.js";

/** @typedef {import("../views").Wall} Wall */
/** @typedef {import("../views").Vote} Vote */
/** @typedef {import("../views").Progress} Progress */

const top = byId("join");
const people = byId("people");
const now = byId("now");
const line = byId("line");

const watch = new Watch("/api/projector", {
  show,
  line: (on) => {
    tell(line, on ? "" : say("wall.lost"), on ? "" : "bad");
    line.hidden = on;
    fit();
  },
  refused: (why) => {
    tell(line, why.text, "bad");
    line.hidden = false;
    if (why.key === "deleted") {
      watch.stop();
      for (const region of [top, people, now]) redraw(region, "", () => []);
    }
    fit();
  },
});

/** @param {Wall} wall */
function show(wall) {
  const { activity } = wall;
  document.body.classList.toggle("waiting", activity === null);
  const done = activity ? progress(activity, wall.people) : "";
  redraw(top, wall.join, () => [
    make("img", { src: "/qr.svg", alt: say("wall.qr") }),
    make("p", {}, say("wall.join"), " ", make("b", { class: "address" }, bare(wall.join))),
  ]);
  redraw(people, [wall.people, done], () => [
    make("p", {}, say("wall.people", { people: wall.people })),
    ...(done ? [make("p", {}, make("b", {}, done))] : []),
  ]);
  if (!activity) {
    redraw(now, "wait", () => [heading("h1", say("wall.title")), list(["1", "2", "3"].map((n) => say(`wall.step-${n}`)), "ol")]);
  } else if (activity.kind === "vote") {
    const { id, phase, question, result } = activity;
    redraw(now, [id, phase, question, result], () => vote(activity));
  } else if (activity.kind === "test") {
    redraw(now, [activity.id, activity.phase], () => [
      heading("h1", say(`test.${activity.moment}`)),
      make("p", {}, say(`wall.test-${activity.phase}`)),
    ]);
  } else {
    const title = activity.kind === "campaign" ? say("campaign.title", { profile: activity.profile }) : activity.title;
    // Once a team has decided, the room needs the table, and the story stands on the phones.
    const begun = (activity.teams || []).some((team) => team.step > 0);
    redraw(now, activity, () => [
      heading("h1", title),
      ...(activity.kind === "scenario" && activity.intro && !begun ? paragraphs(activity.intro) : []),
      make("p", {}, say(activity.phase === "closed" ? "play.closed" : "wall.play")),
      teams(activity.teams || []),
    ]);
  }
  fit();
}

/**
 * The address without what people need not type.
 * @param {string} address
 */
function bare(address) {
  return address.replace(/^http:\/\//, "").replace(/\/$/, "");
}

/** @param {Vote} activity */
function vote(activity) {
  const { phase, question } = activity;
  const parts = [heading("h1", say(`vote.${phase}`)), make("p", { class: "stem" }, question.stem)];
  if (activity.result) return [...parts, resultTable(question, activity.result)];
  const options = list((question.options || []).map((one) => optionText(question, one.id)));
  options.className = "letters";
  parts.push(options);
  return parts;
}

/**
 * How many have done their part. It stands at the top, where a long question cannot hide it.
 * @param {import("../views").Activity} activity
 * @param {number} all
 */
function progress(activity, all) {
  if (activity.kind === "test") return say("wall.begun", { people: activity.people || 0, all });
  if (activity.kind !== "vote") return "";
  const { first, second } = activity.votes_in || { first: 0, second: 0 };
  if (activity.phase === "closed") return say("wall.votes-both", { first, second });
  if (activity.phase === "revealed") return "";
  return say("wall.votes", { count: activity.phase === "second" ? second : first });
}

/** @param {Progress[]} teams */
function teams(teams) {
  const rows = teams.map((team) => [
    teamName({ id: team.team, name: team.name }),
    String(team.step),
    team.ending || say(team.finished ? "wall.finished" : "wall.going"),
  ]);
  return table(say("wall.teams"), [say("wall.team"), say("wall.decisions"), say("wall.where")], rows);
}

window.addEventListener("resize", fit);
watch.start();
