"""What a vote shows: counts before and after people talked, who moved."""

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
        OptionRow(id, text_of(question, id), is_correct(question, id), (a[id], b[id]))
        for a, b in [counted]
        for id in options_of(question)
    )
    several = question.kind == "multiple"
    people = [people_of(question, one) for one in rounds]
    known = [len(one.votes) for one in rounds] if several else people
    right = [
        sum(is_right(question, answer) for answer in one.votes.values())
        + (0 if several else sum(n for id, n in one.typed.items() if is_correct(question, id)))
        for one in rounds
    ]
    return VoteResult(
        question, rows, _pair(people), _pair(known), _pair(right), _moves(rounds, question)
    )


def people_of(question: Question, one: Round) -> int:
    """Return how many people voted in a round, on phones and on paper.

    On paper people may choose several options of some questions; they are then at least as
    many as chose the option that most of them chose.
    """
    counts = one.typed.values()
    paper = max(counts, default=0) if question.kind == "multiple" else sum(counts)
    return len(one.votes) + paper


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


def text_of(question: Question, id: str) -> str:
    """Return the text of an option; for true or false, its id."""
    if question.kind == "truefalse":
        return id
    return next(o.text for o in question.options if o.id == id)  # type: ignore[union-attr]


def is_correct(question: Question, id: str) -> bool:
    """Return whether an option is right."""
    if question.kind == "truefalse":
        return question.answer is (id == "true")
    return any(o.id == id and o.correct for o in question.options)  # type: ignore[union-attr]


def _moves(rounds: list[Round], question: Question) -> Moves | None:
    both = sorted(set(rounds[0].votes) & set(rounds[1].votes))
    if not both:
        return None
    ways = Counter(tuple(is_right(question, one.votes[who]) for one in rounds) for who in both)
    return Moves(ways[True, True], ways[False, True], ways[True, False], ways[False, False])
