"""The directive `retrieval`: questions of earlier modules, asked again."""

from docutils import nodes as docutils_nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from .complaints import complain, unknown
from .course import course_of, depend_on, facts_files
from .nodes import quiz

COUNT = 3


class RetrievalDirective(SphinxDirective):
    """`retrieval` with the id of the module of the page; `:questions:` names three questions.

    They come from modules with a lower number. A question that has been asked before on its
    own page keeps one result for both places.
    """

    required_arguments = 1
    option_spec = {"questions": directives.unchanged_required}

    def run(self) -> list[docutils_nodes.Node]:
        course = course_of(self.env)
        modules = {module.info.id: module for module in course.modules}
        name = self.arguments[0]
        if name not in modules:
            unknown(self, "module", name, modules)
            return []
        number = modules[name].info.number
        earlier = {
            question.id: module
            for module in course.modules
            if module.info.number < number
            for question in module.questions
        }
        wanted = [part.strip() for part in self.options.get("questions", "").split(",")]
        wanted = [part for part in wanted if part]
        if len(set(wanted)) != COUNT:
            complain(self, "question", f"name {COUNT} different questions of earlier modules")
        shown = self.env.temp_data.setdefault("plenipot_questions", [])
        chosen = []
        for question in dict.fromkeys(wanted):
            if question not in earlier:
                unknown(self, "question", question, earlier, " of an earlier module")
                continue
            folder = earlier[question].folder
            depend_on(self.env, folder / "quiz.yml", folder / "module.yml")
            chosen.append(question)
        if not chosen:
            return []
        depend_on(self.env, *facts_files(self.env))
        node = quiz(module=name, questions=chosen, first=len(shown) + 1)
        shown.extend(chosen)
        self.set_source_info(node)
        return [node]
