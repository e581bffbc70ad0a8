// The engine: fetches Python at the first touch, starts it in a worker and talks to it.

/**
 * @typedef {{source: string, views: number[]}} Cell one cell and the numbers of its views
 * @typedef {{at: string, do: "click"} | {at: string, do: "set", to: string | boolean}} Touch
 * @typedef {{op: "value" | "html" | "disabled" | "hidden" | "redraw", at: string, to: any}} Op
 * @typedef {"load" | "browser" | "cell" | "died" | "slow"} Why
 * @typedef {{kind: "ready", views: [number, string][]}
 *   | {kind: "done", ops: Op[], failed: string}
 *   | {kind: "failed", why: Why, detail: string}} Answer
 */

const START_LIMIT = 60_000;
const ANSWER_LIMIT = 20_000;

const version = typeof ENGINE_VERSION === "string" ? ENGINE_VERSION : "";
// Known only while this script is first run.
const here = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src ?? "";

/**
 * Fetches a script of the engine unless the page has it.
 * @param {string} name @param {() => unknown} there whether the page has what it brings
 * @returns {Promise<void>}
 */
function fetchScript(name, there) {
  if (there()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(`${name}.js?v=${version}`, here || document.baseURI).href;
    script.onload = () => {
      if (there()) resolve();
      else reject(new Error(`${name}.js came without its content`));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${script.src} did not load`));
    };
    document.head.append(script);
  });
}

/** One worker, from its start to its end. */
export class Engine {
  /**
   * @param {Cell[]} cells
   * @param {string[]} packs names of the exercises whose Python the cells need
   * @param {(answer: Answer) => void} answer receives everything the engine says
   */
  constructor(cells, packs, answer) {
    this.cells = cells;
    this.packs = packs;
    this.answer = answer;
    /** @type {Worker | null} */
    this.worker = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.ended = false;
  }

  async start() {
    if (typeof Worker !== "function" || typeof WebAssembly !== "object" ||
        typeof DecompressionStream !== "function") {
      this.fail("browser", "Worker, WebAssembly or DecompressionStream is missing");
      return;
    }
    try {
      await Promise.all([
        fetchScript("engine", () => globalThis.plenipotEngine),
        ...this.packs.map((name) =>
          fetchScript(`pack-${name}`, () => globalThis.plenipotPacks?.[name])),
      ]);
    } catch (error) {
      this.fail("load", String(error));
      return;
    }
    const { worker, wasm, files } = /** @type {Record<string, any>} */ (globalThis.plenipotEngine);
    try {
      const url = URL.createObjectURL(new Blob([worker], { type: "text/javascript" }));
      this.worker = new Worker(url);
      URL.revokeObjectURL(url);
    } catch (error) {
      this.fail("browser", String(error));
      return;
    }
    this.worker.onmessage = ({ data }) => this.receive(data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.fail("died", event.message ?? "the worker stopped");
    };
    const all = Object.assign({}, files, ...this.packs.map((name) => globalThis.plenipotPacks?.[name]));
    this.post({ kind: "start", wasm, files: all, cells: this.cells }, START_LIMIT);
  }

  /** @param {Touch} event */
  send(event) {
    this.post({ kind: "event", event }, ANSWER_LIMIT);
  }

  /** @param {object} message @param {number} limit milliseconds */
  post(message, limit) {
    this.timer = setTimeout(() => this.fail("slow", `no answer in ${limit} ms`), limit);
    this.worker?.postMessage(message);
  }

  /** @param {Answer} answer */
  receive(answer) {
    clearTimeout(this.timer);
    if (this.ended) return;
    if (answer.kind === "failed") this.stop();
    this.answer(answer);
  }

  /** @param {Why} why @param {string} detail */
  fail(why, detail) {
    this.receive({ kind: "failed", why, detail });
  }

  stop() {
    this.ended = true;
    this.worker?.terminate();
  }
}
