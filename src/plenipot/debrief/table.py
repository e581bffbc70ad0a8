"""Records as CSV, for spreadsheets: what a group did, and an empty table to type counts into."""

import csv
import io
import json
from typing import Any

from plenipot.content import Course

from .answers import options_of
from .records import ROUNDS, Record

CSV_HEAD = ("activity", "kind", "item", "phase", "who", "answer", "count")
#: What makes a spreadsheet take a cell for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return "'" + cell if cell.startswith(_FORMULA) else cell


def unguarded(cell: str) -> str:
    """Return what `guarded` was given."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def to_csv(record: Record) -> str:
    """Return a record as CSV; reading it gives the record again."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(CSV_HEAD)
    number = 0

    def row(kind: str, item: str, phase: str, who: str, answer: Any, count: int = 1) -> None:
        text = answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)
        cells = (str(number), kind, item, phase, who, text, str(count))
        writer.writerow([guarded(cell) for cell in cells])

    for who in record.people:
        row("person", "", "", who, "")
    for team in record.teams:
        row("team", team.id, "", " ".join(team.members), team.name)
    for vote in record.votes:
        number += 1
        for phase, part in vote.rounds.items():
            for who, answer in part.votes.items():
                row("vote", vote.question, phase, who, answer)
            for option, count in part.typed.items():
                row("vote", vote.question, phase, "", option, count)
    for play in record.plays:
        number += 1
        for run in play.runs:
            row(play.kind, play.item, run.source, run.team, run.code)
    for test in record.tests:
        number += 1
        for who, answers in test.answers.items():
            for question, answer in answers.items():
                row("test", question, f"{test.moment}:{test.form}", who, answer)
    for question, answers in record.alone.items():
        number += 1
        for who, answer in answers.items():
            row("alone", question, "", who, answer)
    return out.getvalue()


def template(course: Course, questions: list[str]) -> str:
    """Return a CSV to type counts into: one line an option and round.

    Raises KeyError for a question that is not there, ValueError for one without options.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(CSV_HEAD)
    for number, id in enumerate(questions, start=1):
        try:
            options = options_of(course.question(id))
        except KeyError:
            raise KeyError(id) from None
        if not options:
            raise ValueError(id)
        for phase in ROUNDS:
            for option in options:
                writer.writerow([number, "vote", id, phase, "", option, 0])
    return out.getvalue()
