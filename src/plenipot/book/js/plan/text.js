// A plan as Markdown, written and read back, and as the blocks of a document.
// models/plan/text.py does the same in Python; the tests compare the two.

import { say } from "./words.js";

/**
 * @typedef {{id: string, title: string, kind: string}} Section
 * @typedef {{title: string, text: string, calendar: string}} Dates what came from the planner
 * @typedef {{sections: Section[], answers: Record<string, string>, dates: Dates | null}} Plan
 * @typedef {"Title" | "Heading1" | "Heading2" | "List" | "Normal"} Style
 */

const BLANK = /^[ \t]*$/;

/**
 * Text with line feeds at the ends of lines and without what no file may hold.
 * @param {string} text
 */
export function clean(text) {
  const kept = [...text.replace(/\r\n?/g, "\n")].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    const allowed = code >= 32 || character === "\n" || character === "\t";
    return allowed && code !== 127 && !(code >= 0xd800 && code <= 0xdfff) && (code & 0xfffe) !== 0xfffe;
  });
  const lines = kept.join("").split("\n");
  while (lines.length && BLANK.test(lines[0])) lines.shift();
  while (lines.length && BLANK.test(lines[lines.length - 1])) lines.pop();
  return lines.join("\n");
}

/** @param {string} line */
function shielded(line) {
  // A line that looks like a heading would end its section when the plan is read back.
  return /^\\*#/.test(line) ? `\\${line}` : line;
}

/** @param {string} line */
function bare(line) {
  return /^\\+#/.test(line) ? line.slice(1) : line;
}

/** @param {string} text without blanks at its ends */
function trimmed(text) {
  return text.replace(/^[ \t]+|[ \t]+$/g, "");
}

/**
 * What stands in a section, as pairs of a heading, which may be empty, and a text.
 * @param {Plan} plan @param {Section} section
 * @returns {[string, string][]}
 */
export function parts({ answers, dates }, section) {
  const own = clean(answers[section.id] ?? "");
  if (section.kind === "text" || !dates) return own ? [["", own]] : [];
  /** @type {[string, string][]} */
  const found = [[clean(dates.title).replace(/\n/g, " "), clean(dates.text)]];
  return own ? [...found, [say("own-dates"), own]] : found;
}

/** @param {Plan} plan */
export function markdown(plan) {
  const lines = [`# ${say("title")}`, ""];
  for (const section of plan.sections) {
    lines.push(`## ${section.title}`, "");
    for (const [heading, text] of parts(plan, section)) {
      if (heading) lines.push(`### ${heading}`, "");
      lines.push(...text.split("\n").map(shielded), "");
    }
  }
  return lines.join("\n");
}

/**
 * A plan from Markdown that `markdown` wrote, or null if no section of it can be found.
 * Headings that somebody added stay as text, and so does what stands before the first section.
 * @param {string} text @param {Section[]} sections
 * @returns {Plan | null}
 */
export function read(text, sections) {
  const titles = new Map(sections.map((section) => [section.title, section]));
  /** @type {Map<string, string[]>} */
  const answers = new Map(sections.map(({ id }) => [id, []]));
  /** @type {{title: string, lines: string[]} | null} */
  let dates = null;
  /** @type {Section | undefined} */
  let at;
  /** @type {string[]} */
  const before = [];
  let into = before;
  for (const line of clean(text).split("\n")) {
    const found = line.startsWith("## ") ? titles.get(trimmed(line.slice(3))) : undefined;
    if (found) {
      at = found;
      into = answers.get(at.id) ?? before;
    } else if (at?.kind === "dates" && line.startsWith("### ")) {
      const heading = trimmed(line.slice(4));
      if (heading === say("own-dates")) into = answers.get(at.id) ?? before;
      else {
        dates = { title: heading, lines: [] };
        into = dates.lines;
      }
    } else if (at || !line.startsWith("# ")) {
      into.push(bare(line));
    }
  }
  if (!at) return null;
  answers.get(sections[0].id)?.unshift(...before);
  return {
    sections,
    answers: Object.fromEntries([...answers].map(([id, lines]) => [id, clean(lines.join("\n"))])),
    dates: dates && { title: dates.title, text: clean(dates.lines.join("\n")), calendar: "" },
  };
}

/**
 * The plan as the style and the text of each paragraph.
 * @param {Plan} plan
 * @returns {[Style, string][]}
 */
export function blocks(plan) {
  /** @type {[Style, string][]} */
  const found = [["Title", say("title")]];
  for (const section of plan.sections) {
    found.push(["Heading1", section.title]);
    for (const [heading, text] of parts(plan, section)) {
      if (heading) found.push(["Heading2", heading]);
      for (const line of text.split("\n")) {
        found.push(/^[-*] /.test(line) ? ["List", line.slice(2)] : ["Normal", line]);
      }
    }
  }
  return found;
}
