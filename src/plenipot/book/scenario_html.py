"""A scenario as linked sections, playable without JavaScript and on paper."""

import json

from docutils import nodes
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.writers.html5 import HTML5Translator

from plenipot.content.schema import Choice, Scenario, Scene

from .course import course_of
from .fact_marks import mark_html, marks_html
from .markup import Html, el, join, paragraphs, split_paragraphs
from .wording import condition_text, effects_text, scene_name, value_text, ways_on
from .words import say

LETTERS = "ABCDEF"


def visit_scenario(self: HTML5Translator, node: nodes.Element) -> None:
    """Write the scenario."""
    found = course_of(self.builder.env).scenario(node["scenario"])
    level = min(self.section_level + 1, 5)
    self.body.append(_Writer(self.builder, found, level).html())
    raise nodes.SkipNode


def graph(scenario: Scenario) -> dict[str, object]:
    """Return what the script needs to play: ids, tests and effects, but no texts."""
    return {
        "code": scenario.code,
        "start": scenario.start,
        "state": [
            variable.model_dump(include={"id", "kind", "start", "min", "max"})
            for variable in scenario.state
        ],
        "scenes": {
            scene.id: {
                "ending": scene.ending is not None,
                "choices": [
                    choice.model_dump(include={"id", "when", "effects", "next"})
                    for choice in scene.choices
                ],
            }
            for scene in scenario.scenes
        },
    }


def json_for_script(data: object) -> Html:
    """Return data as JSON that can stand inside a script element."""
    text = json.dumps(data, separators=(",", ":"))
    # `<` could end the element; the others guard against a parser that knows comments.
    return Html(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


class _Writer:
    """Writes one scenario; `level` is the level of its headings."""

    def __init__(self, builder: StandaloneHTMLBuilder, scenario: Scenario, level: int) -> None:
        self.builder = builder
        self.course = course_of(builder.env)
        self.scenario = scenario
        self.heading = f"h{level}"
        self.below = f"h{level + 1}"

    def anchor(self, part: str) -> str:
        return f"{self.scenario.id}-{part}"

    def scene_anchor(self, scene: Scene) -> str:
        return self.anchor(f"scene-{scene.id}")

    def html(self) -> Html:
        scenario = self.scenario
        scenes = {scene.id: scene for scene in scenario.scenes}
        start = scenes[scenario.start]
        start_link = el("a", scene_name(scenario, start), href=f"#{self.scene_anchor(start)}")
        return el(
            "div",
            el("p", say("scenario-minutes", minutes=scenario.minutes), class_="pp-minutes"),
            el("div", paragraphs(scenario.intro), class_="pp-intro"),
            self.start_state(),
            el("p", say("begin-with"), " ", start_link, class_="pp-begin"),
            *(self.scene(scene) for scene in scenario.scenes),
            self.debrief(),
            el("script", json_for_script(graph(scenario)), type="application/json"),
            class_="pp-scenario",
            id=self.anchor("scenario"),
            role="group",
            aria_label=scenario.title,
            data_scenario=scenario.id,
            data_course=self.course.info.id,
        )

    def start_state(self) -> Html:
        rows = [
            el(
                "tr",
                el("th", variable.label, scope="row"),
                el("td", value_text(variable.start)),
                data_variable=variable.id,
            )
            for variable in self.scenario.state
        ]
        return el(
            "table",
            el("caption", say("at-the-start")),
            el("tbody", *rows),
            class_="pp-state",
        )

    def scene(self, scene: Scene) -> Html:
        parts = [
            el(self.heading, scene_name(self.scenario, scene), tabindex=-1),
        ]
        if scene.clock:
            parts.append(el("p", el("strong", say("clock")), " ", scene.clock, class_="pp-clock"))
        parts.append(el("div", paragraphs(scene.text), class_="pp-scene-text"))
        if scene.ending is None:
            parts.append(el("p", say("what-do-you-do"), class_="pp-ask"))
            parts.append(
                el(
                    "ol",
                    *(self.choice(choice) for choice in scene.choices),
                    type="A",
                    class_="pp-choices",
                )
            )
        else:
            parts.append(self.ending(scene))
        return el(
            "div",
            *parts,
            class_="pp-scene",
            id=self.scene_anchor(scene),
            data_scene=scene.id,
        )

    def choice(self, choice: Choice) -> Html:
        parts = [el("summary", " ".join(split_paragraphs(choice.text)))]
        if choice.when:
            words = say("open-only-if", condition=condition_text(self.scenario, choice.when))
            parts.append(el("p", words, class_="pp-condition"))
        parts.append(el("div", paragraphs(choice.feedback), class_="pp-feedback"))
        effects = effects_text(self.scenario, choice)
        parts.append(el("p", el("strong", say("effects")), " ", effects, class_="pp-effects"))
        for words, scene in ways_on(self.scenario, choice):
            name = say("go-to", scene=scene_name(self.scenario, scene))
            link = el("a", name, href=f"#{self.scene_anchor(scene)}")
            parts.append(el("p", *((words, " ") if words else ()), link, class_="pp-next"))
        return el("li", el("details", *parts), data_choice=choice.id)

    def ending(self, scene: Scene) -> Html:
        ending = scene.ending
        assert ending is not None
        lessons = []
        for lesson_id in ending.lessons:
            lesson = self.course.lesson(lesson_id)
            marks = (mark_html(self.builder, fact) for fact in lesson.facts)
            lessons.append(el("li", lesson.text, " ", Html(" ".join(marks))))
        start = next(s for s in self.scenario.scenes if s.id == self.scenario.start)
        return join(
            el(
                "p",
                el("strong", say("outcome")),
                " ",
                say(f"outcome-{ending.outcome}"),
                class_=f"pp-outcome pp-{ending.outcome}",
            ),
            el("p", say("lessons")),
            el("ul", *lessons, class_="pp-lessons"),
            marks_html(self.builder, ending.facts),
            el(
                "p",
                el("a", say("to-debrief"), href=f"#{self.anchor('debrief')}"),
                " · ",
                el("a", say("to-start"), href=f"#{self.scene_anchor(start)}"),
                class_="pp-ways",
            ),
        )

    def debrief(self) -> Html:
        debrief = self.scenario.debrief
        parts = [el(self.heading, say("debrief"), tabindex=-1)]
        for key in ("what", "so-what", "now-what"):
            questions = getattr(debrief, key.replace("-", "_"))
            parts.append(el(self.below, say(key)))
            parts.append(
                el(
                    "ul",
                    *(
                        el("li", el("span", question), data_note=f"{key}-{number}")
                        for number, question in enumerate(questions, start=1)
                    ),
                )
            )
        parts.append(el(self.below, say("differs")))
        parts.append(paragraphs(debrief.real))
        return el("div", *parts, class_="pp-debrief", id=self.anchor("debrief"))
