"""The directive `quiz`: questions of a module."""

from docutils import nodes as docutils_nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from .complaints import complain, unknown
from .course import course_of, depend_on, facts_files
from .nodes import quiz


class QuizDirective(SphinxDirective):
    """`quiz` with a module id; `:questions:` picks some of its questions, parted by commas."""

    required_arguments = 1
    option_spec = {"questions": directives.unchanged_required}

    def run(self) -> list[docutils_nodes.Node]:
        course = course_of(self.env)
        name = self.arguments[0]
        modules = {module.info.id: module for module in course.modules}
        if name not in modules:
            unknown(self, "module", name, modules)
            return []
        module = modules[name]
        depend_on(
            self.env,
            module.folder / "quiz.yml",
            module.folder / "module.yml",
            *facts_files(self.env),
        )
        chosen = self._chosen([question.id for question in module.questions])
        if not chosen:
            return []
        shown = self.env.temp_data.setdefault("plenipot_questions", [])
        node = quiz(module=name, questions=chosen, first=len(shown) + 1)
        shown.extend(chosen)
        self.set_source_info(node)
        return [node]

    def _chosen(self, known: list[str]) -> list[str]:
        """Return the questions to show, complaining about unknown and repeated ones."""
        wanted = known
        if "questions" in self.options:
            wanted = [part.strip() for part in self.options["questions"].split(",") if part.strip()]
        seen = list(self.env.temp_data.get("plenipot_questions", []))
        chosen = []
        for question in wanted:
            if question not in known:
                unknown(self, "question", question, known)
            elif question in seen:
                complain(self, "question", f"question '{question}' is on this page already")
            else:
                chosen.append(question)
                seen.append(question)
        if not wanted:
            complain(self, "question", f"module '{self.arguments[0]}' has no questions")
        return chosen
