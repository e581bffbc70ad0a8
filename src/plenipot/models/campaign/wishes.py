"""How a strategy plays: a list of wishes, most wanted first.

In each turn it takes the first wishes that are possible; what is refused for the moment is
asked again later. So does a group with a plan and little time.
"""

from .actions import NUMBER, TALKS
from .states import FOR


class Wish:
    """An action, the first turn in which it is wanted, and until when.

    `until`: for a talk, the number of the objective that the state should be for; for a badge,
    True if it is wanted only while the group has none; None for once. `keep`: effort points
    that must be left afterwards, for what comes later.
    """

    def __init__(self, name, first=0, until=None, keep=0):
        self.action = NUMBER[name]
        self.first = first
        self.until = until
        self.keep = keep

    def open(self, run):
        """True while the wish is not fulfilled and can be paid."""
        if run.turn < self.first:
            return False
        if self.until is None:
            if run.done[self.action] >= 0:
                return False
        elif self.action <= TALKS:
            if run.positions[self.action - 1][self.until] >= FOR:
                return False
        elif run.own:
            return False
        return not self.keep or run.left - run.cost(self.action) >= self.keep


def follow(wishes, run):
    """Play a `Run` to its end by a list of wishes; return the actions, two for each turn."""
    taken = []
    while not run.closed:
        action = 0
        for wish in wishes:
            if wish.open(run) and run.refusal(wish.action) is None:
                action = wish.action
                break
        run.do(action)
        taken.append(action)
    return taken
