"""`plenipot debrief`: what a group decided, from exports, answer files and counts on paper."""

import argparse
import sys
from pathlib import Path
from typing import Any

from plenipot.content import load_course
from plenipot.debrief.reading import BadFile, read_files
from plenipot.debrief.table import template
from plenipot.messages import message


def add(tasks: Any) -> None:
    """Add the subcommand."""
    parser = tasks.add_parser("debrief", help="show what a group decided, from its files")
    parser.add_argument("files", nargs="*", type=Path, help="exports of the room, records, counts")
    parser.add_argument("--out", type=Path, default=Path("build/debrief.html"))
    parser.add_argument(
        "--template", nargs="+", metavar="QUESTION", help="print an empty table of counts instead"
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Write the page of the debrief, or print a table to type counts into."""
    from plenipot.editions.debrief import page

    course = load_course(given.root)
    if given.template:
        try:
            print(template(course, given.template), end="")
        except KeyError as error:
            return _refuse("read.question", file="--template", id=error.args[0])
        except ValueError as error:
            return _refuse("read.no-vote", id=str(error))
        return 0
    if not given.files:
        return _refuse("command.files")
    contents = []
    for path in given.files:
        try:
            contents.append((path.name, path.read_bytes()))
        except OSError as error:
            return _refuse("command.unreadable", file=path, why=error.strerror)
    try:
        record, notes = read_files(contents, course)
    except BadFile as bad:
        print(bad, file=sys.stderr)
        return 1
    try:
        given.out.parent.mkdir(parents=True, exist_ok=True)
        given.out.write_text(page(record, course, notes), encoding="utf-8")
    except OSError as error:
        return _refuse("command.unwritable", file=given.out, why=error.strerror)
    for note in notes:
        print(note)
    print(message("debrief", "command.done", file=given.out))
    return 0


def _refuse(key: str, **values: object) -> int:
    print(message("debrief", key, **values), file=sys.stderr)
    return 1
