"""How far the lesson of the clock depends on the numbers chosen for it."""

from .model import everything_at, run

STARTS = (-18, -10, -6, -3, 1)  # one start in each stage, and one after the deadline
MEASURES = tuple(["measure.start-%d" % number for number in range(len(STARTS))])
WITHOUT = ("track", "compared")  # these change what is shown, not what a plan reaches


def measure(settings=None, region_id="unsure"):
    """The reach of a start with all moves at each of `STARTS`, as a tuple of rungs (0 to 5)."""
    return tuple(
        [run(everything_at(start), "resolution", region_id, settings).rung for start in STARTS]
    )
