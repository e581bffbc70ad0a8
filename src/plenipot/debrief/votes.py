"""What a vote shows: counts before and after people talked, who moved, what was believed."""

from collections import Counter
from dataclasses import dataclass

from plenipot.content import Course
from plenipot.content.schema import Question
from plenipot.content.scoring import is_right

from .answers import options_of
from .records import ROUNDS, Record, Round, Vote


@dataclass(frozen=True)
class OptionRow:
    """An option with the number of people who chose it in each round."""

    id: str
    text: str
    correct: bool
    counts: tuple[int, int]


@dataclass(frozen=True)
class Moves:
    """How people who voted twice moved: numbers of people, in this order of before and after."""

    stayed_right: int
    to_right: int
    to_wrong: int
    stayed_wrong: int


@dataclass(frozen=True)
class VoteResult:
    """A vote. `people`: how many voted in each round; `right`: how many of them were right.

    Counts from paper name options, not people. For a question with several right options they
    say nothing about who was right, so `right` is then of those with a pseudonym alone, and
    `known` says of how many.
    """

    question: Question
    options: tuple[OptionRow, ...]
    people: tuple[int, int]
    known: tuple[int, int]
    right: tuple[int, int]
    moves: Moves | None

    def share(self, round: int) -> float | None:
        """Return the share of right answers in a round (0 first, 1 second), or None."""
        return self.right[round] / self.known[round] if self.known[round] else None


def vote_results(record: Record, course: Course) -> list[VoteResult]:
    """Return the result of each vote, in the order of the session."""
    return [_result(vote, course.question(vote.question)) for vote in record.votes]


def _result(vote: Vote, question: Question) -> VoteResult:
    rounds = [vote.rounds[name] for name in ROUNDS]
    counted = [_counted(one) for one in rounds]
    rows = tuple(
        OptionRow(id, _text(question, id), _correct(question, id), (a[id], b[id]))
        for a, b in [counted]
        for id in options_of(question)
    )
    several = question.kind == "multiple"
    typed = [0 if several else sum(one.typed.values()) for one in rounds]
    known = [len(one.votes) + typed[n] for n, one in enumerate(rounds)]
    right = [
        sum(is_right(question, answer) for answer in one.votes.values())
        + (0 if several else sum(n for id, n in one.typed.items() if _correct(question, id)))
        for one in rounds
    ]
    # On paper a card a person: with several right options the fewest people are the largest count.
    extra = [max(one.typed.values(), default=0) if several else 0 for one in rounds]
    people = [known[n] + extra[n] for n in (0, 1)]
    return VoteResult(
        question, rows, _pair(people), _pair(known), _pair(right), _moves(rounds, question)
    )


def _pair(values: list[int]) -> tuple[int, int]:
    return values[0], values[1]


def _counted(one: Round) -> Counter[str]:
    found: Counter[str] = Counter(one.typed)
    for answer in one.votes.values():
        found.update(chosen(answer))
    return found


def chosen(answer: object) -> list[str]:
    """Return the ids of the options in an answer."""
    if isinstance(answer, bool):
        return ["true" if answer else "false"]
    return [answer] if isinstance(answer, str) else [str(one) for one in answer]  # type: ignore[attr-defined]


def _text(question: Question, id: str) -> str:
    if question.kind == "truefalse":
        return id
    return next(o.text for o in question.options if o.id == id)  # type: ignore[union-attr]


def _correct(question: Question, id: str) -> bool:
    if question.kind == "truefalse":
        return question.answer is (id == "true")
    return any(o.id == id and o.correct for o in question.options)  # type: ignore[union-attr]


def _moves(rounds: list[Round], question: Question) -> Moves | None:
    both = sorted(set(rounds[0].votes) & set(rounds[1].votes))
    if not both:
        return None
    ways = Counter(tuple(is_right(question, one.votes[who]) for one in rounds) for who in both)
    return Moves(ways[True, True], ways[False, True], ways[True, False], ways[False, False])


@dataclass(frozen=True)
class Belief:
    """A mistaken belief with how many answers showed it, at first and at last, and of how many.

    `last` is None if nobody was asked again.
    """

    id: str
    text: str
    module: str
    questions: tuple[str, ...]
    first: int
    last: int | None
    asked: int


def beliefs(record: Record, course: Course) -> list[Belief]:
    """Return the mistaken beliefs that answers showed, the most frequent now first.

    Votes and tests count. The last answers are those of the second round and of the test
    after; where there are none, the first ones say what lives in the room.
    """
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    again: set[str] = set()
    where: dict[str, set[str]] = {}

    def count(question: Question, answers: Counter[str], moment: int, people: int) -> None:
        for id in _all_misconceptions(question):
            where.setdefault(id, set()).add(question.id)
            if moment == 0:
                asked[id] += people
            elif people:
                again.add(id)
        (first if moment == 0 else last).update(answers)

    for vote in record.votes:
        question = course.question(vote.question)
        for moment, name in enumerate(ROUNDS):
            part = vote.rounds[name]
            found: Counter[str] = Counter()
            for answer in part.votes.values():
                found.update(shown(question, answer))
            for option, number in part.typed.items():
                for id in _of_option(question, option):
                    found[id] += number
            people = len(part.votes) + sum(part.typed.values())
            count(question, found, moment, people)
    for test in record.tests:
        for answers in test.answers.values():
            for id, answer in answers.items():
                question = course.question(id)
                moment = 0 if test.moment == "pre" else 1
                count(question, Counter(shown(question, answer)), moment, 1)
    listed = [
        Belief(
            id,
            course.misconception(id).text,
            _module_title(course, id),
            tuple(sorted(where[id])),
            first[id],
            last[id] if id in again else None,
            asked[id],
        )
        for id in sorted(where)
        if first[id] or last[id]
    ]
    return sorted(
        listed, key=lambda one: (-(one.first if one.last is None else one.last), -one.first, one.id)
    )


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
        return set() if _correct(question, option) else {question.misconception}
    if question.kind in ("single", "multiple"):
        listed = question.options  # type: ignore[union-attr]
        return {o.misconception for o in listed if o.id == option and o.misconception}
    return set()


def _all_misconceptions(question: Question) -> set[str]:
    if question.kind in ("single", "multiple"):
        return {o.misconception for o in question.options if o.misconception}  # type: ignore[union-attr]
    return {question.misconception} if question.misconception else set()  # type: ignore[union-attr]
