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
table.votes td { border: 0.35mm dashed #000; block-size: 75mm; text-align: center;
  vertical-align: middle; padding: 0; }
table.votes .letter { font-size: 120pt; font-weight: 700; line-height: 1; }
table.votes .symbol { font-size: 84pt; line-height: 1; margin-inline-start: 6mm; }
table.votes .shape { font-size: 190pt; line-height: 1; font-weight: 700; margin: 0; }
table.votes .meaning { font-size: 22pt; margin: 0; }
table.votes.two td { block-size: 113mm; }
"""


def voting_cards() -> str:
    """Return the page of cards for one person: six letters, and on a second page two shapes."""
    letters = [
        el(
            "td",
            el("span", letter, class_="letter"),
            el("span", symbol, class_="symbol"),
            style=f"color: {colour}; border-color: #000",
        )
        for letter, symbol, colour in CARDS
    ]
    rows = [el("tr", *letters[place : place + 2]) for place in range(0, 6, 2)]
    shapes = [
        el(
            "tr",
            el(
                "td",
                el("p", shape, class_="shape"),
                el("p", say(f"vote-{meaning}"), class_="meaning"),
            ),
        )
        for shape, meaning in (("○", "true"), ("✕", "false"))
    ]
    return page(
        say("voting-title"),
        sheet(say("voting-title"), el("table", *rows, class_="votes")),
        sheet(say("voting-title"), el("table", *shapes, class_="votes two")),
        style=_STYLE,
    )


def option_mark(place: int) -> Html:
    """Return letter and symbol of the option at a place, from 0, as on the cards."""
    letter, symbol, _ = CARDS[place]
    return join(el("strong", letter), " ", symbol)
