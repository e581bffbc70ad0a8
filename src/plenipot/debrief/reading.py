"""Reading files into one record, with care: each may come from any hand.

Four kinds are known: the room's export as JSON, the same as CSV, the record that a learner
saves on the completion page, and a CSV of counts typed from paper. Nothing in a file is
executed; what the course does not know is refused by a sentence.
"""

import csv
import io
import json
import re
from typing import Any

from plenipot import codes
from plenipot.content import Course
from plenipot.content.forms import FINALS, PRETEST, bank_hash, form_of
from plenipot.content.play import Run
from plenipot.content.schema import Question
from plenipot.messages import message

from .answers import fits, options_of
from .plays import campaign_of
from .records import FORMAT, MOMENTS, ROUNDS, SOURCES, VERSION, Record, Team, TeamRun
from .table import CSV_HEAD, unguarded

LARGEST = 5_000_000
MOST_PEOPLE = 1000
MOST_COUNT = 999
#: The form that a learner's record calls by these names, and when it was taken.
_MOMENT_OF = {PRETEST: "pre", **dict.fromkeys(FINALS, "post")}
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}")


class BadFile(ValueError):
    """A file that cannot be used. The text is a sentence with its name, what is wrong, and what to do."""


def read_files(files: list[tuple[str, bytes]], course: Course) -> tuple[Record, list[str]]:
    """Return one record of several files, and sentences on what a reader should know.

    `files` are names with contents. The same content twice counts once. Raises BadFile for
    the first file that cannot be used.
    """
    record, notes = Record(), []
    seen: dict[bytes, str] = {}
    for number, (name, content) in enumerate(files, start=1):
        if content in seen:
            notes.append(_say("same", file=name, other=seen[content]))
            continue
        seen[content] = name
        notes += _read(record, name, content, course, f"f{number:02d}")
    return record, notes


def _say(key: str, /, **values: object) -> str:
    return message("debrief", f"read.{key}", **values)


def _bad(name: str, key: str, /, **values: object) -> BadFile:
    return BadFile(_say(key, file=name, **values))


def _read(record: Record, name: str, content: bytes, course: Course, who: str) -> list[str]:
    if len(content) > LARGEST:
        raise _bad(name, "large", most=LARGEST // 1_000_000)
    text = _decoded(name, content)
    if not text.strip():
        raise _bad(name, "empty")
    if text.lstrip()[:1] not in "{[":
        return _Into(record, name, course).table(text)
    try:
        data = json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise _bad(name, "json") from None
    if isinstance(data, dict) and data.get("format") == FORMAT:
        return _Into(record, name, course).export(data)
    if isinstance(data, dict) and data.get("kind") == "plenipot-record":
        return _Into(record, name, course).learner(data, who)
    raise _bad(name, "kind")


def _no_constant(word: str) -> None:
    raise ValueError(word)


def _decoded(name: str, content: bytes) -> str:
    for start, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"", "utf-8-sig")):
        if content.startswith(start):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                raise _bad(name, "encoding") from None
    raise _bad(name, "encoding")


