// The facilitator's page: leads the session, and is the only one that shows the key.

import { drawAdd, drawAgenda } from "./desk-agenda.js";
import { drawData } from "./desk-data.js";
import { drawNow } from "./desk-now.js";
import { drawPeople, drawTeams } from "./desk-people.js";
import { byId, field, heading, make, redraw, tell } from "./dom.js";
import { ask, Refused, Watch } from "./net.js";
import { say } from "./words.js";

/**
 * Send an order to the server, and say what came of it. Returns whether it was done.
 * @typedef {(path: string, body: object, done: string) => Promise<boolean>} Act
 */

const said = byId("said");
const line = byId("line");
const login = byId("login");
const main = byId("main");
const top = byId("top");

/** @type {import("../views").Catalogue | null} */
let catalogue = null;

/** @type {Act} */
async function act(path, body, done) {
  try {
    await ask(`/api/facilitator/${path}`, body);
    tell(said, done, "good");
    watch.now();
    return true;
  } catch (error) {
    tell(said, error instanceof Refused ? error.text : say("desk.lost"), "bad");
    return false;
  }
}

const watch = new Watch("/api/facilitator/state", {
  show,
  line: (on) => {
    tell(line, on ? "" : say("desk.lost"), on ? "" : "bad");
    line.hidden = on;
  },
  refused: (why) => {
    watch.stop();
    askCode(why.status === 403 ? "" : why.text);
  },
});

/** @param {import("../views").Desk} desk */
async function show(desk) {
  main.hidden = false;
  redraw(login, "in", () => []);
  redraw(top, [desk.join, desk.people.length], () => [
    make("span", {}, say("desk.join", { join: desk.join })),
    " ",
    make("b", {}, joined(desk)),
    " ",
    make("a", { href: "/projector", target: "_blank" }, say("desk.projector")),
    " ",
    make("a", { href: "/debrief", target: "_blank" }, say("desk.debrief")),
  ]);
  drawNow(byId("now"), desk, act);
  drawAgenda(byId("agenda"), desk, act);
  drawTeams(byId("teams"), desk, act);
  drawPeople(byId("people"), desk, act);
  drawData(byId("data"), act, () => {
    // No code opens a room that is gone, so none is asked for.
    watch.stop();
    main.hidden = true;
    redraw(top, "", () => []);
  });
  if (!catalogue) await offer();
}

/** Fetch what can be added, once; without a connection, at the next news. */
async function offer() {
  try {
    const found = await ask("/api/facilitator/catalogue");
    catalogue = found;
    drawAdd(byId("add"), found, act);
  } catch (_) {
    watch.version = null;
  }
}

/**
 * How many have joined, of how many where that was said at the start.
 * @param {import("../views").Desk} desk
 */
function joined(desk) {
  const people = desk.people.length;
  const expected = desk.expected || 0;
  return expected ? say("desk.joined-of", { people, expected }) : say("desk.joined", { people });
}

/**
 * Show the way in for the facilitator.
 * @param {string} why
 */
function askCode(why) {
  main.hidden = true;
  tell(said, "");
  redraw(top, "", () => []);
  redraw(login, ["login", why], () => {
    const code = make("input", { inputmode: "numeric", autocomplete: "off", size: 10, maxlength: 12 });
    const answer = make("p", { role: "status", class: "bad" }, why);
    const form = make(
      "form",
      {},
      heading("h2", say("login.title")),
      make("p", {}, say("login.text")),
      field(say("login.code"), code, "code"),
      make("button", { class: "main" }, say("login.button")),
      answer,
    );
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      try {
        await ask("/api/facilitator/login", { code: code.value.trim() });
        watch.start();
      } catch (error) {
        tell(answer, error instanceof Refused ? error.text : say("desk.lost"), "bad");
      }
    });
    return [form];
  });
}

watch.start();
