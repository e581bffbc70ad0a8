"""The directive `scenario-report`: what can happen in each scenario, for facilitators."""

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from plenipot import codes
from plenipot.content import Course
from plenipot.content.checks.scenarios import Walk, walk
from plenipot.content.schema import Scenario

from .course import course_of, depend_on, file_of
from .docnodes import Cell, section, table, text_paragraphs
from .words import say


class ScenarioReportDirective(SphinxDirective):
    """`scenario-report`: a section for each scenario of the course.

    Every state of each scenario is walked, so the numbers are those of all possible runs.
    """

    def run(self) -> list[nodes.Node]:
        course = course_of(self.env)
        found: list[nodes.Node] = []
        for module in course.modules:
            for scenario in module.scenarios:
                depend_on(self.env, file_of(self.env, scenario.id))
                found.append(_report(course, scenario, module.info.title))
        return found


def _report(course: Course, scenario: Scenario, module: str) -> nodes.section:
    met = walk(scenario)
    endings = [scene for scene in scenario.scenes if scene.ending]
    unreached = len(scenario.scenes) - len(met.scenes)
    told = say(
        "report-scenario",
        module=module,
        scenes=len(scenario.scenes),
        endings=len(endings),
        longest=met.longest,
        states=met.states,
    )
    sound = say("report-sound", unreached=unreached, stuck=len(met.stuck))
    head = [say(f"report-{column}") for column in ("ending", "outcome", "lessons", "way")]
    rows = [_ending(course, scenario, scene.id, met) for scene in endings]
    title = say("report-endings", title=scenario.title)
    return section(
        f"report-{scenario.id}",
        scenario.title,
        *text_paragraphs(told),
        *text_paragraphs(sound),
        table(title, head, rows, classes=["pp-wide"]),
    )


def _ending(course: Course, scenario: Scenario, name: str, met: Walk) -> list[Cell]:
    scene = next(scene for scene in scenario.scenes if scene.id == name)
    assert scene.ending is not None
    lessons = [course.lesson(lesson).text for lesson in scene.ending.lessons]
    way: Cell = say("report-nowhere")
    if name in met.first:
        code = codes.encode(scenario.code, ["abcdef".index(choice) for choice in met.first[name]])
        way = nodes.literal(code, code)
    outcome = say(f"report-{scene.ending.outcome}")
    return [scene.title, outcome, [nodes.paragraph(text, text) for text in lessons], way]
