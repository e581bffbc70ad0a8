"""The tables of the rota: team, timetable, points, meetings and the price of each clash."""

from plenipot.messages import message
from plenipot.models.coordination.compare import compare
from plenipot.models.coordination.team import TEAM
from plenipot.models.coordination.timetable import (
    MEETINGS,
    choice_label,
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
                _say("there", first=day_short(one.first), last=day_short(one.last)),
                languages(one),
                subjects(one),
            ]
        )
    columns = _columns("member", "days", "there", "speaks", "knows")
    return table(_say("team"), columns, rows, "lv-moves")


def timetable_table():
    """The published timetable, a row for each day on which the team's subjects are dealt with."""
    rows = []
    for one in MEETINGS:
        if not rows or rows[-1][0] != day_short(one.day):
            rows.append([day_short(one.day), []])
        rows[-1][1].append(choice_label(one))
    return table(_say("timetable"), _columns("day", "meetings"), rows, "lv-moves")


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


def meetings_table(result):
    """Each meeting: who was there, and the points."""
    rows = [[_heading(row.meeting), _who(row), row.points] for row in result.plan.rows]
    return table(_say("meetings"), _columns("meeting", "who", "points"), rows, "lv-moves")


def differences_table(result, best):
    """The meetings at which the best rota has other points, with why."""
    rows = []
    for pair in compare(result.plan, best.plan):
        mine, other = pair.mine, pair.other
        if pair.gap == 0:
            continue
        points = _say("points-both", mine=mine.points, best=other.points)
        why = message("coordination", "reason." + pair.reason)
        rows.append([_heading(mine.meeting), _who(mine), _who(other), points, why])
    columns = _columns("meeting", "who", "best-who", "points", "why")
    return table(_say("differences"), columns, rows, "lv-moves")


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


def days_table(prices):
    """The price of one more day. `prices`: the number of a member, and a gain."""
    rows = []
    for who, gain in sorted(prices, key=lambda price: (-price[1], price[0])):
        rows.append([name(who), gain])
    return paragraph(_say("days-what")) + table(
        _say("days"), _columns("extra", "price"), rows, "lv-moves"
    )
