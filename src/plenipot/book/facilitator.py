"""What is for facilitators and out of the way of learners: notes and keys that open."""

from docutils import nodes as docutils_nodes
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from .markup import el
from .nodes import facilitator_note
from .words import say


class FacilitatorNoteDirective(SphinxDirective):
    """`facilitator-note`: its content is a note for facilitators."""

    has_content = True

    def run(self) -> list[docutils_nodes.Node]:
        node = facilitator_note()
        self.set_source_info(node)
        node += self.parse_content_to_nodes()
        return [node]


def visit_facilitator_note(self: HTML5Translator, node: docutils_nodes.Element) -> None:
    """Open the note. It is a `details`, so that it is closed with JavaScript off as well."""
    self.body.append('<aside class="pp-facilitator"><details>')
    self.body.append(el("summary", node.get("label", say("facilitator-note"))))


def depart_facilitator_note(self: HTML5Translator, node: docutils_nodes.Element) -> None:
    """Close the note."""
    self.body.append("</details></aside>")


def visit_disclosure(self: HTML5Translator, node: docutils_nodes.Element) -> None:
    """Open a key: its question is the summary."""
    about = el("span", node["about"], class_="pp-number")
    self.body.append(f'<details class="pp-key" id="{node["ids"][0]}">')
    asked = el("span", node["summary"], class_="pp-para")
    self.body.append(el("summary", about, " ", asked))


def depart_disclosure(self: HTML5Translator, node: docutils_nodes.Element) -> None:
    """Close a key."""
    self.body.append("</details>")
