"""Reading files into one record, with care: each may come from any hand.

Four kinds are known: the room's export as JSON, the same as CSV, the record that a learner
saves on the completion page, and a CSV of counts typed from paper. Nothing in a file is
executed; what the course does not know is refused by a sentence.
"""

import csv
import io
from typing import Any

from plenipot import codes
from plenipot.content import Course
from plenipot.content.forms import PRETEST, bank_hash

from .merging import merge
from .records import ALONE, FORMAT, ROUNDS, VERSION, Record, Team
from .table import CSV_HEAD, unguarded
from .taking import MOMENT_OF, MOST_PEOPLE, BadFile, Taking, loaded, say

__all__ = ["LARGEST", "BadFile", "read_files", "read_sound_files"]

LARGEST = 5_000_000


def read_files(files: list[tuple[str, bytes]], course: Course) -> tuple[Record, list[str]]:
    """Return one record of several files, and sentences on what a reader should know.

    `files` are names with contents. The same content twice counts once, and so does what two
    exports of one session share. Raises BadFile for the first file that cannot be used.
    """
    record, notes, refused = read_sound_files(files, course)
    if refused:
        raise refused[0]
    return record, notes


def read_sound_files(
    files: list[tuple[str, bytes]], course: Course
) -> tuple[Record, list[str], list[BadFile]]:
    """Return what `read_files` does of the files that can be used, and why each other one cannot."""
    whole, notes, refused = Record(), list[str](), list[BadFile]()
    seen: dict[bytes, str] = {}
    for number, (name, content) in enumerate(files, start=1):
        if content in seen:
            notes.append(say("same", file=name, other=seen[content]))
            continue
        try:
            record, said = _read(name, content, course, f"f{number:02d}")
            if len({*whole.people, *record.people}) > MOST_PEOPLE:
                raise _bad(name, "people", most=MOST_PEOPLE)
        except BadFile as bad:
            refused.append(bad)
            continue
        seen[content] = name
        notes += said
        if merge(whole, record):
            notes.append(say("changed", file=name))
    return whole, notes, refused


def _bad(name: str, key: str, /, **values: object) -> BadFile:
    return BadFile(say(key, file=name, **values))


def _read(name: str, content: bytes, course: Course, who: str) -> tuple[Record, list[str]]:
    if len(content) > LARGEST:
        raise _bad(name, "large", most=LARGEST // 1_000_000)
    text = _decoded(name, content)
    if not text.strip():
        raise _bad(name, "empty")
    file = _File(name, course)
    if text.lstrip()[0] not in "{[":
        file.table(text.strip("\r\n"))
        return file.record, file.notes()
    try:
        data = loaded(text)
    except (ValueError, RecursionError):
        raise _bad(name, "json") from None
    if isinstance(data, dict) and data.get("format") == FORMAT:
        file.export(data)
    elif isinstance(data, dict) and data.get("kind") == "plenipot-record":
        file.learner(data, who)
    else:
        raise _bad(name, "kind")
    return file.record, file.notes()


def _decoded(name: str, content: bytes) -> str:
    for start, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"", "utf-8-sig")):
        if content.startswith(start):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                raise _bad(name, "encoding") from None
    raise _bad(name, "encoding")


