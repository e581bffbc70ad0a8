"""What changes after the rota is made: a meeting moves, a group goes on at night, a person is ill.

Each comes from a stream of its own, so that no decision changes what happens.
"""

from plenipot.models.chance import Chance

from .score import covered, days_worked, off_site, score
from .team import TEAM
from .timetable import MEETINGS, Meeting, in_turn

KINDS = ("moved", "night", "ill")
FIRST_CHANGED = 6  # the first week passes as planned


class Changes:
    """What happens in a conference with a seed.

    `moved`: the meeting that moves to the next day. `night`: the meeting after which the group
    meets again in the evening. `ill`: number of the member who is ill. `ill_place`: on which
    of the member's days of work, from 0.
    """

    def __init__(self, seed):
        self.moved = Chance(seed, "rota moved").pick(_movable())
        self.night = Chance(seed, "rota night").pick(_lengthened(self.moved))
        self.ill = Chance(seed, "rota ill").below(len(TEAM))
        self.ill_place = Chance(seed, "rota ill day").below(TEAM[self.ill].days)


def _groups():
    return [one for one in MEETINGS if not one.webcast and one.day >= FIRST_CHANGED]


def _movable():
    """Ad hoc meetings with a free next day in the same week: the group itself has no clash."""
    found = []
    for one in _groups():
        taken = [other.day for other in in_turn(MEETINGS, one.subject)]
        if one.day % 5 != 0 and one.day + 1 not in taken:
            found.append(one)
    return found


def _lengthened(moved):
    return [one for one in _groups() if one is not moved and one.stage != "first"]


class Event:
    """What one change did to a rota.

    `kind`: `moved`, `night` or `ill`. `meeting`: the planned meeting it touched, or None.
    `who`: members who had planned to be there. `came`: member who was there in the end, or
    None. `followed`: True if a member went with the meeting to its new day.
    """

    def __init__(self, kind, meeting, who, came=None, followed=False):
        self.kind = kind
        self.meeting = meeting
        self.who = who
        self.came = came
        self.followed = followed


class Outcome:
    """A rota after all changes: its `score` and its `events` in the order of `KINDS`."""

    def __init__(self, found, events):
        self.score = found
        self.events = events

    def event(self, kind):
        """The event of a kind."""
        return self.events[KINDS.index(kind)]


def _ill_day(changes, rota):
    days = sorted(days_worked(rota)[changes.ill])
    return days[changes.ill_place] if changes.ill_place < len(days) else None


def _stand_in(meeting, rota, changes, agreements, settings):
    """Who leaves another room for a meeting that would be empty: a place in the rota, or None.

    Only rooms that can spare somebody are asked: webcast ones, and those with two people. A
    group that goes on at night can spare nobody.
    """
    best, most = None, 0
    for place, (who, other) in enumerate(rota):
        if other.day != meeting.day or other in (meeting, changes.night):
            continue
        rest = [covered(TEAM[one], room, settings) for one, room in rota if room is other]
        mine = covered(TEAM[who], other, settings)
        rest.remove(mine)
        base = off_site(other, agreements, settings)[0]
        if not rest and not other.webcast:
            continue
        lost = max(mine, base) - max(rest + [base])
        gain = covered(TEAM[who], meeting, settings) - max(0, lost)
        if gain > most:
            best, most = place, gain
    return best


def _publish(changes):
    """The timetable as it takes place, and the meetings in it that changed."""
    meetings = []
    moved = night = None
    for one in MEETINGS:
        if one is changes.moved:
            moved = Meeting(one.number, one.day + 1, one.room, one.subject, one.stage)
            meetings.append(moved)
        else:
            meetings.append(one)
        if one is changes.night:
            night = Meeting(one.number, one.day, one.room, one.subject, "settled", True)
            meetings.append(night)
    return meetings, moved, night


def happen(rota, agreements, changes, settings=None):
    """The `Outcome` of a rota when the changes have come."""
    meetings, moved, night = _publish(changes)
    ill_day = _ill_day(changes, rota)
    channel = "channel" in agreements
    planned = days_worked(rota)
    worked = [list(days) for days in planned]
    kept = []
    events = [Event("moved", changes.moved, []), Event("night", changes.night, [])]
    events.append(Event("ill", None, [changes.ill]))
    empty = []
    for who, one in rota:
        ill = who == changes.ill and one.day == ill_day
        if ill:
            events[2].meeting = one
        # Told in time, a person works on the new day of a meeting, and not on the old one.
        follows = one is changes.moved and channel and TEAM[who].there(moved.day)
        follows = follows and moved.day not in planned[who]
        if one is changes.moved:
            events[0].who.append(who)
        if ill or follows:
            worked[who].remove(one.day)
        if follows:
            worked[who].append(moved.day)
            kept.append((who, moved))
            events[0].came, events[0].followed = who, True
        elif ill and one is not changes.moved:
            empty.append(one)
        elif one is not changes.moved:
            kept.append((who, one))
    if events[0].who and events[0].came is None:
        empty.append(moved)
    if channel:
        for one in empty:
            _fill(one, kept, events, changes, agreements, settings)
    for who, one in list(kept):
        if one is changes.night:
            kept.append((who, night))
            events[1].who.append(who)
    if events[1].who:
        events[1].came = events[1].who[0]
    return Outcome(score(kept, agreements, meetings, worked, settings), events)


def _fill(meeting, kept, events, changes, agreements, settings):
    """Send somebody to a meeting that would be empty, if a room can spare a person."""
    if meeting.webcast or [who for who, one in kept if one is meeting]:
        return
    place = _stand_in(meeting, kept, changes, agreements, settings)
    if place is None:
        return
    who = kept[place][0]
    kept[place] = (who, meeting)
    for event in events:
        if event.meeting is not None and event.meeting.number == meeting.number:
            if event.kind != "night":
                event.came = who
