// The plan of the page: fields in place of the lines, and buttons. Without this script the page
// is a form to print.

import { find, findAll } from "../dom.js";
import { KeptWords } from "../kept.js";
import { PlanForm } from "./form.js";
import { Store } from "../../../browser/store.js";

const place = find(document, ".pp-plan-files");
const store = new Store(place.dataset.course ?? "");
const form = new PlanForm(place, findAll(document, ".pp-plan-part"), store);
const lists = findAll(document, ".pp-kept-words").map((list) => new KeptWords(list, store, () => form.refresh()));
form.onErase = () => lists.forEach((list) => list.show());
