"""The directive `scenario-report`: what can happen in each scenario, for facilitators."""

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from plenipot import codes
from plenipot.content import Course
from plenipot.content.checks.scenarios import Walk, walk
from plenipot.content.schema import Scenario, Scene

from .course import course_of, depend_on, file_of
from .docnodes import bullets, labelled, section, text_paragraphs
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
    entries = nodes.definition_list("", *(_ending(course, scenario, one, met) for one in endings))
    return section(
        f"report-{scenario.id}",
        scenario.title,
        *text_paragraphs(told),
        *text_paragraphs(sound),
        entries,
    )


def _ending(
    course: Course, scenario: Scenario, scene: Scene, met: Walk
) -> nodes.definition_list_item:
    assert scene.ending is not None
    named = say("report-name", title=scene.title, outcome=say(f"report-{scene.ending.outcome}"))
    lessons = bullets([course.lesson(lesson).text for lesson in scene.ending.lessons])
    way: nodes.Node = nodes.Text(say("report-nowhere"))
    if scene.id in met.first:
        choices = ["abcdef".index(choice) for choice in met.first[scene.id]]
        code = codes.encode(scenario.code, choices)
        way = nodes.literal(code, code)
    told = nodes.definition("", labelled(say("report-way"), way), labelled(say("report-lessons")))
    told += lessons
    return nodes.definition_list_item("", nodes.term(named, named), told)
