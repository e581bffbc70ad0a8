"""The directive `objectives`: what a learner can do after a module."""

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from .complaints import unknown
from .course import course_of, depend_on, file_of
from .docnodes import bullets, labelled
from .words import say


class ObjectivesDirective(SphinxDirective):
    """`objectives` with a module id."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        course = course_of(self.env)
        modules = {module.info.id: module for module in course.modules}
        name = self.arguments[0]
        if name not in modules:
            unknown(self, "module", name, modules)
            return []
        depend_on(self.env, file_of(self.env, name))
        info = modules[name].info
        items = [objective.text for objective in info.objectives]
        return [
            nodes.container(
                "",
                labelled(say("time"), say("minutes", minutes=info.minutes)),
                labelled(say("objectives")),
                bullets(items),
                classes=["pp-objectives"],
            )
        ]
