"""Q: each question is written so that only understanding helps.

The rules follow the literature on item-writing flaws: a flaw lets a test-wise reader
find the answer, or lets a reader who understands miss it.
"""

import difflib
import re
from collections.abc import Iterator

from ..course import Course, Place
from ..schema import MultipleQuestion, Option, Question, SingleQuestion
from .rules import Finding, rule

ABSOLUTE = frozenset(
    "always never only all none must impossible nobody nothing everybody everyone completely".split()
)
NEGATIVE = frozenset("not except never without least".split())
#: Words of five letters and more that carry no subject.
COMMON = frozenset(
    """about after again because been before being between could conference does doing during
    every first group their there these they thing things this those three through under until
    what when where which while whose will with would your should still other another most more
    many much them then than into over best next come comes make makes happens happen""".split()
)


def words(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return re.findall(r"[a-z0-9]+(?:[-'][a-z0-9]+)*", text.lower())


def choice_questions(course: Course) -> Iterator[tuple[SingleQuestion | MultipleQuestion, Place]]:
    """Yield the questions that have options, with their places."""
    for module in course.modules:
        for question in module.questions:
            if isinstance(question, (SingleQuestion, MultipleQuestion)):
                yield question, course.places[question.id]


def _questions(course: Course) -> Iterator[tuple[Question, Place]]:
    for module in course.modules:
        for question in module.questions:
            yield question, course.places[question.id]


def _feedbacks(question: Question) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(question, (SingleQuestion, MultipleQuestion)):
        for number, option in enumerate(question.options):
            yield ("options", number, "feedback"), option.feedback
    elif question.kind == "truefalse":
        yield ("feedback", "true"), question.feedback.true
        yield ("feedback", "false"), question.feedback.false
    else:
        name = "items" if question.kind == "order" else "pairs"
        for number, record in enumerate(getattr(question, name)):
            yield (name, number, "feedback"), record.feedback


@rule(
    "Q01",
    "Each answer has feedback of substance",
    "Say in 40 characters or more why the answer attracts and what is true; no two alike.",
)
def feedback_of_substance(course: Course) -> Iterator[Finding]:
    """At least 40 characters, different from the others of the question."""
    for question, place in _questions(course):
        seen: set[str] = set()
        for steps, text in _feedbacks(question):
            if len(text) < 40:
                yield (
                    place.path,
                    place.line(*steps),
                    f"feedback of {len(text)} characters in '{question.id}'",
                )
            elif text in seen:
                yield place.path, place.line(*steps), f"the same feedback twice in '{question.id}'"
            seen.add(text)


@rule(
    "Q02",
    "No 'all of the above' and no 'none of the above'",
    "Replace it with an option that stands for a real belief, or make it a multiple question.",
)
def no_all_of_the_above(course: Course) -> Iterator[Finding]:
    """Options that only refer to others."""
    for question, place in choice_questions(course):
        for number, option in enumerate(question.options):
            if re.search(
                r"\b(all|none|both|neither) of (the above|these|them)\b", option.text, re.I
            ):
                yield (
                    place.path,
                    place.line("options", number),
                    f"'{option.text}' in '{question.id}'",
                )


@rule(
    "Q03",
    "The stem asks for something",
    "End it with a question mark; an order or match question may be an instruction; "
    "a true-or-false stem is a statement.",
)
def stem_asks(course: Course) -> Iterator[Finding]:
    """Final punctuation of the stem."""
    allowed = {"single": "?", "multiple": "?.", "order": "?.", "match": "?.", "truefalse": "."}
    for question, place in _questions(course):
        if question.stem[-1] not in allowed[question.kind]:
            yield (
                place.path,
                place.line("stem"),
                f"the stem of '{question.id}' ends with '{question.stem[-1]}'",
            )


@rule(
    "Q04",
    "Stems are positive",
    "Ask for what is so, not for what is not.",
)
def stem_positive(course: Course) -> Iterator[Finding]:
    """Negative words in the asking sentence of single and multiple questions."""
    for question, place in choice_questions(course):
        asking = re.split(r"(?<=[.!?])\s", question.stem)[-1]
        if found := sorted(NEGATIVE & set(words(asking))):
            yield place.path, place.line("stem"), f"the stem of '{question.id}' says '{found[0]}'"


def _split(question: SingleQuestion | MultipleQuestion) -> tuple[list[Option], list[Option]]:
    right = [option for option in question.options if option.correct]
    return right, [option for option in question.options if not option.correct]


@rule(
    "Q05",
    "The right answer is not the long one",
    "Shorten it, or give the other options the same detail.",
)
def key_not_long(course: Course) -> Iterator[Finding]:
    """The longest right answer is at most 1.3 times the mean wrong one."""
    for question, place in choice_questions(course):
        right, wrong = _split(question)
        mean = sum(len(option.text) for option in wrong) / len(wrong)
        longest = max(len(option.text) for option in right)
        if longest > 1.3 * mean and longest - mean > 4:
            yield (
                place.path,
                place.line("options"),
                f"in '{question.id}' the right answer has {longest} characters, the wrong ones {mean:.0f}",
            )


@rule(
    "Q06",
    "Words such as 'always' and 'only' do not give wrong answers away",
    "Take the word out, or let right and wrong answers both have such a word.",
)
def no_absolute_clue(course: Course) -> Iterator[Finding]:
    """Absolute words in wrong options and in no right one."""
    for question, place in choice_questions(course):
        right, wrong = _split(question)
        if any(ABSOLUTE & set(words(option.text)) for option in right):
            continue
        for option in wrong:
            if found := sorted(ABSOLUTE & set(words(option.text))):
                number = question.options.index(option)
                yield (
                    place.path,
                    place.line("options", number),
                    f"in '{question.id}' only wrong options say '{found[0]}'",
                )


@rule(
    "Q07",
    "The stem does not echo the right answer",
    "Use the word in a wrong option too, or say it otherwise in the stem.",
)
def no_echo(course: Course) -> Iterator[Finding]:
    """Words of five letters or more that the stem shares with the right answers alone."""
    for question, place in choice_questions(course):
        right, wrong = _split(question)
        stem = {word for word in words(question.stem) if len(word) > 4} - COMMON
        in_right = set().union(*(words(option.text) for option in right))
        in_wrong = set().union(*(words(option.text) for option in wrong))
        if found := sorted(stem & in_right - in_wrong):
            yield (
                place.path,
                place.line("stem"),
                f"'{found[0]}' in the stem of '{question.id}' echoes its key",
            )


@rule(
    "Q08",
    "Options have one form",
    "Start all with a capital letter or none, and end all with a full stop or none.",
)
def options_parallel(course: Course) -> Iterator[Finding]:
    """First letters and final stops."""
    for question, place in choice_questions(course):
        starts = {option.text[0].islower() for option in question.options}
        ends = {option.text[-1] in ".?!" for option in question.options}
        if len(starts) > 1 or len(ends) > 1:
            yield (
                place.path,
                place.line("options"),
                f"the options of '{question.id}' differ in form",
            )


@rule(
    "Q09",
    "Options that are numbers or dates stand in order",
    "Sort them, smallest or earliest first.",
)
def numbers_sorted(course: Course) -> Iterator[Finding]:
    """Options that start with a number and share the rest of their text."""
    for question, place in choice_questions(course):
        found = [re.fullmatch(r"([0-9]+)(.*)", option.text) for option in question.options]
        if all(found) and len({match[2] for match in found if match}) == 1:
            numbers = [int(match[1]) for match in found if match]
            if numbers != sorted(numbers):
                yield (
                    place.path,
                    place.line("options"),
                    f"the options of '{question.id}' are {numbers}",
                )


@rule("Q10", "Options differ", "Make the difference plain, or merge the two.")
def options_differ(course: Course) -> Iterator[Finding]:
    """No two options nearly the same."""
    for question, place in choice_questions(course):
        for number, option in enumerate(question.options):
            for other in question.options[:number]:
                alike = difflib.SequenceMatcher(None, option.text.lower(), other.text.lower())
                same_numbers = re.findall(r"\d+", option.text) == re.findall(r"\d+", other.text)
                if alike.ratio() > 0.9 and same_numbers:
                    yield (
                        place.path,
                        place.line("options", number),
                        f"options '{other.id}' and '{option.id}' of '{question.id}' are nearly the same",
                    )


@rule(
    "Q11",
    "Each wrong option stands for a mistaken belief",
    "Name a misconception from module.yml, or add one there.",
)
def wrong_options_named(course: Course) -> Iterator[Finding]:
    """Wrong options have a misconception, right ones do not."""
    for question, place in choice_questions(course):
        for number, option in enumerate(question.options):
            if option.correct == bool(option.misconception):
                what = "names" if option.correct else "names no"
                yield (
                    place.path,
                    place.line("options", number),
                    f"option '{option.id}' of '{question.id}' {what} misconception",
                )


@rule(
    "Q12",
    "Objectives can be seen or measured",
    "Start with a verb such as place, choose, calculate, compare, explain, judge.",
)
def objectives_measurable(course: Course) -> Iterator[Finding]:
    """The first word of each objective."""
    vague = frozenset("know understand be learn appreciate realise realize familiarise see".split())
    for module in course.modules:
        for objective in module.info.objectives:
            if words(objective.text)[0] in vague:
                path, line = course.where(objective.id)
                yield path, line, f"'{objective.id}' starts with '{words(objective.text)[0]}'"
