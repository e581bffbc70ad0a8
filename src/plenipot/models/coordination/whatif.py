"""What one change would have done: to one day of the rota, or to what the team agrees on."""

from .score import AGREEMENTS, score
from .team import TEAM
from .timetable import open_to


class Swap:
    """One day of one person spent in another room.

    `who`: number of the member. `old`, `new`: the meetings before and after; `old` is None for
    a day that was not used. `gain`: points on the published timetable.
    """

    def __init__(self, who, old, new, gain):
        self.who = who
        self.old = old
        self.new = new
        self.gain = gain


def best_swap(result):
    """The `Swap` that would gain most on the published timetable, or None if none gains.

    Only ad hoc groups are tried: people off site follow the other rooms.
    """
    found = None
    for who, one in enumerate(TEAM):
        mine = [room for member, room in result.rota if member == who]
        rest = [pair for pair in result.rota if pair[0] != who]
        for old in mine + ([None] if len(mine) < one.days else []):
            kept = [room for room in mine if room is not old]
            for new in open_to(one):
                if new.webcast or new is old or new.day in [room.day for room in kept]:
                    continue
                pairs = rest + [(who, room) for room in kept] + [(who, new)]
                after = score(pairs, result.agreements, settings=result.settings)
                gain = after.total - result.plan.total
                if gain > (found.gain if found else 0):
                    found = Swap(who, old, new, gain)
    return found


def agreement_gains(result):
    """What each agreement gains the same rota on the timetable, as pairs of name and points.

    For one that the team has, the gain is what it would lose without it.
    """
    found = []
    for name in AGREEMENTS:
        has = name in result.agreements
        other = [one for one in AGREEMENTS if (one in result.agreements) != (one == name)]
        total = score(result.rota, other, settings=result.settings).total
        found.append((name, result.plan.total - total if has else total - result.plan.total))
    return found


def unused(result):
    """For each member, how many days of work the rota does not use."""
    sent = [who for who, _meeting in result.rota]
    return [one.days - sent.count(who) for who, one in enumerate(TEAM)]
