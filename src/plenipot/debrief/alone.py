"""What people answered alone, from the records that learners save: only as numbers of a group."""

from collections import Counter
from dataclasses import dataclass

from plenipot.content import Course
from plenipot.content.schema import Question
from plenipot.content.scoring import is_right

from .answers import options_of
from .records import Record
from .small import FEWEST
from .votes import chosen, is_correct, text_of


@dataclass(frozen=True)
class AloneRow:
    """A question with how many people answered it, and how many of them were right.

    `attracts` is the wrong option that most people chose, or None if there is none.
    """

    question: Question
    people: int
    right: int
    attracts: str | None


@dataclass(frozen=True)
class AloneResult:
    """The questions that enough people answered, the hardest first, and how many did not count."""

    rows: tuple[AloneRow, ...]
    hidden: int


def alone_result(record: Record, course: Course) -> AloneResult | None:
    """Return what people answered alone, or None if nobody did."""
    if not record.alone:
        return None
    rows = []
    for id, answers in record.alone.items():
        if len(answers) < FEWEST:
            continue
        question = course.question(id)
        right = sum(is_right(question, answer) for answer in answers.values())
        rows.append(AloneRow(question, len(answers), right, _attracts(question, answers)))
    rows.sort(key=lambda row: (row.right / row.people, row.question.id))
    return AloneResult(tuple(rows), len(record.alone) - len(rows))


def _attracts(question: Question, answers: dict[str, object]) -> str | None:
    options = options_of(question)
    if not options:
        return None
    counts = Counter(one for answer in answers.values() for one in chosen(answer))
    wrong = [one for one in options if counts[one] and not is_correct(question, one)]
    if not wrong:
        return None
    return text_of(question, max(wrong, key=lambda one: counts[one]))
