"""E: the pre-test and the two final forms hold for the whole course."""

from collections.abc import Iterator
from pathlib import Path

from ..course import FORMS, Course
from ..forms import PER_MODULE, final_forms, module_pairs
from .rules import Finding, rule

ITEMS = 10
MODULES = 5
#: A course with fewer modules is still being written.
WHOLE = 6
#: How far the mean difficulties of the final forms may lie apart, on a scale from 1 to 3.
#: One question that is one step harder is allowed in any case: short forms cannot do better.
APART = 0.25


def unfinished(course: Course) -> bool:
    """Return whether the course is still being written."""
    return len(course.modules) < WHOLE


def _start(course: Course) -> tuple[Path, int]:
    """Return where to complain about the forms as a whole."""
    if FORMS in course.places:
        place = course.places[FORMS]
        return place.path, place.line("pretest")
    return course.root / "book" / "course.yml", 1


@rule(
    "E01",
    f"The pre-test has {ITEMS} different questions from at least {MODULES} modules",
    "Add, remove or replace items in forms.yml. It may be left out while the course has "
    f"fewer than {WHOLE} modules.",
)
def pretest_wide(course: Course) -> Iterator[Finding]:
    """Count, repetition and spread of the pre-test."""
    path, line = _start(course)
    if not course.pretest:
        if FORMS in course.places or not unfinished(course):
            yield path, line, "the course has no pre-test"
        return
    seen: set[str] = set()
    for number, item in enumerate(course.pretest):
        if item.question in seen:
            where = course.places[FORMS].line("pretest", number, "question")
            yield path, where, f"'{item.question}' stands twice in the pre-test"
        seen.add(item.question)
    if len(seen) != ITEMS:
        yield path, line, f"the pre-test has {len(seen)} different questions, not {ITEMS}"
    full = [module for module in course.modules if module.questions]
    asked = [module for module in full if seen & {question.id for question in module.questions}]
    if len(asked) < min(MODULES, len(full)):
        yield path, line, f"the pre-test asks about {len(asked)} of {len(full)} modules"


@rule(
    "E02",
    f"Each module gives {PER_MODULE} questions to each final form",
    f"Give {PER_MODULE} objectives of the module at least 2 questions each that the pre-test "
    "does not use.",
    warning=unfinished,
)
def modules_in_forms(course: Course) -> Iterator[Finding]:
    """Objectives with two free questions, module by module."""
    for module in course.modules:
        pairs = len(module_pairs(course, module))
        if pairs < PER_MODULE:
            path, line = course.where(module.info.id)
            yield path, line, f"'{module.info.id}' gives {pairs} to each final form"


@rule(
    "E03",
    "The two final forms are parallel",
    "Give the objectives questions of equal difficulty, or correct a difficulty.",
    warning=unfinished,
)
def forms_parallel(course: Course) -> Iterator[Finding]:
    """The same objectives in both, no question twice, mean difficulties near each other."""
    path, line = _start(course)
    one, other = final_forms(course)
    if [q.objective for q in one.questions] != [q.objective for q in other.questions]:
        yield path, line, "the final forms do not test the same objectives"
    ids = [question.id for question in (*one.questions, *other.questions)]
    ids += {item.question for item in course.pretest}
    for id in sorted({id for id in ids if ids.count(id) > 1}):
        yield path, line, f"'{id}' stands in two forms"
    apart = abs(one.difficulty() - other.difficulty()) if one.questions else 0
    if apart > APART and apart * len(one.questions) > 1:
        yield (
            path,
            line,
            f"the final forms differ in mean difficulty: {one.difficulty():.2f} and "
            f"{other.difficulty():.2f}, more than {APART} apart",
        )
