"""The score of a rota: coverage, hand-overs and notes, each by itself, less what was agreed.

A rota is a list of pairs: the number of a member and a `Meeting`. For each meeting one person
of the team takes the notes; a second one in the same room adds nothing. The score is a sum of
terms that depend on one note-taker or on two in turn, so that a solver can find the
best rota for exactly this score (`plenipot.solver.rota`).
"""

from .parameters import value
from .team import TEAM, common_language
from .timetable import MEETINGS, links

AGREEMENTS = ("channel", "notes", "desk")
MOST_TIRED = 2
LINKS = links(MEETINGS)  # kept: a debrief scores a hundred rotas


class Row:
    """What became of one meeting.

    `meeting`: the `Meeting`. `who`: number of the member who takes the notes, or None. `also`:
    others of the team in the room. `tired`: 0 to 2. `level`: quality of the note. `coverage`,
    `notes`, `link`: points. `before`: who took the notes at the meeting before, if the group
    has met before and somebody did.
    """

    def __init__(self, meeting):
        self.meeting = meeting
        self.who = None
        self.also = []
        self.tired = 0
        self.level = 0
        self.coverage = 0
        self.notes = 0
        self.link = 0
        self.before = None

    @property
    def points(self):
        """All points of the meeting."""
        return self.coverage + self.notes + self.link


class Score:
    """The score of a rota.

    `rows`: a `Row` for each meeting, in order. `coverage`, `handover`, `notes`: points of each
    kind. `cost`: what the agreements take. `total`: all of them, less the cost.
    """

    def __init__(self, rows, agreements, settings):
        self.rows = rows
        self._at = {row.meeting.place: row for row in rows}
        self.agreements = agreements
        self.coverage = sum([row.coverage for row in rows])
        self.handover = sum([row.link for row in rows])
        self.notes = sum([row.notes for row in rows])
        self.cost = sum([value("cost-" + name, settings) for name in agreements])
        self.total = self.coverage + self.handover + self.notes - self.cost

    def row(self, meeting):
        """The row of a meeting. Raises KeyError if it does not take place."""
        return self._at[meeting.place]


def tired_on(day, worked):
    """How tired somebody is who has worked on these days: 0, 1 or 2. A weekend is rest."""
    found = 0
    while found < MOST_TIRED and day - found > 1 and (day - found - 1) % 5 != 0:
        if day - found - 1 not in worked:
            break
        found += 1
    return found


def note_level(member, meeting, tired, settings=None):
    """How good a member's note is: 0 or more."""
    level = value("note-rested", settings) - tired * value("note-tired", settings)
    if not meeting.understood(member):
        level -= value("note-language", settings)
    return max(0, level)


def covered(member, meeting, settings=None):
    """Points of coverage if this member is in the room."""
    points = value("there", settings)
    if meeting.subject in member.subjects:
        points += value("expertise", settings)
    if meeting.understood(member):
        points += value("language", settings)
    return points * meeting.weight(settings)


def noted(member, meeting, tired, agreements, settings=None):
    """Points for the notes of this member: for those in the room, and for those off site."""
    level = note_level(member, meeting, tired, settings)
    points = level
    if "channel" in agreements:
        points += level * value("shared", settings)
        # The desk can only work with a note that arrives and that can be used.
        if "desk" in agreements and level >= value("useful", settings):
            points += value("analysis", settings)
    return points * meeting.weight(settings)


def off_site(meeting, agreements, settings=None):
    """Points of coverage and of notes that people off site add by themselves, as a pair."""
    if not meeting.webcast:
        return 0, 0
    weight = meeting.weight(settings)
    if "desk" not in agreements:
        return value("web-chance", settings) * weight, 0
    return value("web-desk", settings) * weight, value("web-notes", settings) * weight


def worth(who, meeting, tired, agreements, settings=None):
    """What a note-taker adds to people off site, as a pair: coverage and notes."""
    base, written = off_site(meeting, agreements, settings)
    coverage = covered(TEAM[who], meeting, settings)
    notes = noted(TEAM[who], meeting, tired, agreements, settings)
    return max(0, coverage - base), max(0, notes - written)


def link_worth(who, after, meeting, agreements, settings=None):
    """Points for two note-takers in turn; `meeting` is the second of the two meetings."""
    if who == after:
        points = value("stay-on", settings)
    elif "notes" not in agreements:
        points = 0
    elif common_language(TEAM[who], TEAM[after]):
        points = value("handed-over", settings)
    else:
        points = value("handed-over-language", settings)
    return points * meeting.weight(settings)


def days_worked(rota):
    """For each member, the days on which the rota sends the person to a meeting."""
    found = [[] for _ in TEAM]
    for who, meeting in rota:
        if meeting.day not in found[who]:
            found[who].append(meeting.day)
    return found


def _row(meeting, present, worked, agreements, settings):
    row = Row(meeting)
    base, written = off_site(meeting, agreements, settings)
    best = (-1, -1)
    for who in present:
        tired = tired_on(meeting.day, worked[who]) + (1 if meeting.night else 0)
        tired = min(MOST_TIRED, tired)
        points = (
            covered(TEAM[who], meeting, settings),
            noted(TEAM[who], meeting, tired, agreements, settings),
        )
        # Who understands most takes the notes, whatever was agreed.
        if points > best:
            best = points
            row.who, row.tired = who, tired
    row.coverage, row.notes = max(base, best[0]), max(written, best[1])
    if row.who is not None:
        row.also = [who for who in present if who != row.who]
        row.level = note_level(TEAM[row.who], meeting, row.tired, settings)
    return row


def score(rota, agreements, meetings=MEETINGS, worked=None, settings=None):
    """The `Score` of a rota.

    `agreements`: names out of `AGREEMENTS`. `meetings`: those that take place. `worked`: for
    each member the days of work, if they are more than those with a meeting.
    """
    if worked is None:
        worked = days_worked(rota)
    present = [[] for _ in range(2 * len(MEETINGS) + 2)]
    for who, one in rota:
        present[one.place].append(who)
    rows = [_row(one, present[one.place], worked, agreements, settings) for one in meetings]
    found = Score(rows, agreements, settings)
    for first, second in LINKS if meetings is MEETINGS else links(meetings):
        before, after = found.row(first), found.row(second)
        after.before = before.who
        if before.who is not None and after.who is not None:
            after.link = link_worth(before.who, after.who, second, agreements, settings)
            found.handover += after.link
            found.total += after.link
    return found
