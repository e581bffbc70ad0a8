"""The key of one question: the right answer, and why each other answer attracts."""

from collections.abc import Iterator

from plenipot.book.markup import Html, el
from plenipot.content import Course
from plenipot.content.schema import (
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    SingleQuestion,
    TrueFalseQuestion,
)

from .voting import option_mark
from .words import say

#: The type of every key: smaller than what participants read, since one person reads it at a table.
STYLE = """
body { font-size: 11pt; line-height: 1.3; }
h2 { margin-block-start: 4mm; }
p { margin-block-end: 1.5mm; }
.question { border-block-start: 0.3mm solid #000; padding-block-start: 1.5mm;
  margin-block-end: 2.5mm; }
.right { font-weight: 700; }
.option { break-after: avoid; margin-block-end: 1mm; }
"""


def question_key(course: Course, question: Question, number: int) -> Html:
    """Return a question with its key."""
    return el(
        "div",
        el("h3", say("question", number=number, id=question.id)),
        el("p", " ".join(question.stem.split())),
        *_answers(course, question),
        class_="question",
    )


def _answers(course: Course, question: Question) -> Iterator[Html]:
    if isinstance(question, (SingleQuestion, MultipleQuestion)):
        for place, option in enumerate(question.options):
            label = say("right") if option.correct else say("wrong")
            yield el("p", option_mark(place), " ", label, " ", " ".join(option.text.split()),
                     class_="option right" if option.correct else "option")  # fmt: skip
            yield el("p", " ".join(option.feedback.split()), class_="small")
            yield from _belief(course, option.misconception)
    elif isinstance(question, TrueFalseQuestion):
        yield el("p", say("answer-true" if question.answer else "answer-false"), class_="right")
        for said, text in (("true", question.feedback.true), ("false", question.feedback.false)):
            yield el("p", el("strong", say(f"who-said-{said}")), " ", text, class_="small")
        yield from _belief(course, question.misconception)
    elif isinstance(question, OrderQuestion):
        yield el("p", say("answer-order"), class_="right")
        yield el(
            "ol", *(el("li", item.text, " ", el("em", item.feedback)) for item in question.items)
        )
        yield from _belief(course, question.misconception)
    else:
        yield from _pairs(course, question)


def _pairs(course: Course, question: MatchQuestion) -> Iterator[Html]:
    yield el("p", say("answer-match"), class_="right")
    rows = (
        el("li", el("strong", say("pair", left=pair.left, right=pair.right)), " ", pair.feedback)
        for pair in question.pairs
    )
    yield el("ul", *rows)
    yield from _belief(course, question.misconception)


def _belief(course: Course, name: str | None) -> Iterator[Html]:
    if name is not None:
        text = say("belief", text=course.misconception(name).text)
        yield el("p", text, class_="small")
