"""The tables of the rota: team, timetable, points, meetings and the price of each clash."""

from plenipot.messages import message
from plenipot.models.coordination.compare import compare
from plenipot.models.coordination.team import TEAM
from plenipot.models.coordination.timetable import (
    MEETINGS,
    day_label,
    day_short,
    meeting,
    meeting_label,
    subject_label,
)
from plenipot.models.coordination.words import languages, name, names, subjects
from plenipot.widgets.html import paragraph, table

_KINDS = ("coverage", "handover", "notes", "cost", "total")


def _say(key, **values):
    return message("coordination", "view." + key, **values)


def _columns(*keys):
    return [_say("column." + key) for key in keys]


def team_table():
    """Who is there, when, for how many days, and what each person brings."""
    rows = []
    for one in TEAM:
        rows.append(
            [
                [_say("member", letter=one.letter, name=one.label()), one.group()],
                one.days,
                _say("there", first=day_label(one.first), last=day_label(one.last)),
                languages(one),
                subjects(one),
            ]
        )
    columns = _columns("member", "days", "there", "speaks", "knows")
    return table(_say("team"), columns, rows, "lv-moves")


def _entries(day, webcast):
    found = []
    for one in MEETINGS:
        if one.day == day and one.webcast == webcast:
            stage = message("coordination", "stage." + one.stage)
            place = meeting_label(one) if webcast else subject_label(one.subject)
            found.append(_say("entry", place=place, stage=stage))
    return found or [_say("none")]


def timetable_table():
    """The published timetable, a row for each day on which the team's subjects are dealt with."""
    days = []
    for one in MEETINGS:
        if one.day not in days:
            days.append(one.day)
    rows = [[day_label(day), _entries(day, False), _entries(day, True)] for day in days]
    caption = _say("timetable")
    return table(caption, _columns("day", "adhoc", "webcast"), rows, "lv-moves")


def _points(found, kind):
    return -found.cost if kind == "cost" else getattr(found, kind)


def points_table(result, best):
    """Points by kind: on paper, after the changes, and of the best rota if it is shown."""
    keys = ["kind", "mine", "mine-after"] + (["best"] if best else [])
    rows = []
    for kind in _KINDS:
        row = [_say("kind." + kind), _points(result.plan, kind)]
        row.append(_points(result.outcome.score, kind))
        if best:
            row.append(_points(best.plan, kind))
        rows.append(row)
    return table(_say("parts"), _columns(*keys), rows, "lv-moves")


def _who(row):
    if row.who is None:
        return _say("nobody-desk" if row.points else "nobody")
    people = name(row.who)
    if row.also:
        people = _say("with-also", who=people, also=names(row.also))
    return [people, _say("note", level=row.level)]


def _heading(one):
    return day_short(one.day) + " " + meeting_label(one)


def meetings_table(result, best):
    """Each meeting: who was there and the points; beside the best rota, if shown, with why."""
    caption = _say("meetings")
    if best is None:
        rows = [[_heading(row.meeting), _who(row), row.points] for row in result.plan.rows]
        return table(caption, _columns("meeting", "who", "points"), rows, "lv-moves")
    rows = []
    for pair in compare(result.plan, best.plan):
        mine, other = pair.mine, pair.other
        points = _say("points-both", mine=mine.points, best=other.points)
        why = message("coordination", "reason." + pair.reason)
        rows.append([_heading(mine.meeting), _who(mine), _who(other), points, why])
    columns = _columns("meeting", "who", "best-who", "points", "why")
    return table(caption, columns, rows, "lv-moves")


def prices_table(prices):
    """The price of each clash, dearest first. `prices`: two numbers of meetings and a gain."""
    rows = []
    for one, other, gain in sorted(prices, key=lambda price: (-price[2], price[0])):
        first, second = meeting(one), meeting(other)
        pair = subject_label(first.subject), subject_label(second.subject)
        words = _say("clash", day=day_label(first.day), one=pair[0], other=pair[1])
        rows.append([words, gain])
    return paragraph(_say("prices-what")) + table(
        _say("prices"), _columns("clash", "price"), rows, "lv-moves"
    )