class _File(Taking):
    """Knows the forms of files: exports, records of learners, tables."""

    # The room's export as JSON

    def export(self, data: dict[str, Any]) -> None:
        if data.get("version") != VERSION:
            raise self.bad("version")
        self.made_with(data.get("bank"))
        for who in self.listed(data, "people"):
            self.person(who)
        for team in self.listed(data, "teams"):
            self.team(team)
        for activity in self.listed(data, "activities"):
            self.activity(self.mapping(activity))

    def team(self, value: object) -> None:
        team = self.mapping(value)
        id = self.word(team.get("id"))
        name = team.get("name")
        members = [self.pseudonym(who) for who in self.listed(team, "members")]
        if all(known.id != id for known in self.record.teams):
            named = name[:40] if isinstance(name, str) else ""
            self.record.teams.append(Team(id, named, members))

    def activity(self, one: dict[str, Any]) -> None:
        kind = one.get("kind")
        if kind == "vote":
            self.ballot(one)
        elif kind in ("scenario", "campaign"):
            item = one.get("scenario") if kind == "scenario" else "campaign"
            for value in self.listed(one, "runs"):
                run = self.mapping(value)
                whose, code, source = run.get("team"), run.get("code"), run.get("source", "room")
                self.part(self.run, kind, item, whose, code, source)
        elif kind == "test":
            moment, form = one.get("moment"), one.get("form")
            for who, answers in self.mapping(one.get("answers", {})).items():
                for id, answer in self.mapping(answers).items():
                    self.part(self.answer, moment, form, who, id, answer)
        elif kind == "alone":
            for who, answer in self.mapping(one.get("answers", {})).items():
                self.part(self.alone, one.get("question"), who, answer)
        else:
            raise self.bad("activity", kind=str(kind)[:40])

    def ballot(self, one: dict[str, Any]) -> None:
        question = one.get("question")
        if not self.part(self.votable, question):
            return
        phases = self.mapping(one.get("phases", {}))
        for phase in ROUNDS:
            part = self.mapping(phases.get(phase, {}))
            for who, answer in self.mapping(part.get("votes", {})).items():
                self.part(self.vote, question, phase, who, answer)
            for option, count in self.mapping(part.get("typed", {})).items():
                self.part(self.typed, question, phase, option, count)

    # A learner's record from the completion page

    def learner(self, data: dict[str, Any], who: str) -> None:
        if data.get("version") != 1:
            raise self.bad("version")
        if data.get("course") != self.course.info.id:
            raise self.bad("course")
        self.made_with(data.get("bank"))
        results = self.mapping(data.get("results"))
        for id, value in self.mapping(results.get("quiz", {})).items():
            answer = self.mapping(value).get("answer")
            self.part(self.alone, id, who, answer)
        for id, value in self.mapping(results.get("scenario", {})).items():
            decisions = self.listed(self.mapping(value), "decisions")
            if decisions:
                self.part(self.played, id, who, decisions)
        for form, value in self.mapping(results.get("forms", {})).items():
            moment = MOMENT_OF.get(form)
            for id, kept in self.mapping(self.mapping(value).get("answers", {})).items():
                answer = self.mapping(kept).get("answer")
                self.part(self.answer, moment, form, who, id, answer)

    def played(self, id: str, who: str, decisions: list[Any]) -> None:
        scenario = self.scenario(id)
        if not all(type(n) is int and 0 <= n < 6 for n in decisions):
            raise self.bad("shape", part="decisions")
        try:
            code = codes.encode(scenario.code, decisions)
        except ValueError:  # more decisions than any play has
            raise self.bad("shape", part="decisions") from None
        self.run("scenario", id, who, code, ALONE)

    # CSV, of the room or typed from paper

    def table(self, text: str) -> None:
        first = text.splitlines()[0]
        mark = max(",;\t", key=first.count)
        try:
            rows = list(csv.reader(io.StringIO(text, newline=None), delimiter=mark, strict=True))
        except csv.Error as error:
            raise self.bad("csv", why=str(error)) from None
        self.made_with(bank_hash(self.course))
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
                raise BadFile(say("line", line=number, what=str(bad))) from None

    def row(self, row: dict[str, str]) -> None:
        kind, item, phase, who = row["kind"], row["item"], row["phase"], row["who"]
        if kind == "vote":
            if phase not in ROUNDS:
                raise self.bad("phase", phase=phase[:40])
            if who:
                self.vote(item, phase, who, self.value(row["answer"]))
            else:
                self.typed(item, phase, row["answer"].strip('"').lower(), row["count"])
        elif kind in ("scenario", "campaign"):
            self.run(kind, item, who, row["answer"].strip('"'), phase or "paper")
        elif kind == "test":
            moment, _, form = phase.partition(":")
            self.answer(moment, form or PRETEST, who, item, self.value(row["answer"]))
        elif kind == "alone":
            self.alone(item, who, self.value(row["answer"]))
        elif kind == "person":
            self.person(who)
        elif kind == "team":
            self.team({"id": item, "name": row["answer"].strip('"'), "members": who.split()})
        else:
            raise self.bad("activity", kind=kind[:40])

    def value(self, text: str) -> Any:
        # Spreadsheets write true and false in capitals.
        if text.lower() in ("true", "false"):
            return text.lower() == "true"
        try:
            return loaded(text)
        except (ValueError, RecursionError):
            return text
