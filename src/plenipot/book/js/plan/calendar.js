// The dates of a plan as a calendar file: those of the planner, which one model has counted,
// and those the learner typed. models/plan/calendar.py does the same in Python.

import { clean } from "./text.js";
import { say } from "./words.js";

/** @typedef {import("./text.js").Plan} Plan */
/** @typedef {{product: string, domain: string}} Maker who writes the file, as its fields name it */

const END = "\r\n";
const LAST = `END:VCALENDAR${END}`;
const LINE = 75;

/**
 * The dated lines of a text, and how many lines begin with a digit but with no real date.
 * @param {string} text
 * @returns {{found: [string, string][], unread: number}} pairs of an ISO date and a task
 */
export function tasks(text) {
  /** @type {Map<string, [string, string]>} */
  const found = new Map();
  let unread = 0;
  for (const whole of clean(text).split("\n")) {
    const line = whole.replace(/^[ \t]+|[ \t]+$/g, "").replace(/^[-*] [ \t]*/, "");
    if (!/^[0-9]/.test(line)) continue;
    const [, day, what] = /^(\d{4}-\d\d-\d\d)[ \t:,]+(.*)$/.exec(line) ?? [];
    const task = what?.replace(/[ \t:,]+$/, "");
    if (task && isDay(day)) found.set(`${day} ${task}`, [day, task]);
    else unread += 1;
  }
  return { found: [...found.values()], unread };
}

/** @param {string} day @returns {boolean} */
function isDay(day) {
  const year = Number(day.slice(0, 4));
  const date = new Date(`${day}T00:00:00Z`);
  return year >= 1990 && year <= 2100 && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
}

/** @param {string} day @returns {string} the day after it, as a calendar file writes it */
function dayAfter(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return compact(date.toISOString().slice(0, 10));
}

/** @param {string} day */
function compact(day) {
  return day.replace(/-/g, "");
}

/** Text with the characters that have a meaning in a calendar file escaped. @param {string} text */
export function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
}

/** A line as pieces of at most 75 octets; no character is cut in two. @param {string} line */
export function folded(line) {
  const encoder = new TextEncoder();
  const pieces = [""];
  let room = LINE;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (size > room) {
      pieces.push("");
      room = LINE - 1; // the space that marks a continued line
    }
    pieces[pieces.length - 1] += character;
    room -= size;
  }
  return pieces.join(`${END} `);
}

/** A number that stays the same for the same text. @param {string} text */
function numberOf(text) {
  let total = 7;
  for (const character of text) total = (total * 131 + (character.codePointAt(0) ?? 0)) % 1000000007;
  return total;
}

/** @param {string[]} lines */
function written(lines) {
  return lines.map((line) => folded(line) + END).join("");
}

/** @param {string} day @param {string} what @param {string} domain */
function event(day, what, domain) {
  return written([
    "BEGIN:VEVENT",
    `UID:${escaped(`task-${day}-${numberOf(what)}@${domain}`)}`,
    `DTSTAMP:${compact(day)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${dayAfter(day)}`,
    `SUMMARY:${escaped(what)}`,
    `DESCRIPTION:${escaped(say("calendar.description"))}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
}

/**
 * The text of the calendar file, how many dates it holds, and how many lines were not read.
 * @param {Plan} plan @param {Maker} maker
 */
export function calendar({ sections, answers, dates }, { product, domain }) {
  const own = sections.filter(({ kind }) => kind === "dates").map(({ id }) => tasks(answers[id] ?? ""));
  // A plan that was opened from a file has lost the calendar; its dated lines are still there.
  if (dates && !dates.calendar) own.unshift(tasks(dates.text));
  const kept = dates?.calendar.endsWith(LAST) ? dates.calendar
    : written(["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:${product}`, "CALSCALE:GREGORIAN", "END:VCALENDAR"]);
  const typed = own.flatMap(({ found }) => found);
  const text = kept.slice(0, -LAST.length) + typed.map(([day, what]) => event(day, what, domain)).join("") + LAST;
  return {
    text,
    count: text.split(`BEGIN:VEVENT${END}`).length - 1,
    unread: own.reduce((sum, { unread }) => sum + unread, 0),
  };
}
