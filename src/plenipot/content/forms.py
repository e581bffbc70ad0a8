"""The tests of the whole course: a pre-test that authors choose, two final forms drawn from the bank.

The final forms A and B are parallel: they test the same objectives, each by one question,
and no question stands in two forms. They are drawn from ids alone, so that every build of
a bank gives the same forms, and a question added to one objective leaves the others as they are.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from .course import Course, Module
from .schema import BLOOM_ORDER, Objective, Question
from .scoring import rank, right_answer

PRETEST = "pretest"
FINALS = ("final-a", "final-b")
FORM_NAMES = (PRETEST, *FINALS)
#: How many objectives of each module the final forms test.
PER_MODULE = 2
#: Difficulties as numbers, so that forms can be compared.
DIFFICULTY = {"easy": 1, "medium": 2, "hard": 3}


@dataclass(frozen=True)
class Form:
    """A form by its name, with its questions in the order of the page."""

    name: str
    questions: tuple[Question, ...]

    def difficulty(self) -> float:
        """Return the mean difficulty, from 1 (easy) to 3 (hard)."""
        return sum(_weight(question) for question in self.questions) / len(self.questions)


Pair = tuple[Question, Question]


def form_of(course: Course, name: str) -> Form:
    """Return a form by its name. Raises KeyError if there is no form of this name."""
    return {form.name: form for form in (pretest(course), *final_forms(course))}[name]


def pretest(course: Course) -> Form:
    """Return the pre-test; it has no questions if the course has no `forms.yml`."""
    return Form(PRETEST, tuple(course.question(item.question) for item in course.pretest))


def final_forms(course: Course) -> tuple[Form, Form]:
    """Return the two final forms. A bank that is too small gives what it can."""
    pairs = [pair for module in course.modules for pair in module_pairs(course, module)]
    sides = _shared_out(pairs)
    first = tuple(pair[side] for pair, side in zip(pairs, sides, strict=True))
    second = tuple(pair[1 - side] for pair, side in zip(pairs, sides, strict=True))
    return Form(FINALS[0], first), Form(FINALS[1], second)


def module_pairs(course: Course, module: Module) -> list[Pair]:
    """Return the pairs of questions that a module gives, each for one objective.

    Objectives of the highest Bloom level come first, but the pairs stand in the order of
    the objectives in `module.yml`.
    """
    taken = {item.question for item in course.pretest}
    found: dict[str, Pair] = {}
    for objective in sorted(module.info.objectives, key=_highest_first):
        free = [q for q in module.questions if q.objective == objective.id and q.id not in taken]
        if len(found) < PER_MODULE and len(free) > 1:
            found[objective.id] = min(combinations(free, 2), key=_distance)
    return [found[one.id] for one in module.info.objectives if one.id in found]


def bank_hash(course: Course) -> str:
    """Return a short name for the questions of the course and their right answers.

    A record of results carries it, so that a reader of the record can see which questions
    it is about. Other wording of a question does not change it.
    """
    keys = {question.id: right_answer(question) for question in _questions(course)}
    text = json.dumps(keys, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _questions(course: Course) -> Iterator[Question]:
    for module in course.modules:
        yield from module.questions


def _highest_first(objective: Objective) -> int:
    return -BLOOM_ORDER.index(objective.bloom)


def _weight(question: Question) -> int:
    return DIFFICULTY[question.difficulty]


def _distance(pair: Pair) -> tuple[bool, int, int, bytes]:
    """Return how unlike two questions are: kind first, then difficulty, then Bloom level."""
    one, other = pair
    levels = [BLOOM_ORDER.index(question.bloom) for question in pair]
    return (
        one.kind != other.kind,
        abs(_weight(one) - _weight(other)),
        abs(levels[0] - levels[1]),
        rank(*sorted((one.id, other.id))),
    )


def _shared_out(pairs: list[Pair]) -> list[int]:
    """Return for each pair which of its questions form A gets.

    The harder question goes to the form that is easier so far, the most unequal pairs first;
    equal pairs are shared out by their ids.
    """
    sides = [0] * len(pairs)
    lead = 0  # how much harder form A is so far
    unequal = sorted(range(len(pairs)), key=lambda place: -abs(_gap(pairs[place])))
    for place in unequal:
        gap = _gap(pairs[place])
        if gap and lead:
            sides[place] = int((gap > 0) == (lead > 0))
        else:
            one, other = pairs[place]
            sides[place] = rank(*sorted((one.id, other.id)))[0] % 2
        lead += -gap if sides[place] else gap
    return sides


def _gap(pair: Pair) -> int:
    """Return how much harder the first question of a pair is."""
    return _weight(pair[0]) - _weight(pair[1])
