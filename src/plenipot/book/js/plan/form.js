// The form of the plan: fields saved as they are typed, kept words to insert, files, eraser.

import { button, find, make } from "../dom.js";
import { keptWords } from "../kept.js";
import { calendar } from "./calendar.js";
import { docx } from "./docx.js";
import { blocks, clean, markdown, read } from "./text.js";
import { say } from "./words.js";
import { isRecord } from "../../../browser/store.js";

/** @typedef {import("../../../browser/store.js").Store} Store */
/** @typedef {import("./text.js").Plan} Plan */
/** @typedef {import("./text.js").Dates} Dates */

/** The name under which the planner keeps its dates. */
const DATES = "dates";
/** A plan is some pages; what is larger is something else. */
const LARGEST = 500_000;
/** Files are let go once any browser has taken them. */
const PATIENCE = 60_000;

/** The field of one section. */
class Part {
  /** @param {HTMLElement} place @param {PlanForm} form */
  constructor(place, form) {
    const { section = "", title = "", kind = "text", keys = "" } = place.dataset;
    this.section = { id: section, title, kind };
    this.keys = keys.split(" ");
    this.form = form;
    const paper = find(place, ".pp-lines");
    this.field = make("textarea", { id: `${section}-words`, rows: String(paper.childElementCount), autocomplete: "off", dir: "auto" });
    // On paper a field would cut off what does not fit in it.
    this.printed = make("div", { class: "pp-plan-printed", "aria-hidden": "true", dir: "auto" });
    this.dates = make("div", {});
    this.offers = make("div", { class: "pp-actions" });
    this.said = make("p", { role: "status", class: "pp-kept" });
    const label = make("label", { for: this.field.id }, say("words", { title }));
    this.field.addEventListener("input", () => this.save());
    paper.before(this.dates);
    place.append(label, this.field, this.printed, this.offers, this.said);
    place.classList.add("pp-js");
    this.refresh();
  }

  /** Show what is kept. */
  refresh() {
    const held = this.form.store.get("sections", this.section.id);
    this.write(typeof held === "string" ? held : "");
    this.offer();
  }

  /** @param {string} text */
  write(text) {
    this.field.value = text;
    this.printed.textContent = clean(text);
    this.printed.parentElement?.classList.toggle("pp-filled", this.printed.textContent !== "");
  }

  save() {
    const text = this.field.value;
    this.write(text);
    this.form.store.set("sections", this.section.id, text || undefined);
  }

  /** Offer the kept words that fit here, or show the kept dates. */
  offer() {
    if (this.section.kind === "dates") {
      this.showDates();
      return;
    }
    const words = keptWords(this.form.store).filter(({ id }) => this.keys.includes(id));
    this.offers.replaceChildren(
      ...words.map(({ title, text }) => button(say("insert", { title }), () => this.insert(title, text))),
    );
  }

  /** Add kept words after what the reader wrote. @param {string} title @param {string} text */
  insert(title, text) {
    const own = this.field.value.replace(/\s+$/, "");
    const piece = clean(text);
    const there = own.includes(piece);
    if (!there) {
      this.write(own ? `${own}\n\n${piece}` : piece);
      this.save();
    }
    this.said.textContent = say(there ? "inserted-already" : "inserted", { title });
  }

  showDates() {
    const dates = this.form.dates;
    // On paper there is nothing to press, so a hint to the planner is not printed.
    const lead = dates ? make("p", {}, say("dates-kept")) : make("p", { class: "pp-kept" }, say("dates-none"));
    this.dates.replaceChildren(lead, ...(dates ? [make("pre", { class: "pp-plan-dates", dir: "auto" }, clean(dates.text))] : []));
  }
}

export class PlanForm {
  /** @param {HTMLElement} place of the buttons @param {HTMLElement[]} parts @param {Store} store */
  constructor(place, parts, store) {
    this.store = store;
    this.maker = { product: place.dataset.product ?? "", domain: place.dataset.domain ?? "" };
    /** Called after the plan was erased. */
    this.onErase = () => {};
    this.parts = parts.map((part) => new Part(part, this));
    this.said = make("p", { role: "status", tabindex: "-1" });
    place.replaceChildren(this.saving(), this.opening(), this.erasing(), this.said);
    store.onLost = () => this.lost();
    if (!store.kept) this.lost();
  }

  /** Say where the reader writes that nothing is kept. */
  lost() {
    const writing = this.parts.find((part) => part.field === document.activeElement) ?? this.parts[0];
    writing.said.textContent = say("not-kept");
  }

