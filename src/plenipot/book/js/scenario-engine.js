// Playing a scenario: pure functions, the twin of `plenipot/content/play.py`.

/** @typedef {Record<string, number | boolean>} State */
/** @typedef {Record<string, string | boolean>} When */
/** @typedef {{id: string, kind: "counter" | "flag", start: number | boolean, min?: number, max?: number}} Variable */
/** @typedef {{when: When, to: string}} Branch */
/** @typedef {{id: string, when: When, effects: State, next: string | Branch[]}} Choice */
/** @typedef {{ending: boolean, choices: Choice[]}} Scene */
/** @typedef {{code: string, start: string, state: Variable[], scenes: Record<string, Scene>}} Graph */
/** @typedef {{scene: string, choice: string, state: State}} Step */
/** @typedef {{scene: string, state: State, log: Step[]}} Run */

/**
 * Whether all tests hold: `>=2`, `<=1`, `=3` for counters, a truth value for flags.
 * @param {When} when
 * @param {State} state
 */
export function holds(when, state) {
  return Object.entries(when).every(([name, test]) => {
    const value = state[name];
    if (typeof test === "boolean") return value === test;
    if (test.startsWith(">=")) return Number(value) >= Number(test.slice(2));
    if (test.startsWith("<=")) return Number(value) <= Number(test.slice(2));
    return Number(value) === Number(test.slice(1));
  });
}

/**
 * The state after a choice: counters stay within their limits.
 * @param {Graph} graph
 * @param {State} state
 * @param {Choice} choice
 * @returns {State}
 */
function after(graph, state, choice) {
  const changed = { ...state };
  for (const [name, effect] of Object.entries(choice.effects)) {
    const variable = graph.state.find((one) => one.id === name);
    if (variable?.kind === "counter") {
      const value = Number(changed[name]) + Number(effect);
      changed[name] = Math.max(variable.min ?? 0, Math.min(variable.max ?? value, value));
    } else {
      changed[name] = Boolean(effect);
    }
  }
  return changed;
}

/**
 * The scene that a choice leads to; `state` is the state after its effects.
 * @param {Choice} choice
 * @param {State} state
 */
function following(choice, state) {
  if (typeof choice.next === "string") return choice.next;
  const branch = choice.next.find((one) => holds(one.when, state));
  if (!branch) throw new Error(`no way on from choice ${choice.id}`);
  return branch.to;
}

/**
 * The state before the first decision.
 * @param {Graph} graph
 * @returns {State}
 */
export function startState(graph) {
  return Object.fromEntries(graph.state.map((variable) => [variable.id, variable.start]));
}

/**
 * The run that a list of decisions makes, or null if one of them is not open.
 * @param {Graph} graph
 * @param {number[]} decisions
 * @returns {Run | null}
 */
export function replay(graph, decisions) {
  let state = startState(graph);
  let scene = graph.start;
  /** @type {Step[]} */
  const log = [];
  for (const number of decisions) {
    const choice = graph.scenes[scene].choices[number];
    if (!choice || !holds(choice.when, state)) return null;
    state = after(graph, state, choice);
    log.push({ scene, choice: choice.id, state });
    scene = following(choice, state);
  }
  return { scene, state, log };
}
