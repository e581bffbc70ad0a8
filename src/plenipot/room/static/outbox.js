// Answers on their way: kept on this device until the server has stored them.

import { ask, newKey, Refused } from "./net.js";

const PLACE = "plenipot-room-outbox";
const PAUSE = 1500;

/** @typedef {{path: string, body: Record<string, any>}} Letter */

export class Outbox {
  /**
   * @param {(why: Refused | null) => void} heard
   *   called when a letter is stored, or refused, or cannot be stored now
   */
  constructor(heard) {
    this.heard = heard;
    this.sending = false;
    this.letters = kept();
  }

  /**
   * Send something, and send it again until it is stored. A newer letter replaces an older one.
   * @param {string} slot what it is about
   * @param {string} path
   * @param {Record<string, any>} body
   */
  put(slot, path, body) {
    this.letters[slot] = { path, body: { ...body, key: newKey() } };
    this.keep();
    this.flush();
  }

  /**
   * What is on its way for a slot, or null.
   * @param {string} slot
   */
  waiting(slot) {
    return slot in this.letters ? this.letters[slot].body : null;
  }

  /** Forget everything: whoever joins anew does not answer for somebody else. */
  clear() {
    this.letters = {};
    this.keep();
  }

  /** Send what waits. */
  async flush() {
    if (this.sending) return;
    this.sending = true;
    let lost = false;
    while (!lost) {
      const slot = Object.keys(this.letters)[0];
      if (slot === undefined) break;
      const letter = this.letters[slot];
      /** @type {Refused | null} */
      let refused = null;
      try {
        await ask(letter.path, letter.body);
      } catch (error) {
        if (error instanceof Refused) refused = error;
        lost = refused === null || refused.status >= 500 || refused.status === 429;
      }
      if (lost && refused) this.heard(refused);
      // Meanwhile a newer letter may have taken its place.
      if (!lost && this.letters[slot] === letter) {
        delete this.letters[slot];
        this.keep();
        this.heard(refused);
      }
    }
    this.sending = false;
    if (lost) setTimeout(() => this.flush(), PAUSE);
  }

  keep() {
    try {
      localStorage.setItem(PLACE, JSON.stringify(this.letters));
    } catch (_) {
      // Storage is full or switched off: the letters live as long as the page.
    }
  }
}

/** @returns {Record<string, Letter>} */
function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(PLACE) || "{}");
    return found !== null && typeof found === "object" ? found : {};
  } catch (_) {
    return {};
  }
}
