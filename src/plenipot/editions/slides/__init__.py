"""Slides for facilitators: a deck for each module, for a projector and as PDF."""

import shutil
import tempfile
from pathlib import Path

from plenipot.content import Course
from plenipot.editions.pdf import Paper, PdfMissing

from .decks import SlidesError, make_deck, wanted
from .index import index_page
from .pages import write_notes_pdf, write_slides_pdf
from .player import write_player
from .words import say

__all__ = ["SlidesError", "write_slides"]


def write_slides(course: Course, names: str, out: Path, paper: Paper = "a4") -> str | None:
    """Write the decks of the modules in `names` (ids with commas, or `all`) into the folder `out`.

    For each module: `MODULE.html`, `slides-MODULE.pdf` and `notes-MODULE.pdf`, and one
    `index.html`. Returns None, or why there are no PDF files. Files of the same names are
    replaced when all are made; other files in the folder stay.
    Raises SlidesError with one sentence if a name is unknown or the folder cannot be used.
    """
    decks = [make_deck(course, module) for module in wanted(course, names)]
    if out.exists() and not out.is_dir():
        raise SlidesError(say("out-is-file", path=out))
    with tempfile.TemporaryDirectory() as place:
        made = Path(place) / "made"
        made.mkdir()
        write_player(decks, Path(place), made)
        why = None
        try:
            for deck in decks:
                write_slides_pdf(deck, made / f"slides-{deck.module}.pdf")
                write_notes_pdf(deck, made / f"notes-{deck.module}.pdf", paper)
        except PdfMissing as missing:
            why = str(missing)
        index = index_page(decks, pdf=why is None)
        (made / "index.html").write_text(index, encoding="utf-8")
        try:
            shutil.copytree(made, out, dirs_exist_ok=True)
        except OSError as error:
            raise SlidesError(
                say("out-not-written", path=out, why=error.strerror or error)
            ) from error
    return why
