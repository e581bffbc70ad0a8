"""A fictional conference from a seed: six states, their attitudes, and what others do.

Each thing that chance gives has a stream of its own and is drawn before any decision.
"""

from plenipot.models.chance import Chance

from .parameters import value

# When something happens, from early to late; and how many months before the opening.
TIMES = ("year", "half", "months", "weeks", "week1", "week2")
MONTHS = (12, 6, 2, 0, 0, 0)
LAST_BEFORE = TIMES.index("weeks")  # the last time at which heads of delegation can be reached

STATES = ("aldmar", "besca", "corvane", "dunmere", "elvera", "fyrland")
OWN = STATES[0]
OTHERS = STATES[1:]

# A champion is in favour and works for open documents without being asked.
ATTITUDES = ("against", "unsure", "for", "champion")
MOODS = (
    ("calm", ("champion", "for", "for", "for", "unsure", "unsure")),
    ("mixed", ("champion", "for", "unsure", "unsure", "unsure", "against")),
    ("split", ("champion", "for", "unsure", "unsure", "against", "against")),
)


class Conference:
    """What is so before the learner does anything.

    `mood`: name of one of `MOODS`. `attitudes`: one for each of `STATES`. `allies`: those of
    `OTHERS` in whose capital an allied group can write. `start`: index of the first of `TIMES`
    at which the learner's group can act. `planned`: whether briefings are planned already.
    `tables`: whether the champion brings a text itself. `carried`: years (0 to 2) for which
    others keep the subject alive in the Council.
    """

    def __init__(self, mood, attitudes, allies, start, planned, tables, carried):
        self.mood = mood
        self.attitudes = attitudes
        self.allies = allies
        self.start = start
        self.planned = planned
        self.tables = tables
        self.carried = carried

    def attitude(self, state):
        """The attitude of a state before the push."""
        return self.attitudes[STATES.index(state)]

    def those(self, attitude):
        """The states with an attitude, in the order of `STATES`."""
        return [state for state in STATES if self.attitude(state) == attitude]

    @property
    def champion(self):
        """The state that works for open documents without being asked."""
        return self.those("champion")[0]

    def without_others(self):
        """The same conference if the champion were only unsure and nobody else did anything."""
        attitudes = ["unsure" if one == "champion" else one for one in self.attitudes]
        return Conference(self.mood, attitudes, self.allies, self.start, False, False, 0)


def _weighted(chance, weights):
    """An index, drawn by whole weights that sum to 100."""
    drawn = chance.below(100)
    for number, weight in enumerate(weights):
        if drawn < weight:
            return number
        drawn -= weight
    return len(weights) - 1


def conference(seed, settings=None):
    """The `Conference` of a seed (0 to 32767)."""
    calm = value("calm", settings)
    split = value("split", settings)
    name, roles = MOODS[_weighted(Chance(seed, "letter mood"), (calm, 100 - calm - split, split))]
    attitudes = Chance(seed, "letter attitudes").shuffled(roles)
    allies = []
    for state in OTHERS:
        if Chance(seed, "letter ally " + state).happens(value("ally", settings)):
            allies.append(state)
    starts = [value("start-" + time, settings) for time in TIMES[:LAST_BEFORE]]
    once = value("carried-one", settings)
    twice = value("carried-two", settings)
    return Conference(
        name,
        attitudes,
        allies,
        _weighted(Chance(seed, "letter start"), starts + [100 - sum(starts)]),
        Chance(seed, "letter briefings").happens(value("planned", settings)),
        Chance(seed, "letter champion").happens(value("tables", settings)),
        _weighted(Chance(seed, "letter council"), (100 - once - twice, once, twice)),
    )
