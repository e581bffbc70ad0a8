"""What the best mix would have reached: after the cards, and with hindsight."""

from .access import access, score
from .rules import (
    ROUTES,
    cost,
    months_later,
    obstacle,
    obstacle_later,
    one_membership,
    people_for,
)


class Best:
    """A mix, its `levels` and its `score`."""

    def __init__(self, mix, levels, found):
        self.mix = mix
        self.levels = levels
        self.score = found


def subsets(routes):
    """All mixes of some routes, the empty one first."""
    found = [[]]
    for route in routes:
        found += [mix + [route] for mix in found]
    return found


def best_answer(first):
    """The `Best` second mix after a first round: the highest score, then the fewest points."""
    top = None
    least = 0
    profile = first.profile
    for mix in subsets([route for route in ROUTES if first.obstacle(route) is None]):
        if not first.fits(mix):
            continue
        levels = access(first.working(mix), profile, first.world.card, first.settings)
        reached = score(levels, profile.goal)
        price = first.price(mix)
        if top is None or (reached, -price) > (top.score, -least):
            top = Best(mix, levels, reached)
            least = price
    return top


def _begun(route, profile, world, settings):
    """Months left when somebody who knows the cards begins a route, and its price, or None."""
    if route == "own":
        late = obstacle(route, profile, profile.months, settings) is None
        if late and world.answer(profile, settings):
            if obstacle_later(route, profile, world, (route,), settings) is None:
                both = cost(route, False, settings) + cost(route, True, settings)
                return months_later(profile, settings), both
        return None
    if obstacle(route, profile, profile.months, settings) is None:
        if not world.stops(route, profile, profile.months, False, settings):
            return profile.months, cost(route, False, settings)
    if obstacle_later(route, profile, world, (), settings) is None:
        return months_later(profile, settings), cost(route, True, settings)
    return None


def hindsight(profile, world, settings=None):
    """The `Best` mix of somebody who knows the cards from the start."""
    starts = [(route, _begun(route, profile, world, settings)) for route in ROUTES]
    starts = [(route, start) for route, start in starts if start is not None]
    top = None
    least = 0
    for chosen in subsets(starts):
        price = sum([start[1] for _route, start in chosen])
        mix = [route for route, _start in chosen]
        if price > profile.budget or people_for(mix) > profile.people:
            continue
        if not one_membership(mix):
            continue
        active = [(route, start[0]) for route, start in chosen]
        levels = access(active, profile, world.card, settings)
        reached = score(levels, profile.goal)
        if top is None or (reached, -price) > (top.score, -least):
            top = Best(mix, levels, reached)
            least = price
    return top
