"""F: facts are cited, examined, and looked at again in time."""

from collections.abc import Iterator
from datetime import date

from ..course import Course
from .rules import Finding, rule


@rule(
    "F01",
    "Facts are reviewed by their date",
    "Check the fact at its source, then set as_of to today and review_by to a later day.",
    warning=True,
)
def overdue(course: Course) -> Iterator[Finding]:
    """A warning, so that an old release still builds."""
    for fact in course.facts.values():
        if fact.review_by < date.today():
            place = course.places[fact.id]
            yield (
                place.path,
                place.line("review_by"),
                f"'{fact.id}' was to be reviewed by {fact.review_by}",
            )


@rule("F02", "A fact is checked before it is to be reviewed", "Correct as_of or review_by.")
def dates_in_order(course: Course) -> Iterator[Finding]:
    """as_of comes before review_by."""
    for fact in course.facts.values():
        if fact.as_of >= fact.review_by:
            place = course.places[fact.id]
            yield (
                place.path,
                place.line("review_by"),
                f"'{fact.id}' has review_by on or before as_of",
            )


@rule(
    "F03",
    "What the case study says is cited as the case study",
    "Use an id of the form F001 and the source gpd2014 for the case study, and a word for others.",
)
def case_study_ids(course: Course) -> Iterator[Finding]:
    """Ids F001 to F138 and the confidence case-study go together."""
    for fact in course.facts.values():
        numbered = fact.id[0] == "F" and fact.id[1:].isdigit()
        inside = numbered and 1 <= int(fact.id[1:]) <= 138
        if inside != (fact.confidence == "case-study") or numbered != inside:
            path, line = course.where(fact.id)
            yield path, line, f"'{fact.id}' has the confidence '{fact.confidence}'"
