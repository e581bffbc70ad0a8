"""Cards to cut: a grid with dashed lines, no card split between pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from plenipot.book.markup import Html, el


@dataclass(frozen=True)
class Card:
    """What stands on a card: the name of its sheet, a short name in bold, and its text."""

    name: Html
    body: Html
    sheet: str = ""


def grid(cards: Sequence[Card], columns: int = 2) -> Html:
    """Return cards in columns. Cards of a row are equally high; a last row can be shorter."""
    rows = (
        el("tr", *(_cell(card) for card in cards[place : place + columns]))
        for place in range(0, len(cards), columns)
    )
    return el("table", *rows, class_=f"cards in-{columns}")


def _cell(card: Card) -> Html:
    name = [el("strong", card.name), " "] if card.name else []
    return el("td", el("p", *name, el("span", card.sheet), class_="name"), card.body)
