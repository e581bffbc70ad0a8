"""The published timetable: who meets on which day, on what, and what is at stake.

The conference is invented. Meetings of one day are at the same time, so that nobody can be in
two of them. Committees and the working group are webcast; ad hoc groups are not.
"""

from plenipot.messages import message

from .parameters import value
from .team import SUBJECTS

WEBCAST = ("com5", "com6", "wgpl")
ADHOC = ("adhoc-openness", "adhoc-internet", "adhoc-devices")
STAGES = ("first", "text", "settled")
DAYS = 15
# An ad hoc group works in one language; the webcast rooms are interpreted.
WORKING_LANGUAGE = {"openness": "english", "internet": "english", "devices": "french"}


class Meeting:
    """One meeting.

    `number`: its place in the timetable, from 1. `day`: 1 to 15. `room`: one of `WEBCAST` or
    `ADHOC`. `subject`: one of `SUBJECTS`. `stage`: one of `STAGES`. `night`: True for a
    further session in the evening of the same day.
    """

    def __init__(self, number, day, room, subject, stage, night=False):
        self.number = number
        self.day = day
        self.room = room
        self.subject = subject
        self.stage = stage
        self.night = night

    @property
    def webcast(self):
        """True if people off site can follow the meeting."""
        return self.room in WEBCAST

    @property
    def place(self):
        """A whole number that no other meeting has, also not its own session at night."""
        return self.number * 2 + (1 if self.night else 0)

    @property
    def week(self):
        """1, 2 or 3."""
        return (self.day - 1) // 5 + 1

    @property
    def order(self):
        """What meetings are sorted by."""
        return self.day * 2 + (1 if self.night else 0)

    def weight(self, settings=None):
        """How much depends on the meeting."""
        return value("weight-" + self.stage, settings)

    def understood(self, member):
        """True if the member can follow what is said."""
        return self.webcast or WORKING_LANGUAGE[self.subject] in member.languages


def day_label(day):
    """`Monday, week 2`."""
    weekday = message("coordination", "day.%d" % ((day - 1) % 5 + 1))
    return message("coordination", "day.full", day=weekday, week=(day - 1) // 5 + 1)


def day_short(day):
    """`W2 Mon`, for narrow places."""
    weekday = message("coordination", "day.short.%d" % ((day - 1) % 5 + 1))
    return message("coordination", "day.code", day=weekday, week=(day - 1) // 5 + 1)


def room_label(room):
    """The name of a room."""
    return message("coordination", "room." + room)


def subject_label(subject):
    """The name of a subject."""
    return message("coordination", "subject." + subject)


def meeting_label(meeting):
    """The room of a meeting and, where the room does not tell it, the subject."""
    key = "meeting.night" if meeting.night else "meeting." + ("web" if meeting.webcast else "adhoc")
    return message(
        "coordination",
        key,
        place=room_label(meeting.room),
        subject=subject_label(meeting.subject),
    )


def choice_label(meeting):
    """A meeting as it stands in lists: subject first, short enough for a phone."""
    return message(
        "coordination",
        "meeting.choice-" + ("web" if meeting.webcast else "adhoc"),
        place=room_label(meeting.room),
        subject=subject_label(meeting.subject),
        stage=message("coordination", "stage." + meeting.stage),
    )


def _timetable():
    rows = (
        (2, "com5", "openness", "first"),
        (3, "wgpl", "internet", "first"),
        (4, "adhoc-openness", "openness", "first"),
        (4, "wgpl", "devices", "first"),
        (5, "adhoc-internet", "internet", "first"),
        (5, "com6", "openness", "first"),
        (6, "adhoc-openness", "openness", "text"),
        (6, "adhoc-devices", "devices", "first"),
        (7, "adhoc-openness", "openness", "text"),
        (7, "adhoc-internet", "internet", "text"),
        (8, "adhoc-devices", "devices", "text"),
        (8, "wgpl", "internet", "text"),
        (9, "adhoc-internet", "internet", "text"),
        (9, "adhoc-devices", "devices", "text"),
        (9, "com5", "openness", "text"),
        (10, "adhoc-openness", "openness", "settled"),
        (10, "adhoc-internet", "internet", "text"),
        (11, "adhoc-internet", "internet", "settled"),
        (11, "adhoc-devices", "devices", "settled"),
        (11, "com6", "openness", "text"),
        (12, "adhoc-openness", "openness", "settled"),
        (12, "wgpl", "devices", "text"),
        (13, "adhoc-internet", "internet", "settled"),
        (13, "adhoc-devices", "devices", "settled"),
        (14, "com5", "openness", "settled"),
        (14, "wgpl", "internet", "settled"),
    )
    return tuple([Meeting(place + 1, *row) for place, row in enumerate(rows)])


MEETINGS = _timetable()


def meeting(number):
    """The meeting with that number (from 1). Raises IndexError."""
    return MEETINGS[number - 1]


def open_to(member):
    """The meetings that a member is there for, in order."""
    return [one for one in MEETINGS if member.there(one.day)]


def clashes():
    """Pairs of ad hoc groups that meet on one day, in order."""
    found = []
    for one in MEETINGS:
        for other in MEETINGS[one.number :]:
            if one.day == other.day and not one.webcast and not other.webcast:
                found.append((one, other))
    return found


def in_turn(meetings, subject):
    """The ad hoc meetings of a subject in the order in which they take place."""
    found = [one for one in meetings if one.subject == subject and not one.webcast]
    return sorted(found, key=lambda one: (one.order, one.number))


def links(meetings):
    """Pairs of meetings in which an ad hoc group meets in turn."""
    found = []
    for subject in SUBJECTS:
        row = in_turn(meetings, subject)
        found += [(row[place], row[place + 1]) for place in range(len(row) - 1)]
    return found
