"""How far the lesson of the rota depends on the numbers chosen for it."""

from .changes import Changes, happen
from .simulate import STRATEGIES

SEEDS = 12
MEASURES = tuple(["measure." + name for name, _make in STRATEGIES])
WITHOUT = ()


def measure(settings=None):
    """The mean points of each strategy over the first seeds, after all changes, rounded down."""
    found = []
    for _name, make in STRATEGIES:
        rota, agreements = make()
        total = 0
        for seed in range(SEEDS):
            total += happen(rota, agreements, Changes(seed), settings).score.total
        found.append(total // SEEDS)
    return tuple(found)
