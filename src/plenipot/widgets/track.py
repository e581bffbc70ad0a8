"""The track of the clock as an inline picture (SVG), readable at 320 pixels.

It shows nothing by colour alone: stages carry their names, windows are bars with names,
moves are numbers, a miss is a cross and a wait is an arrow. The same facts stand in its
description and in the tables beside it.
"""

from plenipot.messages import message
from plenipot.models.clock import FIRST, POINTS, STAGES, stage_at, window
from plenipot.models.debrief import move_label, outcome_label, point_label

from .html import escape

_WIDTH = 340
_LEFT = 8
_MONTH = 10.5  # pixels a month
_OPENING = _LEFT + 24 * _MONTH
_WEEK = 22  # pixels a week
_RIGHT = _OPENING + 3 * _WEEK
_NAME_ROOM = 100  # a bar this long holds its name; a shorter one has it on its left
_MARKS = (-24, -18, -12, -8, -4)


def _x(point):
    """Where a point begins, in pixels from the left."""
    if point < 0:
        return _OPENING + point * _MONTH
    return _OPENING + (point - 1) * _WEEK


def _end(point):
    """Where a point ends."""
    return _x(point) + (_MONTH if point < 0 else _WEEK)


def _middle(point):
    return (_x(point) + _end(point)) / 2


def _number(pixels):
    # Whole pixels: the same text on every interpreter.
    return str(int(pixels + 0.5))


def _text(x, y, words, size=12, anchor="middle"):
    return '<text x="%s" y="%s" font-size="%d" text-anchor="%s">%s</text>' % (
        _number(x),
        _number(y),
        size,
        anchor,
        escape(words),
    )


def _line(x1, y1, x2, y2, extra=""):
    return '<line class="lv-line" x1="%s" y1="%s" x2="%s" y2="%s"%s/>' % (
        _number(x1),
        _number(y1),
        _number(x2),
        _number(y2),
        extra,
    )


def _box(x, y, width, height):
    return '<rect class="lv-box" x="%s" y="%s" width="%s" height="%s"/>' % (
        _number(x),
        _number(y),
        _number(width),
        _number(height),
    )


def _axis():
    parts = [_line(_LEFT, 30, _RIGHT, 30)]
    for mark in _MARKS:
        # In the middle, so that a bar that ends with this month ends after its mark.
        x = _middle(mark)
        parts.append(_line(x, 26, x, 34))
        parts.append(_text(max(x, 16), 22, point_label(mark)))
    parts.append(_text(_OPENING - 3, 10, message("clock", "track.opening"), 12, "end"))
    for week in (1, 2, 3):
        parts.append(_text(_middle(week), 22, message("clock", "track.week", n=week), 11))
    return parts


def _stages(region_id):
    """A box with its name for each stage: how hard positions are along the track."""
    parts = []
    for stage in STAGES:
        there = [point for point in POINTS if stage_at(point, region_id) == stage]
        if not there:
            continue
        start = _x(there[0])
        width = _end(there[-1]) - start
        key = "stage.signed-short" if stage == "signed" else "stage." + stage
        parts.append(_box(start, 38, width, 20))
        parts.append(_text(start + width / 2, 52, message("clock", key)))
    return parts


def _windows(ask, region_id):
    """One bar for each move that has a window of its own, closed by a thick line."""
    parts = []
    y = 66
    for move in ("regional", "proposal", "room"):
        span = window(move, ask, region_id)
        name = message("clock", "track." + move)
        if span is not None:
            start, end = _x(span[0]), _end(span[1])
            parts.append(_box(start, y, end - start, 15))
            parts.append(_line(end, y - 2, end, y + 17, ' stroke-width="3"'))
            if end - start > _NAME_ROOM:
                parts.append(_text(start + 4, y + 12, name, 12, "start"))
            else:
                parts.append(_text(start - 4, y + 12, name, 12, "end"))
        y += 20
    return parts


def _ring(x, y):
    return '<circle class="lv-box" cx="%s" cy="%s" r="8"/>' % (_number(x), _number(y))


def _mark(number, step, y):
    """One move on its own line: a ring, a ring with an arrow, or a number with a cross."""
    x = _middle(step.planned)
    parts = [_text(x, y + 4, str(number), 11)]
    if not step.reached:
        parts.append(_line(x + 6, y - 4, x + 14, y + 4))
        parts.append(_line(x + 6, y + 4, x + 14, y - 4))
        return parts
    parts.append(_ring(x, y))
    if step.at != step.planned:
        end = _middle(step.at)
        parts.append(_line(x + 8, y, end, y))
        parts.append(_line(end - 4, y - 4, end, y))
        parts.append(_line(end - 4, y + 4, end, y))
    return parts


def _moves(result, y, name):
    """The planned moves of one run, a line each, and the height at which they end."""
    parts = [_text(_LEFT, y, name, 12, "start")]
    y += 14
    for number, step in enumerate(result.steps):
        if step.planned is not None:
            parts += _mark(number + 1, step, y)
            y += 18
    return parts, y + 6


def _description(ask, region_id, result):
    windows = []
    for move in ("regional", "proposal", "room"):
        span = window(move, ask, region_id)
        if span is None:
            windows.append(message("clock", "track.desc-never", move=move_label(move)))
        else:
            windows.append(
                message(
                    "clock",
                    "track.desc-window",
                    move=move_label(move),
                    opens=point_label(span[0]),
                    closes=point_label(span[1]),
                )
            )
    moves = []
    for number, step in enumerate(result.steps if result else []):
        if step.planned is not None:
            moves.append(
                message(
                    "clock",
                    "track.desc-move",
                    n=number + 1,
                    planned=point_label(step.planned),
                    outcome=outcome_label(step),
                )
            )
    starts = {}
    for stage in STAGES[1:]:
        points = [p for p in range(FIRST, 0) if stage_at(p, region_id) == stage]
        starts[stage] = point_label(points[0])
    return message(
        "clock", "track.desc", windows=" ".join(windows), moves=" ".join(moves), **starts
    )


def track(ask, region_id, now=None, before=None, name="lv-track"):
    """The picture of the clock, with the moves of a run and of the earlier plan if given.

    `name` makes the ids in it unlike those of another picture on the page.
    """
    parts = _axis() + _stages(region_id) + _windows(ask, region_id)
    height = 132
    for result, key in ((now, "track.now"), (before, "track.earlier")):
        if result is not None:
            more, height = _moves(result, height + 6, message("clock", key))
            parts += more
    parts.append(_line(_OPENING, 8, _OPENING, height - 6, ' stroke-dasharray="3 3"'))
    return (
        '<svg class="lv-track" role="img" viewBox="0 0 %d %d" aria-labelledby="%s-title %s-desc" '
        'style="color:inherit"><title id="%s-title">%s</title><desc id="%s-desc">%s</desc>'
        "%s</svg>"
    ) % (
        _WIDTH,
        height,
        name,
        name,
        name,
        escape(message("clock", "track.title")),
        name,
        escape(_description(ask, region_id, now)),
        "".join(parts),
    )
