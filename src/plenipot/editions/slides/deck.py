"""A deck as plain objects: what the player and the PDF pages are both made from."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Para:
    """A paragraph. `large` fills the slide; `small` is a source, not meant to be read aloud."""

    text: str
    look: Literal["normal", "large", "small"] = "normal"


@dataclass(frozen=True)
class Point:
    """A line of a list, with words before it in bold. `target` is the id of a slide it leads to."""

    text: str
    lead: str = ""
    target: str = ""


@dataclass(frozen=True)
class Points:
    """A list."""

    items: tuple[Point, ...]
    look: Literal["bullets", "lettered", "numbered", "plain"] = "bullets"


@dataclass(frozen=True)
class Mark:
    """A moment or a step of a picture. `kind` is the place of its shape in the key, from 0."""

    kind: int
    lead: str
    text: str


@dataclass(frozen=True)
class Drawing:
    """A part of a timeline or a flow: its marks in order, and the key of their shapes."""

    look: Literal["timeline", "flow"]
    kinds: tuple[str, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Grid:
    """A matrix: for each row a label and, for each column, the place of a kind in the key."""

    head: str
    columns: tuple[str, ...]
    kinds: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]


Block = Para | Points | Drawing | Grid


@dataclass(frozen=True)
class Note:
    """Something for the facilitator alone: a label, and one text or the lines of a list."""

    label: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Slide:
    """One slide. `id` is unique in its deck; `kind` names what it is for."""

    id: str
    kind: str
    title: str
    blocks: tuple[Block, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Deck:
    """The slides of a module."""

    module: str
    number: int
    title: str
    slides: tuple[Slide, ...]


def spoken(slide: Slide) -> list[str]:
    """Return the texts of a slide that a room has to read; sources in small type are left out."""
    texts = [slide.title]
    for block in slide.blocks:
        if isinstance(block, Para):
            texts += [block.text] if block.look != "small" else []
        elif isinstance(block, Points):
            texts += [part for item in block.items for part in (item.lead, item.text) if part]
        elif isinstance(block, Drawing):
            texts += [part for mark in block.marks for part in (mark.lead, mark.text) if part]
        else:
            texts += [*block.columns, *(label for label, _ in block.rows)]
    return texts


def words(slide: Slide) -> int:
    """Return the number of words that a room has to read on a slide."""
    return sum(len(text.split()) for text in spoken(slide))
