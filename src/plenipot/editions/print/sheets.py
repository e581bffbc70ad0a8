"""The sheets of a session page, in the form that each names, for a number of people."""

from dataclasses import replace
from math import ceil

from plenipot.book.markup import Html, el, join
from plenipot.content import Course
from plenipot.content.course import Module
from plenipot.content.schema import Session
from plenipot.content.scoring import rank
from plenipot.content.sheets import Sheet, named_sheets, read_sheets
from plenipot.models.agenda.groups import copies

from .cards import Card, grid
from .page import sheet as page_of
from .prose import Block, Prose, table_html
from .words import say

#: Answer cards on a page.
ANSWERS = 4
#: A table of so many rows takes a page of its own; with fewer, as many copies as fit stand on a page.
FULL = 10


def sheet_name(module: Module, sheet: Sheet) -> str:
    """Return what the foot of a sheet says."""
    return say("sheet-name", module=module.info.title, letter=sheet.letter, title=sheet.title)


def needed(sheet: Sheet, session: Session, people: int, teams: int) -> int:
    """Return how many of a sheet a group needs: pages, sets of cards, or single cards.

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
    if sheet.each:
        group = teams if sheet.per == "team" else copies(sheet.per or named[0].per, 1, people, size)
        return group * sheet.each
    return max(copies(material.per, material.count, people, size) for material in named)


def printed(course: Course, module: Module, sheet: Sheet, count: int) -> Html:
    """Return so many copies of a sheet for participants: no column of a key is in them."""
    prose = Prose(course)
    blocks = [_without_key(block, sheet) for block in prose.blocks(sheet.body)]
    name, short = sheet_name(module, sheet), _short(module, sheet)
    if sheet.form == "answer":
        return join(*[page_of(name, _answers(blocks))] * ceil(count / ANSWERS))
    if sheet.form == "signs":
        return join(*[page_of(name, sign) for sign in _signs(blocks)] * count)
    if sheet.form == "cells":
        cards = _cells(blocks, sheet, module)
        return page_of(name, grid(_copied(cards, sheet, count, short), columns=3))
    if sheet.form == "cards":
        return page_of(name, grid(_copied(_cards(blocks), sheet, count, short)))
    title = el("h1", sheet.title[:1].upper() + sheet.title[1:], " ", el("span", short))
    body = (title, *(block.html for block in blocks), prose.sources())
    rows = sum(len(block.rows) for block in blocks)
    if rows >= FULL:
        size = "tall" if rows < 11 else "dense" if rows > 13 else ""
        return join(*[page_of(name, *body, class_=size)] * count)
    return page_of(name, *[el("div", *body, class_="slip" if count > 1 else None)] * count)


def _copied(cards: list[Card], sheet: Sheet, count: int, short: str) -> list[Card]:
    """Return cards for the whole group under the name of their sheet.

    Each set has a number, so that what was mixed can be sorted. Cards that are dealt out have none.
    """
    if sheet.each:
        return [replace(cards[place % len(cards)], sheet=short) for place in range(count)]
    names = [short]
    if count > 1:
        names = [say("card-set", name=short, number=number) for number in range(1, count + 1)]
    return [replace(card, sheet=name) for name in names for card in cards]


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
        join(el("dt", title, ":"), " ", el("dd", cell))
        for title, cell in zip(head[1:], rest, strict=True)
    )
    return Card(first, el("dl", *pairs, class_="run-in" if len(rest) > 2 else None))


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


def _answers(blocks: list[Block]) -> Html:
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


def sheets_of(module: Module) -> list[Sheet]:
    """Return the sheets of a module that participants hold, in order."""
    return [
        sheet
        for sheet in read_sheets(module)
        if sheet.form not in ("aloud", "") and not _is_voting_card(sheet)
    ]
