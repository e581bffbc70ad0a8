"""Taking parts of a file into a record: each is looked at, and refused if the course lacks it."""

import json
import re
from collections.abc import Callable
from typing import Any

from plenipot import codes
from plenipot.content import Course
from plenipot.content.forms import FINALS, PRETEST, bank_hash, form_of
from plenipot.content.play import Run
from plenipot.content.schema import Question, Scenario
from plenipot.messages import message

from .answers import fits, options_of
from .plays import campaign_of
from .records import MOMENTS, SOURCES, Record, TeamRun

MOST_PEOPLE = 1000
MOST_COUNT = 999
#: The form that a learner's record calls by these names, and when it was taken.
MOMENT_OF = {PRETEST: "pre", **dict.fromkeys(FINALS, "post")}
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}")


class BadFile(ValueError):
    """A file that cannot be used. The text is a sentence with its name, what is wrong, and what to do."""


class Misfit(BadFile):
    """A part of a file that this version of the course does not know."""


#: What another version of the course can have had, so that a part of it is left out.
_MISFITS = ("question", "scenario", "answer", "option", "code", "form", "not-voted")


def say(key: str, /, **values: object) -> str:
    """Return a message about a file."""
    return message("debrief", f"read.{key}", **values)


def loaded(text: str) -> Any:
    """Return the value of a JSON text. Raises ValueError or RecursionError for what is none.

    NaN is none, nor is half of a surrogate pair, which no file in UTF-8 could hold.
    """
    value = json.loads(text, parse_constant=_no_constant)
    json.dumps(value, ensure_ascii=False).encode("utf-8")
    return value


def _no_constant(word: str) -> None:
    raise ValueError(word)


class Taking:
    """Takes the parts of one file into a record of its own."""

    def __init__(self, name: str, course: Course) -> None:
        self.record, self.name, self.course = Record(), name, course
        self.same_bank = True
        self.left_out = 0
        self._forms = {
            name: {question.id for question in form_of(course, name).questions}
            for name in MOMENT_OF
        }

    def bad(self, key: str, /, **values: object) -> BadFile:
        """Return what to raise for a part that cannot be used."""
        kind = Misfit if key in _MISFITS else BadFile
        return kind(say(key, file=self.name, **values))

    def made_with(self, bank: object) -> None:
        """Note with which questions the file was made."""
        self.record.bank = bank_hash(self.course)
        self.same_bank = bank == self.record.bank

    def part(self, take: Callable[..., object], *values: object) -> bool:
        """Take a part and return whether it fits.

        What another version of the course had is left out, and counted.
        """
        try:
            take(*values)
        except Misfit:
            if self.same_bank:
                raise
            self.left_out += 1
            return False
        return True

    def notes(self) -> list[str]:
        """Return what a reader should know about the file."""
        if self.same_bank:
            return []
        return [say("bank", file=self.name), *self._left_out()]

    def _left_out(self) -> list[str]:
        if not self.left_out:
            return []
        key = "left-out-one" if self.left_out == 1 else "left-out"
        return [say(key, file=self.name, n=self.left_out)]

    def mapping(self, value: object) -> dict[str, Any]:
        """Return a value that must be an object of JSON."""
        if not isinstance(value, dict):
            raise self.bad("shape", part="{…}")
        return value

    def listed(self, data: dict[str, Any], key: str) -> list[Any]:
        """Return a part that must be a list; an empty one if it lacks."""
        value = data.get(key, [])
        if not isinstance(value, list):
            raise self.bad("shape", part=key)
        return value

    def word(self, value: object) -> str:
        """Return a short name: a pseudonym, or the id of a team."""
        if not isinstance(value, str) or not _NAME.fullmatch(value):
            raise self.bad("name", name=str(value)[:40])
        return value

    def pseudonym(self, value: object) -> str:
        """Return a pseudonym, which is one word."""
        who = self.word(value)
        if " " in who:
            raise self.bad("name", name=who)
        return who

    def person(self, value: object) -> str:
        """Return a pseudonym, with its person among the people."""
        who = self.pseudonym(value)
        if who not in self.record.people:
            if len(self.record.people) >= MOST_PEOPLE:
                raise self.bad("people", most=MOST_PEOPLE)
            self.record.people.append(who)
        return who

    def question(self, id: object) -> Question:
        """Return the question of an id."""
        try:
            return self.course.question(str(id))
        except KeyError:
            raise self.bad("question", id=str(id)[:60]) from None

    def scenario(self, id: object) -> Scenario:
        """Return the scenario of an id."""
        try:
            return self.course.scenario(str(id))
        except KeyError:
            raise self.bad("scenario", id=str(id)[:60]) from None

    def sound(self, question: Question, answer: object) -> Any:
        """Return an answer that the question could have. Raises BadFile."""
        if not fits(question, answer):
            raise self.bad("answer", id=question.id, answer=str(answer)[:60])
        return answer

    def vote(self, id: object, phase: str, who: str, answer: object) -> None:
        """Take the vote of a person."""
        question = self.votable(id)
        sound = self.sound(question, answer)
        self.record.vote(question.id).rounds[phase].votes[self.person(who)] = sound

    def typed(self, id: object, phase: str, option: str, count: object) -> None:
        """Take a count from paper. Counts of one option in one file are added."""
        question = self.votable(id)
        if option not in options_of(question):
            raise self.bad("option", id=question.id, option=str(option)[:40])
        number = (
            int(count) if isinstance(count, str) and re.fullmatch("[0-9]{1,4}", count) else count
        )
        if type(number) is not int or not 0 <= number <= MOST_COUNT:
            raise self.bad("count", count=str(count)[:40], most=MOST_COUNT)
        typed = self.record.vote(question.id).rounds[phase].typed
        typed[option] = typed.get(option, 0) + number

    def votable(self, id: object) -> Question:
        """Return the question of an id, which must have options."""
        question = self.question(id)
        if not options_of(question):
            raise self.bad("not-voted", id=question.id)
        return question

    def alone(self, id: object, who: str, answer: object) -> None:
        """Take an answer that somebody gave alone, outside of votes and tests."""
        question = self.question(id)
        sound = self.sound(question, answer)
        self.record.alone.setdefault(question.id, {})[self.person(who)] = sound

    def run(self, kind: str, item: object, team: object, code: object, source: object) -> None:
        """Take a play by its code, of any length that the course knows."""
        label = self.word(team)
        text = str(code)[:200]
        kept = source if isinstance(source, str) and source in SOURCES else "paper"
        try:
            if kind == "scenario":
                whole = Run.replay(self.scenario(item), text).code()
            else:
                campaign_of(text)
                whole = "".join(text.split()).upper()
        except codes.CodeError as error:
            raise self.bad("code", code=text[:60], why=message("codes", str(error))) from None
        self.record.play(kind, str(item)).add(TeamRun(label, whole, kept))

    def answer(self, moment: object, form: object, who: str, id: object, answer: object) -> None:
        """Take an answer in a test."""
        if moment not in MOMENTS or not isinstance(form, str) or form not in MOMENT_OF:
            raise self.bad("form", form=f"{moment}, {form}"[:40])
        question = self.question(id)
        if question.id not in self._forms[form]:
            raise self.bad("form", form=f"{form}: {question.id}"[:80])
        sound = self.sound(question, answer)
        answers = self.record.test(str(moment), form).answers
        answers.setdefault(self.person(who), {})[question.id] = sound
