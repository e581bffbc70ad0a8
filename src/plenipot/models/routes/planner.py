"""The mixed plan: the first mix that does best on average, with the best answer to the cards."""

from .best import best_answer, subsets
from .model import RouteError, begun
from .parameters import value
from .rules import CARDS, ROUTES, World, obstacle

_plans = {}  # profile numbers -> first mix; the same for every seed


def worlds(asked=True):
    """Every kind of `World`, as pairs of a world and its weight in percent of one card.

    `asked`: whether the own delegation was asked, so that its answer matters.
    """
    mixed = value("second-request-mixed")
    opened = value("second-request-open")
    found = []
    for card in CARDS:
        if not asked:
            found.append((World(card, 0), 100))
            continue
        found.append((World(card, 0), mixed))
        found.append((World(card, mixed), opened - mixed))
        found.append((World(card, opened), 100 - opened))
    return found


def expected(profile, mix):
    """What a first mix with the best answers reaches and spends on average.

    Both numbers are 100 times the number of cards too high. The points are negative, so that
    the better of two plans is the larger pair. Raises RouteError for a mix that cannot be.
    """
    total = 0
    spent = 0
    for world, weight in worlds("own" in mix):
        first = begun(profile, world, mix)
        answer = best_answer(first)
        total += weight * answer.score
        spent += weight * (first.spent + first.price(answer.mix))
    return total, -spent


def best_plan(profile):
    """The first mix with the highest `expected`, and those numbers."""
    if profile.numbers not in _plans:
        top = ([], expected(profile, []))
        routes = [r for r in ROUTES if obstacle(r, profile, profile.months) is None]
        for mix in subsets(routes)[1:]:
            try:
                found = expected(profile, mix)
            except RouteError:
                continue
            if found > top[1]:
                top = (mix, found)
        _plans[profile.numbers] = top
    return _plans[profile.numbers]
