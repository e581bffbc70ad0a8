"""What is gathered from all pages while they are read: who cites which fact, who shows which form.

It lives in the environment, so it is purged and merged like everything there: an
incremental build forgets a page before reading it again, and a parallel build brings
the findings of each reader together.
"""

from dataclasses import dataclass, field

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from plenipot.content.forms import bank_hash, final_forms

from .course import course_of, module_page


@dataclass
class Collected:
    """Findings by page name."""

    cited: dict[str, set[str]] = field(default_factory=dict)
    facts_pages: set[str] = field(default_factory=set)
    #: What the facts pages showed when they were last written.
    shown: tuple[object, ...] = ()
    linked_to: str | None = None
    #: The forms of the whole course on each page that depends on all modules.
    whole: dict[str, set[str]] = field(default_factory=dict)
    #: What those pages showed when they were last written.
    whole_shown: tuple[object, ...] = ()

    def facts_page(self) -> str | None:
        """Return the page that marks lead to, or None if there is no facts table."""
        return min(self.facts_pages, default=None)

    def pages_citing(self, fact_id: str) -> list[str]:
        """Return the pages that cite a fact, sorted by name."""
        return sorted(page for page, facts in self.cited.items() if fact_id in facts)


def collected(env: BuildEnvironment) -> Collected:
    """Return the findings of an environment."""
    if not hasattr(env, "plenipot_collected"):
        env.plenipot_collected = Collected()  # type: ignore[attr-defined]
    found: Collected = env.plenipot_collected  # type: ignore[attr-defined]
    return found


def cite(env: BuildEnvironment, fact_id: str) -> None:
    """Note that the page being read cites a fact."""
    collected(env).cited.setdefault(env.docname, set()).add(fact_id)


def show_whole(env: BuildEnvironment, *forms: str) -> None:
    """Note that the page being read depends on the whole course and shows these forms of it."""
    collected(env).whole.setdefault(env.docname, set()).update(forms)


def form_page(env: BuildEnvironment, form: str) -> str | None:
    """Return the page that shows a form, or None."""
    return min(
        (page for page, forms in collected(env).whole.items() if form in forms), default=None
    )


def purge(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    """Forget a page.

    On `env-purge-doc`: before a changed page is read again, and when a page is removed.
    """
    found = collected(env)
    found.cited.pop(docname, None)
    found.facts_pages.discard(docname)
    found.whole.pop(docname, None)


def merge(app: Sphinx, env: BuildEnvironment, docnames: list[str], other: BuildEnvironment) -> None:
    """Take over what a parallel reader found.

    On `env-merge-info`: after all pages are read, once for each reader.
    """
    found, theirs = collected(env), collected(other)
    for docname in docnames:
        if docname in theirs.cited:
            found.cited[docname] = theirs.cited[docname]
        if docname in theirs.facts_pages:
            found.facts_pages.add(docname)
        if docname in theirs.whole:
            found.whole[docname] = theirs.whole[docname]


def pages_to_write_again(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return pages that are unchanged but show or link to something that has changed.

    On `env-updated`: all findings are together, and nothing is written yet. The facts
    table lists the pages that cite a fact, so it changes when another page does.
    """
    found = collected(env)
    shown = tuple(
        (page, env.titles[page].astext(), tuple(sorted(found.cited[page])))
        for page in sorted(found.cited)
        if page in env.titles
    )
    again: set[str] = set()
    if shown != found.shown:
        again |= found.facts_pages
    if found.facts_page() != found.linked_to:
        again |= set(found.cited) | found.facts_pages
    found.shown, found.linked_to = shown, found.facts_page()
    whole = _whole(env)
    if whole != found.whole_shown:
        again |= set(found.whole)
    found.whole_shown = whole
    return sorted(again & env.found_docs)


def _whole(env: BuildEnvironment) -> tuple[object, ...]:
    """Return what pages with forms and records show of other files than their own."""
    course = course_of(env)
    return (
        bank_hash(course),
        [question.id for form in final_forms(course) for question in form.questions],
        [(module.info.title, module_page(env, module)) for module in course.modules],
        [scenario for module in course.modules for scenario in module.scenarios],
        sorted((page, sorted(forms)) for page, forms in collected(env).whole.items()),
    )
