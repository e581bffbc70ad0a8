"""The transparency push of 2014 as eight steps: their order, and who could take each alone.

What the sources date is ordered; what they do not date is left free. Briefings, meeting and
the opening of contributions all fell in the conference, in an order that no source tells, so
these three pairs are not judged.
"""

from plenipot.models.exercise import PlayError

STEPS = (
    "letter",
    "reply",
    "briefings",
    "meeting",
    "contributions",
    "recommendation",
    "interim",
    "final",
)
# Steps of one rank have no order of their own in the sources.
_RANKS = (0, 1, 2, 2, 2, 3, 4, 5)
ACTORS = ("civil-society", "secretariat", "heads", "members")
HOLDERS = (
    "civil-society",
    "secretariat",
    "secretariat",
    "secretariat",
    "heads",
    "members",
    "members",
    "members",
)
PLACES = len(STEPS)
# How sure the date of a step is: the confidence marks of the facts.
SURE = (
    "primary",
    "primary",
    "case-study",
    "case-study",
    "secondary",
    "secondary",
    "primary",
    "case-study",
)
FACTS = (
    "letter-date",
    "reply-date",
    "F081",
    "F082",
    "contributions-opened",
    "com5-recommendation",
    "access-policy-2017",
    "F106",
)
# What joins a step to the next: the later one needs the earlier, or it only came after it.
NEEDED = (("letter", "reply"), ("recommendation", "interim"))


def _pairs():
    found = []
    for first in range(PLACES):
        for second in range(PLACES):
            if _RANKS[first] < _RANKS[second]:
                found.append((STEPS[first], STEPS[second]))
    return tuple(found)


def _neighbours():
    found = []
    for first, second in PAIRS:
        if _RANKS[STEPS.index(second)] == _RANKS[STEPS.index(first)] + 1:
            found.append((first, second))
    return tuple(found)


PAIRS = _pairs()  # all pairs that the sources put in an order: the earlier step first
NEIGHBOURS = _neighbours()  # those with no dated step between them


def holder(step):
    """Who could take a step alone: one of `ACTORS`."""
    return HOLDERS[STEPS.index(step)]


class Order:
    """A learner's order. `places`: a place from 1 to 8 for each of `STEPS`; two may share one.

    `right`: how many of `PAIRS` stand in the order of the sources. `wrong`: the pairs among
    `NEIGHBOURS` that do not. If none of those is wrong, no pair is.
    """

    def __init__(self, places):
        self.places = list(places)
        self.right = len([pair for pair in PAIRS if self._holds(pair)])
        self.wrong = [pair for pair in NEIGHBOURS if not self._holds(pair)]

    def place(self, step):
        """The place that a step was given."""
        return self.places[STEPS.index(step)]

    def _holds(self, pair):
        return self.place(pair[0]) < self.place(pair[1])


class Keys:
    """A learner's answers on who could take each step alone.

    `answers`: one of `ACTORS` for each of `STEPS`. `right`: how many are right. `wrong`: the
    pairs (step, answer) that are not.
    """

    def __init__(self, answers):
        self.answers = list(answers)
        pairs = [(step, answers[number]) for number, step in enumerate(STEPS)]
        self.wrong = [(step, answer) for step, answer in pairs if answer != holder(step)]
        self.right = PLACES - len(self.wrong)


def read_order(numbers):
    """The `Order` in eight numbers, or None if all are 0. Raises PlayError."""
    for number in numbers:
        if not 0 <= number <= PLACES:
            raise PlayError("error.place")
    if not [number for number in numbers if number]:
        return None
    if 0 in numbers:
        raise PlayError("error.places")
    return Order(numbers)


def read_keys(numbers):
    """The `Keys` in eight numbers from 0 to 4, or None if all are 0. Raises PlayError."""
    for number in numbers:
        if not 0 <= number <= len(ACTORS):
            raise PlayError("error.actor")
    if not [number for number in numbers if number]:
        return None
    if 0 in numbers:
        raise PlayError("error.actors")
    return Keys([ACTORS[number - 1] for number in numbers])
