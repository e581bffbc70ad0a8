"""A scenario on paper by numbered paragraphs.

The choices of a scene name only a paragraph. What a choice leads to stands there, further on and
among the consequences of other scenes, so that nobody reads it by chance before deciding.
"""

from collections.abc import Sequence

from plenipot.book.markup import Html, el, paragraphs
from plenipot.book.scenario_html import LETTERS
from plenipot.book.wording import condition_text, effects_text, value_text, ways_on
from plenipot.content.schema import Choice, Counter, Scenario, Scene
from plenipot.content.scoring import rank

from .page import page, sheet
from .words import say

_STYLE = """
body { font-size: 11pt; line-height: 1.3; }
h2 { font-size: 12.5pt; margin-block-start: 4mm; }
.two { columns: 2; column-gap: 4mm; column-fill: auto; }
.para { break-inside: avoid; border: 0.3mm solid #000; padding: 1.5mm 3mm; margin: 0 0 2.5mm; }
.para h2 { margin: 0 0 1mm; }
.para p, .para ol { margin-block-end: 1.5mm; }
.para > :last-child, .para li:last-child { margin-block-end: 0; }
.para .clock { font-style: italic; }
.para ol { list-style: none; padding: 0; }
.para li { margin: 0 0 1mm; padding-inline-start: 8mm; text-indent: -8mm; }
.para li > * { text-indent: 0; }
.para .go { font-weight: 700; }
.effects { border-inline-start: 1mm solid #000; padding-inline-start: 3mm; }
"""


def numbers(scenario: Scenario) -> tuple[dict[str, int], dict[tuple[str, str], int]]:
    """Return the numbers of the scenes, and those of what follows each choice, by scene and choice.

    Scenes with choices keep the numbers of the course's own pages; consequences come after all
    of them in a mixed order that is always the same.
    """
    scenes = {scene.id: number for number, scene in enumerate(scenario.scenes, start=1)}
    keys = [(scene.id, choice.id) for scene in scenario.scenes for choice in scene.choices]
    mixed = sorted(keys, key=lambda key: rank(scenario.id, "/".join(key)))
    first = len(scenes) + 1
    return scenes, {key: number for number, key in enumerate(mixed, start=first)}


def scene_cards(scenario: Scenario, with_run_sheet: bool) -> str:
    """Return the whole play for one team. The run sheet is in it if the session has none."""
    return page(
        say("scenes-title", title=scenario.title),
        *_sheets(scenario, with_run_sheet),
        style=_STYLE,
    )


def _sheets(scenario: Scenario, with_run_sheet: bool) -> Sequence[Html]:
    foot = say("scenes-title", title=scenario.title)
    scenes, results = numbers(scenario)
    start = scenes[scenario.start]
    rules = [say(f"scenes-rule-{number}") for number in range(1, 6)]
    told = sheet(
        foot,
        el("h1", scenario.title),
        el("div", paragraphs(scenario.intro)),
        el("h2", say("scenes-how")),
        el("ol", *(el("li", rule) for rule in rules)),
        el("p", say("scenes-begin", number=start), class_="go"),
        el("h2", say("scenes-part")),
        *(_scene(scenario, scene) for scene in scenario.scenes),
    )
    ordered = sorted(
        (
            (results[scene.id, choice.id], scene, choice)
            for scene in scenario.scenes
            for choice in scene.choices
        ),
        key=lambda one: one[0],
    )
    followed = sheet(
        foot,
        el("h1", say("results-part")),
        el("p", say("results-about")),
        el("div", *(_result(scenario, *one) for one in ordered), class_="two"),
    )
    return [told, followed, *([run_sheet(scenario)] if with_run_sheet else [])]


def _scene(scenario: Scenario, scene: Scene) -> Html:
    scenes, results = numbers(scenario)
    parts = [el("h2", say("paragraph", number=scenes[scene.id], title=scene.title))]
    if scene.clock:
        parts.append(el("p", scene.clock, class_="clock"))
    parts.append(paragraphs(scene.text))
    if scene.choices:
        choices = (
            _choice(scenario, choice, LETTERS[place], results[scene.id, choice.id])
            for place, choice in enumerate(scene.choices)
        )
        parts.append(el("ol", *choices))
    else:
        parts.append(el("p", say("scene-end"), class_="go"))
    return el("div", *parts, class_="para")


def _choice(scenario: Scenario, choice: Choice, letter: str, number: int) -> Html:
    words = [" ".join(choice.text.split())]
    if choice.when:
        words.append(say("open-only-if", condition=condition_text(scenario, choice.when)))
    return el(
        "li",
        el("strong", letter),
        "  ",
        " ".join(words),
        " ",
        el("span", say("read", number=number), class_="go"),
    )


def _result(scenario: Scenario, number: int, scene: Scene, choice: Choice) -> Html:
    scenes, _ = numbers(scenario)
    letter = LETTERS[[one.id for one in scene.choices].index(choice.id)]
    ways = [
        el(
            "p",
            f"{words} " if words else "",
            el("span", say("read-next", number=scenes[following.id]), class_="go"),
        )
        for words, following in ways_on(scenario, choice)
    ]
    return el(
        "div",
        el("h2", say("result", number=number, scene=scenes[scene.id], letter=letter)),
        paragraphs(choice.feedback),
        el(
            "p", el("strong", say("changes")), " ", effects_text(scenario, choice), class_="effects"
        ),
        *ways,
        class_="para",
    )


def run_sheet(scenario: Scenario) -> Html:
    """Return the sheet on which a team keeps its numbers, with the start values filled in."""
    counters = [one for one in scenario.state if isinstance(one, Counter)]
    flags = [one for one in scenario.state if not isinstance(one, Counter)]
    head = [
        say("run-decision"),
        say("run-scene"),
        say("run-letter"),
        *(one.label for one in counters),
    ]
    first = [say("run-start"), "", "", *(str(one.start) for one in counters)]
    longest = min(len(scenario.scenes), 15)
    rows = [first, *([str(number), *[""] * (len(head) - 1)] for number in range(1, longest + 1))]
    limits = "; ".join(
        say("run-limit", label=one.label, low=one.min, high=one.max) for one in counters
    )
    parts = [
        el("h1", say("run-title", title=scenario.title)),
        el("p", say("run-team"), el("span", class_="blank long")),
        el("p", say("run-limits", limits=limits)),
        _plain_table(head, rows),
    ]
    if flags:
        marks = [[one.label, value_text(one.start), ""] for one in flags]
        parts.append(_plain_table([say("run-flag"), say("run-at-start"), say("run-now")], marks))
    parts.append(el("p", say("run-reason")))
    parts.append(el("div", class_="rule"))
    return sheet(say("run-title", title=scenario.title), *parts)


def _plain_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Html:
    return el(
        "table",
        el("tr", *(el("th", cell) for cell in head)),
        *(
            el("tr", *(el("td", cell, class_=None if cell else "write") for cell in row))
            for row in rows
        ),
        class_="grid",
    )
