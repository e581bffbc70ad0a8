"""The debrief as a form in a notebook: files by a button, counts from paper, the report below."""

from copy import deepcopy
from typing import Any

import ipywidgets

from plenipot.content import Course
from plenipot.debrief.merging import merge
from plenipot.debrief.reading import read_sound_files
from plenipot.debrief.records import Record
from plenipot.debrief.table import to_csv
from plenipot.messages import message
from plenipot.widgets.html import STYLE, alert, download_link, escape, paragraph

from .counts import Counts
from .page import page
from .report import report

#: Of the report; the two parts of the form have headings of the same level.
_LEVEL = 3


def debrief_form(course: Course) -> Any:
    """Return the form as a box of widgets.

    The parts are attributes: `files` (FileUpload), `said` (HTML, what became of the files),
    `counts` (see `Counts`) and `result` (HTML).
    """
    box = ipywidgets.VBox()
    box.files = ipywidgets.FileUpload(
        accept=".json,.csv",
        multiple=True,
        description=_words("choose"),
        layout=ipywidgets.Layout(width="max-content"),
    )
    box.said = ipywidgets.HTML()
    box.result = ipywidgets.HTML(value=paragraph(_words("empty")))
    read, notes = Record(), list[str]()

    def draw() -> None:
        whole = deepcopy(read)
        merge(whole, box.counts.record)
        shown = report(whole, course, notes, level=_LEVEL)
        box.result.value = shown + _links(page(whole, course, notes), to_csv(whole))

    def take(_change: object) -> None:
        nonlocal read, notes
        # As in a folder: the order in which somebody clicked on the files means nothing.
        chosen = sorted((one["name"], bytes(one["content"])) for one in box.files.value)
        read, notes, refused = read_sound_files(chosen, course)
        number = len(chosen) - len(refused)
        said = _words("read-one" if number == 1 else "read", n=number)
        box.said.value = "".join(alert(str(bad)) for bad in refused) + paragraph(said)
        draw()

    box.counts = Counts(course, draw)
    box.files.observe(take, "value")
    box.children = [
        ipywidgets.HTML(value=STYLE + _heading("files") + paragraph(_words("files-how"))),
        box.files,
        box.said,
        ipywidgets.HTML(value=_heading("counts") + paragraph(_words("counts-how"))),
        *box.counts.controls(),
        ipywidgets.HTML(value=_heading("result")),
        box.result,
    ]
    return box


def _links(whole: str, votes: str) -> str:
    return download_link(_words("keep-page"), "debrief.html", "text/html", whole) + download_link(
        _words("keep-table"), "session.csv", "text/csv", votes
    )


def _heading(key: str) -> str:
    return f"<h{_LEVEL}>{escape(_words(key))}</h{_LEVEL}>"


def _words(key: str, **values: object) -> str:
    return message("debrief", f"form.{key}", **values)
