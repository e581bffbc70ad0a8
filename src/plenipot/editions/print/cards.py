"""Cards to cut: a grid of equal cells with dashed lines, never split between pages."""

from collections.abc import Sequence
from math import ceil

from plenipot.book.markup import Html, el

#: Heights of a card in mm and how many rows of them fit on a page of either paper.
_HEIGHTS = ((56, 4), (75, 3), (114, 2), (228, 1))
#: Letters on a line, and the height of a line in mm, in a card of half the width of the page.
_LETTERS, _LINE = 30, 6.6


def grid(cards: Sequence[Html], name: str) -> Html:
    """Return cards in two columns, as tall as the longest needs, four rows a page at most."""
    longest = max(_needs(card) for card in cards)
    height = next((tall for tall, _ in _HEIGHTS if tall >= longest), _HEIGHTS[-1][0])
    rows = [
        el(
            "tr",
            *(
                el("td", el("p", name, class_="name"), card, style=f"block-size: {height}mm")
                for card in (*cards[start : start + 2], *[Html("")] * 2)[:2]
            ),
        )
        for start in range(0, len(cards), 2)
    ]
    return el("table", *rows, class_="cards")


def _needs(card: Html) -> float:
    """Return about how many millimetres the text of a card takes."""
    parts = card.replace("</dd>", "\n").replace("</dt>", "\n").replace("</p>", "\n")
    text = "".join(piece.partition(">")[2] or piece for piece in parts.split("<"))
    lines = sum(ceil(len(part) / _LETTERS) for part in text.split("\n") if part.strip())
    return 16 + lines * _LINE
