"""C: the case study is taught whole, and what matters in it is examined."""

import re
from collections.abc import Iterator

from .. import prose
from ..course import Course
from ..pictures import picture_parts
from ..schema import Examined, Lesson
from .rules import Finding, rule


def taught(course: Course) -> set[str]:
    """Return the facts that the pages cite, by role, directive or picture."""
    texts = [path.read_text("utf-8") for path in prose.pages(course.root) if path.exists()]
    cited = {id for text in texts for id in re.findall(r"\{fact\}[ `]*([A-Za-z0-9-]+)", text)}
    shown = {id for text in texts for id in re.findall(r"\{picture\} *([a-z0-9-]+)", text)}
    for name in sorted(shown & set(course.pictures)):
        cited |= {id for part in picture_parts(course.pictures[name])[1] for id in part.facts}
    return cited & set(course.facts)


def examined(course: Course) -> set[str]:
    """Return the facts that at least one question rests on."""
    return {id for module in course.modules for q in module.questions for id in q.facts}


@rule("C01", "Every fact of the case study is taught", "Cite the fact in the page that teaches it.")
def all_taught(course: Course) -> Iterator[Finding]:
    """Facts with the confidence case-study, against the marks in all pages."""
    known = taught(course)
    for fact in course.facts.values():
        if fact.confidence == "case-study" and fact.id not in known:
            path, line = course.where(fact.id)
            yield path, line, f"no page cites '{fact.id}'"


@rule(
    "C02",
    "Every number, date and name of the case study is examined",
    "Add the fact to a question that tests it, or write one.",
)
def exact_examined(course: Course) -> Iterator[Finding]:
    """Exact facts of the case study, against the facts of all questions."""
    known = examined(course)
    for fact in course.facts.values():
        if fact.confidence == "case-study" and fact.exact and fact.id not in known:
            path, line = course.where(fact.id)
            yield path, line, f"no question rests on '{fact.id}'"


@rule(
    "C03",
    "Every lesson, barrier, result and outcome is examined",
    "Write a question that rests on one of its facts.",
)
def groups_examined(course: Course) -> Iterator[Finding]:
    """Lessons and groups of course.yml."""
    known = examined(course)
    groups: list[Lesson | Examined] = [*course.info.lessons, *course.info.examine]
    for group in groups:
        if not known & set(group.facts):
            path, line = course.where(group.id)
            yield path, line, f"no question rests on a fact of '{group.id}'"
