"""Cards for votes: letters A to F, and circle and cross, to be seen across a room."""

from plenipot.book.markup import Html, el, join

from .page import page, sheet
from .words import say

#: Letter, symbol and colour. The symbol tells them apart on a black-and-white printer.
CARDS = (
    ("A", "●", "#0b3d91"),
    ("B", "■", "#8a1c1c"),
    ("C", "▲", "#1d5c2e"),
    ("D", "◆", "#6a3d00"),
    ("E", "★", "#4b1e78"),
    ("F", "✚", "#333333"),
)

_STYLE = """
table.votes { inline-size: 100%; border-collapse: collapse; table-layout: fixed; }
table.votes td { border: 0.35mm dashed #000; block-size: 60mm; text-align: center;
  vertical-align: middle; padding: 0; }
table.votes .letter { font-size: 110pt; font-weight: 700; line-height: 1; }
table.votes .symbol { font-size: 78pt; line-height: 1; margin-inline-start: 6mm; }
table.votes .shape { font-size: 116pt; line-height: 1; font-weight: 700; margin: 0; }
table.votes .meaning { font-size: 18pt; line-height: 1; margin: 0; }
table.votes .fold + .fold { border-inline-start: 0.35mm dotted #888; }
"""


def voting_cards() -> str:
    """Return the page of cards for one person: six letters, and below them two shapes.

    The two shapes are one card, folded in the middle: the answer card of the sessions.
    """
    letters = [
        el(
            "td",
            el("span", letter, class_="letter"),
            el("span", symbol, class_="symbol"),
            style=f"color: {colour}; border-color: #000",
        )
        for letter, symbol, colour in CARDS
    ]
    shapes = [
        el("td", el("p", shape, class_="shape"), el("p", say(f"vote-{meaning}"), class_="meaning"),
           class_="fold")
        for shape, meaning in (("○", "true"), ("✕", "false"))
    ]  # fmt: skip
    cells = [*letters, *shapes]
    rows = (el("tr", *cells[place : place + 2]) for place in range(0, len(cells), 2))
    title = say("voting-title")
    return page(title, sheet(title, el("table", *rows, class_="votes")), style=_STYLE)


def option_mark(place: int) -> Html:
    """Return letter and symbol of the option at a place, from 0, as on the cards."""
    letter, symbol, _ = CARDS[place]
    return join(el("strong", letter), " ", symbol)
