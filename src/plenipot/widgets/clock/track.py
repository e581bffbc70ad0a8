"""The track of the clock as an inline picture (SVG), readable at 320 pixels.

Places along the track are shares of the width, so that text keeps its size on every screen.
It shows nothing by colour alone: every bar has a name, stages fill with more lines as
positions harden, moves are numbers, a miss is a cross and a wait is an arrow. The same facts
stand in its description and in the tables beside it.
"""

from plenipot.messages import message
from plenipot.models.clock.debrief import move_label, outcome_label, point_label
from plenipot.models.clock.model import FIRST, MOVES, POINTS, STAGES, stage_at, window
from plenipot.widgets.svg import at, box, line, picture, share, text

# Shares of the width, in percent.
_LEFT = 1
_MONTH = 37 / 12
_OPENING = _LEFT + 24 * _MONTH
_WEEK = 8
_RIGHT = _OPENING + 3 * _WEEK
_NAME_ROOM = 31  # a bar that begins here or later has its name on its left

# Pixels.
_ROW = 19
_BAR = 12

_MARKS = (-24, -18, -12, -8, -4)
_WINDOWS = ("regional", "proposal", "room")
# How a stage is filled: an empty box, few lines, many lines, a full box.
_FILLS = {"open": None, "drafted": "1 6", "signed": "2 2", "instructed": ""}


def _x(point):
    """Where a point begins, in percent of the width."""
    if point < 0:
        return _OPENING + point * _MONTH
    return _OPENING + (point - 1) * _WEEK


def _end(point):
    """Where a point ends."""
    return _x(point) + (_MONTH if point < 0 else _WEEK)


def _middle(point):
    return (_x(point) + _end(point)) / 2


def _axis():
    parts = [
        text(share(_LEFT), 12, message("clock", "track.months"), "start"),
        text(share(_middle(2)), 12, message("clock", "track.weeks")),
        line(share(_LEFT), 37, share(_RIGHT), 37),
    ]
    for mark in _MARKS:
        # In the middle, so that a bar that ends with this month ends after its mark.
        x = share(_middle(mark))
        parts.append(line(x, 33, x, 41))
        if mark == FIRST:
            parts.append(text(share(_LEFT), 29, point_label(mark), "start"))
        else:
            parts.append(text(x, 29, point_label(mark)))
    for week in (1, 2, 3):
        parts.append(text(share(_middle(week)), 29, str(week)))
    return parts


def _name(start, end, y, words):
    """The name of a bar: on its left if there is room, else on its right."""
    if start < _NAME_ROOM:
        return text(share(end), y + 11, words, "start", 6)
    return text(share(start), y + 11, words, "end", -6)


def _caption(y, key):
    return text(share(_LEFT), y, message("clock", key), "start", 0, "lv-caption")


def _stages(region_id, y):
    """A bar for each stage: how hard positions are along the track; and where the bars end."""
    parts = [_caption(y + 11, "track.positions")]
    y += _ROW
    for stage in STAGES:
        there = [point for point in POINTS if stage_at(point, region_id) == stage]
        if not there:
            continue
        start, end = _x(there[0]), _end(there[-1])
        parts.append(box(start, end, y, _BAR))
        fill = _FILLS[stage]
        if fill is not None:
            dashes = ' stroke-dasharray="%s"' % fill if fill else ""
            middle = y + _BAR // 2
            extra = ' stroke-width="%d"%s' % (_BAR, dashes)
            parts.append(line(share(start), middle, share(end), middle, extra))
        parts.append(_name(start, end, y, message("clock", "stage." + stage)))
        y += _ROW
    return parts, y


def _windows(ask, region_id, y):
    """A bar for each move that has a window of its own, closed by a thick line."""
    parts = [_caption(y + 11, "track.windows")]
    y += _ROW
    for move in _WINDOWS:
        name = "%d %s" % (MOVES.index(move) + 1, message("clock", "track." + move))
        span = window(move, ask, region_id)
        if span is None:
            never = message("clock", "track.never", move=name)
            parts.append(text(share(_LEFT), y + 11, never, "start"))
        else:
            start, end = _x(span[0]), _end(span[1])
            parts.append(box(start, end, y, _BAR))
            x = share(end)
            parts.append(line(x, y - 2, x, y + _BAR + 2, ' stroke-width="4"'))
            parts.append(_name(start, end, y, name))
        y += _ROW
    return parts, y


def _mark(number, step, y):
    """One move on its own line: a ring, a ring with an arrow, or a number with a cross."""
    x = _middle(step.planned)
    parts = [text("0", 5, str(number))]
    if not step.reached:
        parts.append(line("9", -4, "17", 4))
        parts.append(line("9", 4, "17", -4))
        return [at(x, y, parts)]
    parts.append('<circle class="lv-box" cx="0" cy="0" r="9"/>')
    marks = [at(x, y, parts)]
    if step.at != step.planned:
        end = _middle(step.at)
        marks.append(at(x, y, [line("9", 0, "100%", 0)], end - x))
        marks.append(at(end, y, [line("-4", -4, "0", 0), line("-4", 4, "0", 0)]))
    return marks


def _moves(result, y, key):
    """The planned moves of one run, a line each, and the height at which they end."""
    parts = [_caption(y + 11, key)]
    y += 27
    for number, step in enumerate(result.steps):
        if step.planned is not None:
            parts += _mark(number + 1, step, y)
            y += 21
    return parts, y - 6


def _description(ask, region_id, result):
    windows = []
    for move in _WINDOWS:
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
    parts = _axis()
    more, height = _stages(region_id, 46)
    parts += more
    more, height = _windows(ask, region_id, height + 4)
    parts += more
    for result, key in ((now, "track.now"), (before, "track.earlier")):
        if result is not None:
            more, height = _moves(result, height + 4, key)
            parts += more
    opening = share(_OPENING)
    parts.append(line(opening, 2, opening, height, ' stroke-dasharray="3 3"'))
    return picture(
        name,
        message("clock", "track.title"),
        _description(ask, region_id, now),
        parts,
        height,
    )
