"""How many doors a conference allows: the goal that a learner can compare a push with."""

from .conference import OTHERS, OWN, STATES
from .doors import MEMBER_DOORS, doors, opened
from .parameters import value
from .push import NOTHING, YEARS, Plan

# To whom the letter goes, by many or not, and whether the group talks with the staff too.
_LETTERS = ((0, 0, 0), (0, 0, 1), (1, 0, 0), (1, 0, 1), (1, 1, 0), (2, 1, 0), (2, 1, 1), (3, 1, 0))


def _beyond(here, to, own, mask, asked, years, settings):
    """Pairs of doors of the members and the work for them, without any letter."""
    at = here.start
    letter = (to, 1, at) if to else (0, 0, 0)
    numbers = list(letter) + [0, at + 1 if own else 0, mask, at, asked, at, years]
    found = opened(doors(here, Plan(numbers), settings))
    found = [name for name in found if name in MEMBER_DOORS]
    work = Plan([0] * 4 + numbers[4:]).work
    # With the follow-up, and without it.
    return [(len(found), work), (len(found) - ("policy" in found and years > 0), work - years)]


def _masks(aims):
    """Every set of capitals among some states, as numbers of a push."""
    found = [0]
    for place, state in enumerate(OTHERS):
        if state in aims:
            found += [mask + (1 << place) for mask in found]
    return found


def most(here, settings=None):
    """The largest number of doors that the group can have open at a conference.

    Every move comes as early as the group can begin, which is never worse. It tries each
    letter, each set of capitals that still have to be won, the talk with the own delegation,
    and each length of follow-up. The tests compare it with a search through all pushes.
    """
    aims = [s for s in STATES if here.attitude(s) in ("against", "unsure")]
    asked = 0 if here.tables else 1 + STATES.index(here.champion)
    need = min(YEARS, max(0, value("council-years", settings) - here.carried))
    own = OWN in aims
    beyond = {0: [(0, 0)], 2: [(0, 0)]}
    for to in beyond:
        for mask in _masks(aims):
            beyond[to] += _beyond(here, to, own, mask, asked, need, settings)
    # A door that opens by itself needs no work at all.
    free = [name for name in opened(doors(here, Plan(NOTHING), settings)) if name in MEMBER_DOORS]
    beyond[0].append((len(free), 0))
    beyond[2].append((len(free), 0))
    best = 0
    at = here.start
    for to, many, staff in _LETTERS:
        plan = Plan([to, many, at, staff * (at + 1), 0, 0, 0, 0, 0, 0])
        near = len([n for n in opened(doors(here, plan, settings)) if n not in MEMBER_DOORS])
        for count, work in beyond[2 if to > 1 and many else 0]:
            if plan.work + work <= value("budget", settings):
                best = max(best, near + count)
    return best
