"""Cards to cut: a grid with dashed lines, never split between pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from plenipot.book.markup import Html, el

#: Heights of a row of cards in mm: six, five, four, three, two rows or one of them on a page of either paper.
_HEIGHTS = (38, 45, 56, 75, 114, 228)
#: Letters on a line, and heights in mm of a line and of the name and the edges.
_LETTERS, _LINE, _REST = 29, 6.5, 15
#: Padding above and below the text of a cell, in mm, which its height does not count.
_EDGES = 7


@dataclass(frozen=True)
class Card:
    """What stands on a card: a short name in bold, and its text."""

    name: Html
    body: Html


def grid(cards: Sequence[Card], sheet: str) -> Html:
    """Return cards in two columns, each row as tall as it needs, with the name of the sheet."""
    rows = (_row(cards[place : place + 2], sheet) for place in range(0, len(cards), 2))
    return el("table", *rows, class_="cards")


def _row(cards: Sequence[Card], sheet: str) -> Html:
    longest = max(_needs(card.body) for card in cards)
    height = next((tall for tall in _HEIGHTS if tall >= longest), _HEIGHTS[-1])
    style = f"block-size: {height - _EDGES}mm"
    cells = []
    for card in cards:
        name = el("p", sheet, " ", el("strong", card.name), class_="name")
        cells.append(el("td", name, card.body, style=style))
    return el("tr", *cells, *([el("td")] if len(cells) == 1 else []))


def _needs(body: Html) -> float:
    """Return about how many millimetres a card takes."""
    parts = body
    for end in ("</dd>", "</dt>", "</p>", "</li>"):
        parts = Html(parts.replace(end, "\n"))
    text = "".join(piece.partition(">")[2] for piece in f">{parts}".split("<"))
    lines = sum(ceil(len(part) / _LETTERS) for part in text.split("\n") if part.strip())
    # Small headings inside a card are lower than its text.
    return _REST + lines * _LINE - 1.4 * body.count("</dt>")
