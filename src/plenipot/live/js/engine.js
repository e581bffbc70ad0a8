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

/** Fetches `engine.js` unless the page has it. @returns {Promise<void>} */
function fetchEngine() {
  if (globalThis.plenipotEngine) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(`engine.js?v=${version}`, here || document.baseURI).href;
    script.onload = () => {
      if (globalThis.plenipotEngine) resolve();
      else reject(new Error("engine.js came without an engine"));
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
   * @param {(answer: Answer) => void} answer receives everything the engine says
   */
  constructor(cells, answer) {
    this.cells = cells;
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
      await fetchEngine();
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
    this.post({ kind: "start", wasm, files, cells: this.cells }, START_LIMIT);
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
