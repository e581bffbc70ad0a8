// A Word document of paragraphs, headings and lists. editions/plan_files.py writes the same
// parts; what never changes in them stands once, in editions/docx.json.

import fixed from "../../../editions/docx.json" with { type: "json" };
import { zip } from "./zip.js";

/** @typedef {import("./text.js").Style} Style */

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** @param {[Style, string]} block */
function paragraph([style, text]) {
  const run = text ? `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>` : "";
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run}</w:p>`;
}

/**
 * The parts of the document by name.
 * @param {[Style, string][]} blocks
 * @returns {[string, string][]}
 */
export function parts(blocks) {
  const body = fixed.document.replace("{body}", () => blocks.map(paragraph).join(""));
  return [...Object.entries(fixed.parts), ["word/document.xml", body]];
}

/** @param {[Style, string][]} blocks */
export function docx(blocks) {
  return zip(parts(blocks));
}
