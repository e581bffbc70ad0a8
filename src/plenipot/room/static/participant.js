// The page of a participant: joins, shows what is going on, and sends what this person decides.

import { drawCampaign } from "./campaign.js";
import { button, byId, field, folded, heading, make, redraw, tell } from "./dom.js";
import { ask, Refused, Watch } from "./net.js";
import { Outbox } from "./outbox.js";
import { drawScenario } from "./scenario.js";
import { chooseTeam, nameTeam } from "./team.js";
import { drawTest, sayTest } from "./test.js";
import { drawVote, sayVote } from "./vote.js";
import { say, teamName } from "./words.js";

/** @typedef {import("../views").View} View */

/**
 * What the drawings of activities need of the page.
 * @typedef {{outbox: Outbox, tell: (text: string, mood?: "" | "good" | "bad") => void,
 *   again: () => void, send: (path: string, body: object) => Promise<boolean>}} Desk
 */

const AGAIN = "plenipot-room-again";
const regions = { who: byId("who"), now: byId("now"), team: byId("team"), device: byId("device") };
const said = byId("said");
const line = byId("line");

/** @type {View | null} */
let view = null;

const outbox = new Outbox((why) => {
  refused = false;
  if (why) {
    tell(said, why.text, "bad");
    refused = true;
  }
  watch.now();
});
/** A refusal stays said until something else is sent or shown. */
let refused = false;

/** @type {Desk} */
const desk = {
  outbox,
  tell: (text, mood = "") => tell(said, text, mood),
  again: () => {
    if (view) show(view);
  },
  send: async (path, body) => {
    try {
      await ask(path, body);
      watch.now();
      return true;
    } catch (error) {
      tell(said, error instanceof Refused ? error.text : say("line.lost"), "bad");
      return false;
    }
  },
};

const watch = new Watch("/api/state", {
  show,
  line: (on) => {
    tell(line, on ? "" : say("line.lost"), on ? "" : "bad");
    line.hidden = on;
    if (on) outbox.flush();
  },
  refused: (why) => {
    if (why.key === "join") leave();
    else tell(said, why.text, "bad");
    if (why.key === "deleted") {
      // What is deleted is not left on the screens.
      watch.stop();
      for (const region of Object.values(regions)) redraw(region, "", () => []);
    }
  },
});

/** @param {View} next */
function show(next) {
  const moved = view === null || key(view) !== key(next);
  view = next;
  const activity = next.activity;
  redraw(regions.who, [next.who, next.team], () => [
    make("b", {}, next.who),
    ...(next.team ? [" · ", teamName(next.team)] : []),
  ]);
  if (moved) {
    refused = false;
    tell(said, "");
  }
  const now = regions.now;
  if (!activity) {
    redraw(now, "wait", () => [heading("h2", say("wait.title")), make("p", {}, say("wait.text"))]);
  } else if (activity.kind === "vote") {
    drawVote(now, activity, desk);
    if (!refused) sayVote(activity, desk);
  } else if (activity.kind === "test") {
    drawTest(now, activity, desk);
    if (!refused) sayTest(activity, desk);
  } else if (!next.team) {
    redraw(now, ["team", next.teams, next.may_choose_team], () => chooseTeam(next, desk));
  } else if (activity.kind === "scenario") {
    drawScenario(now, activity, next.who, desk);
  } else {
    drawCampaign(now, activity, next.who, desk);
  }
  // Somebody else of the team, or the facilitator, may have brought this page on.
  if (moved) window.scrollTo(0, 0);
  drawTeam(next);
  redraw(regions.device, next.who, () => device(next.who));
}

/** @param {View} now */
function drawTeam(now) {
  redraw(regions.team, [now.team, now.may_choose_team, now.teams], () => {
    if (!now.team) return [];
    const parts = nameTeam(now.team, desk);
    if (now.may_choose_team) parts.push(...chooseTeam(now, desk).slice(1));
    return [folded(say("team.fold"), ...parts)];
  });
}

/**
 * What makes a view another page: another activity, phase or step.
 * @param {View} one
 */
function key(one) {
  const activity = one.activity;
  if (!activity) return "";
  return JSON.stringify([activity.id, activity.phase, "step" in activity ? activity.step : 0]);
}

/**
 * How another device becomes the same person.
 * @param {string} who
 */
function device(who) {
  const again = kept();
  if (!again.startsWith(`${who} `)) return [];
  const code = make("code", {}, again.slice(who.length + 1));
  return [
    folded(say("device.fold"), make("p", {}, say("device.text", { who })), make("p", {}, code)),
  ];
}

/** The code for another device, or nothing if it was not kept. */
function kept() {
  try {
    return localStorage.getItem(AGAIN) || "";
  } catch (_) {
    return "";
  }
}

/** Show the way in, with the reason if somebody was here before. */
function leave() {
  const before = view !== null;
  watch.stop();
  view = null;
  outbox.clear();
  for (const region of [regions.who, regions.team, regions.device]) redraw(region, "", () => []);
  tell(said, before ? say("join.left") : "", "bad");
  redraw(regions.now, "join", joinForm);
}

function joinForm() {
  const who = make("input", { autocomplete: "off", size: 6, maxlength: 6 });
  const code = make("input", { autocomplete: "off", size: 12, maxlength: 20 });
  return [
    heading("h2", say("join.title")),
    make("p", {}, say("join.text")),
    make("p", {}, button(say("join.button"), () => join({}), { kind: "main" })),
    folded(
      say("join.again"),
      make("p", {}, say("join.again-text")),
      field(say("join.who"), who, "join-who"),
      field(say("join.code"), code, "join-code"),
      button(say("join.again-button"), () =>
        join({ who: who.value.trim().toLowerCase(), again: code.value.trim() }),
      ),
    ),
  ];
}

/** @param {object} body */
async function join(body) {
  try {
    const found = await ask("/api/join", body);
    try {
      localStorage.setItem(AGAIN, `${found.who} ${found.again}`);
    } catch (_) {
      // The code for another device is not shown then; everything else works.
    }
    tell(said, say("join.done", { who: found.who }), "good");
    watch.start();
    byId("main").focus();
  } catch (error) {
    tell(said, error instanceof Refused ? error.text : say("line.lost"), "bad");
  }
}

watch.start();
