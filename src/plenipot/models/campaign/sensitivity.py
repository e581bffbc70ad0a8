"""How far the lesson of the campaign depends on the numbers chosen for it."""

from .outcome import REACHED
from .profiles import PROFILES
from .rules import Rules
from .simulate import rungs_of
from .states import OBJECTIVES
from .strategies import historical, late

PLAYS = 100  # so that counts are shares; more would make the build of the book slow
MEASURES = tuple(["measure." + name for name in OBJECTIVES + ("all", "late")])
# Both strategies play the situation of 2014, which these do not touch.
WITHOUT = (
    "effort-small",
    "effort-large",
    "badge-open",
    "badge-closed",
    "abroad-many",
    "abroad-none",
    "more-language",
    "more-unknown",
)


def measure(settings=None):
    """In how many of 100 plays each of `MEASURES` happens under some settings.

    The path of 2014 reaches each objective, or all three; the same effort from week 1 reaches
    any of them.
    """
    rules = Rules(settings)
    found = [0] * len(MEASURES)
    for seed in range(PLAYS):
        rungs = rungs_of(historical, PROFILES[0], seed, rules)
        for objective, rung in enumerate(rungs):
            found[objective] += rung == REACHED
        found[3] += min(rungs) == REACHED
        found[4] += max(rungs_of(late, PROFILES[0], seed, rules)) == REACHED
    return tuple(found)
