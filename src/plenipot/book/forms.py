"""The directives `form` and `completion`: tests of the whole course, and the record of results."""

from docutils import nodes as docutils_nodes
from sphinx.util.docutils import SphinxDirective

from plenipot.content.course import FORMS
from plenipot.content.forms import FORM_NAMES, PRETEST, form_of

from .collected import collected, show_whole
from .complaints import complain, unknown
from .course import course_of, depend_on
from .nodes import completion, form

#: The files that a test of the whole course is made from.
_FILES = frozenset({FORMS, "quiz.yml", "module.yml", "facts.yml", "references.bib"})


class FormDirective(SphinxDirective):
    """`form` with `pretest`, `final-a` or `final-b`."""

    required_arguments = 1

    def run(self) -> list[docutils_nodes.Node]:
        name = self.arguments[0]
        if name not in FORM_NAMES:
            unknown(self, "form", name, FORM_NAMES)
            return []
        course = course_of(self.env)
        if not form_of(course, name).questions:
            why = f"write book/{FORMS}" if name == PRETEST else "the bank is too small"
            complain(self, "form", f"the form '{name}' has no questions: {why}")
            return []
        if name in collected(self.env).whole.get(self.env.docname, ()):
            complain(self, "form", f"form '{name}' is on this page already")
            return []
        depend_on(self.env, *(file for file in course.files if file.name in _FILES))
        show_whole(self.env, name)
        node = form(form=name)
        self.set_source_info(node)
        return [node]


class CompletionDirective(SphinxDirective):
    """`completion`: what this browser holds of the course, as a record to print or keep."""

    def run(self) -> list[docutils_nodes.Node]:
        show_whole(self.env)
        return [completion()]
