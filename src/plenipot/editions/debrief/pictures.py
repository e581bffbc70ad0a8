"""Pictures of the debrief: inline SVG, read without colour, with the numbers written beside."""

from collections.abc import Sequence
from html import escape
from textwrap import wrap

WIDTH = 400
_LINE, _BAR, _GAP = 20, 16, 14
_ROOM = WIDTH - 60  # the longest bar; the number stands after it


def paired_bars(
    title: str,
    description: str,
    rows: Sequence[tuple[str, int | None, int | None]],
    ends: tuple[str, str],
) -> str:
    """Return bars in pairs: an open bar for before and a full one for after.

    A row is a label with both numbers; None leaves a bar out. `ends` are the words for before
    and after.
    """
    most = max([1, *(n for _, a, b in rows for n in (a, b) if n is not None)])
    parts, y = _legend(ends, rows), _LINE + _GAP
    for label, before, after in rows:
        for line in wrap(label, 46) or [""]:
            parts.append(_text(0, y + 14, line))
            y += _LINE
        for number, full in ((before, False), (after, True)):
            if number is None:
                continue
            parts.append(_bar(y, number / most, full))
            parts.append(_text(int(_ROOM * number / most) + 8, y + 13, str(number)))
            y += _BAR + 3
        y += _GAP
    return _picture(title, description, parts, y)


def _legend(ends: tuple[str, str], rows: Sequence[tuple[str, int | None, int | None]]) -> list[str]:
    parts, x = [], 0
    for place, (words, full) in enumerate(zip(ends, (False, True), strict=True), start=1):
        if any(row[place] is not None for row in rows):
            parts += [_swatch(x, full), _text(x + 30, 14, words)]
            x += 190
    return parts


def _swatch(x: int, full: bool) -> str:
    return f'<rect x="{x + 1}" y="2" width="22" height="14" {_fill(full)}/>'


def _bar(y: int, share: float, full: bool) -> str:
    width = max(1, round(_ROOM * share))
    return f'<rect x="1" y="{y}" width="{width}" height="{_BAR}" {_fill(full)}/>'


def _fill(full: bool) -> str:
    return 'fill="currentColor"' if full else 'fill="none" stroke="currentColor" stroke-width="2"'


def _text(x: int, y: int, words: str) -> str:
    return f'<text x="{x}" y="{y}" font-size="15">{escape(words)}</text>'


def _picture(title: str, description: str, parts: list[str], height: int) -> str:
    # Named without ids: a notebook can show two reports at once, and an id stands once in a page.
    name, more = escape(title), escape(description)
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{name}. {more}">'
        f"<title>{name}</title><desc>{more}</desc>{''.join(parts)}</svg>"
    )
