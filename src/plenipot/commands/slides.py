"""`plenipot slides`: decks for a projector, with notes for the facilitator."""

import argparse
import sys
from pathlib import Path
from typing import Any

from plenipot.content import ContentError, load_course
from plenipot.messages import message


def add(tasks: Any) -> None:
    """Add the subcommand `slides`."""
    parser = tasks.add_parser("slides", help="make slides with speaker notes, and as PDF")
    parser.add_argument(
        "--modules", default="all", help="names of modules with commas between them, or all"
    )
    parser.add_argument("--out", type=Path, help="folder for the files; build/slides if left out")
    parser.add_argument("--paper", choices=["a4", "letter"], default="a4", help="for the notes")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Make the slides; return 0, or 1 after a sentence that says why not."""
    from plenipot.editions.slides import SlidesError, write_slides

    out = given.out or given.root / "build" / "slides"
    try:
        why = write_slides(load_course(given.root), given.modules, out, given.paper)
    except (ContentError, SlidesError) as error:
        print(error, file=sys.stderr)
        return 1
    if why is not None:
        print(message("slides", "made-no-pdf", why=why), file=sys.stderr)
    print(message("slides", "made", folder=out))
    return 0
