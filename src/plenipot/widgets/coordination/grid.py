"""The rota as an inline picture (SVG): days down, rooms across, readable at 320 pixels.

Letters stand for people, a double box for a meeting in which a text is settled, lines for who
keeps the thread of a group. Nothing is shown by colour; a table beside it says the same.
"""

from plenipot.messages import message
from plenipot.models.coordination.team import SUBJECTS, TEAM
from plenipot.models.coordination.timetable import DAYS, day_label, day_short, links, meeting_label
from plenipot.models.coordination.words import names
from plenipot.models.lines import joined
from plenipot.widgets.svg import box, line, picture, share, text

# Shares of the width, in percent.
_FIRST = 18.5
_COLUMN = 20
_BOX = 16
# Pixels.
_TOP = 38
_ROW = 24
_HIGH = 18


def _place(meeting, meetings):
    """Where the box of a meeting begins and ends, in percent, and its upper edge."""
    y = _TOP + (meeting.day - 2) * _ROW + (8 * (meeting.week - 1))
    if not meeting.webcast:
        start = _FIRST + SUBJECTS.index(meeting.subject) * _COLUMN
        return start, start + _BOX, y
    same = [one for one in meetings if one.webcast and one.day == meeting.day]
    wide = _BOX / len(same)
    start = _FIRST + len(SUBJECTS) * _COLUMN + same.index(meeting) * wide
    return start, start + wide, y


def _people(row):
    if row.who is None:
        return []
    return [row.who] + row.also


def _cell(row, meetings):
    start, end, y = _place(row.meeting, meetings)
    parts = [box(start, end, y, _HIGH)]
    if row.meeting.stage == "settled":
        parts.append(box(start + 0.9, end - 0.9, y + 3, _HIGH - 6))
    letters = "".join([TEAM[who].letter for who in _people(row)])
    if letters:
        parts.append(text(share((start + end) / 2), y + 14, letters))
    return parts


def _thread(before, after, meetings):
    """The line from one meeting of a group to the next, if the thread holds."""
    if after.link == 0:
        return []
    start, end, y = _place(before.meeting, meetings)
    below = _place(after.meeting, meetings)[2]
    dashes = "" if before.who == after.who else ' stroke-dasharray="3 3"'
    x = share((start + end) / 2)
    return [line(x, y + _HIGH, x, below, ' stroke-width="2"' + dashes)]


def _description(found):
    said = []
    for row in found.rows:
        people = _people(row)
        said.append(
            message(
                "coordination",
                "picture.one",
                day=day_label(row.meeting.day),
                meeting=meeting_label(row.meeting),
                who=names(people) if people else joined([]),
            )
        )
    return message("coordination", "picture.desc", all=" ".join(said))


def grid(found, name="lv-rota"):
    """The picture of a `Score` on the published timetable. `name` makes its ids its own."""
    meetings = [row.meeting for row in found.rows]
    parts = []
    for number, key in enumerate(SUBJECTS + ("webcast",)):
        x = share(_FIRST + number * _COLUMN + _BOX / 2)
        # In two lines: at 320 pixels neighbours would touch.
        parts.append(
            text(
                x,
                13 + 16 * (number % 2),
                message("coordination", "picture." + key),
                css="lv-caption",
            )
        )
    used = sorted([one.day for one in meetings])
    for day in range(used[0], min(used[-1], DAYS) + 1):
        y = _TOP + (day - 2) * _ROW + 8 * ((day - 1) // 5)
        parts.append(text("0", y + 14, day_short(day), "start"))
    for one, other in links(meetings):
        parts += _thread(found.row(one), found.row(other), meetings)
    for row in found.rows:
        parts += _cell(row, meetings)
    height = _TOP + (used[-1] - 1) * _ROW + 8 * ((used[-1] - 1) // 5)
    title = message("coordination", "picture.title")
    return picture(name, title, _description(found), parts, height)
