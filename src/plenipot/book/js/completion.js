// The record in the page: what this browser holds, printed, taken away as a file, brought back.

import { tell } from "./assess-messages.js";
import { button, find, make } from "./dom.js";
import { eraser } from "./eraser.js";
import { table } from "./form-result.js";
import { say } from "./messages.js";
import { LARGEST, RecordError, bringIn, held, readRecord, recordText, tally } from "./record.js";

/** @typedef {import("../../browser/store.js").Store} Store */
/** @typedef {import("./record.js").Held} Held */

const LONGEST_NAME = 100;

/** The date on this device, as `2030-10-14`. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

export class Completion {
  /** @param {HTMLElement} root @param {Store} store */
  constructor(root, store) {
    this.root = root;
    this.store = store;
    /** @type {import("./record.js").Whole} */
    this.whole = JSON.parse(find(root, "script").textContent ?? "");
    this.body = make("div");
    this.said = make("p", { role: "status", tabindex: "-1" });
    this.nameField = make("input", { type: "text", id: "completion-name", maxlength: String(LONGEST_NAME), autocomplete: "off" });
    this.keepName = button("", () => this.toggleName());
    this.link = make("a", { download: `${this.whole.course}-record.json`, href: "#completion" }, tell("record-download"));
    // The name may have changed since: the file is written when it is asked for.
    this.link.addEventListener("click", () => this.write());
    this.file = make("input", { type: "file", id: "completion-file", accept: ".json,application/json" });
    this.file.addEventListener("change", () => this.read());
    find(root, ".pp-needs-script").remove();
    root.prepend(make("p", { class: "pp-record-title" }, make("strong", {}, tell("record-title", { title: this.whole.title }))));
    root.append(
      make(
        "div",
        { class: "pp-record-name" },
        make("label", { for: this.nameField.id }, tell("record-name")),
        this.nameField,
        this.keepName,
      ),
      this.body,
      make(
        "div",
        { class: "pp-record-tools" },
        make("div", { class: "pp-actions" }, button(tell("record-print"), () => this.print(), "pp-button pp-main")),
        make("p", {}, this.link, " ", tell("record-download-holds")),
        make("p", {}, make("label", { for: this.file.id }, tell("record-import")), this.file),
        this.said,
        eraser(store, () => this.tellWith(say("kept-erased"))),
      ),
    );
    root.classList.add("pp-js");
    this.showName();
    this.show();
    store.watch((replaced) => {
      if (replaced) this.showName();
      this.show();
    });
  }

  get keptName() {
    const name = this.store.get("reader", "name");
    return typeof name === "string" ? name.slice(0, LONGEST_NAME) : "";
  }

  showName() {
    if (this.keptName || this.keepName.dataset.kept) this.nameField.value = this.keptName;
    this.keepName.dataset.kept = this.keptName ? "yes" : "";
    this.keepName.textContent = tell(this.keptName ? "record-name-forget" : "record-name-keep");
  }

  toggleName() {
    const name = this.keptName;
    const typed = this.nameField.value.trim();
    if (!name && !typed) {
      this.nameField.focus();
      return;
    }
    this.store.set("reader", "name", name ? undefined : typed);
    this.showName();
    this.nameField.value = name ? typed : this.keptName;
  }

  show() {
    const results = held(this.store, this.whole);
    const { course, bank } = this.whole;
    this.body.replaceChildren(
      this.modules(results),
      ...this.forms(results),
      make("p", { class: "pp-record-about" }, tell("record-course", { course, bank, date: today() })),
    );
  }

  /** @param {Held} results */
  modules(results) {
    const rows = this.whole.modules.map(({ title, href, questions, scenarios }) => {
      const { answered, right } = tally(Object.keys(questions), results.quiz);
      const all = Object.keys(questions).length;
      const name = href === null ? title : make("a", { href }, title);
      const played = scenarios.map((one) => make("div", {}, this.endings(one, results)));
      const cell = make("div", {}, ...(played.length ? played : ["–"]));
      return [name, tell("of", { number: answered, all }), String(right), cell];
    });
    const head = [tell("head-module"), tell("head-answered"), tell("head-right"), tell("head-scenarios")];
    return table(tell("record-modules"), head, rows);
  }

  /**
   * @param {import("./record.js").ScenarioInfo} scenario
   * @param {Held} results
   */
  endings({ id, title, endings }, results) {
    const reached = results.scenario[id]?.endings ?? [];
    const names = reached.map((ending) => endings[ending]).join("; ");
    const all = Object.keys(endings).length;
    return tell(names ? "endings-reached" : "endings-none", { title, number: reached.length, all, names });
  }

  /** @param {Held} results */
  forms(results) {
    if (!this.whole.forms.length) return [];
    const rows = this.whole.forms.map(({ id, title, questions }) => {
      const state = results.forms[id] ?? { answers: {}, finished: 0, best: 0 };
      const { answered, right } = tally(Object.keys(questions), state.answers);
      const all = Object.keys(questions).length;
      const { finished, best } = state;
      return [title, tell("of", { number: answered, all }), String(right), String(finished), finished ? String(best) : "–"];
    });
    const head = [tell("head-form"), tell("head-answered"), tell("head-right"), tell("head-finished"), tell("head-best")];
    return [table(tell("record-forms"), head, rows)];
  }

  /** Write the file behind the link. */
  write() {
    const name = this.nameField.value.trim();
    const reader = { name, date: today(), statement: tell("record-statement") };
    const text = recordText(held(this.store, this.whole), this.whole, reader);
    this.link.href = `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;
  }

  /** Take over a file. */
  async read() {
    const file = this.file.files?.[0];
    if (!file) return;
    try {
      if (file.size > LARGEST) throw new RecordError("import-large");
      const { results, same } = readRecord(await file.text(), this.whole);
      const taken = bringIn(this.store, this.whole, results);
      const changed = same ? "" : ` ${tell("import-other-bank")}`;
      this.tellWith(tell(taken ? "import-done" : "import-nothing-new", { taken }) + changed);
    } catch (error) {
      const known = error instanceof RecordError ? error.message : "import-not-read";
      this.tellWith(tell(/** @type {import("./assess-messages.js").Key} */ (known)));
    }
    this.file.value = "";
  }

  /** Print the record alone, whatever else the page holds. */
  print() {
    /** @type {HTMLElement[]} */
    const path = [];
    for (let part = this.root.parentElement; part; part = part.parentElement) path.push(part);
    const mark = (/** @type {boolean} */ on) => {
      for (const part of path) part.classList.toggle("pp-print-path", on);
    };
    mark(true);
    addEventListener("afterprint", () => mark(false), { once: true });
    window.print();
  }

  /** @param {string} words */
  tellWith(words) {
    this.said.textContent = words;
    this.said.focus();
  }
}
