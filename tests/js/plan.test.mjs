// The plan: written and read back, its dates, and what a Word document is packed in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendar, escaped, folded, tasks } from "../../src/plenipot/book/js/plan/calendar.js";
import { docx, parts } from "../../src/plenipot/book/js/plan/docx.js";
import { blocks, clean, markdown, read } from "../../src/plenipot/book/js/plan/text.js";
import { crc32 } from "../../src/plenipot/book/js/plan/zip.js";

const SECTIONS = [
  { id: "plan-goal", title: "Goal", kind: "text" },
  { id: "plan-days", title: "Days", kind: "dates" },
  { id: "plan-last", title: "Last", kind: "text" },
];
const MAKER = { product: "-//X//EN", domain: "x.invalid" };

/** @param {Record<string, string>} answers @param {any} [dates] */
function plan(answers, dates = null) {
  return { sections: SECTIONS, answers, dates };
}

for (const [name, one] of /** @type {const} */ ([
  ["nothing", plan({})],
  ["headings and marks", plan({ "plan-goal": "## Last\n\\# x\n\\\\## y\n- a\n# My engagement plan", "plan-last": "b" })],
  ["own dates alone", plan({ "plan-days": "2027-03-01 Call\n### Dates" })],
  ["kept dates alone", plan({}, { title: "Dates", text: "- 2027-01-01 A", calendar: "" })],
  ["both", plan({ "plan-days": "2027-03-01 Call" }, { title: "Dates", text: "From.\n\n- 2027-01-01 A", calendar: "" })],
  ["other letters", plan({ "plan-goal": "مرحبا\n你好 😀" })],
])) {
  test(`a plan is the same after it was saved and opened: ${name}`, () => {
    const opened = read(markdown(one), SECTIONS);
    assert.ok(opened);
    for (const { id } of SECTIONS) assert.equal(opened.answers[id], one.answers[id] ?? "");
    assert.deepEqual(opened.dates, one.dates);
    assert.equal(markdown(opened), markdown(one));
  });
}

test("nothing is lost from a file that a hand has changed", () => {
  const opened = read("Before\n\n## Goal\n\nA\n\n## Other\n\nB\n\n## Last  \nC", SECTIONS);
  assert.equal(opened?.answers["plan-goal"], "Before\n\n\nA\n\n## Other\n\nB");
  assert.equal(opened?.answers["plan-last"], "C");
});

test("a file without any section is refused", () => {
  assert.equal(read("# Something else\n\nText", SECTIONS), null);
  assert.equal(read("", SECTIONS), null);
});

test("what no file may hold is taken out", () => {
  assert.equal(clean("\r\n \na\u0000\u000b\tb\ud800\ufffe\r\nc\n\n"), "a\tb\nc");
});

test("dated lines are tasks, lines with impossible dates are counted, others are notes", () => {
  const { found, unread } = tasks(
    "2027-03-01 Call\n- 2027-03-02: Write, \n* 2028-02-29\tLeap\nA note of 2027-01-01\n2027-02-30 No\n1 March\n" +
      "2027-03-01 Call\n2101-01-01 Late\n2027-03-03\n2027-03-04Call",
  );
  assert.deepEqual(found, [["2027-03-01", "Call"], ["2027-03-02", "Write"], ["2028-02-29", "Leap"]]);
  assert.equal(unread, 5);
});

test("the reader's tasks come after the kept calendar, escaped and folded", () => {
  const kept = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  const long = `2027-12-31 a\\b;c,d ${"é".repeat(80)}`;
  const made = calendar(plan({ "plan-days": long }, { title: "D", text: "- 2027-01-01 A", calendar: kept }), MAKER);
  assert.equal(made.count, 2);
  assert.ok(made.text.startsWith(kept.slice(0, -15)));
  assert.ok(made.text.includes("SUMMARY:a\\\\b\\;c\\,d "));
  assert.ok(made.text.includes("DTEND;VALUE=DATE:20280101\r\n"));
  assert.ok(made.text.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  for (const line of made.text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
});

test("without the kept calendar, the dated lines of the kept text are the events", () => {
  const made = calendar(plan({}, { title: "D", text: "x\n- 2027-01-01 A\n- 2027-01-02 B", calendar: "" }), MAKER);
  assert.equal(made.count, 2);
  assert.ok(made.text.includes("PRODID:-//X//EN\r\n"));
  assert.equal(calendar(plan({}), MAKER).count, 0);
});

test("a hostile line cannot begin a property", () => {
  assert.equal(escaped("a\nEND:VEVENT"), "a\\nEND:VEVENT");
  assert.equal(folded("x".repeat(76)), `${"x".repeat(75)}\r\n x`);
});

test("a checksum is the one that zip files use", () => {
  assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
});

test("a document holds the words as text, never as markup", () => {
  const found = blocks(plan({ "plan-goal": "- <b>&\nline" }));
  assert.deepEqual(found.slice(2, 4), [["List", "<b>&"], ["Normal", "line"]]);
  const body = new Map(parts(found)).get("word/document.xml") ?? "";
  assert.ok(body.includes("&lt;b&gt;&amp;"));
  assert.ok(body.includes('<w:pStyle w:val="Heading1"/>'));
  assert.equal(Buffer.from(docx(found).slice(0, 4)).toString("latin1"), "PK\u0003\u0004");
});
