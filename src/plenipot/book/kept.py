"""The directive `kept-words`: what a learner kept in this browser for the plan."""

from docutils import nodes
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from .course import course_of
from .markup import el
from .nodes import kept_words
from .words import say


class KeptWordsDirective(SphinxDirective):
    """`kept-words`: the script of the page fills the place."""

    def run(self) -> list[nodes.Node]:
        return [kept_words()]


def visit_kept_words(self: HTML5Translator, node: nodes.Element) -> None:
    """Write an empty place that says what the script needs."""
    course = course_of(self.builder.env).info.id
    note = el("p", say("kept-needs-script"))
    self.body.append(el("div", note, class_="pp-kept-words", data_course=course))
    raise nodes.SkipNode
