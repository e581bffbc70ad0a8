"""What one change would have done, in the same room: for the debrief."""

from .model import CHOICES
from .reading import answer, motion, read
from .room import DELEGATIONS

_RANK = {"withdrawn": 0, "refused": 0, "dropped": 0, "weaker": 1, "adopted": 2}


class Other:
    """A motion changed in one or two parts.

    `changes`: pairs of part (its number) and choice; `part` and `choice` are the first of
    them. `outcome`, and `strength` of the clause in the text, are what a reading decides.
    """

    def __init__(self, changes, reading, settings=None):
        self.changes = changes
        self.part, self.choice = changes[0]
        self.outcome = reading.outcome(settings)
        clause = None
        if self.outcome == "weaker":
            clause = reading.motion.clause.weakened()
        elif self.outcome == "adopted":
            clause = reading.motion.clause
        self.strength = clause.strength(settings) if clause else 0


def _with(put, changes, here, settings):
    """A motion with some parts changed, read afresh: nobody said no before, nobody was paid."""
    parts = list(put.parts())
    for part, choice in changes:
        parts[part] = choice
    return Other(changes, read(motion(parts, put.late), here, (), None, settings), settings)


def _changes(put):
    before = put.parts()
    found = []
    for part in range(len(CHOICES)):
        found += [(part, choice) for choice in CHOICES[part] if before[part] != choice]
    return found


def others(put, here, settings=None):
    """Every motion that differs from one in a single part, as `Other`."""
    return [_with(put, [change], here, settings) for change in _changes(put)]


def _best(result, found):
    best = None
    most = (result.strength, _RANK[result.outcome])
    for other in found:
        reached = (other.strength, _RANK[other.outcome])
        if other.strength and reached > most:
            best = other
            most = reached
    return best


def best_change(result):
    """The single change that would have done most for users, or None if none would have.

    It is better than what the play reached: stronger words for users, or the same strength
    without a weakening on the way.
    """
    return _best(result, others(result.put, result.room, result.settings))


def best_pair(result):
    """The two changes of different parts that would have done most, or None."""
    changes = _changes(result.put)
    found = []
    for number, one in enumerate(changes):
        for two in changes[number + 1 :]:
            if one[0] != two[0]:
                found.append(_with(result.put, [one, two], result.room, result.settings))
    return _best(result, found)


def would_table(put, here, settings=None):
    """The delegations that would table the same words with the same reason."""
    found = []
    for who in DELEGATIONS:
        parts = list(put.parts())
        parts[3] = who
        own = answer(who, motion(parts, put.late), here, (), None, settings)
        if own.kind == "tables":
            found.append(who)
    return found


def read_in(put, here, place, settings=None):
    """The answers to the same words, verb, delegation and reason in another place."""
    parts = list(put.parts())
    parts[0] = place
    return read(motion(parts, put.late), here, (), None, settings, True)
