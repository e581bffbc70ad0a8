"""Which mistaken ideas live in the room, from the ideas that wrong options stand for."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plenipot.content import Course
from plenipot.content.schema import Question
from plenipot.content.scoring import is_right

from .records import ROUNDS, Record
from .small import FEWEST
from .votes import chosen, is_correct, people_of


@dataclass(frozen=True)
class Belief:
    """A mistaken idea with how many answers showed it, at first and at last, and of how many.

    `questions` are those in which it showed, the one where it showed most first. `last` is None if nobody was asked again.
    """

    id: str
    text: str
    module: str
    questions: tuple[Question, ...]
    first: int
    asked: int
    last: int | None
    asked_last: int


@dataclass(frozen=True)
class _Asked:
    """A question that people answered: at first (0) or at last (1), with the ideas they showed."""

    question: Question
    moment: int
    people: int
    ideas: Counter[str]


def beliefs(record: Record, course: Course) -> list[Belief]:
    """Return the mistaken ideas that answers showed, the most frequent now first.

    Votes, tests, and answers given alone count; of the last two, only questions that
    `FEWEST` people answered. The last answers are those of the second round and of the test
    after; where there are none, the first ones say what lives in the room.
    """
    asked = [*_votes(record, course), *_tests(record, course), *_alone(record, course)]
    found: dict[str, tuple[list[int], list[int], Counter[str]]] = {}
    for one in asked:
        for id in _all_ideas(one.question):
            times, people, questions = found.setdefault(id, ([0, 0], [0, 0], Counter()))
            times[one.moment] += one.ideas[id]
            people[one.moment] += one.people
            questions[one.question.id] += one.ideas[id]
    listed = [
        Belief(
            id,
            course.misconception(id).text,
            _module_title(course, id),
            _ranked(questions, course),
            times[0],
            people[0],
            times[1] if people[1] else None,
            people[1],
        )
        for id, (times, people, questions) in found.items()
        if any(times)
    ]
    return sorted(
        listed, key=lambda one: (-(one.first if one.last is None else one.last), -one.first, one.id)
    )


def _ranked(questions: Counter[str], course: Course) -> tuple[Question, ...]:
    shown = sorted(id for id, number in questions.items() if number)
    return tuple(course.question(id) for id in sorted(shown, key=lambda id: -questions[id]))


def _votes(record: Record, course: Course) -> Iterator[_Asked]:
    for vote in record.votes:
        question = course.question(vote.question)
        for moment, name in enumerate(ROUNDS):
            part = vote.rounds[name]
            ideas = _shown(question, part.votes)
            for option, number in part.typed.items():
                for id in _of_option(question, option):
                    ideas[id] += number
            yield _Asked(question, moment, people_of(question, part), ideas)


def _tests(record: Record, course: Course) -> Iterator[_Asked]:
    given: dict[tuple[int, str], dict[str, Any]] = {}
    for test in record.tests:
        for who, answers in test.answers.items():
            for id, answer in answers.items():
                given.setdefault((0 if test.moment == "pre" else 1, id), {})[who] = answer
    for (moment, id), answers in given.items():
        if len(answers) >= FEWEST:
            question = course.question(id)
            yield _Asked(question, moment, len(answers), _shown(question, answers))


def _alone(record: Record, course: Course) -> Iterator[_Asked]:
    for id, answers in record.alone.items():
        if len(answers) >= FEWEST:
            question = course.question(id)
            yield _Asked(question, 0, len(answers), _shown(question, answers))


def _shown(question: Question, answers: dict[str, Any]) -> Counter[str]:
    return Counter(id for answer in answers.values() for id in shown(question, answer))


def _module_title(course: Course, misconception: str) -> str:
    for module in course.modules:
        if any(one.id == misconception for one in module.info.misconceptions):
            return module.info.title
    raise KeyError(misconception)


def shown(question: Question, answer: object) -> set[str]:
    """Return the mistaken beliefs that an answer shows; none if it is right."""
    if is_right(question, answer):
        return set()
    if question.kind in ("single", "multiple"):
        return {id for option in chosen(answer) for id in _of_option(question, option)}
    return {question.misconception} if question.misconception else set()  # type: ignore[union-attr]


def _of_option(question: Question, option: str) -> set[str]:
    if question.kind == "truefalse":
        return set() if is_correct(question, option) else {question.misconception}
    if question.kind in ("single", "multiple"):
        listed = question.options  # type: ignore[union-attr]
        return {o.misconception for o in listed if o.id == option and o.misconception}
    return set()


def _all_ideas(question: Question) -> set[str]:
    if question.kind in ("single", "multiple"):
        return {o.misconception for o in question.options if o.misconception}  # type: ignore[union-attr]
    return {question.misconception} if question.misconception else set()  # type: ignore[union-attr]
