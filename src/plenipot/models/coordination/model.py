"""The rota: which person is in which room, on each of twelve person-days, in three weeks.

A play is sixteen numbers: three for the seed, twelve for the person-days (the number of a
meeting, or 0 for a day that is not used) and one for what the team agrees on (1 for the
channel, 2 for hand-over notes, 4 for a desk off site, added up). The rota is scored twice: on
the published timetable, and after what the seed changes.
"""

from plenipot.models.chance import seed_numbers, seed_of
from plenipot.models.exercise import PlayError

from .changes import Changes, happen
from .score import AGREEMENTS, score
from .team import SLOTS, TEAM
from .timetable import MEETINGS, meeting, open_to

CODE = "ROTA"
SEED = 3
LENGTH = SEED + len(SLOTS) + 1


class Result:
    """A whole play.

    `numbers`: the play. `rota`: pairs of a member's number and a meeting. `agreements`: names.
    `plan`: the `Score` on the published timetable. `changes`: the `Changes` of the seed.
    `outcome`: the `Outcome` after them.
    """

    def __init__(self, numbers, rota, agreements, settings):
        self.numbers = list(numbers)
        self.rota = rota
        self.agreements = agreements
        self.settings = settings
        self.seed = seed_of(numbers)
        self.plan = score(rota, agreements, settings=settings)
        self.changes = Changes(self.seed)
        self.outcome = happen(rota, agreements, self.changes, settings)

    def with_agreements(self, agreements):
        """The same rota in the same conference with other agreements."""
        return Result(self.numbers, self.rota, agreements, self.settings)


def agreements_of(number):
    """The names of the agreements in the last number of a play."""
    return [name for place, name in enumerate(AGREEMENTS) if number >> place & 1]


def agreements_number(names):
    """Agreements as the last number of a play."""
    return sum([1 << place for place, name in enumerate(AGREEMENTS) if name in names])


def rota_of(decisions):
    """The rota in twelve numbers of meetings, in the order of `SLOTS`. Raises PlayError."""
    if len(decisions) != len(SLOTS):
        raise PlayError("error.numbers")
    rota = []
    for place, (who, _day) in enumerate(SLOTS):
        number = decisions[place]
        if number == 0:
            continue
        if not 1 <= number <= len(MEETINGS):
            raise PlayError("error.meeting")
        one = meeting(number)
        if not TEAM[who].there(one.day):
            raise PlayError("error.away")
        if one.day in [other.day for member, other in rota if member == who]:
            raise PlayError("error.twice")
        rota.append((who, one))
    return rota


def double_booked(decisions):
    """The first member and day on which twelve numbers name two rooms, or None."""
    seen = []
    for place, (who, _day) in enumerate(SLOTS):
        if decisions[place]:
            here = (who, meeting(decisions[place]).day)
            if here in seen:
                return here
            seen.append(here)
    return None


def decisions_of(rota):
    """A rota as twelve numbers, in the order of `SLOTS`; each person's days in order."""
    found = []
    for who, one in enumerate(TEAM):
        numbers = sorted([room.number for member, room in rota if member == who])
        found += numbers + [0] * (one.days - len(numbers))
    return found


def play(numbers, settings=None):
    """The `Result` of the sixteen numbers of a play. Raises PlayError with a message key."""
    if len(numbers) != LENGTH:
        raise PlayError("error.numbers")
    for number in numbers[:SEED]:
        if not 0 <= number <= 31:
            raise PlayError("error.seed")
    if not 0 <= numbers[-1] < 1 << len(AGREEMENTS):
        raise PlayError("error.agreements")
    rota = rota_of(numbers[SEED:-1])
    return Result(numbers, rota, agreements_of(numbers[-1]), settings)


def numbers_of(seed, decisions, agreements):
    """The numbers of a play: a seed, twelve numbers of meetings, names of agreements."""
    return seed_numbers(seed) + list(decisions) + [agreements_number(agreements)]


def random_play(chance):
    """The numbers of some valid play: any meeting on each day, or none."""
    numbers = [chance.below(32) for _ in range(SEED)]
    days = [[] for _ in TEAM]
    for who, _day in SLOTS:
        choices = [one for one in open_to(TEAM[who]) if one.day not in days[who]]
        pick = chance.below(len(choices) + 1)
        if pick == 0:
            numbers.append(0)
        else:
            numbers.append(choices[pick - 1].number)
            days[who].append(choices[pick - 1].day)
    return numbers + [chance.below(1 << len(AGREEMENTS))]
