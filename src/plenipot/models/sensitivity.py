"""How far the lesson of the clock depends on the numbers chosen for it."""

from .clock import everything_at, run
from .parameters import CLOCK_PARAMETERS

STARTS = (-18, -10, -6, -3, 1)  # one start in each stage, and one after the deadline
_VIEW_ONLY = ("track", "compared")  # these change what is shown, not what a plan reaches


class Trial:
    """One parameter at one end of its range.

    `parameter`: the `Parameter`. `value`: the whole number tried. `rungs`: the reach (0 to 5)
    of starting everything at each of `STARTS`.
    """

    def __init__(self, parameter, value, rungs):
        self.parameter = parameter
        self.value = value
        self.rungs = rungs


def reaches(settings=None, region_id="unsure"):
    """The reach of a start at each of `STARTS`, as a tuple of rungs."""
    return tuple(
        [run(everything_at(start), "resolution", region_id, settings).rung for start in STARTS]
    )


def sensitivity():
    """A `Trial` for each end of the range of each parameter that has a range."""
    trials = []
    for one in CLOCK_PARAMETERS:
        if one.low == one.high or one.name in _VIEW_ONLY:
            continue
        for end in (one.low, one.high):
            if end != one.value:
                trials.append(Trial(one, end, reaches({one.name: end})))
    return trials
