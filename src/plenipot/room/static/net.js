// Talking to the server of the room: one question at a time, again and again.

const PATIENCE = 8000;
const PAUSE = 1000;
const LONGEST_PAUSE = 5000;

/** The server understood and said no. `text` is its sentence. */
export class Refused extends Error {
  /**
   * @param {number} status
   * @param {{error?: string, text?: string}} body
   */
  constructor(status, body) {
    super(body.text || body.error || String(status));
    this.status = status;
    this.key = body.error || "";
    this.text = body.text || "";
  }
}

/**
 * Ask the server; with a body, tell it. Returns null if nothing is new.
 * Raises Refused, or another error if there is no connection.
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<any>}
 */
export async function ask(path, body) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    /** @type {RequestInit} */
    const how = { cache: "no-store", credentials: "same-origin", signal: stop.signal };
    if (body !== undefined) {
      how.method = "POST";
      how.headers = { "Content-Type": "application/json" };
      how.body = JSON.stringify(body);
    }
    const answer = await fetch(path, how);
    if (answer.status === 204) return null;
    const found = await answer.json();
    if (!answer.ok) throw new Refused(answer.status, found);
    return found;
  } finally {
    clearTimeout(timer);
  }
}

/** Asks for a view again and again, and shows each new one. */
export class Watch {
  /**
   * @param {string} path
   * @param {{show: (view: any) => void, line: (on: boolean) => void,
   *   refused: (why: Refused) => void}} ears
   */
  constructor(path, ears) {
    this.path = path;
    this.ears = ears;
    /** @type {string | null} */
    this.version = null;
    this.pause = PAUSE;
    this.asking = false;
    this.wanted = false;
    this.on = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && this.on) this.now();
    });
  }

  /** Begin, from nothing. */
  start() {
    this.version = null;
    this.on = true;
    this.now();
  }

  /** Stop asking. */
  stop() {
    this.on = false;
    clearTimeout(this.timer);
  }

  /** Ask at once, or as soon as the question under way is answered. */
  now() {
    clearTimeout(this.timer);
    if (this.asking) this.wanted = true;
    else this.turn();
  }

  async turn() {
    this.asking = true;
    this.wanted = false;
    const view = await this.news();
    this.asking = false;
    // The pauses differ a little, so that forty phones do not ask in the same moment.
    if (this.on) {
      const pause = this.wanted ? 0 : this.pause * (1 + Math.random() / 3);
      this.timer = setTimeout(() => this.turn(), pause);
    }
    if (view && this.on) {
      this.version = String(view.version);
      this.ears.show(view);
    }
  }

  /** @returns {Promise<any>} the new view, or null if there is none */
  async news() {
    const since = this.version === null ? "" : `?since=${encodeURIComponent(this.version)}`;
    try {
      const view = await ask(this.path + since);
      this.pause = PAUSE;
      this.ears.line(true);
      return view;
    } catch (error) {
      if (!this.on) {
        // Whoever stopped the watch has the last word: a deleted room refuses what was under way.
      } else if (error instanceof Refused && error.status < 500) {
        this.ears.line(true);
        this.ears.refused(error);
      } else {
        this.pause = Math.min(LONGEST_PAUSE, this.pause * 1.5);
        this.ears.line(false);
      }
      return null;
    }
  }
}

/** A key that marks one message, so that the server stores it once however often it is sent. */
export function newKey() {
  // randomUUID is not there on pages without TLS, as these are.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
