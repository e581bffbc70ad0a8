"""The picture of the ways in: seven lines, each with three bars of three boxes."""

from plenipot.messages import message
from plenipot.models.routes.access import DIMENSIONS, TOP
from plenipot.models.routes.debrief import dimension_label
from plenipot.widgets.svg import bar, box, picture, text

_LETTERS = ("A", "B", "C")
_LEFT = 8  # percent: where the boxes begin
_WIDE = 91  # percent: how wide three boxes are
_GAP = 1
_HEIGHT = 8  # pixels of a box
_STEP = 15  # pixels from bar to bar
_HEAD = 22  # pixels of the name above three bars


def _bar(letter, level, y):
    parts = [text("0%", y + _HEIGHT + 1, letter, "start")]
    wide = (_WIDE - (TOP - 1) * _GAP) / TOP
    for number in range(TOP):
        start = _LEFT + number * (wide + _GAP)
        draw = bar if number < level else box
        parts.append(draw(start, start + wide, y, _HEIGHT))
    return parts


def compare_picture(hoped, got, best):
    """The picture of three times seven levels."""
    parts = []
    rows = []
    y = 0
    for place, dimension in enumerate(DIMENSIONS):
        name = dimension_label(dimension)
        levels = (hoped[place], got[place], best[place])
        y += _HEAD
        parts.append(text("0%", y - 6, name, "start", 0, "lv-caption"))
        for number, letter in enumerate(_LETTERS):
            parts += _bar(letter, levels[number], y)
            y += _STEP
        rows.append(
            message("routes", "picture.row", name=name, a=levels[0], b=levels[1], c=levels[2])
        )
    description = message("routes", "picture.desc", rows=" ".join(rows))
    title = message("routes", "picture.title")
    return picture("ways-compare", title, description, parts, y + 4)
