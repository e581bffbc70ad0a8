"""The directive `scenario`: a branching scenario."""

from docutils import nodes as docutils_nodes
from sphinx.util.docutils import SphinxDirective

from .complaints import complain, unknown
from .course import course_of, depend_on, facts_files, file_of
from .nodes import scenario


class ScenarioDirective(SphinxDirective):
    """`scenario` with the id of a scenario."""

    required_arguments = 1

    def run(self) -> list[docutils_nodes.Node]:
        course = course_of(self.env)
        name = self.arguments[0]
        known = [found.id for module in course.modules for found in module.scenarios]
        if name not in known:
            unknown(self, "scenario", name, known)
            return []
        shown = self.env.temp_data.setdefault("plenipot_scenarios", set())
        if name in shown:
            complain(self, "scenario", f"scenario '{name}' is on this page already")
            return []
        shown.add(name)
        course_file = course.root / "book" / "course.yml"
        depend_on(self.env, file_of(self.env, name), course_file, *facts_files(self.env))
        node = scenario(scenario=name)
        self.set_source_info(node)
        return [node]
