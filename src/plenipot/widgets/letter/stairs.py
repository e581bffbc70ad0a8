"""The stairs from a letter to a lasting policy, as an inline picture (SVG).

Each stair is a door. It is marked by shape, not by colour: a full end for a door that opened
with the learner's help, a ring for one that opens anyway, a cross for one that stayed shut,
and a dashed box for the one beyond the exercise. The table beside it says the same.
"""

from plenipot.models.letter.doors import KEYS
from plenipot.models.letter.words import door_label, door_state, say
from plenipot.widgets.svg import at, bar, box, line, picture, share, text

# Shares of the width, in percent.
_FIRST = 1
_STEP = 3.5
_RIGHT = 99
_MARK = 4
# Pixels.
_ROW = 26
_BOX = 22
_BAND = 20


def _mark(state, x, y):
    middle = y + _BOX // 2
    if state == "open":
        return [bar(x, x + 2 * _MARK, y, _BOX)]
    if state == "anyway":
        ring = '<circle class="lv-box" cx="0" cy="0" r="7"/>'
        return [at(x + _MARK, middle, [ring])]
    if state == "shut":
        cross = [line("-6", -6, "6", 6), line("-6", 6, "6", -6)]
        return [at(x + _MARK, middle, cross)]
    return []


def _stair(number, name, state, y):
    x = _FIRST + _STEP * number
    words = "%d %s" % (number + 1, say("door-short." + name))
    frame = box(x, _RIGHT, y, _BOX)
    if state == "due":
        frame = frame.replace("/>", ' stroke-dasharray="4 4"/>')
    label = text(share(x + 2 * _MARK), y + 16, words, "start", 8)
    outcome = text(share(_RIGHT), y + 16, say("stair." + state), "end", -6)
    return [frame] + _mark(state, x, y) + [label, outcome]


def stairs(result, name="lv-stairs"):
    """The picture of a play. `name` makes its ids unlike those of another picture."""
    rows = []
    for number, door in enumerate(result.doors):
        rows.append((number, door.name, door_state(result, door), KEYS[number]))
    rows.append((len(rows), "final", "due", "members"))
    parts = []
    told = []
    y = 2
    above = None
    # The highest stair stands at the top of the picture.
    for number, door, state, key in reversed(rows):
        if key != above:
            band = say("view.stairs-band", holder=say("key." + key))
            parts.append(text(share(_FIRST), y + 13, band, "start", 0, "lv-caption"))
            y += _BAND
            above = key
        parts += _stair(number, door, state, y)
        y += _ROW
    for number, door, state, key in rows:
        values = {"n": number + 1, "door": door_label(door), "holder": say("key." + key)}
        told.append(say("view.stairs-step", state=say("state-of." + state), **values))
    description = say("view.stairs-desc", steps=" ".join(told))
    return picture(name, say("view.stairs-title"), description, parts, y)
