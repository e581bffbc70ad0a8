// The activity that everybody sees now: its next phase, its counts, and paper typed in.

import { button, field, folded, heading, list, make, redraw, select, table } from "./dom.js";
import { optionText } from "./question.js";
import { say, teamName } from "./words.js";

/** @typedef {import("../views").Desk} Desk */
/** @typedef {import("../views").Planned} Planned */
/** @typedef {import("./facilitator.js").Act} Act */
/** @typedef {"first" | "second"} Round */

const ORDER = ["first", "discuss", "second", "closed", "revealed"];
/** @type {Round[]} */
const ROUNDS = ["first", "second"];

/**
 * Which words are said of the phases of a kind of activity.
 * @param {Planned["kind"]} kind
 */
export function phases(kind) {
  return kind === "scenario" || kind === "campaign" ? "play" : kind;
}

/**
 * @param {HTMLElement} section
 * @param {Desk} desk
 * @param {Act} act
 */
export function drawNow(section, desk, act) {
  const now = desk.activities.find((one) => one.id === desk.current);
  redraw(section, now ? now.id : "none", () =>
    now
      ? ["head", "live", "paper", "key"].map((name) => make("div", { "data-part": name }))
      : [heading("h2", say("desk.now")), make("p", {}, say("now.none"))],
  );
  if (!now) return;
  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (section.querySelector(`[data-part="${name}"]`));
  redraw(part("head"), [now.phase, now.next, now.title], () => head(now, act));
  const counts = now.counts;
  if (now.question && counts) {
    redraw(part("live"), [counts, desk.people.length], () => votes(now, desk.people.length));
    redraw(part("paper"), ROUNDS.map((round) => counts[round].typed), () => typed(now, act));
    redraw(part("key"), now.key, () => key(now));
  } else if (now.runs) {
    redraw(part("live"), now.runs, () => runs(now));
    redraw(part("paper"), desk.teams.map((team) => [team.id, team.name]), () => codes(now, desk, act));
  } else {
    const { people = 0, answers = 0, questions = 0 } = now;
    redraw(part("live"), [people, answers, desk.people.length], () => [
      make("p", {}, say("now.test", { people, answers, questions, all: desk.people.length })),
    ]);
  }
}

/**
 * @param {Planned} now
 * @param {Act} act
 */
function head(now, act) {
  const group = phases(now.kind);
  const buttons = now.next.map((phase, place) => {
    const back = now.kind === "vote" && ORDER.indexOf(phase) < ORDER.indexOf(now.phase);
    const words = say(back ? `back.${phase}` : `go.${group}.${phase}`);
    return button(
      words,
      () => act("phase", { activity: now.id, phase }, say(`done.${group}.${phase}`)),
      { kind: place || back ? "plain" : "main", name: place ? `go-${phase}` : "go" },
    );
  });
  return [
    heading("h2", say("desk.now")),
    make("p", { class: "stem" }, now.title),
    make("p", {}, say("now.phase"), " ", make("b", {}, say(`phase.${group}.${now.phase}`))),
    make("p", { class: "row" }, ...buttons),
  ];
}

/**
 * @param {Planned} now
 * @param {number} people
 */
function votes(now, people) {
  const counts = /** @type {NonNullable<Planned["counts"]>} */ (now.counts);
  const question = /** @type {import("../views").Question} */ (now.question);
  const rows = (question.options || []).map((option) => [
    optionText(question, option.id),
    ...ROUNDS.map((round) => {
      const phones = counts[round].votes[option.id] || 0;
      const paper = counts[round].typed[option.id] || 0;
      return paper ? say("now.both", { all: phones + paper, paper }) : String(phones);
    }),
  ]);
  const columns = [say("result.option"), say("result.first"), say("result.second")];
  const lines = ROUNDS.map((round) => say(`now.in-${round}`, { in: counts[round].people, people }));
  return [list(lines), table(say("now.counts"), columns, rows)];
}

/**
 * Fields for the counts of votes on paper.
 * @param {Planned} now
 * @param {Act} act
 */
function typed(now, act) {
  const question = /** @type {import("../views").Question} */ (now.question);
  const counts = /** @type {NonNullable<Planned["counts"]>} */ (now.counts);
  const forms = ROUNDS.map((round) => {
    const fields = (question.options || []).map((option) => {
      const control = make("input", { type: "number", min: 0, max: 999, inputmode: "numeric" });
      control.value = String(counts[round].typed[option.id] || 0);
      control.dataset.option = option.id;
      return field(optionText(question, option.id), control, `typed-${round}-${option.id}`);
    });
    const send = make("button", { class: "plain" }, say(`paper.store-${round}`));
    send.dataset.name = `typed-${round}`;
    const form = make("form", {}, heading("h3", say(`result.${round}`)), ...fields, send);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const found = [...form.querySelectorAll("input")].map((one) => [one.dataset.option || "", Number(one.value)]);
      const body = { activity: now.id, phase: round, counts: Object.fromEntries(found) };
      act("counts", body, say("paper.stored"));
    });
    return form;
  });
  return [folded(say("paper.fold"), make("p", {}, say("paper.text")), ...forms)];
}

/** @param {Planned} now */
function key(now) {
  if (!now.key) return [];
  const question = /** @type {import("../views").Question} */ (now.question);
  const items = now.key.options.map((option) => {
    const name = make("p", {}, make("b", {}, optionText(question, option.id)));
    if (option.correct) name.append(" ", make("strong", { class: "right" }, say("right")));
    const item = make("div", {}, name, make("p", {}, option.feedback));
    if (option.misconception) {
      item.append(make("p", { class: "how" }, say("key.belief", { belief: option.misconception })));
    }
    return item;
  });
  return [folded(say("key.fold"), make("p", {}, say("key.text")), list(items))];
}

/** @param {Planned} now */
function runs(now) {
  const rows = (now.runs || []).map((run) => [
    teamName({ id: run.team, name: run.name }),
    String(run.step),
    run.ending || run.at,
    make("span", {}, make("code", {}, run.code), run.source === "paper" ? ` ${say("runs.paper")}` : ""),
  ]);
  const columns = [say("wall.team"), say("wall.decisions"), say("wall.where"), say("runs.code")];
  return [table(say("wall.teams"), columns, rows)];
}

/**
 * A field for the code of a team that played on paper.
 * @param {Planned} now
 * @param {Desk} desk
 * @param {Act} act
 */
function codes(now, desk, act) {
  if (!desk.teams.length) return [];
  const team = select(desk.teams.map((one) => [one.id, teamName(one)]));
  const code = make("input", { autocomplete: "off", size: 24 });
  const send = make("button", { class: "plain" }, say("code.store"));
  const form = make("form", {}, field(say("wall.team"), team, "code-team"), field(say("runs.code"), code, "code-text"), send);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    act("code", { activity: now.id, team: team.value, code: code.value.trim() }, say("code.stored"));
  });
  return [folded(say("code.fold"), make("p", {}, say("code.text")), form)];
}
