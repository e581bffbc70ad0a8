// The script of pages with tests of the whole course or the record of results. It holds the
// common script too, so that a page loads one of the two.

import { Completion } from "./completion.js";
import { Form } from "./form.js";
import { COMMON, start } from "./start.js";

start([
  ["pp-form", (part, store) => new Form(part, store)],
  ["pp-completion", (part, store) => new Completion(part, store)],
  ...COMMON,
]);
