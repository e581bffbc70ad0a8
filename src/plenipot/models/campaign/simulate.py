"""Many campaigns by one strategy: how often each objective is reached."""

from plenipot.messages import message
from plenipot.models.chance import SEEDS

from .outcome import REACHED, outcomes
from .profiles import PROFILES
from .rules import plain_rules
from .run import Run
from .states import OBJECTIVES
from .strategies import STRATEGIES

__all__ = ["STRATEGIES", "rungs_of", "simulate"]


def rungs_of(strategy, profile, seed, rules=None):
    """The three rungs that a strategy (a function of a `Run`) reaches, as a list."""
    run = Run(profile, seed, rules or plain_rules())
    strategy(run)
    return [outcome.rung for outcome in outcomes(run)]


def simulate(strategy, profile, seed, runs):
    """Play a strategy `runs` times, with seeds from `seed` on (after the last comes 0).

    `strategy`: a name in `STRATEGIES`. `profile`: 0 to 9. Returns a dict: `strategy`,
    `profile` (its id), `seed`, `runs`, the share of runs that reached each objective and `all`
    (0 to 1), and `mean`, the mean result (0 to 9). Raises ValueError with a sentence.
    """
    known = dict(STRATEGIES)
    if strategy not in known:
        names = ", ".join([name for name, _ in STRATEGIES])
        raise ValueError(message("campaign", "strategy.unknown", name=strategy, all=names))
    if not 0 <= profile < len(PROFILES):
        last = len(PROFILES) - 1
        raise ValueError(message("campaign", "strategy.profile", number=profile, last=last))
    if not 0 <= seed < SEEDS:
        raise ValueError(message("campaign", "strategy.seed"))
    if not 1 <= runs <= SEEDS:
        raise ValueError(message("campaign", "strategy.runs"))
    reached = [0] * len(OBJECTIVES)
    every = 0
    total = 0
    for number in range(runs):
        rungs = rungs_of(known[strategy], PROFILES[profile], (seed + number) % SEEDS)
        for objective, rung in enumerate(rungs):
            reached[objective] += rung == REACHED
        every += min(rungs) == REACHED
        total += sum(rungs)
    found = {"strategy": strategy, "profile": PROFILES[profile].id, "seed": seed, "runs": runs}
    for objective, name in enumerate(OBJECTIVES):
        found[name] = reached[objective] / runs
    found["all"] = every / runs
    found["mean"] = total / runs
    return found
