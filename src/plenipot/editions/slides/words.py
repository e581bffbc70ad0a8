"""Words for slides: messages, and long texts cut where a sentence ends."""

import re
from collections.abc import Iterable
from typing import TypeVar

from plenipot.messages import message

T = TypeVar("T")

#: Words under the title of a slide. A room reads about this much at one look.
LIMIT = 40
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|(?<=[.!?][\"”])\s+(?=[A-Z])")


def say(key: str, **values: object) -> str:
    """Return a message of the catalogue `slides`."""
    return message("slides", key, **values)


def length(text: str) -> int:
    """Return the number of words in a text."""
    return len(text.split())


def one_line(text: str) -> str:
    """Return a text without its line ends."""
    return " ".join(text.split())


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [part for part in _SENTENCE_END.split(one_line(text)) if part]


def packed(
    items: Iterable[tuple[T, int]], *, limit: int = LIMIT, most: int = 6
) -> list[tuple[T, ...]]:
    """Return items in groups, in order: each at most `limit` words and `most` items.

    An item is given with the number of its words. One that is longer stands alone. There are
    as few groups as can be, and they are about equal: no slide has the last three words alone.
    """
    sized = list(items)
    needed = len(_filled(sized, limit, most))
    fewest = next(n for n in range(most + 1) if len(_filled(sized, limit, n)) <= needed)
    low = next(n for n in range(limit + 1) if len(_filled(sized, n, fewest)) <= needed)
    return _filled(sized, low, fewest)


def _filled(sized: list[tuple[T, int]], limit: int, most: int) -> list[tuple[T, ...]]:
    groups: list[tuple[T, ...]] = []
    group: list[T] = []
    used = 0
    for item, size in sized:
        if group and (used + size > limit or len(group) >= most):
            groups.append(tuple(group))
            group, used = [], 0
        group.append(item)
        used += size
    if group:
        groups.append(tuple(group))
    return groups


def portions(text: str, *, limit: int = LIMIT) -> list[str]:
    """Return a text in portions of whole sentences, each at most `limit` words."""
    found = packed(((part, length(part)) for part in sentences(text)), limit=limit)
    return [" ".join(group) for group in found]


def of(title: str, place: int, total: int) -> str:
    """Return a title with its place among slides that go on, if there are several."""
    return title if total == 1 else say("part", title=title, number=place, total=total)
