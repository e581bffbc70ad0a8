// A vote on a participant's page: first answer, discussion, second answer, result.

import { heading, list, make, redraw } from "./dom.js";
import { choose, fieldset, optionText, read, shortAnswer } from "./question.js";
import { resultTable } from "./result.js";
import { say } from "./words.js";

/** @typedef {import("../views").Vote} Vote */
/** @typedef {import("../views").Answer} Answer */

/**
 * What this person answered in a phase, sent or still on its way.
 * @param {Vote} vote
 * @param {"first" | "second"} phase
 * @param {import("./participant.js").Desk} desk
 * @returns {Answer | null}
 */
function mine(vote, phase, desk) {
  const waiting = desk.outbox.waiting(slot(vote, phase));
  if (waiting) return waiting.answer;
  return vote.mine ? vote.mine[phase] : null;
}

/**
 * @param {Vote} vote
 * @param {string} phase
 */
function slot(vote, phase) {
  return `vote/${vote.id}/${phase}`;
}

/**
 * Draw the vote, or only bring the choice up to date if another device of this person voted.
 * @param {HTMLElement} region
 * @param {Vote} vote
 * @param {import("./participant.js").Desk} desk
 */
export function drawVote(region, vote, desk) {
  const { phase, question } = vote;
  if (phase === "first" || phase === "second") {
    const answer = mine(vote, phase, desk);
    const before = phase === "second" ? mine(vote, "first", desk) : null;
    const data = ["vote", vote.id, phase, question, before];
    const fresh = redraw(region, data, () => form(vote, phase, answer, before, desk));
    const set = region.querySelector("fieldset");
    if (!fresh && set && answer !== null && set.dataset.touched !== "yes") {
      choose(set, question, answer);
    }
    return;
  }
  redraw(region, ["vote", vote.id, phase, question, vote.mine, vote.result], () => [
    heading("h2", say(`vote.${phase}`)),
    make("p", {}, say(twice(vote) ? `vote.${phase}-text` : "vote.once-text")),
    ...(vote.result ? results(vote) : still(vote)),
  ]);
}

/**
 * @param {Vote} vote
 * @param {"first" | "second"} phase
 * @param {Answer | null} answer
 * @param {Answer | null} before
 * @param {import("./participant.js").Desk} desk
 */
function form(vote, phase, answer, before, desk) {
  const { question } = vote;
  const set = fieldset(question, answer !== null ? answer : before);
  const send = make("button", { class: "main" }, say("vote.send"));
  send.dataset.name = "send";
  const form = make("form", {}, set, make("p", {}, send));
  set.addEventListener("change", () => {
    set.dataset.touched = "yes";
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const found = read(set, question);
    if ("missing" in found) {
      desk.tell(say(found.missing), "bad");
      return;
    }
    set.dataset.touched = "";
    desk.outbox.put(slot(vote, phase), "/api/votes", {
      activity: vote.id,
      phase,
      answer: found.answer,
    });
    desk.again();
  });
  const parts = [heading("h2", say(`vote.${phase}`))];
  if (before !== null) {
    parts.push(make("p", {}, say("vote.before", { answer: shortAnswer(question, before) })));
  }
  return [...parts, form];
}

/**
 * Whether a result shows two votes; before the result, whether it may.
 * @param {Vote} vote
 */
function twice(vote) {
  return !vote.result || Object.values(vote.result.second).some((count) => count > 0);
}

/**
 * The question to look at, without controls.
 * @param {Vote} vote
 */
function still(vote) {
  const options = (vote.question.options || []).map((one) => optionText(vote.question, one.id));
  return [make("p", { class: "stem" }, vote.question.stem), letters(options), ...own(vote)];
}

/** @param {string[]} options */
function letters(options) {
  const found = list(options);
  found.className = "letters";
  return found;
}

/** @param {Vote} vote */
function own(vote) {
  const lines = [];
  for (const phase of /** @type {("first" | "second")[]} */ (["first", "second"])) {
    const answer = vote.mine ? vote.mine[phase] : null;
    if (answer !== null) {
      const text = say(`vote.mine-${phase}`, { answer: shortAnswer(vote.question, answer) });
      lines.push(make("p", { class: "mine" }, text));
    }
  }
  return lines;
}

/** @param {Vote} vote */
function results(vote) {
  const { question } = vote;
  const result = /** @type {import("../views").Result} */ (vote.result);
  const words = Object.keys(result.feedback).map((id) => {
    const item = make("div", {}, make("b", {}, optionText(question, id)));
    item.append(make("p", {}, result.feedback[id]));
    return item;
  });
  return [
    make("p", { class: "stem" }, question.stem),
    ...own(vote),
    resultTable(question, result),
    heading("h3", say("vote.why")),
    list(words),
  ];
}

/**
 * Say whether this person's vote is stored.
 * @param {Vote} vote
 * @param {import("./participant.js").Desk} desk
 */
export function sayVote(vote, desk) {
  const { phase } = vote;
  if (phase !== "first" && phase !== "second") return;
  const waiting = desk.outbox.waiting(slot(vote, phase));
  const stored = vote.mine ? vote.mine[phase] : null;
  if (waiting) desk.tell(say("vote.waiting"));
  else if (stored !== null) {
    const answer = shortAnswer(vote.question, stored);
    desk.tell(say("vote.stored", { answer }), "good");
  }
}
