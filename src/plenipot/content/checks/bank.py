"""B: the questions of the course as a whole, and what guessing would win."""

from collections.abc import Callable, Iterator
from math import sqrt

from ..course import Course
from ..schema import BLOOM_ORDER, Option, SingleQuestion
from .items import COMMON, words
from .rules import Finding, rule

HEDGES = frozenset("may might can could often usually sometimes some mostly likely about".split())
APPLY = BLOOM_ORDER.index("apply")
#: One-sided 5% bound of the normal distribution.
Z = 1.645


def _shared(question: SingleQuestion, option: Option) -> int:
    stem = set(words(question.stem)) - COMMON
    return len(stem & set(words(option.text)))


def _position(number: int) -> Callable[[SingleQuestion], Option]:
    return lambda question: question.options[min(number, len(question.options) - 1)]


#: Ways to answer without understanding. Each takes a question and picks an option.
BOTS: list[tuple[str, Callable[[SingleQuestion], Option]]] = [
    ("the longest option", lambda q: max(q.options, key=lambda o: len(o.text))),
    ("the shortest option", lambda q: min(q.options, key=lambda o: len(o.text))),
    ("the first option", _position(0)),
    ("the second option", _position(1)),
    ("the third option", _position(2)),
    ("the last option", lambda q: q.options[-1]),
    (
        "the option with most words of the stem",
        lambda q: max(q.options, key=lambda o: _shared(q, o)),
    ),
    (
        "the most hedged option",
        lambda q: max(q.options, key=lambda o: len(HEDGES & set(words(o.text)))),
    ),
]


def singles(course: Course) -> list[SingleQuestion]:
    """Return the questions with one right option."""
    return [q for m in course.modules for q in m.questions if isinstance(q, SingleQuestion)]


def bot_scores(course: Course) -> list[tuple[str, int, float, float]]:
    """Return for each bot: its name, right answers, right answers by chance, upper bound.

    The bound is chance plus 1.645 standard deviations: a bot that guesses blindly stays
    below it in about 95 of 100 banks.
    """
    questions = singles(course)
    chances = [1 / len(question.options) for question in questions]
    expected = sum(chances)
    bound = expected + Z * sqrt(sum(chance * (1 - chance) for chance in chances))
    return [
        (name, sum(bot(question).correct for question in questions), expected, bound)
        for name, bot in BOTS
    ]


@rule(
    "B01",
    "Guessing by form wins nothing",
    "Move right answers to other places, and change lengths and wording until the bot fails.",
)
def bots_fail(course: Course) -> Iterator[Finding]:
    """No bot beats chance by more than its bound."""
    if not singles(course):
        return
    for name, right, expected, bound in bot_scores(course):
        if right > bound:
            path, line = course.where(singles(course)[0].id)
            yield (
                path,
                line,
                f"choosing {name} is right {right} times, by chance {expected:.1f}, at most {bound:.1f}",
            )


@rule(
    "B02",
    "The right answer is not often the longest",
    "Shorten right answers or lengthen wrong ones.",
)
def key_rarely_longest(course: Course) -> Iterator[Finding]:
    """The key is the single longest option in at most 40% of a bank of ten or more."""
    questions = singles(course)
    longest = [
        question
        for question in questions
        if all(
            len(o.text) < len(k.text)
            for k in question.options
            if k.correct
            for o in question.options
            if o is not k
        )
    ]
    if len(questions) >= 10 and len(longest) > 0.4 * len(questions):
        path, line = course.where(longest[0].id)
        ids = ", ".join(question.id for question in longest)
        yield (
            path,
            line,
            f"the key is the longest option in {len(longest)} of {len(questions)}: {ids}",
        )


@rule("B03", "Each objective is examined by at least 3 questions", "Write more questions for it.")
def objectives_examined(course: Course) -> Iterator[Finding]:
    """Questions for each objective of modules that have a quiz."""
    for module in course.modules:
        for objective in module.info.objectives:
            count = sum(question.objective == objective.id for question in module.questions)
            if count < 3:
                path, line = course.where(objective.id)
                yield path, line, f"'{objective.id}' has {count} questions"


@rule("B04", "At least half of the questions ask to apply or more", "Turn facts into decisions.")
def half_apply(course: Course) -> Iterator[Finding]:
    """Bloom levels, module by module."""
    for module in course.modules:
        levels = [BLOOM_ORDER.index(question.bloom) for question in module.questions]
        high = sum(level >= APPLY for level in levels)
        if 2 * high < len(levels):
            path, line = course.where(module.questions[0].id)
            yield (
                path,
                line,
                f"{high} of {len(levels)} questions of '{module.info.id}' ask to apply or more",
            )


@rule(
    "B05",
    "Each objective is examined at its own level",
    "Add a question at the level of the objective's verb.",
)
def level_reached(course: Course) -> Iterator[Finding]:
    """At least one question at or above the objective's Bloom level."""
    for module in course.modules:
        for objective in module.info.objectives:
            levels = [
                BLOOM_ORDER.index(question.bloom)
                for question in module.questions
                if question.objective == objective.id
            ]
            if levels and max(levels) < BLOOM_ORDER.index(objective.bloom):
                path, line = course.where(objective.id)
                yield path, line, f"no question of '{objective.id}' asks to {objective.bloom}"
