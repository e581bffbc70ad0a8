"""The learner's rota beside another one, meeting by meeting, with the reason for the difference."""

from .team import TEAM


class Pair:
    """One meeting in two rotas.

    `mine`, `other`: the `Row` in each. `gap`: points that the other has more. `reason`: the
    end of a key of the messages that begins with `reason.`.
    """

    def __init__(self, mine, other):
        self.mine = mine
        self.other = other
        self.gap = other.points - mine.points
        self.reason = _reason(mine, other)


def _reason(mine, other):
    """Why the other rota has more at a meeting; the first cause that applies."""
    if mine.points == other.points:
        return "same"
    if mine.points > other.points:
        return "yours"
    if mine.who is None and other.who is not None:
        return "nobody"
    if mine.coverage < other.coverage:
        return "off-site" if mine.who is None else _match(mine)
    if mine.link < other.link:
        return "thread" if mine.before is None else "handover"
    if mine.tired > other.tired:
        return "tired"
    return "shared" if mine.level >= other.level else "language"


def _match(mine):
    """Why a meeting is covered less well, though somebody was there."""
    if not mine.meeting.understood(TEAM[mine.who]):
        return "language"
    return "off-site" if mine.meeting.webcast else "expertise"


def compare(mine, other):
    """A `Pair` for each meeting of two scores on the same timetable, in order."""
    return [Pair(row, other.row(row.meeting)) for row in mine.rows]
