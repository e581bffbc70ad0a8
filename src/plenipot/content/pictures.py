"""What pictures of all kinds have in common: their parts, and the values that they show."""

import re
from collections.abc import Iterator, Mapping, Sequence

from .schema import Fact, Flow, FlowStep, MatrixRow, Picture, Timeline, TimelineItem

#: `{letter-date:date}`: a value of a fact.
PLACEHOLDER = re.compile(r"\{([A-Za-z0-9-]+):([a-z0-9-]+)\}")


def picture_parts(picture: Picture) -> tuple[str, Sequence[TimelineItem | FlowStep | MatrixRow]]:
    """Return the field that holds the parts of a picture, and the parts."""
    if isinstance(picture, Timeline):
        return "items", picture.items
    if isinstance(picture, Flow):
        return "steps", picture.steps
    return "rows", picture.rows


def placeholders(picture: Picture) -> Iterator[tuple[str, str]]:
    """Yield every fact and value that the texts of a picture name."""
    for text in _texts(picture):
        yield from PLACEHOLDER.findall(text)


def filled(text: str, facts: Mapping[str, Fact]) -> str:
    """Return a text with values in place of their names. The names exist (rule R10)."""
    return PLACEHOLDER.sub(lambda found: facts[found[1]].values[found[2]], text)


def _texts(picture: Picture) -> Iterator[str]:
    yield from (picture.title, picture.alt)
    for part in picture_parts(picture)[1]:
        if isinstance(part, TimelineItem):
            yield from (part.when, part.text)
        elif isinstance(part, FlowStep):
            yield from (part.title, part.text or "")
        else:
            yield part.label
