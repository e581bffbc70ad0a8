"""Ways of choosing routes, played many times: five habits, and a plan that adapts."""

from .best import best_answer
from .model import RouteError, begun, finish, world_of
from .planner import best_plan
from .profiles import READY, ready
from .rules import ROUTES

GOOD = 60  # a score from which a play counts as good
_MOST = 100000  # runs


def _kept(first):
    """Keep what works, and ask again where the own delegation refused."""
    mix = list(first.kept)
    if "own" in first.lost and first.obstacle("own") is None and first.fits(mix + ["own"]):
        mix.append("own")
    return mix


def _only(route):
    def play(profile, world):
        mix = [route] if _affords(profile, [route]) else []
        first = begun(profile, world, mix)
        return finish(first, _kept(first))

    return play


def _affords(profile, mix):
    try:
        begun(profile, world_of(0), mix)
    except RouteError:
        return False
    return True


def _everything(profile, world):
    """Begin every route, in the order of the list, until points or people end."""
    mix = []
    for route in ROUTES:
        if _affords(profile, mix + [route]):
            mix.append(route)
    first = begun(profile, world, mix)
    return finish(first, _kept(first))


def _lone(profile, world):
    """The one route that looks best on paper, alone."""
    top = []
    for route in ROUTES:
        if _affords(profile, [route]):
            if begun(profile, world, [route]).score > begun(profile, world, top).score:
                top = [route]
    first = begun(profile, world, top)
    return finish(first, _kept(first))


def _mixed(profile, world):
    """The plan that does best on average, and the best answer to the cards."""
    first = begun(profile, world, best_plan(profile)[0])
    return finish(first, best_answer(first).mix)


STRATEGIES = (
    ("own", _only("own")),
    ("offsite", _only("offsite")),
    ("member", _only("member")),
    ("everything", _everything),
    ("lone", _lone),
    ("mixed", _mixed),
)


def _chosen(strategy):
    for name, function in STRATEGIES:
        if name == strategy:
            return function
    names = ", ".join([name for name, _function in STRATEGIES])
    raise ValueError("There is no strategy of that name. Choose one of: " + names + ".")


def played(strategy, profile, seed):
    """The `Result` of a strategy for a `Profile` and a seed. Raises ValueError."""
    return _chosen(strategy)(profile, world_of(seed))


def simulate(strategy, profile, seed, runs):
    """Play a strategy with the seeds from `seed` on and return what it reached, as plain data.

    `profile`: 0 to 9, one of `READY`. `runs`: 1 to 100,000. Raises ValueError, with a
    sentence, for a strategy, profile or number that is not there.
    """
    function = _chosen(strategy)
    if not 0 <= profile < len(READY):
        raise ValueError("There is no profile of that number. Choose one from 0 to 9.")
    if not 0 <= seed < 32768:
        raise ValueError("A seed is a number from 0 to 32767.")
    if not 1 <= runs <= _MOST:
        raise ValueError("The number of runs is from 1 to 100000.")
    who = ready(READY[profile][0])
    total = 0
    good = 0
    lowest = 100
    known = {}
    for run in range(runs):
        world = world_of((seed + run) % 32768)
        # What a play reaches depends on the card and on the answer, not on the seed itself.
        kind = (world.card, world.answer(who))
        if kind not in known:
            known[kind] = function(who, world).score
        total += known[kind]
        good += 1 if known[kind] >= GOOD else 0
        lowest = min(lowest, known[kind])
    return {
        "strategy": strategy,
        "profile": READY[profile][0],
        "runs": runs,
        "mean": total / runs,
        "good": good / runs,
        "lowest": lowest,
    }
