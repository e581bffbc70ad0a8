// Plays what Python has played and prints where the two differ.
// Called by tests/book/test_book_twins.py with the file of vectors.
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { decode, encode } from "../../src/plenipot/book/js/codes.js";
import { holds, replay } from "../../src/plenipot/book/js/scenario-engine.js";

const { graphs, runs, refused } = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const differences = [];
let compared = 0;

function compare(what, here, python) {
  compared += 1;
  if (!isDeepStrictEqual(here, python)) differences.push({ what, here, python });
}

for (const run of runs) {
  const graph = graphs[run.scenario];
  const played = replay(graph, run.decisions);
  compare(`${run.code} run`, played && { ...played }, run.result);
  const choices = graph.scenes[run.result.scene].choices;
  const open = choices.filter((choice) => holds(choice.when, run.result.state));
  compare(`${run.code} open`, open.map((choice) => choice.id), run.open);
  compare(`${run.code} code`, encode(graph.code, run.decisions), run.code);
  if (run.code !== null) compare(`${run.code} decoded`, decode(graph.code, run.code), run.decisions);
}

for (const { scenario, text, key } of refused) {
  const graph = graphs[scenario];
  let told = null;
  try {
    if (replay(graph, decode(graph.code, text)) === null) told = "path";
  } catch (error) {
    told = error.message;
  }
  compare(`refused ${text}`, told, key);
}

console.log(JSON.stringify({ compared, differences: differences.slice(0, 5) }));
