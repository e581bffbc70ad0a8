"""The small mark that stands for a fact, and where it leads."""

from docutils import nodes
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment
from sphinx.writers.html5 import HTML5Translator

from plenipot.content.schema import Fact

from .collected import collected
from .course import course_of
from .markup import Html, el
from .words import say


def anchor(fact_id: str) -> str:
    """Return the anchor of a fact on the facts page."""
    return f"fact-{fact_id.lower()}"


def short_name(env: BuildEnvironment, fact_id: str) -> str:
    """Return what the mark shows: the id of a case-study fact, a number for the others."""
    if fact_id[:1] == "F" and fact_id[1:].isdigit():
        return fact_id
    others = [name for name in course_of(env).facts if not name[1:].isdigit()]
    return say("other-mark", number=others.index(fact_id) + 1)


def source_title(env: BuildEnvironment, fact: Fact) -> str:
    """Return the title of the source of a fact."""
    return course_of(env).sources[fact.source].title


def link_to(builder: StandaloneHTMLBuilder, fact_id: str) -> str | None:
    """Return the address of a fact as seen from the page being written, or None."""
    page = collected(builder.env).facts_page()
    if page is None:
        return None
    here = builder.current_docname
    uri = "" if page == here else builder.get_relative_uri(here, page)
    # A builder that puts all pages into one answers with an address that has an anchor.
    return f"{uri.partition('#')[0]}#{anchor(fact_id)}"


def mark_html(builder: StandaloneHTMLBuilder, fact_id: str) -> Html:
    """Return the mark of a fact as a link to the facts page."""
    env = builder.env
    shown = short_name(env, fact_id)
    title = say("mark", mark=shown, source=source_title(env, course_of(env).facts[fact_id]))
    href = link_to(builder, fact_id)
    if href is None:
        return el("sup", el("span", shown, title=title), class_="pp-mark")
    return el("sup", el("a", shown, href=href, title=title, aria_label=title), class_="pp-mark")


def marks_html(builder: StandaloneHTMLBuilder, fact_ids: list[str]) -> Html:
    """Return a line that names the sources of something by their marks."""
    marks: list[str] = [Html(" ").join(mark_html(builder, fact_id) for fact_id in fact_ids)]
    return el("p", say("rests-on"), " ", Html(marks[0]), class_="pp-sources")


def visit_fact_mark(self: HTML5Translator, node: nodes.Element) -> None:
    """Write a mark in the text of a page."""
    self.body.append(mark_html(self.builder, node["fact"]))
    raise nodes.SkipNode
