"""How hard a clause presses on each delegation, as an inline picture (SVG).

Readable at 320 pixels. It shows nothing by colour alone: a bar that is empty passes, one with
stripes asks for a change, and a full one objects; each has its number. The answers stand in
the table beside it.
"""

from plenipot.messages import message
from plenipot.models.drafting.parameters import value
from plenipot.models.drafting.room import name_of
from plenipot.models.drafting.words import kind_label
from plenipot.widgets.svg import at, bar, box, line, picture, share, text

# Shares of the width, in percent.
_LEFT = 25
_RIGHT = 82
_NEAR = 14  # a ring this close to the end of a bar would lie on its number
TOP = 10  # pressure at the right end; more is drawn up to there, with an arrow

# Pixels.
_HEAD = 22
_ROW = 24
_BAR = 12

_RING = '<circle class="lv-box" cx="%s" cy="%d" r="5"/>'


def _x(pressure):
    return _LEFT + (_RIGHT - _LEFT) * min(pressure, TOP) / TOP


def _marks(height):
    """The two lines between passing, asking and objecting, with the names of the zones."""
    passes, asks = _x(value("passes-to")), _x(value("asks-to"))
    parts = []
    for x in (passes, asks):
        parts.append(line(share(x), 2, share(x), height - 4, ' stroke-dasharray="3 3"'))
    return parts + [
        text(share(passes), 13, message("drafting", "picture.pass"), "end", -6),
        text(share((passes + asks) / 2), 13, message("drafting", "picture.asks")),
        text(share(asks), 13, message("drafting", "picture.objects"), "start", 6),
    ]


def _bar(answer, y):
    end = _x(answer.pressure)
    if answer.pressure <= value("passes-to"):
        return [box(_LEFT, end, y, _BAR)]
    if answer.pressure <= value("asks-to"):
        middle = y + _BAR // 2
        stripes = ' stroke-width="%d" stroke-dasharray="2 3"' % _BAR
        return [box(_LEFT, end, y, _BAR), line(share(_LEFT), middle, share(end), middle, stripes)]
    return [bar(_LEFT, end, y, _BAR)]


def _row(answer, before, y):
    parts = [text(share(_LEFT), y + 11, name_of(answer.who), "end", -9)]
    if answer.pressure:
        parts += _bar(answer, y)
    end = _x(answer.pressure)
    shift = 5
    if answer.pressure > TOP:
        # The bar goes on: an arrow at its end.
        tip = [line("2", -4, "7", 0), line("2", 4, "7", 0)]
        parts.append(at(end, y + _BAR // 2, tip))
        shift = 11
    ring = end if before is None else _x(before.pressure)
    if ring != end:
        parts.append(_RING % (share(ring), y + _BAR // 2))
        if 0 <= ring - end < _NEAR:
            # The number stands behind the ring that is in its way.
            shift = max(shift, 10)
            end = ring
    return parts + [text(share(end), y + 11, str(answer.pressure), "start", shift)]


def _description(rows):
    told = []
    for answer, before in rows:
        values = {
            "who": name_of(answer.who),
            "n": answer.pressure,
            "kind": kind_label(answer.kind),
        }
        key = "picture.one"
        if before is not None:
            key = "picture.one-before"
            values["before"] = before.pressure
        told.append(message("drafting", key, **values))
    passes, ask = value("passes-to"), value("asks-to")
    values = {"pass": passes, "ask": ask, "all": " ".join(told)}
    return message("drafting", "picture.desc", **values)


def pressure_picture(reading, first=None, name="desk"):
    """The pressure in a reading, with rings for an earlier one, as HTML.

    A reading that was refused has no picture: nobody else was asked. `name` makes the ids
    unlike those of another picture on the page.
    """
    if reading.refused:
        return ""
    rows = []
    for answer in reading.answers:
        before = first.answer(answer.who) if first and not first.refused else None
        rows.append((answer, before))
    height = _HEAD + _ROW * len(rows) + 4
    parts = _marks(height)
    for number, (answer, before) in enumerate(rows):
        parts += _row(answer, before, _HEAD + 4 + _ROW * number)
    title = message("drafting", "picture.title")
    return picture(name, title, _description(rows), parts, height)
