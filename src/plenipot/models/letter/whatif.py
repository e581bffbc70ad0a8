"""The same conference with something changed: nobody pushes, others do not, one move less."""

from plenipot.models.exercise import PlayError

from .conference import OTHERS
from .doors import MEMBER_DOORS, doors, opened
from .parameters import value
from .push import LIMITS, NOTHING, Plan

MOVES = ("letter", "many", "copy", "staff", "own", "asking", "years") + OTHERS


def anyway(conference, settings=None):
    """The doors that open although the learner's group does nothing."""
    return opened(doors(conference, Plan(NOTHING), settings))


def needs_others(conference, plan, settings=None):
    """The doors that open, but not if nobody else pushed."""
    alone = opened(doors(conference.without_others(), plan, settings))
    return [name for name in opened(doors(conference, plan, settings)) if name not in alone]


def _less(plan, move):
    """The numbers of a plan without one of `MOVES`, or None if it is not in the plan."""
    numbers = list(plan.numbers)
    if move in OTHERS:
        if move not in plan.capitals:
            return None
        numbers[5] -= 1 << OTHERS.index(move)
    elif move == "letter" and plan.letter is not None:
        numbers[0] = 0
    elif move == "many" and plan.many:
        numbers[1] = 0
    elif move == "copy" and plan.to == "both":
        numbers[0] = 1
    elif move == "staff" and plan.staff is not None:
        numbers[3] = 0
    elif move == "own" and plan.own is not None:
        numbers[4] = 0
    elif move == "asking" and plan.tabler:
        numbers[7] = 0
    elif move == "years" and plan.years:
        numbers[9] = 0
    else:
        return None
    return numbers


def idle(conference, plan, settings=None):
    """The moves without which, one at a time, the same doors would have opened."""
    now = opened(doors(conference, plan, settings))
    found = []
    for move in MOVES:
        numbers = _less(plan, move)
        if numbers and opened(doors(conference, Plan(numbers), settings)) == now:
            found.append(move)
    return found


def earlier(conference, plan, settings=None):
    """The doors of the same moves, each one time earlier, as if the group had begun then."""
    numbers = list(plan.numbers)
    for place, lowest in ((2, 0), (3, 1), (4, 1), (6, 0), (8, 0)):
        numbers[place] = max(numbers[place] - 1, min(lowest, numbers[place]))
    return opened(doors(conference, Plan(numbers), settings))


def affordable(conference, plan, settings=None):
    """Whether a plan fits the work of the group and the time at which it begins."""
    if plan.work > value("budget", settings):
        return False
    return plan.first is None or plan.first >= conference.start


def best_change(conference, plan, settings=None):
    """The single change that opens most further doors, as (plan, open doors), or None.

    It changes one of the ten numbers, stays possible, and closes no door that was open. Doors
    of the members come before doors of the Secretariat, and less work before more.
    """
    now = opened(doors(conference, plan, settings))
    best = None
    rank = None
    for numbers in _changes(conference, plan):
        other = Plan(numbers)
        if not affordable(conference, other, settings):
            continue
        found = opened(doors(conference, other, settings))
        if [name for name in now if name not in found] or len(found) == len(now):
            continue
        beyond = len([name for name in found if name in MEMBER_DOORS])
        value_of = (beyond, len(found), -other.work)
        if best is None or value_of > rank:
            best, rank = (other, found), value_of
    return best


def _changes(conference, plan):
    """The numbers of all plans that differ from a plan in one decision."""
    found = []
    for place, limit in enumerate(LIMITS):
        for number in range(limit):
            if number == plan.numbers[place]:
                continue
            if place == 5 and not _one_bit(number, plan.numbers[place]):
                continue
            numbers = list(plan.numbers)
            numbers[place] = number
            # A move that begins to exist does so at the first time that is possible.
            if place in (0, 5, 7) and not plan.numbers[place]:
                numbers[{0: 2, 5: 6, 7: 8}[place]] = conference.start
            found.append(numbers)
    return found


def _one_bit(one, other):
    changed = one ^ other
    return changed & (changed - 1) == 0


def check(conference, plan, settings=None):
    """Raise PlayError unless a plan is possible at a conference."""
    if plan.first is not None and plan.first < conference.start:
        raise PlayError("error.start")
    if plan.work > value("budget", settings):
        raise PlayError("error.work")
