"""`plenipot agenda`: the agenda of a group day as text, and as files to print and to keep."""

import argparse
import sys
from pathlib import Path
from typing import Any

from plenipot.agenda import NoAgenda, ask_of, kit_of
from plenipot.content import ContentError, load_course
from plenipot.messages import message
from plenipot.models.agenda.planner import AskError, plan_of
from plenipot.models.agenda.text import lines


def add(tasks: Any) -> None:
    """Add the parser of the command."""
    parser = tasks.add_parser("agenda", help="make the agenda of a group day, with a run sheet")
    parser.add_argument("--minutes", required=True, help="the time that there is, breaks included")
    parser.add_argument("--people", required=True, help="how many people take part")
    parser.add_argument(
        "--modules", required=True, help="ids or folders, with commas: clock,ways-in"
    )
    parser.add_argument("--start", default="09:00", help="when the day starts, such as 09:30")
    parser.add_argument("--date", help="the day, YYYY-MM-DD; needed for the calendar file")
    parser.add_argument("--no-projector", action="store_true", help="nothing can be shown")
    parser.add_argument("--no-electricity", action="store_true", help="no sockets; no projector")
    parser.add_argument("--phones", action="store_true", help="people have phones they may use")
    parser.add_argument("--out", type=Path, help="also write run sheet and calendar file there")
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print the agenda, and write its files if a folder is given."""
    from plenipot.editions.pdf import PdfMissing
    from plenipot.editions.run_sheet import write_files

    try:
        kit = kit_of(load_course(given.root))
        ask = ask_of(
            kit,
            given.modules.split(","),
            _number(given.minutes, "--minutes"),
            _number(given.people, "--people"),
            given.start,
            given.date,
            projector=not given.no_projector,
            electricity=not given.no_electricity,
            phones=given.phones,
        )
        plan = plan_of(kit, ask)
    except (AskError, ContentError, NoAgenda) as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(lines(plan)))
    if given.out is None:
        return 0
    try:
        files = write_files(plan, given.out, given.paper)
    except PdfMissing as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(message("agenda", "error.out", folder=given.out, why=error.strerror), file=sys.stderr)
        return 1
    for path in files:
        print(message("agenda", "written", path=path))
    if ask.date is None:
        print(message("agenda", "no-calendar"))
    return 0


def _number(text: str, option: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise AskError(message("agenda", "error.number", option=option, text=text)) from None
