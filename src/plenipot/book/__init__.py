"""The Sphinx extension: directives and roles that show the course's data in its pages."""

from typing import Any

from docutils import nodes as docutils_nodes
from sphinx.application import Sphinx

from plenipot import __version__

from . import assets, collected, course, nodes
from .author_manual import AuthorManualDirective
from .facilitator import (
    FacilitatorNoteDirective,
    depart_disclosure,
    depart_facilitator_note,
    visit_disclosure,
    visit_facilitator_note,
)
from .facilitator_key import FacilitatorKeyDirective
from .fact_marks import visit_fact_mark
from .facts import FactDirective, FactRole, FactsTableDirective, resolve_facts_group
from .forms import CompletionDirective, FormDirective
from .forms_html import visit_completion, visit_form
from .kept import KeptWordsDirective, visit_kept_words
from .objectives import ObjectivesDirective
from .pictures import PictureDirective
from .plain import replace_own_nodes
from .plan import PlanDirective, visit_plan_files, visit_plan_part
from .quiz import QuizDirective
from .quiz_html import visit_quiz
from .reference import AssumptionsDirective, RulesTableDirective
from .retrieval import RetrievalDirective
from .role_play import RolePlayDirective
from .scenario import ScenarioDirective
from .scenario_html import visit_scenario
from .scenario_report import ScenarioReportDirective
from .session import SessionDirective
from .sheets import SheetDirective, mark_sheets
from .worked_run import WorkedRunDirective

DIRECTIVES = {
    "assumptions": AssumptionsDirective,
    "author-manual": AuthorManualDirective,
    "completion": CompletionDirective,
    "facilitator-key": FacilitatorKeyDirective,
    "facilitator-note": FacilitatorNoteDirective,
    "fact": FactDirective,
    "facts-table": FactsTableDirective,
    "form": FormDirective,
    "kept-words": KeptWordsDirective,
    "objectives": ObjectivesDirective,
    "picture": PictureDirective,
    "plan": PlanDirective,
    "quiz": QuizDirective,
    "retrieval": RetrievalDirective,
    "role-play": RolePlayDirective,
    "rules-table": RulesTableDirective,
    "scenario": ScenarioDirective,
    "scenario-report": ScenarioReportDirective,
    "session": SessionDirective,
    "sheet": SheetDirective,
    "worked-run": WorkedRunDirective,
}


def resolve(app: Sphinx, doctree: docutils_nodes.document, docname: str) -> None:
    """Fill in what depends on other pages, and make the page fit for its builder.

    On `doctree-resolved`: the last event before a page is written. By then every page is
    read, also in a parallel build, so the facts table knows all of them.
    """
    for node in list(doctree.findall(nodes.facts_group)):
        node.replace_self(resolve_facts_group(app.builder, node, docname))
    mark_sheets(doctree)
    if app.builder.format != "html":
        replace_own_nodes(app.builder, doctree)


def _nothing(self: Any, node: docutils_nodes.Element) -> None:
    """End a node that its visitor has skipped."""


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything with Sphinx."""
    app.add_config_value("plenipot_root", "", "env", str)
    app.add_config_value("plenipot_assets", "build/assets", "html", str)

    app.add_node(nodes.quiz, html=(visit_quiz, _nothing))
    app.add_node(nodes.scenario, html=(visit_scenario, _nothing))
    app.add_node(nodes.fact_mark, html=(visit_fact_mark, _nothing))
    app.add_node(nodes.kept_words, html=(visit_kept_words, _nothing))
    app.add_node(nodes.plan_part, html=(visit_plan_part, _nothing))
    app.add_node(nodes.plan_files, html=(visit_plan_files, _nothing))
    app.add_node(nodes.form, html=(visit_form, _nothing))
    app.add_node(nodes.completion, html=(visit_completion, _nothing))
    app.add_node(nodes.facts_group)
    app.add_node(nodes.sheet_mark)
    app.add_node(nodes.facilitator_note, html=(visit_facilitator_note, depart_facilitator_note))
    app.add_node(nodes.disclosure, html=(visit_disclosure, depart_disclosure))
    for name, directive in DIRECTIVES.items():
        app.add_directive(name, directive)
    app.add_role("fact", FactRole())

    # In the order in which Sphinx fires them.
    app.connect("config-inited", assets.add_folder)
    app.connect("builder-inited", course.load)
    app.connect("env-purge-doc", collected.purge)
    app.connect("env-merge-info", collected.merge)
    app.connect("env-updated", collected.pages_to_write_again)
    app.connect("doctree-resolved", resolve)
    app.connect("html-page-context", assets.add_files)

    return {
        "version": __version__,
        # Raised when the nodes or what is collected change shape: Sphinx then reads all again.
        "env_version": 4,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
