// What is kept on this device: one object for the whole course, under one key.
// Everything works without it: if the storage is blocked, full or holds something
// we do not know, results live in memory until the page is closed.

const VERSION = 1;
const ROOMS = /** @type {const} */ (["quiz", "scenario", "plan", "sections", "forms", "reader"]);

/** @typedef {typeof ROOMS[number]} Room */
/** @typedef {Record<string, unknown>} Kept what a room keeps, by id */
/** @typedef {{version: 1} & Record<Room, Kept>} Results */

/** @returns {Results} */
function nothing() {
  return { version: VERSION, quiz: {}, scenario: {}, plan: {}, sections: {}, forms: {}, reader: {} };
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Read results from text, or null if they are not results of this version.
 * @param {string} text
 * @returns {Results | null}
 */
function parse(text) {
  try {
    const value = JSON.parse(text);
    if (!isRecord(value) || value.version !== VERSION) return null;
    // A room that came with a later version of the course is empty in what is older.
    const whole = { ...nothing(), ...value };
    return ROOMS.every((room) => isRecord(whole[room])) ? /** @type {any} */ (whole) : null;
  } catch {
    return null;
  }
}

/** @returns {Storage | null} */
function deviceStorage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export class Store {
  /**
   * @param {string} course id of the course
   * @param {Pick<Storage, "getItem" | "setItem" | "removeItem"> | null} [storage]
   */
  constructor(course, storage = deviceStorage()) {
    this.key = `${course}:v${VERSION}`;
    this.storage = storage;
    this.results = nothing();
    /** Whether results outlive the page. */
    this.kept = storage !== null;
    /** Called once when it turns out that they do not. */
    this.onLost = () => {};
    /** @type {((replaced: boolean) => void)[]} */
    this.watchers = [];
    this.#read();
  }

  /** Take over what the device holds; another tab may have written since. */
  #read() {
    if (!this.storage || !this.kept) return;
    try {
      const text = this.storage.getItem(this.key);
      if (text === null) return;
      const results = parse(text);
      // What we cannot read may be of use to a later version: it is left as it is.
      if (results) this.results = results;
      else this.kept = false;
    } catch {
      this.kept = false;
    }
  }

  #write() {
    if (!this.storage || !this.kept) return;
    try {
      this.storage.setItem(this.key, JSON.stringify(this.results));
    } catch {
      this.kept = false;
      this.onLost();
    }
  }

  /**
   * What is kept under an id; it may be anything, so whoever asks checks its shape.
   * @param {Room} room
   * @param {string} id
   * @returns {unknown}
   */
  get(room, id) {
    return Object.hasOwn(this.results[room], id) ? this.results[room][id] : undefined;
  }

  /**
   * @param {Room} room
   * @param {string} id
   * @param {unknown} value undefined to forget it
   */
  set(room, id, value) {
    this.#change((results) => {
      if (value === undefined) delete results[room][id];
      else results[room][id] = value;
    }, false);
  }

  /**
   * Be told of changes.
   * @param {(replaced: boolean) => void} watcher gets true if what the page shows may be gone
   */
  watch(watcher) {
    this.watchers.push(watcher);
  }

  /**
   * Change many results and write them once.
   * @param {(results: Results) => void} edit
   */
  merge(edit) {
    this.#change(edit, true);
  }

  /** @param {(results: Results) => void} edit @param {boolean} replaced */
  #change(edit, replaced) {
    this.#read();
    edit(this.results);
    this.#write();
    this.#tell(replaced);
  }

  /** @param {boolean} replaced */
  #tell(replaced) {
    for (const watcher of this.watchers) watcher(replaced);
  }

  /** The ids of all that a room keeps. @param {Room} room */
  ids(room) {
    this.#read();
    return Object.keys(this.results[room]).sort();
  }

  /** All results as text, to keep in a file. */
  exportText() {
    this.#read();
    return JSON.stringify(this.results, null, 2);
  }

  /**
   * Take over results from a file in place of those kept here.
   * @param {string} text
   * @returns {boolean} false if the text holds no results of this version; nothing changes then
   */
  importText(text) {
    const results = parse(text);
    if (!results) return false;
    this.results = results;
    this.#write();
    this.#tell(true);
    return true;
  }

  /** Forget everything, also what could not be read. */
  erase() {
    this.results = nothing();
    try {
      this.storage?.removeItem(this.key);
      this.kept = this.storage !== null;
    } catch {
      this.kept = false;
    }
    this.#tell(true);
  }
}
