// One turn of the campaign as a team plays it: the news, what is left, one action at a time.

import { field, folded, heading, list, make, redraw, select, table } from "./dom.js";
import { decide, decidedBy, stopped } from "./team.js";
import { say } from "./words.js";

/** @typedef {import("../views").Campaign} Campaign */
/** @typedef {import("../views").Action} Action */
/** @typedef {import("./participant.js").Desk} Desk */

/** The step that was said last, so that each decision is announced once. */
let announced = "";

/**
 * Draw the turn that the team is in.
 * @param {HTMLElement} region
 * @param {Campaign} play
 * @param {string} me
 * @param {Desk} desk
 */
export function drawCampaign(region, play, me, desk) {
  redraw(region, play, () => draw(play, me, desk));
  const now = `${play.id}/${play.step}/${play.phase}`;
  if (now === announced) return;
  announced = now;
  desk.tell([decidedBy(play.last ? play.last.by : "", me), where(play)].filter(Boolean).join(" "), "good");
}

/** @param {Campaign} play */
function where(play) {
  if (play.finished) return say("campaign.over");
  if (!play.turn) return "";
  const { label, number, all } = play.turn;
  return say("campaign.turn", { label, number, all, slot: play.slot || 1, left: play.left });
}

/**
 * @param {Campaign} play
 * @param {string} me
 * @param {Desk} desk
 */
function draw(play, me, desk) {
  /** @type {(Node | string)[]} */
  const parts = [make("p", { class: "over" }, say("campaign.title", { profile: play.profile }))];
  if (play.log.length) {
    const last = make("p", {}, make("b", {}, say("play.last")), ` ${play.log[play.log.length - 1]}`);
    const by = decidedBy(play.last ? play.last.by : "", me);
    const title = heading("h2", say("play.happened"));
    parts.push(make("div", { class: "note" }, title, last, make("p", { class: "how" }, by)));
  }
  if (play.finished) {
    parts.push(heading("h2", say("campaign.over")), make("pre", {}, (play.report || []).join("\n")));
    parts.push(make("p", {}, say("play.code"), " ", make("code", {}, play.code)));
    parts.push(make("p", {}, say("play.end-text")));
  } else {
    const turn = play.turn;
    parts.push(heading("h2", turn ? say("campaign.at", { label: turn.label, number: turn.number, all: turn.all }) : ""));
    parts.push(make("p", {}, make("b", {}, say("campaign.left", { left: play.left }))));
    if (turn && turn.news.length) parts.push(heading("h3", say("campaign.news")), list(turn.news));
    const why = stopped(play);
    parts.push(...(why ? [make("p", { class: "note" }, why)] : actions(play, desk)));
  }
  parts.push(...board(play));
  if (play.log.length) parts.push(folded(say("play.log"), list(play.log, "ol")));
  return parts;
}

/**
 * @param {Campaign} play
 * @param {Desk} desk
 */
function actions(play, desk) {
  const open = play.actions.filter((one) => one.open);
  const shut = play.actions.filter((one) => !one.open);
  const control = select(open.map((one) => [one.n, priced(one)]));
  const send = make("button", { class: "main" }, say("play.decide"));
  const label = say(play.slot === 2 ? "campaign.second" : "campaign.first");
  const form = make("form", {}, field(label, control, "action"), make("p", { class: "how" }, say("play.together")), send);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    decide(play.id, play.step, Number(control.value), desk);
  });
  const closed = shut.map((one) => say("campaign.shut", { action: one.label, why: one.why || "" }));
  return closed.length ? [form, folded(say("campaign.closed"), list(closed))] : [form];
}

/** @param {Action} one */
function priced(one) {
  return one.group
    ? say("campaign.action", { group: one.group, action: one.label, cost: one.cost })
    : say("campaign.plain", { action: one.label, cost: one.cost });
}

/** @param {Campaign} play */
function board(play) {
  const parts = [];
  const goals = (play.objectives || []).map((one) => {
    const values = { objective: one.label, points: one.points, step: one.step };
    const title = make("b", {}, say("campaign.objective", values));
    return make("div", {}, title, list(one.lines));
  });
  if (goals.length) parts.push(folded(say("campaign.objectives"), ...goals));
  if (play.positions) {
    const rows = play.positions.rows.map((row) => {
      const name = make("span", {}, row.state, make("span", { class: "how" }, row.what));
      return [name, ...row.positions];
    });
    const columns = [say("campaign.state"), ...play.positions.columns];
    parts.push(folded(say("campaign.states"), table(say("campaign.states"), columns, rows)));
  }
  return parts;
}
