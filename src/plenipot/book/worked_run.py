"""The directive `worked-run`: a whole run of a scenario with the thinking shown."""

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from plenipot.content.play import Run
from plenipot.content.schema import Scenario

from .complaints import unknown
from .course import course_of, depend_on, file_of
from .docnodes import labelled, numbered, text_paragraphs
from .wording import scene_name, state_line
from .words import say


class WorkedRunDirective(SphinxDirective):
    """`worked-run` with the id of a scenario."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        course = course_of(self.env)
        name = self.arguments[0]
        known = [found.id for module in course.modules for found in module.scenarios]
        if name not in known:
            unknown(self, "scenario", name, known)
            return []
        depend_on(self.env, file_of(self.env, name))
        return [nodes.container("", *_steps(course.scenario(name)), classes=["pp-worked"])]


def _steps(scenario: Scenario) -> list[nodes.Node]:
    """Return the run as a numbered list, played by the same code that scores a learner's run."""
    run = Run(scenario)
    items = []
    for step in scenario.worked_run:
        scene = run.scene
        choice = next(found for found in scene.choices if found.id == step.choice)
        run.choose(step.choice)
        heading = scene_name(scenario, scene)
        if scene.clock:
            heading = say("at", scene=heading, clock=scene.clock)
        items.append(
            [
                nodes.paragraph("", "", nodes.strong(heading, heading)),
                labelled(say("thinking"), step.why, classes=["pp-thinking"]),
                labelled(say("decision"), choice.text),
                labelled(say("what-followed"), choice.feedback),
                labelled(say("state-now"), state_line(scenario, run.state)),
            ]
        )
    end: list[nodes.Node] = [labelled(say("reached"), scene_name(scenario, run.scene))]
    end += text_paragraphs(run.scene.text)
    if run.scene.ending is not None:
        end.append(labelled(say("outcome"), say(f"outcome-{run.scene.ending.outcome}")))
    return [
        labelled(say("start-state"), state_line(scenario, Run(scenario).state)),
        numbered(items),
        *end,
        labelled(say("replay-code"), nodes.literal(run.code(), run.code())),
    ]
