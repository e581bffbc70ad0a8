// Writes the files of plans as the page does: plans on standard input, files on standard output.
import { readFileSync } from "node:fs";
import { calendar } from "../../src/plenipot/book/js/plan/calendar.js";
import { docx } from "../../src/plenipot/book/js/plan/docx.js";
import { blocks, markdown, read } from "../../src/plenipot/book/js/plan/text.js";

const { plans, maker } = JSON.parse(readFileSync(0, "utf8"));
const made = plans.map((/** @type {any} */ plan) => ({
  markdown: markdown(plan),
  again: read(markdown(plan), plan.sections),
  calendar: calendar(plan, maker).text,
  docx: Buffer.from(docx(blocks(plan))).toString("base64"),
}));
process.stdout.write(JSON.stringify(made));
