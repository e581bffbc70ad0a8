// What is kept on the laptop: taking it out, and erasing it.

import { field, folded, heading, list, make, redraw } from "./dom.js";
import { say } from "./words.js";

/**
 * @param {HTMLElement} section
 * @param {import("./facilitator.js").Act} act
 * @param {() => void} erased
 */
export function drawData(section, act, erased) {
  redraw(section, "data", () => {
    const links = ["json", "csv"].map((kind) =>
      make("a", { href: `/api/facilitator/export.${kind}`, download: true }, say(`data.${kind}`)),
    );
    const word = make("input", { autocomplete: "off", size: 10 });
    const answer = make("p", { role: "status", class: "bad" });
    const form = make(
      "form",
      {},
      make("p", {}, say("data.delete-text")),
      field(say("data.confirm", { word: say("data.word") }), word, "delete-word"),
      make("button", { class: "danger" }, say("data.delete")),
      answer,
    );
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (word.value.trim().toLowerCase() !== say("data.word")) {
        answer.textContent = say("data.not-word", { word: say("data.word") });
      } else if (await act("delete", { confirm: "delete" }, say("data.deleted"))) erased();
    });
    return [
      heading("h2", say("desk.data")),
      make("p", {}, say("data.text")),
      list(links),
      folded(say("data.fold"), form),
    ];
  });
}
