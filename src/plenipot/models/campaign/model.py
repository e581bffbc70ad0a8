"""The campaign: two actions a turn for eleven turns, three objectives, one seed.

A play is 26 numbers: three for the seed, one for the profile, then two actions for each turn
from T-24 to week 3. 0 is nothing. An action that is not possible at its place (closed, too
dear, or without what it needs) makes the whole play invalid: `play` refuses it.
States, groups and the conference are fictional, and the numbers a model (see `parameters.py`).
"""

from plenipot.models.chance import seed_of
from plenipot.models.exercise import PlayError

from .actions import ACTIONS
from .outcome import outcomes
from .profiles import PROFILES
from .rules import TURNS, Rules, plain_rules
from .run import SLOTS, Run

CODE = "CAMP"
HEAD = 4  # the seed and the profile
LENGTH = HEAD + TURNS * SLOTS


class CampaignError(PlayError):
    """A play that cannot be. `why`: the end of a `refusal.` key, if an action is not possible.

    Its text is a key of the `campaign` messages. `turn`, `action`: where, or None.
    """

    def __init__(self, key, why=None, turn=None, action=None):
        super().__init__(key)
        self.why = why
        self.turn = turn
        self.action = action


class Result:
    """A whole campaign: `numbers`, `run` (a closed `Run`), `outcomes` (three `Outcome`).

    `score`: 0 to 9, the sum of the three rungs. `reached`: how many objectives are reached.
    """

    def __init__(self, numbers, run):
        self.numbers = list(numbers)
        self.run = run
        self.outcomes = outcomes(run)
        self.score = sum([outcome.rung for outcome in self.outcomes])
        self.reached = len([1 for outcome in self.outcomes if outcome.reached])


def begin(numbers, settings=None):
    """The `Run` of the first numbers of a play: the seed, the profile and any whole turns.

    Raises CampaignError for a number, profile or action that is not possible.
    """
    if len(numbers) < HEAD or len(numbers) > LENGTH or (len(numbers) - HEAD) % SLOTS:
        raise CampaignError("error.numbers")
    for number in numbers[:3]:
        if not 0 <= number <= 31:
            raise CampaignError("error.seed")
    if not 0 <= numbers[3] < len(PROFILES):
        raise CampaignError("error.profile")
    rules = Rules(settings) if settings else plain_rules()
    run = Run(PROFILES[numbers[3]], seed_of(numbers), rules)
    for action in numbers[HEAD:]:
        take(run, action)
    return run


def take(run, action):
    """Take an action in a run. Raises CampaignError, and changes nothing, if it cannot be."""
    if not 0 <= action < len(ACTIONS):
        raise CampaignError("error.action")
    if run.closed:
        raise CampaignError("error.over")
    why = run.refusal(action)
    if why is not None:
        raise CampaignError("error.refused", why, run.turn, action)
    run.do(action)


def play(numbers, settings=None):
    """The `Result` of the 26 numbers of a play. Raises CampaignError with a message key."""
    if len(numbers) != LENGTH:
        raise CampaignError("error.numbers")
    return Result(numbers, begin(numbers, settings))


def random_play(chance):
    """The numbers of some valid play: any seed and profile, then any possible actions."""
    numbers = [chance.below(32) for _ in range(3)] + [chance.below(len(PROFILES))]
    run = begin(numbers)
    while not run.closed:
        action = chance.pick(run.possible())
        run.do(action)
        numbers.append(action)
    return numbers
