"""The mixed plan: the first mix that does best on average, with the best answer to the cards."""

from .best import best_answer, subsets
from .model import RouteError, begun
from .parameters import value
from .rules import CARDS, ROUTES, World, obstacle

_plans = {}  # profile numbers -> first mix; the same for every seed


def worlds():
    """Every kind of `World`, as pairs of a world and its weight in percent of one card."""
    mixed = value("second-request-mixed")
    opened = value("second-request-open")
    found = []
    for card in CARDS:
        found.append((World(card, 0), mixed))
        found.append((World(card, mixed), opened - mixed))
        found.append((World(card, opened), 100 - opened))
    return found


def expected(profile, mix):
    """The average score of a first mix with the best answers, times 100 times the cards.

    Raises RouteError for a mix that cannot be.
    """
    total = 0
    for world, weight in worlds():
        total += weight * best_answer(begun(profile, world, mix)).score
    return total


def best_plan(profile):
    """The first mix with the highest `expected`, and that number."""
    if profile.numbers not in _plans:
        top = None
        routes = [r for r in ROUTES if obstacle(r, profile, profile.months) is None]
        for mix in subsets(routes):
            try:
                found = expected(profile, mix)
            except RouteError:
                continue
            if top is None or found > top[1]:
                top = (mix, found)
        _plans[profile.numbers] = top
    return _plans[profile.numbers]
