"""The directive `plan`: the learner's engagement plan, a form on paper and in the browser."""

from docutils import nodes
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from plenipot.content.schema import PlanSection
from plenipot.messages import message
from plenipot.models.clock import dates_text
from plenipot.models.icalendar_text import DOMAIN, PRODUCT

from .complaints import complain
from .course import course_of, depend_on, file_of
from .docnodes import section, text_paragraphs
from .markup import Html, el, join
from .nodes import plan_files, plan_part
from .words import say


class PlanDirective(SphinxDirective):
    """`plan`: all sections of `plan.yml`, each with room to write.

    The headings and questions are those of any page. Only the rooms to write are nodes of ours.
    """

    def run(self) -> list[nodes.Node]:
        sections = course_of(self.env).plan
        if not sections:
            complain(self, "plan", "there is no plan.yml beside course.yml, so there is no plan")
            return []
        depend_on(self.env, file_of(self.env, sections[0].id))
        shown: list[nodes.Node] = [self._section(one) for one in sections]
        return [*shown, section("plan-files", message("plan", "files"), plan_files())]

    def _section(self, one: PlanSection) -> nodes.section:
        help_ = text_paragraphs(one.help)
        for paragraph in help_:
            paragraph["classes"].append("pp-plan-help")  # type: ignore[index]
        part = plan_part(section=one.id)
        return section(one.id, one.heading, *text_paragraphs(one.prompt), *help_, part)


def _part(builder: StandaloneHTMLBuilder, page: str, section_id: str) -> Html:
    course = course_of(builder.env)
    one = next(section for section in course.plan if section.id == section_id)
    links = [_link(builder, page, name) for name in pages(builder, one)]
    prepared = el("p", say("plan-prepared"), " ", join(*_comma(links)), class_="pp-plan-help")
    return el(
        "div",
        prepared if links else "",
        el("div", *(el("span") for _ in range(one.lines)), class_="pp-lines", aria_hidden="true"),
        class_="pp-plan-part",
        data_section=one.id,
        data_title=one.heading,
        data_kind=one.kind,
        data_keys=" ".join([dates_text.KEY] if one.kind == "dates" else one.keys),
    )


def pages(builder: StandaloneHTMLBuilder, one: PlanSection) -> list[str]:
    """Return the names of the pages that prepare a section, as far as the book has them."""
    course, env = course_of(builder.env), builder.env
    names = list(one.pages)
    if one.module is not None:
        folder = course.module(one.module).folder.relative_to(course.root)
        names.insert(0, f"{folder.as_posix()}/index")
    return [name for name in names if name in env.titles]


def _link(builder: StandaloneHTMLBuilder, page: str, name: str) -> Html:
    title = builder.env.titles[name].astext()
    return el("a", title, href=builder.get_relative_uri(page, name))


def _comma(links: list[Html]) -> list[Html | str]:
    return [part for link in links for part in (", ", link)][1:]


def visit_plan_part(self: HTML5Translator, node: nodes.Element) -> None:
    """Write lines to write on; the script puts a field in their place."""
    page = self.builder.current_docname
    self.body.append(_part(self.builder, page, node["section"]))
    raise nodes.SkipNode


def visit_plan_files(self: HTML5Translator, node: nodes.Element) -> None:
    """Write the place of the buttons, with what the script must know."""
    note = el("p", say("plan-needs-script"), class_="pp-how")
    self.body.append(
        el(
            "div",
            note,
            class_="pp-plan-files",
            data_course=course_of(self.builder.env).info.id,
            data_product=PRODUCT,
            data_domain=DOMAIN,
        )
    )
    raise nodes.SkipNode
