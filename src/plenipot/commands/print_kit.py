"""`plenipot print`: the print kit for a group."""

import argparse
import sys
from pathlib import Path
from typing import Any


def add(tasks: Any) -> None:
    """Add the subcommand."""
    parser = tasks.add_parser("print", help="write all papers for a group as PDF and HTML")
    parser.add_argument("--people", type=int, required=True, help="how many people come")
    parser.add_argument(
        "--modules", required=True, help="modules, with commas: clock,ways; or all of them: all"
    )
    parser.add_argument("--teams", type=int, help="how many teams; else by the session plans")
    parser.add_argument("--paper", choices=["a4", "letter"], default="a4")
    parser.add_argument("--out", type=Path, help="the folder of the kit; else build/kit")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Write the kit and say where it is; return the exit code."""
    from plenipot.content import ContentError, load_course
    from plenipot.editions.print.kit import LIST, KitError, missed, ordered, write_kit
    from plenipot.editions.print.words import say, teams_text

    try:
        course = load_course(given.root)
    except ContentError:
        print(say("error-content"), file=sys.stderr)
        return 1
    names = [name for name in given.modules.split(",") if name.strip()]
    if names == ["all"]:
        names = [module.info.id for module in course.modules]
    folder = given.out or given.root / "build" / "kit"
    try:
        order = ordered(course, given.people, names, given.teams)
        count, missing = write_kit(course, order, folder, given.paper)
    except KitError as error:
        print(error, file=sys.stderr)
        return 1
    print(
        say("done", folder=folder, count=count, people=order.people, teams=teams_text(order.teams))
    )
    ending = "html" if missing else "pdf"
    print(say("done-list", list=f"{folder / LIST}.{ending}"))
    for line in missed(order):
        print(say("done-left-out", line=line))
    if missing:
        print(missing, file=sys.stderr)
        print(say("no-pdf"), file=sys.stderr)
    return 0
