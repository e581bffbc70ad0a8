"""What one change would have done, in the same room: for the debrief."""

from .model import CHOICES
from .reading import motion, read

_RANK = {"withdrawn": 0, "refused": 0, "dropped": 0, "weaker": 1, "adopted": 2}


class Other:
    """One part of a motion changed: `part` (its number), `choice`, and the `reading` it gives.

    `outcome` and `strength` are what that reading would have decided.
    """

    def __init__(self, part, choice, reading, settings=None):
        self.part = part
        self.choice = choice
        self.reading = reading
        self.outcome = reading.outcome(settings)
        clause = reading.motion.clause
        self.clause = None
        if self.outcome == "weaker":
            self.clause = clause.weakened()
        elif self.outcome == "adopted":
            self.clause = clause
        self.strength = self.clause.strength(settings) if self.clause else 0


def others(put, here, settings=None):
    """Every motion that differs from one in a single part, as `Other`.

    It is read afresh, by people who have not answered before, and without a deal.
    """
    before = put.parts()
    found = []
    for part in range(len(CHOICES)):
        for choice in CHOICES[part]:
            if before[part] != choice:
                parts = list(before)
                parts[part] = choice
                reading = read(motion(parts, put.late), here, (), None, settings)
                found.append(Other(part, choice, reading, settings))
    return found


def best_change(result):
    """The single change that would have done most for users, or None if none would have.

    It is better than what the play reached: stronger words for users, or the same strength
    without a weakening on the way.
    """
    best = None
    found = (result.strength, _RANK[result.outcome])
    for other in others(result.put, result.room, result.settings):
        reached = (other.strength, _RANK[other.outcome])
        if other.strength and reached > found:
            best = other
            found = reached
    return best


def read_in(put, here, place, settings=None):
    """The answers to the same words, verb, delegation and reason in another place."""
    parts = list(put.parts())
    parts[0] = place
    return read(motion(parts, put.late), here, (), None, settings, True)
