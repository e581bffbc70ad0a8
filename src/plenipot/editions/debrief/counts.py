"""Counts from paper as a form: a question by its title, and two numbers for each of its options."""

from collections.abc import Callable
from typing import Any

import ipywidgets

from plenipot.content import Course
from plenipot.content.schema import Question
from plenipot.debrief.answers import options_of
from plenipot.debrief.records import ROUNDS, Record
from plenipot.debrief.taking import MOST_COUNT
from plenipot.debrief.votes import text_of
from plenipot.messages import message
from plenipot.widgets.html import paragraph


class Counts:
    """The controls, and `record` with the counts so far. `changed` is called after each number.

    `module` and `question` are Dropdowns; `numbers` holds an IntText by option and round, for
    the question that is chosen. A number counts at once, so that none is lost when another
    question is chosen.
    """

    def __init__(self, course: Course, changed: Callable[[], None]) -> None:
        self.record = Record()
        self._course, self._changed = course, changed
        self._questions = {
            module.info.id: [one for one in module.questions if options_of(one)]
            for module in course.modules
        }
        self.module = ipywidgets.Dropdown(
            description=_words("module"),
            options=[
                (module.info.title, module.info.id)
                for module in course.modules
                if self._questions[module.info.id]
            ],
        )
        self.question = ipywidgets.Dropdown(description=_words("question"))
        self.numbers: dict[tuple[str, str], Any] = {}
        self._fields = ipywidgets.VBox()
        self.module.observe(self._list_questions, "value")
        self.question.observe(self._ask, "value")
        self._list_questions()

    def controls(self) -> list[Any]:
        """Return what stands in the form, from top to bottom."""
        return [self.module, self.question, self._fields]

    def _list_questions(self, _change: object = None) -> None:
        listed = self._questions[self.module.value]
        self.question.options = [
            (message("debrief", "asked", id=one.id, stem=one.stem), one.id) for one in listed
        ]

    def _ask(self, _change: object = None) -> None:
        if self.question.value is None:  # for a moment, while the list changes
            return
        question = self._course.question(self.question.value)
        known = {vote.question: vote for vote in self.record.votes}.get(question.id)
        # The list cuts off what is long, so the question stands below it once more, whole.
        rows = [ipywidgets.HTML(value=paragraph(question.stem))]
        self.numbers = {}
        for option in options_of(question):
            rows.append(ipywidgets.HTML(value=paragraph(_option(question, option), "lv-reach")))
            pair = []
            for name in ROUNDS:
                number = ipywidgets.BoundedIntText(
                    description=_words(f"number-{name}", option=_letter(question, option)),
                    value=known.rounds[name].typed.get(option, 0) if known else 0,
                    max=MOST_COUNT,
                )
                number.observe(self._keep, "value")
                self.numbers[option, name] = number
                pair.append(number)
            rows.append(ipywidgets.Box(pair, layout=ipywidgets.Layout(flex_flow="row wrap")))
        self._fields.children = rows

    def _keep(self, _change: object) -> None:
        vote = self.record.vote(self.question.value)
        for name in ROUNDS:
            vote.rounds[name].typed = {
                option: number.value
                for (option, round), number in self.numbers.items()
                if round == name and number.value
            }
        # A question whose numbers all went back to zero was not voted on.
        self.record.votes = [
            one for one in self.record.votes if any(part.typed for part in one.rounds.values())
        ]
        self._changed()


def _option(question: Question, option: str) -> str:
    text, letter = text_of(question, option), _letter(question, option)
    return letter if question.kind == "truefalse" else _words("option", option=letter, text=text)


def _letter(question: Question, option: str) -> str:
    return message("debrief", option) if question.kind == "truefalse" else option


def _words(key: str, **values: object) -> str:
    return message("debrief", f"form.{key}", **values)
