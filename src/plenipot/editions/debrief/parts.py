"""Small pieces of HTML. Every text that comes in is escaped here."""

from collections.abc import Sequence
from html import escape

from plenipot.messages import message

#: Style of a report. It takes its colours from the page around it, for light, dark and paper.
STYLE = """
.db-report { max-inline-size: 60rem; line-height: 1.5; overflow-wrap: break-word; }
.db-report :is(h2, h3, h4) { color: inherit; }
.db-report .db-sub { font-size: 1.1rem; line-height: 1.4; margin-block: 1.5rem 0.5rem; }
.db-scroll { overflow-x: auto; }
.db-scroll:focus-visible { outline: 3px solid; }
.db-report table { border-collapse: collapse; margin-block: 0.75rem 1.5rem; inline-size: 100%; }
.db-report caption { text-align: start; font-weight: 600; padding-block: 0.25rem; color: inherit; }
.db-report th, .db-report td { border-block-end: 1px solid; padding: 0.3rem 0.6rem; text-align: start;
  vertical-align: top; min-inline-size: 4rem; }
.db-report td div + div { margin-block-start: 0.4rem; }
.db-report svg { display: block; inline-size: 100%; max-inline-size: 30rem; margin-block: 0.75rem;
  color: inherit; }
.db-report svg text { fill: currentColor; font-family: inherit; }
.db-note { border-inline-start: 0.25rem solid; padding-inline-start: 0.75rem; }
@media print { .db-report :is(tr, svg, .db-short) { break-inside: avoid; }
  .db-report :is(h2, h3, h4, caption, thead) { break-after: avoid; } .db-scroll { overflow: visible; } }
"""
#: Tables of at most so many rows stay on one page of paper.
_SHORT = 6


def say(key: str, **values: object) -> str:
    """Return a message of the debrief, escaped."""
    return escape(message("debrief", key, **values))


def paragraph(text: str, css: str = "") -> str:
    """Return a paragraph of a text that is escaped already."""
    return f'<p class="{css}">{text}</p>' if css else f"<p>{text}</p>"


def heading(text: str, level: int, css: str = "") -> str:
    """Return a heading of a text that is escaped already."""
    return f'<h{level} class="{css}">{text}</h{level}>' if css else f"<h{level}>{text}</h{level}>"


def table(caption: str, head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Return a table in a box that scrolls where it is narrow.

    The box is a group and no landmark, since two scenarios have tables of the same names.
    Cells are plain text, lists of texts, or numbers, and are escaped here; `caption` and `head` are messages.
    """
    columns = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    body = "".join(
        f"<tr>{''.join(_cell(n, cell) for n, cell in enumerate(row))}</tr>" for row in rows
    )
    title = escape(caption)
    short = ' class="db-short"' if len(rows) <= _SHORT else ""
    return (
        f'<div class="db-scroll" role="group" tabindex="0" aria-label="{title}"><table{short}>'
        f"<caption>{title}</caption><thead><tr>{columns}</tr></thead><tbody>{body}</tbody>"
        "</table></div>"
    )


def _cell(place: int, value: object) -> str:
    if isinstance(value, list):
        text = "".join(f"<div>{escape(one)}</div>" for one in value)
    else:
        text = escape(str(value))
    if place == 0:
        return f'<th scope="row">{text}</th>'
    return f"<td>{text}</td>"