  /** What the planner made and the reader kept. @returns {Dates | null} */
  get dates() {
    const held = this.store.get("plan", DATES);
    if (!isRecord(held) || typeof held.title !== "string" || typeof held.text !== "string") return null;
    return { title: held.title, text: held.text, calendar: typeof held.calendar === "string" ? held.calendar : "" };
  }

  /** @returns {Plan} */
  get plan() {
    return {
      sections: this.parts.map(({ section }) => section),
      answers: Object.fromEntries(this.parts.map(({ section, field }) => [section.id, field.value])),
      dates: this.dates,
    };
  }

  /** Show again what is kept. What is only typed stays. */
  refresh() {
    this.parts.forEach((part) => part.refresh());
  }

  saving() {
    return make(
      "div",
      { class: "pp-actions" },
      button(say("save-markdown"), () => this.save("md", "text/markdown", markdown(this.plan))),
      button(say("save-docx"), () =>
        this.save("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx(blocks(this.plan)))),
      button(say("save-calendar"), () => this.saveCalendar()),
      button(say("print"), () => window.print()),
    );
  }

  saveCalendar() {
    const { text, count, unread } = calendar(this.plan, this.maker);
    if (!count) {
      this.tell(say("calendar-empty"));
      return;
    }
    this.save("ics", "text/calendar", text);
    this.tell(say(unread ? "calendar-saved-unread" : "calendar-saved", { count, unread }));
  }

  /** @param {string} ending @param {string} type @param {BlobPart} content */
  save(ending, type, content) {
    const name = `${say("file")}.${ending}`;
    const link = make("a", { download: name });
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
    this.tell(say("saved", { name }));
  }

  /** A field for a file that was saved before. */
  opening() {
    const field = make("input", { type: "file", id: "pp-plan-open", accept: ".md,text/markdown,text/plain" });
    const asked = make("div", {});
    field.addEventListener("change", async () => {
      const file = field.files?.[0];
      field.value = "";
      if (!file) return;
      const plan = file.size > LARGEST ? null
        : read(await file.text(), this.parts.map(({ section }) => section));
      if (!plan) {
        this.tell(say("opened-not"));
        return;
      }
      const open = () => {
        asked.replaceChildren();
        this.take(plan);
      };
      if (!this.dates && this.parts.every((part) => !part.field.value)) open();
      else this.ask(asked, say("ask-open"), say("open-yes"), open, () => field.focus());
    });
    return make("div", { class: "pp-plan-open" }, make("label", { for: field.id }, say("open")), field, asked);
  }

  /** @param {Plan} plan */
  take(plan) {
    const before = this.dates;
    // The file holds no calendar; if its dates are the ones kept here, theirs still fits.
    const same = before && plan.dates && clean(before.text) === plan.dates.text;
    if (!same) this.store.set("plan", DATES, plan.dates ?? undefined);
    for (const part of this.parts) {
      part.write(plan.answers[part.section.id]);
      part.save();
      part.offer();
    }
    this.onErase();
    this.tell(say("opened"));
  }

  /** Two steps, because it cannot be undone. */
  erasing() {
    const asked = make("div", {});
    const first = button(say("erase"), () => {
      first.hidden = true;
      this.ask(asked, say("ask-erase"), say("erase-yes"), () => this.erase(), () => {
        first.hidden = false;
        first.focus();
      });
    });
    this.showEraser = () => {
      first.hidden = false;
      asked.replaceChildren();
    };
    return make("div", { class: "pp-eraser" }, first, asked);
  }

  /**
   * Ask before something is lost.
   * @param {HTMLElement} place @param {string} question @param {string} yes
   * @param {() => void} go @param {() => void} back
   */
  ask(place, question, yes, go, back) {
    const no = button(say("no"), () => {
      place.replaceChildren();
      back();
    });
    place.replaceChildren(make("p", {}, question), make("div", { class: "pp-actions" }, no, button(yes, go)));
    no.focus();
  }

  erase() {
    for (const room of /** @type {const} */ (["sections", "plan"])) {
      for (const id of this.store.ids(room)) this.store.set(room, id, undefined);
    }
    this.refresh();
    this.showEraser();
    this.onErase();
    this.tell(say("erased"));
  }

  showEraser() {}

  /** Says what was done, where the focus goes too. @param {string} words */
  tell(words) {
    this.said.textContent = words;
    this.said.focus();
  }
}
