"""How far the lesson of the ways in depends on the numbers chosen for it."""

from .best import hindsight
from .model import RouteError, begun, finish
from .profiles import PARTS, READY, Profile, ready
from .rules import CARDS, World

HABITS = ("own", "offsite", "member")
MEASURES = tuple(["measure." + habit for habit in HABITS]) + ("measure.best", "measure.late")
WITHOUT = ()
_MOODS = (20, 60, 90)  # of a government: granted by most, by open ones only, by none


def _alone(route, profile, world, settings):
    """The score of one route alone, asked for twice if it is the own delegation."""
    try:
        first = begun(profile, world, [route], (), settings)
    except RouteError:
        first = begun(profile, world, [], (), settings)
    mix = list(first.kept)
    if "own" in first.lost and first.obstacle("own") is None and first.fits(["own"]):
        mix = ["own"]
    return finish(first, mix).score


def _later(profile):
    """The same organisation two steps later on the list of months."""
    numbers = list(profile.numbers)
    place = PARTS.index("months")
    numbers[place] = max(0, numbers[place] - 2)
    return Profile(numbers)


def measure(settings=None):
    """Average scores, out of 1,000, over the ready profiles, each with a world of its own.

    They are those of three habits, of the best mix, and of the best mix of a later start.
    """
    totals = [0] * len(MEASURES)
    for place, (name, _numbers) in enumerate(READY):
        profile = ready(name)
        world = World(CARDS[place % len(CARDS)], _MOODS[place % len(_MOODS)])
        for habit, route in enumerate(HABITS):
            totals[habit] += _alone(route, profile, world, settings)
        totals[-2] += hindsight(profile, world, settings).score
        totals[-1] += hindsight(_later(profile), world, settings).score
    return tuple([total * 10 // len(READY) for total in totals])
