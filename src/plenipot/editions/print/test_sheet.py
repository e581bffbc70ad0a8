"""The test before and after a session, on paper: the questions of the pre-test and, apart, their key."""

from collections.abc import Iterator

from plenipot.book.markup import Html, el
from plenipot.content import Course
from plenipot.content.forms import pretest
from plenipot.content.schema import (
    MultipleQuestion,
    OrderQuestion,
    Question,
    SingleQuestion,
    TrueFalseQuestion,
)
from plenipot.content.scoring import shown_answers, shown_items

from .key_questions import STYLE, question_key
from .page import page, sheet
from .voting import option_mark
from .words import say

_STYLE = """
body { font-size: 11pt; line-height: 1.3; }
.question { break-inside: avoid; margin-block-end: 3mm; }
.question p { margin-block-end: 0.5mm; }
.question .stem { font-weight: 700; }
.tick { margin-inline-end: 2mm; }
"""


def test_sheet(course: Course) -> str:
    """Return the test for one person; it is used twice. It holds no answer."""
    title = say("test-title")
    about = el("p", say("test-about"))
    number = el("p", say("test-number"), " ", el("span", class_="blank"), class_="box")
    when = el("p", _tick(), say("test-before"), " ", _tick(), say("test-after"))
    asked = (
        el("div", el("p", f"{place}. {_flat(question.stem)}", class_="stem"), *_ways(question),
           class_="question")
        for place, question in enumerate(pretest(course).questions, start=1)
    )  # fmt: skip
    return page(title, sheet(title, el("h1", title), about, number, when, *asked), style=_STYLE)


def test_key(course: Course) -> str:
    """Return the key of the test, for the facilitator only."""
    title = say("test-key-title")
    asked = (
        question_key(course, question, place)
        for place, question in enumerate(pretest(course).questions, start=1)
    )
    parts = [el("h1", title), el("p", say("key-only"), class_="box"), el("p", say("test-count"))]
    return page(title, sheet(title, *parts, *asked), style=STYLE)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _tick() -> Html:
    return el("span", "☐", class_="tick")


def _ways(question: Question) -> Iterator[Html]:
    """Yield what a person can tick or fill in."""
    if isinstance(question, (SingleQuestion, MultipleQuestion)):
        if isinstance(question, MultipleQuestion):
            yield el("p", say("test-several"), class_="small")
        for place, option in enumerate(question.options):
            yield el("p", _tick(), option_mark(place), " ", _flat(option.text))
    elif isinstance(question, TrueFalseQuestion):
        yield el("p", _tick(), say("test-true"), " ", _tick(), say("test-false"))
    elif isinstance(question, OrderQuestion):
        yield el("p", say("test-order"), class_="small")
        for item in shown_items(question):
            yield el("p", el("span", class_="blank"), " ", _flat(item.text))
    else:
        yield el("p", say("test-match"), class_="small")
        for place, answer in enumerate(shown_answers(question)):
            yield el("p", option_mark(place), " ", _flat(answer), class_="small")
        for pair in question.pairs:
            yield el("p", el("span", class_="blank"), " ", _flat(pair.left))
