"""Checks of sense: references, graphs of scenes, item writing, language, dates.

R: references between pieces. S: scenarios. Q: questions one by one. B: the bank of
questions as a whole. C: what is taught and examined. E: the forms of the whole course.
F: facts. P: plans and role plays for groups. L: language. R20 and R21 are those of the learner's plan.
"""

from collections.abc import Iterator

from ..course import Course
from ..problems import Problem
from . import (  # noqa: F401  (register rules)
    bank,
    coverage,
    facts,
    forms,
    items,
    keys,
    language,
    plan,
    references,
    role_plays,
    scenarios,
    sessions,
    sheets,
)
from .rules import RULES, Rule

__all__ = ["RULES", "Rule", "check_course", "check_references"]


def check_references(course: Course) -> Iterator[Problem]:
    """Yield the problems that make a course unusable: ids that lead nowhere, broken graphs."""
    for known in RULES:
        if known.code[0] == "R":
            yield from known.check(course)


def check_course(course: Course) -> Iterator[Problem]:
    """Yield every problem of sense that the rules find in a course.

    The other rules presume sound references, so they look only when there are no R problems.
    """
    broken = list(check_references(course))
    yield from broken
    if broken:
        return
    for known in RULES:
        if known.code[0] != "R":
            yield from known.check(course)
