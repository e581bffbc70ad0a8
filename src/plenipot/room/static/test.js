// The test before or after the session: one question at a time, nothing about right or wrong.

import { button, heading, make, redraw } from "./dom.js";
import { fieldset, read } from "./question.js";
import { say } from "./words.js";

/** @typedef {import("../views").Test} Test */
/** @typedef {import("../views").Question} Question */
/** @typedef {import("./participant.js").Desk} Desk */

/** Which question of which test is on the page; after the last one, its end. */
const at = { test: -1, place: 0 };

/** @param {Test} test */
function questions(test) {
  return Array.isArray(test.questions) ? test.questions : [];
}

/**
 * @param {Test} test
 * @param {Question} question
 */
function slot(test, question) {
  return `answer/${test.id}/${question.id}`;
}

/**
 * What this person answered, sent or still on its way.
 * @param {Test} test
 * @param {Question} question
 * @param {Desk} desk
 */
function mine(test, question, desk) {
  const waiting = desk.outbox.waiting(slot(test, question));
  if (waiting) return waiting.answer;
  const found = test.mine ? test.mine[question.id] : undefined;
  return found === undefined ? null : found;
}

/**
 * How many questions have an answer.
 * @param {Test} test
 * @param {Desk} desk
 */
function done(test, desk) {
  return questions(test).filter((one) => mine(test, one, desk) !== null).length;
}

/**
 * Draw the question at hand, beginning with the first that has no answer.
 * @param {HTMLElement} region
 * @param {Test} test
 * @param {Desk} desk
 */
export function drawTest(region, test, desk) {
  const all = questions(test);
  const title = say(`test.${test.moment}`);
  if (test.phase === "closed") {
    const data = ["test", test.id, "closed", done(test, desk)];
    redraw(region, data, () => [
      heading("h2", title),
      make("p", {}, say("test.closed", { done: done(test, desk), all: all.length })),
    ]);
    return;
  }
  if (at.test !== test.id) {
    at.test = test.id;
    const first = all.findIndex((one) => mine(test, one, desk) === null);
    at.place = first < 0 ? all.length : first;
  }
  const question = all[at.place];
  if (question) {
    const data = ["test", test.id, question];
    redraw(region, data, () => page(region, test, question, desk));
  } else {
    redraw(region, ["test", test.id, "end", done(test, desk)], () => [
      heading("h2", title),
      make("p", {}, say("test.end", { done: done(test, desk), all: all.length })),
      button(say("test.look"), () => go(region, 0, desk)),
    ]);
  }
}

/**
 * Go to another question and put the focus on its heading.
 * @param {HTMLElement} region
 * @param {number} place
 * @param {Desk} desk
 */
function go(region, place, desk) {
  at.place = place;
  desk.tell("");
  desk.again();
  const title = region.querySelector("h2");
  if (title) title.focus();
}

/**
 * @param {HTMLElement} region
 * @param {Test} test
 * @param {Question} question
 * @param {Desk} desk
 */
function page(region, test, question, desk) {
  const number = at.place + 1;
  const set = fieldset(question, mine(test, question, desk));
  const next = make("button", { class: "main" }, say("test.next"));
  const row = make("p", { class: "row" }, next);
  if (number > 1) row.append(button(say("test.back"), () => go(region, number - 2, desk)));
  row.append(button(say("test.skip"), () => go(region, number, desk)));
  const form = make("form", {}, set, row);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const found = read(set, question);
    if ("missing" in found) {
      desk.tell(say(found.missing), "bad");
      return;
    }
    desk.outbox.put(slot(test, question), "/api/answers", {
      activity: test.id,
      question: question.id,
      answer: found.answer,
    });
    go(region, number, desk);
  });
  const parts = { number, all: questions(test).length };
  const title = say(`test.${test.moment}`);
  return [heading("h2", say("test.number", { ...parts, title })), make("p", {}, say("test.how")), form];
}

/**
 * Say how many answers are stored.
 * @param {Test} test
 * @param {Desk} desk
 */
export function sayTest(test, desk) {
  const waiting = questions(test).some((one) => desk.outbox.waiting(slot(test, one)));
  const count = done(test, desk);
  if (waiting) desk.tell(say("test.waiting"));
  else if (count) desk.tell(say("test.stored", { done: count, all: questions(test).length }), "good");
}
