"""The report as a whole page, for a file that opens without internet."""

from html import escape

from plenipot.content import Course
from plenipot.debrief.records import Record
from plenipot.messages import message

from .report import report

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1.05rem/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem;
  max-inline-size: 62rem; }
"""


def page(record: Record, course: Course, notes: list[str] | None = None) -> str:
    """Return the whole page of a debrief, with no address of another file in it."""
    title = escape(message("debrief", "title"))
    intro = escape(message("debrief", "intro"))
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{title}</h1><p>{intro}</p>{report(record, course, notes)}</main>"
        "</body></html>\n"
    )
