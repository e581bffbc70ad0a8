"""What a mix of routes gives: seven levels from 0 to 3, and a score for a goal."""

from .parameters import TABLE, value
from .rules import DELEGATIONS

DIMENSIONS = ("before", "during", "floor", "rooms", "reach", "publish", "independence")
TOP = 3
# How much each of the dimensions counts for a goal. The order of the goals stays the same.
WEIGHTS = (
    ("know", (3, 2, 0, 1, 0, 0, 1)),
    ("words", (1, 0, 4, 1, 2, 0, 0)),
    ("record", (1, 1, 0, 0, 0, 3, 3)),
    ("relations", (0, 0, 1, 2, 4, 0, 1)),
)
_NAMES = [one.name for one in TABLE.parameters]


def weights(goal):
    """The weights of `DIMENSIONS` for a goal. Raises KeyError for an unknown one."""
    for name, found in WEIGHTS:
        if name == goal:
            return found
    raise KeyError(goal)


def level(route, dimension, settings=None):
    """What a route alone gives in one dimension: a level from 0 to 3."""
    # A fee exemption gives what the membership gives.
    name = ("member" if route == "exempt" else route) + "-" + dimension
    return value(name, settings) if name in _NAMES else 0


def _at(route, months, dimension, card, settings):
    found = level(route, dimension, settings)
    if dimension == "before" and months < value("early-documents", settings):
        found -= 1
    if (route, dimension, card) in (
        ("consult", "publish", "subject"),
        ("offsite", "during", "closed"),
    ):
        found -= 1
    return max(0, found)


def binds(routes, profile, settings=None):
    """How far a mix of routes takes independence away: 0 to 3."""
    found = value("region-binds", settings) if "region" in routes else 0
    if "own" in routes or "third" in routes:
        found = max(found, value("badge-binds", settings))
    if "third" in routes and profile.openness == "closed":
        found += value("noticed", settings)
    if "offsite" in routes:
        found -= value("outside-frees", settings)
    return min(TOP, max(0, found))


def access(active, profile, card=None, settings=None):
    """The seven levels of the routes that work, in the order of `DIMENSIONS`.

    `active`: pairs of route and months left when it was begun. `card`: one of `CARDS` or None.
    """
    routes = [route for route, _months in active]
    badge = bool([route for route in routes if route in DELEGATIONS])
    outside = "offsite" in routes
    found = []
    for dimension in DIMENSIONS[:-1]:
        each = [_at(route, months, dimension, card, settings) for route, months in active]
        most = max(each + [value("home-publish", settings) if dimension == "publish" else 0])
        # Two ways to one thing make it surer.
        if len([one for one in each if one >= 2]) >= 2:
            most += value("together", settings)
        if dimension == "publish" and badge and not outside:
            most -= value("badge-publish", settings)
        found.append(min(TOP, max(0, most)))
    return tuple(found) + (TOP - binds(routes, profile, settings),)


def score(levels, goal):
    """How far seven levels serve a goal: 0 to 100."""
    found = weights(goal)
    total = sum([weight * levels[place] for place, weight in enumerate(found)])
    return total * 100 // (TOP * sum(found))
