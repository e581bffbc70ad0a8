"""From letter to access: the push of 2014 in order, who held each key, and a push of one's own.

A play is 25 numbers: three for the seed of a fictional conference; eight places (1 to 8) of
the steps of 2014; four that hold two answers each on who could take a step alone; and ten for
the learner's own push (see `push.py`). Places or answers that are all 0 were not given.
The conference of the push is fictional and its rules are chosen for teaching.
"""

from plenipot.models.chance import seed_of
from plenipot.models.exercise import PlayError

from .chain import ACTORS, PLACES, read_keys, read_order
from .conference import OTHERS, STATES, TIMES, conference
from .doors import doors, opened
from .goal import most
from .push import LENGTH as PUSH
from .push import LIMITS, NOTHING, TO, YEARS, Plan
from .whatif import anyway, check, needs_others

CODE = "LETT"
LENGTH = 3 + PLACES + PLACES // 2 + PUSH
_PAIR = len(ACTORS) + 1  # two answers from 0 to 4 stand in one number


class Result:
    """A play. `numbers`: its numbers. `order`: an `Order`, or None. `keys`: `Keys`, or None.

    `conference`, `plan`: where the push took place and what it was. `doors`: its six `Door`s.
    `opened`: names of those that opened. `anyway`: those that open without the learner.
    `shared`: those that open only because others push too.
    """

    def __init__(self, numbers, order, keys, here, plan, settings):
        self.numbers = list(numbers)
        self.order = order
        self.keys = keys
        self.conference = here
        self.plan = plan
        self.settings = settings
        self.doors = doors(here, plan, settings)
        self.opened = opened(self.doors)
        self.anyway = anyway(here, settings)
        self.shared = needs_others(here, plan, settings)
        self._goal = None

    @property
    def goal(self):
        """The largest number of doors that the group can have open at this conference."""
        if self._goal is None:
            self._goal = most(self.conference, self.settings)
        return self._goal

    @property
    def helped(self):
        """The open doors that stay shut if the learner does nothing."""
        return [name for name in self.opened if name not in self.anyway]


def packed(answers):
    """Eight answers from 0 to 4 as four numbers of a play."""
    return [answers[n] * _PAIR + answers[n + 1] for n in range(0, len(answers), 2)]


def unpacked(numbers):
    """The eight answers in four numbers of a play."""
    found = []
    for number in numbers:
        found += [number // _PAIR, number % _PAIR]
    return found


def numbers_of(seed, places=(0,) * PLACES, answers=(0,) * PLACES, push=NOTHING):
    """The numbers of a play: three numbers of a seed, places, answers (0 to 4) and a push."""
    return list(seed) + list(places) + packed(answers) + list(push)


def parts_of(numbers):
    """The three numbers of the seed, the places, the answers and the push of a play.

    Raises PlayError if it has another length.
    """
    if len(numbers) != LENGTH:
        raise PlayError("error.numbers")
    first, second = 3 + PLACES, 3 + PLACES + PLACES // 2
    return numbers[:3], numbers[3:first], unpacked(numbers[first:second]), numbers[second:]


def play(numbers, settings=None):
    """The `Result` of the 25 numbers of a play. Raises PlayError with a message key."""
    seed, places, answers, push = parts_of(numbers)
    for number in seed:
        if not 0 <= number <= 31:
            raise PlayError("error.seed")
    here = conference(seed_of(seed), settings)
    plan = Plan(push)
    check(here, plan, settings)
    return Result(numbers, read_order(places), read_keys(answers), here, plan, settings)


def random_play(chance):
    """The numbers of some valid play; moves are left out until the plan is possible."""
    seed = [chance.below(32) for _ in range(3)]
    places = chance.shuffled(range(1, PLACES + 1))
    answers = [1 + chance.below(len(ACTORS)) for _ in range(PLACES)]
    here = conference(seed_of(seed))
    left = len(TIMES) - here.start
    push = [
        chance.below(len(TO)),
        chance.below(2),
        here.start + chance.below(left),
        chance.pick((0, 1 + here.start + chance.below(left))),
        chance.pick((0, 1 + here.start + chance.below(left))),
        chance.below(1 << len(OTHERS)),
        here.start + chance.below(left),
        chance.below(len(STATES) + 1),
        here.start + chance.below(left),
        chance.below(YEARS + 1),
    ]
    for place in chance.shuffled(range(len(LIMITS))):
        try:
            check(here, Plan(push))
            break
        except PlayError:
            # A time stands for nothing by itself: only a move can be left out.
            if place not in (2, 6, 8):
                push[place] = 0
    return numbers_of(seed, places, answers, push)