class _Into:
    """Puts the parts of one file into a record."""

    def __init__(self, record: Record, name: str, course: Course) -> None:
        self.record, self.name, self.course = record, name, course

    def bad(self, key: str, /, **values: object) -> BadFile:
        return _bad(self.name, key, **values)

    # The room's export as JSON

    def export(self, data: dict[str, Any]) -> list[str]:
        if data.get("version") != VERSION:
            raise self.bad("version")
        notes = self.same_bank(data.get("bank"))
        for who in self.listed(data, "people"):
            self.person(who)
        for team in self.listed(data, "teams"):
            self.team(team)
        for activity in self.listed(data, "activities"):
            self.activity(self.mapping(activity))
        return notes

    def same_bank(self, bank: object) -> list[str]:
        ours = bank_hash(self.course)
        self.record.bank = ours
        return [] if bank == ours else [_say("bank", file=self.name)]

    def team(self, value: object) -> None:
        team = self.mapping(value)
        id = self.word(team.get("id"))
        name = team.get("name")
        members = [self.word(who) for who in self.listed(team, "members")]
        if all(known.id != id for known in self.record.teams):
            named = name[:40] if isinstance(name, str) else ""
            self.record.teams.append(Team(id, named, members))

    def activity(self, one: dict[str, Any]) -> None:
        kind = one.get("kind")
        if kind == "vote":
            question = self.question(one.get("question"))
            phases = self.mapping(one.get("phases", {}))
            for phase in ROUNDS:
                part = self.mapping(phases.get(phase, {}))
                for who, answer in self.mapping(part.get("votes", {})).items():
                    self.vote(question, phase, who, answer)
                for option, count in self.mapping(part.get("typed", {})).items():
                    self.typed(question, phase, option, count)
        elif kind in ("scenario", "campaign"):
            item = one.get("scenario") if kind == "scenario" else "campaign"
            for value in self.listed(one, "runs"):
                run = self.mapping(value)
                self.run(kind, item, run.get("team"), run.get("code"), run.get("source", "room"))
        elif kind == "test":
            for who, answers in self.mapping(one.get("answers", {})).items():
                for id, answer in self.mapping(answers).items():
                    self.answer(one.get("moment"), one.get("form"), who, id, answer)
        else:
            raise self.bad("activity", kind=str(kind)[:40])

    # A learner's record from the completion page

    def learner(self, data: dict[str, Any], who: str) -> list[str]:
        if data.get("version") != 1:
            raise self.bad("version")
        if data.get("course") != self.course.info.id:
            raise self.bad("course")
        results = self.mapping(data.get("results"))
        notes = self.same_bank(data.get("bank"))
        for id, value in self.mapping(results.get("quiz", {})).items():
            self.vote(self.question(id), "first", who, self.mapping(value).get("answer"))
        for id, value in self.mapping(results.get("scenario", {})).items():
            decisions = self.listed(self.mapping(value), "decisions")
            scenario = self.scenario(id)
            if not decisions:
                continue
            if not all(type(n) is int and 0 <= n < 6 for n in decisions) or len(decisions) > 30:
                raise self.bad("shape", part="decisions")
            self.run("scenario", id, who, codes.encode(scenario.code, decisions), "file")
        for form, value in self.mapping(results.get("forms", {})).items():
            if form not in _MOMENT_OF:
                raise self.bad("form", form=str(form)[:40])
            for id, kept in self.mapping(self.mapping(value).get("answers", {})).items():
                answer = self.mapping(kept).get("answer")
                self.answer(_MOMENT_OF[form], form, who, id, answer)
        return notes

    # CSV, of the room or typed from paper

    def table(self, text: str) -> list[str]:
        first = text.splitlines()[0]
        mark = max(",;\t", key=first.count)
        try:
            rows = list(csv.reader(io.StringIO(text), delimiter=mark, strict=True))
        except csv.Error as error:
            raise self.bad("csv", why=str(error)) from None
        head = [cell.strip().lower() for cell in rows[0]]
        missing = [name for name in CSV_HEAD[1:] if name not in head]
        if missing:
            raise self.bad("head", missing=", ".join(missing), want=",".join(CSV_HEAD))
        for number, cells in enumerate(rows[1:], start=2):
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(head):
                raise self.bad("cells", line=number, want=len(head), have=len(cells))
            row = {k: unguarded(v.strip()) for k, v in zip(head, cells, strict=True)}
            try:
                self.row(row)
            except BadFile as bad:
                raise BadFile(_say("line", line=number, what=str(bad))) from None
        self.record.bank = bank_hash(self.course)
        return []

    def row(self, row: dict[str, str]) -> None:
        kind, item, phase, who = row["kind"], row["item"], row["phase"], row["who"]
        if kind == "vote":
            question = self.question(item)
            if phase not in ROUNDS:
                raise self.bad("phase", phase=phase[:40])
            if who:
                self.vote(question, phase, who, self.value(row["answer"]))
            else:
                self.typed(question, phase, row["answer"].strip('"').lower(), row["count"])
        elif kind in ("scenario", "campaign"):
            self.run(kind, item, who, row["answer"].strip('"'), phase or "paper")
        elif kind == "test":
            moment, _, form = phase.partition(":")
            self.answer(moment, form or PRETEST, who, item, self.value(row["answer"]))
        elif kind == "person":
            self.person(who)
        elif kind == "team":
            self.team({"id": item, "name": row["answer"].strip('"'), "members": who.split()})
        else:
            raise self.bad("activity", kind=kind[:40])

    def value(self, text: str) -> Any:
        try:
            return json.loads(text, parse_constant=_no_constant)
        except (ValueError, RecursionError):
            return text

    # The parts that all kinds share

    def mapping(self, value: object) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self.bad("shape", part="{…}")
        return value

    def listed(self, data: dict[str, Any], key: str) -> list[Any]:
        value = data.get(key, [])
        if not isinstance(value, list):
            raise self.bad("shape", part=key)
        return value

    def word(self, value: object) -> str:
        if not isinstance(value, str) or not _NAME.fullmatch(value):
            raise self.bad("name", name=str(value)[:40])
        return value

    def person(self, value: object) -> str:
        who = self.word(value)
        if who not in self.record.people:
            if len(self.record.people) >= MOST_PEOPLE:
                raise self.bad("people", most=MOST_PEOPLE)
            self.record.people.append(who)
        return who

    def question(self, id: object) -> Question:
        try:
            return self.course.question(str(id))
        except KeyError:
            raise self.bad("question", id=str(id)[:60]) from None

    def scenario(self, id: object) -> Any:
        try:
            return self.course.scenario(str(id))
        except KeyError:
            raise self.bad("scenario", id=str(id)[:60]) from None

    def sound(self, question: Question, answer: object) -> Any:
        """Return an answer that the question could have. Raises BadFile."""
        if not fits(question, answer):
            raise self.bad("answer", id=question.id, answer=str(answer)[:60])
        return answer

    def vote(self, question: Question, phase: str, who: str, answer: object) -> None:
        votes = self.record.vote(question.id).rounds[phase].votes
        votes[self.person(who)] = self.sound(question, answer)

    def typed(self, question: Question, phase: str, option: str, count: object) -> None:
        if option not in options_of(question):
            raise self.bad("option", id=question.id, option=str(option)[:40])
        number = (
            int(count) if isinstance(count, str) and re.fullmatch("[0-9]{1,4}", count) else count
        )
        if type(number) is not int or not 0 <= number <= MOST_COUNT:
            raise self.bad("count", count=str(count)[:40], most=MOST_COUNT)
        typed = self.record.vote(question.id).rounds[phase].typed
        typed[option] = typed.get(option, 0) + number

    def run(self, kind: str, item: object, team: object, code: object, source: object) -> None:
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
        play = self.record.play(kind, str(item))
        if any(known.team == label for known in play.runs):
            label = _further(label, [known.team for known in play.runs])
        play.runs.append(TeamRun(label, whole, kept))

    def answer(self, moment: object, form: object, who: str, id: object, answer: object) -> None:
        if moment not in MOMENTS or form not in _MOMENT_OF:
            raise self.bad("form", form=f"{moment}, {form}"[:40])
        question = self.question(id)
        if question.id not in [one.id for one in form_of(self.course, str(form)).questions]:
            raise self.bad("form", form=f"{form}: {question.id}"[:80])
        answers = self.record.test(str(moment), str(form)).answers
        answers.setdefault(self.person(who), {})[question.id] = self.sound(question, answer)


def _further(label: str, known: list[str]) -> str:
    number = 2
    while f"{label} ({number})" in known:
        number += 1
    return f"{label} ({number})"
