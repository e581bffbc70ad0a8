"""The sheets of a session page, in the form that each names, for a number of people."""

from math import ceil

from plenipot.book.markup import Html, el, join
from plenipot.content import Course
from plenipot.content.course import Module
from plenipot.content.schema import Session
from plenipot.content.scoring import rank
from plenipot.content.sheets import Sheet, named_sheets, read_sheets
from plenipot.models.agenda.groups import copies

from .cards import Card, grid
from .page import sheet as printed
from .prose import Block, Prose, table_html
from .words import say

#: Answer cards on a page.
ANSWERS = 4


def sheet_name(module: Module, sheet: Sheet) -> str:
    """Return what the foot of a sheet says."""
    return say("sheet-name", module=module.info.title, letter=sheet.letter, title=sheet.title)


def times(sheet: Sheet, session: Session, people: int, teams: int) -> int:
    """Return how often the master of a sheet is needed. A master is what `master` returns.

    0 if no material of the session names the sheet.
    """
    named = [
        material
        for activity in session.activities
        for material in activity.materials
        if sheet.letter in named_sheets(material)
    ]
    if not named:
        return 0
    size = ceil(people / teams)
    count = max(copies(material.per, material.count, people, size) for material in named)
    if sheet.form == "answer":
        return ceil(count / ANSWERS)
    if sheet.each:
        group = teams if sheet.per == "team" else copies(sheet.per or named[0].per, 1, people, size)
        return ceil(group * sheet.each / _cards_in(sheet))
    return count


def _cards_in(sheet: Sheet) -> int:
    """Return how many cards a set has: the rows of its tables."""
    rows = [line for line in sheet.body.split("\n") if line.startswith("|")]
    heads = sum(1 for line in rows if set(line) <= set("|-: "))
    return max(1, len(rows) - 2 * heads)


def master(course: Course, module: Module, sheet: Sheet) -> Html:
    """Return one sheet, or one set of cards, for participants: no column of a key is in it."""
    prose = Prose(course)
    blocks = [_without_key(block, sheet) for block in prose.blocks(sheet.body)]
    name = sheet_name(module, sheet)
    if sheet.form == "answer":
        return printed(name, _answers(blocks, sheet))
    if sheet.form == "cards":
        return printed(name, grid(_cards(blocks), _short(module, sheet)))
    if sheet.form == "cells":
        return printed(name, grid(_cells(blocks, sheet, module), _short(module, sheet)))
    if sheet.form == "signs":
        return join(*(printed(name, sign) for sign in _signs(blocks)))
    rows = sum(len(block.rows) for block in blocks)
    body = (block.html for block in blocks)
    return printed(
        name,
        el("h1", sheet.title[:1].upper() + sheet.title[1:]),
        *body,
        prose.sources(),
        class_="tall" if rows < 11 else "dense" if rows > 13 else "",
    )


def _short(module: Module, sheet: Sheet) -> str:
    return say("card-name", number=module.info.number, letter=sheet.letter)


def _without_key(block: Block, sheet: Sheet) -> Block:
    """Return a table without the columns of the key, with the asked columns only."""
    if block.kind != "table":
        return block
    width = len(block.head) - sheet.key_columns
    kept = [one - 1 for one in sheet.columns if one <= width] or list(range(width))
    head = tuple(block.head[place] for place in kept)
    rows = tuple(tuple(row[place] for place in kept) for row in block.rows)
    return Block("table", table_html(head, rows), head, rows, block.blank)


def _cards(blocks: list[Block]) -> list[Card]:
    """Return the cards of a set. Plain paragraphs are for the facilitator and are left out."""
    cards: list[Card] = []
    writing = [block.html for block in blocks if block.blank and block.kind != "table"]
    for block in blocks:
        if block.kind == "table":
            cards += [_card(block.head, row) for row in block.rows]
        elif block.kind in ("list", "lead"):
            cards.append(Card(Html(""), block.html))
    return [*cards, Card(Html(""), join(*writing))] if writing else cards


def _card(head: tuple[Html, ...], row: tuple[Html, ...]) -> Card:
    """Return one row as a card: a number or name, then each cell under its heading."""
    first, rest = row[0], row[1:]
    if len(rest) == 1:
        return Card(first, el("p", rest[0]))
    pairs = (
        join(el("dt", title), el("dd", cell)) for title, cell in zip(head[1:], rest, strict=True)
    )
    return Card(first, el("dl", *pairs))


def _cells(blocks: list[Block], sheet: Sheet, module: Module) -> list[Card]:
    """Return each cell as a card under the name of its column, in a mixed order, always the same."""
    found = [
        Card(title, el("p", cell))
        for block in blocks
        for row in block.rows
        for title, cell in zip(block.head, row, strict=True)
    ]
    key = f"{module.info.id}-{sheet.letter}"
    return sorted(found, key=lambda card: rank(key, card.body))


def _signs(blocks: list[Block]) -> list[Html]:
    return [
        el("div", el("h1", row[0]), *(el("p", cell) for cell in row[1:]), class_="sign")
        for block in blocks
        for row in block.rows
    ]


def _answers(blocks: list[Block], sheet: Sheet) -> Html:
    """Return cards that are folded in the middle: a circle on one half, a cross on the other."""
    meanings = [row[-1] for block in blocks for row in block.rows]
    faces = [
        el("td", el("p", shape, class_="shape"), el("p", meaning, class_="meaning"), class_="face",
           style="block-size: 52mm")
        for shape, meaning in zip("○✕", meanings, strict=True)
    ]  # fmt: skip
    return el("table", *(el("tr", *faces) for _ in range(ANSWERS)), class_="cards fold")


def _is_voting_card(sheet: Sheet) -> bool:
    """Whether a sheet is the card with circle and cross that is among the voting cards."""
    words = (f"| {say('vote-true')} |", f"| {say('vote-false')} |")
    return sheet.form == "answer" and all(word in sheet.body for word in words)


def sheets_of(course: Course, module: Module) -> list[tuple[Sheet, Html]]:
    """Return the sheets of a module that participants hold, each with its master, in order."""
    return [
        (sheet, master(course, module, sheet))
        for sheet in read_sheets(module)
        if sheet.form not in ("aloud", "") and not _is_voting_card(sheet)
    ]
