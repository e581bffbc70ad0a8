"""A push for open documents: what is planned, and how it moves the states.

A push is ten numbers: to whom the letter goes, who signs it and when; when the group talks
with the staff and with its own delegation; which capitals its allies write to and when; which
state it asks to bring a text and when; and for how many years it follows up in the Council.
"""

from plenipot.models.exercise import PlayError

from .conference import LAST_BEFORE, OTHERS, OWN, STATES, TIMES
from .parameters import value

LENGTH = 10
TO = ("nobody", "general", "heads", "both")
SIGNERS = ("own", "many")
YEARS = 2  # the longest follow-up in the Council
LIMITS = (
    len(TO),
    len(SIGNERS),
    len(TIMES),
    len(TIMES) + 1,
    len(TIMES) + 1,
    1 << len(OTHERS),
    len(TIMES),
    len(STATES) + 1,
    len(TIMES),
    YEARS + 1,
)
NOTHING = (0,) * LENGTH
_BASE = {"against": 0, "unsure": 1, "for": 2, "champion": 2}


class Plan:
    """A push as it is planned. Raises PlayError for numbers that are none.

    `to`: one of `TO`. `many`: whether many groups sign. `letter`, `staff`, `own`, `writing`,
    `asking`: index of the time of each move, or None if it is not planned. `capitals`: states
    to whose capital allies write. `tabler`: the state asked to bring a text, or None.
    `years`: of follow-up in the Council.
    """

    def __init__(self, numbers):
        if len(numbers) != LENGTH:
            raise PlayError("error.numbers")
        for place, limit in enumerate(LIMITS):
            if not 0 <= numbers[place] < limit:
                raise PlayError("error.push")
        self.numbers = list(numbers)
        self.to = TO[numbers[0]]
        self.letter = numbers[2] if numbers[0] else None
        self.many = bool(numbers[0] and numbers[1])
        self.staff = numbers[3] - 1 if numbers[3] else None
        self.own = numbers[4] - 1 if numbers[4] else None
        self.capitals = [s for place, s in enumerate(OTHERS) if numbers[5] >> place & 1]
        self.writing = numbers[6] if self.capitals else None
        self.tabler = STATES[numbers[7] - 1] if numbers[7] else None
        self.asking = numbers[8] if self.tabler else None
        self.years = numbers[9]

    @property
    def work(self):
        """Pieces of work: one for each thing that somebody has to do."""
        found = len(self.capitals) + self.years
        for at in (self.letter, self.staff, self.own, self.asking):
            found += at is not None
        return found + self.many + (self.to == "both")

    @property
    def first(self):
        """Index of the time of the first move, or None."""
        times = [self.letter, self.staff, self.own, self.writing, self.asking]
        times = [at for at in times if at is not None]
        return min(times) if times else None

    def reaches_general(self):
        """Whether a letter reaches the Secretary-General before the opening."""
        return self.to in ("general", "both") and self.letter <= LAST_BEFORE


def force(time, settings=None):
    """How far one message moves a state at a time (index of `TIMES`)."""
    return value("force-" + TIMES[time], settings)


def scores(conference, plan, until, settings=None):
    """How far each state is in favour at a time, as a list aligned with `STATES`.

    Below `distance` a state objects; from twice `distance` on it is in favour.
    """
    found = []
    for state in STATES:
        score = _BASE[conference.attitude(state)] * value("distance", settings)
        if plan.to in ("heads", "both") and plan.many and plan.letter <= min(until, LAST_BEFORE):
            score += value("letter-force", settings)
        if state == OWN and plan.own is not None and plan.own <= until:
            score += force(plan.own, settings) + value("face", settings)
        if state in plan.capitals and plan.writing <= until:
            away = 0 if state in conference.allies else value("no-ally", settings)
            score += max(0, force(plan.writing, settings) - away)
        found.append(score)
    return found


def _with_scores(found, low, high):
    return [s for place, s in enumerate(STATES) if low <= found[place] < high]


def objectors(found, settings=None):
    """The states that object, given their scores."""
    return _with_scores(found, 0, value("distance", settings))


def supporters(found, settings=None):
    """The states that are in favour, given their scores."""
    return _with_scores(found, 2 * value("distance", settings), 1000)


def attitudes(found, settings=None):
    """What each state thinks, given the scores: `against`, `unsure` or `for`, by `STATES`."""
    against = objectors(found, settings)
    friends = supporters(found, settings)
    names = []
    for state in STATES:
        names.append("against" if state in against else "for" if state in friends else "unsure")
    return names
