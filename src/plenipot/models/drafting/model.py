"""The amendment desk: a clause on users, tabled by a state, in two readings.

The learner writes one clause for a draft resolution that does not speak of users, chooses a
delegation to table it and a reason to go with it. Delegations answer in a first reading.
Then the learner may change one or two things, pay for a deal, or withdraw; the last reading
decides by consensus: one objection is enough to keep a clause out.

A play is twelve numbers: three for the seed, six for the first reading (place, verb, words,
delegation, reason, time), two for changes and one for a further step. A change is 0 for none,
then the six places, four verbs, eight words, seven delegations and six reasons in turn.
Everything here is fictional, and chosen for teaching (see `parameters.py`).
"""

from plenipot.models.chance import seed_of
from plenipot.models.exercise import PlayError

from .parameters import value
from .reading import motion, read
from .room import DELEGATIONS, REASONS, SMALL, room
from .text import PLACES, VERBS, WORDS

CODE = "DESK"
OPENING = 9  # how many numbers the first reading needs
LENGTH = 12
TIMES = ("early", "late")
OUTCOMES = ("adopted", "weaker", "dropped", "refused", "withdrawn")
# What can change, in the order of `Motion.parts`.
PARTS = ("place", "verb", "words", "tabler", "reason")
CHOICES = (PLACES, VERBS, WORDS, DELEGATIONS, REASONS)
CHANGES = tuple([(part, choice) for part in range(len(PARTS)) for choice in CHOICES[part]])
NOTHING = 0
WITHDRAW = len(DELEGATIONS) + 1  # the last of the further steps; the others are deals


class First:
    """What stands after the first reading.

    `numbers`: the nine numbers so far. `room`: the `Room` of the seed. `reading`: the first
    `Reading`.
    """

    def __init__(self, numbers, here, reading):
        self.numbers = numbers
        self.room = here
        self.reading = reading

    @property
    def motion(self):
        """What was put to the first reading."""
        return self.reading.motion


class Result:
    """A whole play.

    `numbers`: the play. `first`: a `First`. `changed`: the parts that changed, as pairs of
    part number and choice. `deal`: the delegation that was paid, or None. `last`: the last
    `Reading`, or None if the clause was withdrawn. `outcome`: one of `OUTCOMES`. `clause`:
    the clause in the adopted text, or None. `strength`: what that clause says for users.
    `favours`: what was paid. `brackets`: how many objected in the first reading.
    """

    def __init__(self, numbers, first, changed, deal, last, settings):
        self.numbers = list(numbers)
        self.first = first
        self.changed = changed
        self.deal = deal
        self.last = last
        self.outcome = last.outcome(settings) if last else "withdrawn"
        self.clause = None
        if self.outcome == "adopted":
            self.clause = last.motion.clause
        elif self.outcome == "weaker":
            self.clause = last.motion.clause.weakened()
        self.strength = self.clause.strength(settings) if self.clause else 0
        self.favours = _favours(first, changed, deal, settings)
        self.brackets = len(first.reading.objectors)
        self.settings = settings

    @property
    def room(self):
        """The `Room` of the play."""
        return self.first.room

    @property
    def put(self):
        """What was put last: at the last reading, or at the first if it was withdrawn."""
        return self.last.motion if self.last else self.first.motion


def _favours(first, changed, deal, settings):
    tablers = [first.motion.tabler]
    paid = len(changed) * value("favour-change", settings)
    for part, choice in changed:
        if part == 3:
            tablers.append(choice)
    for who in tablers:
        paid += value("favour-small" if who in SMALL else "favour-large", settings)
    return paid + (value("favour-deal", settings) if deal else 0)


def limit(tabler, late, settings=None):
    """How many changes a delegation can carry from the first reading to the last."""
    found = value("changes-small" if tabler in SMALL else "changes-large", settings)
    return max(0, found - (value("late-changes", settings) if late else 0))


def begin(numbers, settings=None):
    """The `First` of the first nine numbers of a play. Raises PlayError."""
    if len(numbers) != OPENING:
        raise PlayError("error.numbers")
    for number in numbers[:3]:
        if not 0 <= number <= 31:
            raise PlayError("error.seed")
    parts = []
    for part, name in enumerate(PARTS):
        if not 0 <= numbers[3 + part] < len(CHOICES[part]):
            raise PlayError("error." + name)
        parts.append(CHOICES[part][numbers[3 + part]])
    if not 0 <= numbers[8] < len(TIMES):
        raise PlayError("error.time")
    here = room(seed_of(numbers))
    return first_in(here, parts, TIMES[numbers[8]] == "late", list(numbers), settings)


def first_in(here, parts, late=False, numbers=(), settings=None):
    """The `First` of five parts (see `Motion.parts`) in a room that is given."""
    put = motion(parts, late)
    return First(numbers, here, read(put, here, (), None, settings))


def _changed(first, changes):
    found = []
    before = first.motion.parts()
    for number in changes:
        if not 0 <= number <= len(CHANGES):
            raise PlayError("error.change")
        if number == NOTHING:
            continue
        part, choice = CHANGES[number - 1]
        if before[part] == choice:
            raise PlayError("error.same")
        if part in [other for other, _choice in found]:
            raise PlayError("error.twice")
        found.append((part, choice))
    return found


def _check(first, changed, step, tabler, settings):
    """Raise PlayError unless these changes and this step are possible together."""
    late = first.motion.late
    if step == WITHDRAW:
        if changed:
            raise PlayError("error.withdraw")
        return
    most = limit(tabler, late, settings)
    if len(changed) > most:
        raise PlayError("error.none-left" if most == 0 else "error.too-many")
    if step != NOTHING:
        if tabler in SMALL:
            raise PlayError("error.deal-small")
        if DELEGATIONS[step - 1] == tabler:
            raise PlayError("error.deal-self")


def finish(first, changes, step, settings=None):
    """The `Result` of a first reading, two numbers of changes and a step. Raises PlayError."""
    if not 0 <= step <= WITHDRAW:
        raise PlayError("error.step")
    changed = _changed(first, changes)
    parts = list(first.motion.parts())
    for part, choice in changed:
        parts[part] = choice
    _check(first, changed, step, parts[3], settings)
    numbers = list(first.numbers) + list(changes) + [step]
    if step == WITHDRAW:
        return Result(numbers, first, changed, None, None, settings)
    deal = DELEGATIONS[step - 1] if step else None
    put = motion(parts, first.motion.late)
    last = read(put, first.room, first.reading.objectors, deal, settings)
    return Result(numbers, first, changed, deal, last, settings)


def play(numbers, settings=None):
    """The `Result` of the twelve numbers of a play. Raises PlayError with a message key."""
    if len(numbers) != LENGTH:
        raise PlayError("error.numbers")
    first = begin(numbers[:OPENING], settings)
    return finish(first, numbers[OPENING : LENGTH - 1], numbers[LENGTH - 1], settings)


def random_play(chance):
    """The numbers of some valid play: any first reading, with changes where they are possible."""
    numbers = [chance.below(32) for _ in range(3)]
    numbers += [chance.below(len(choices)) for choices in CHOICES]
    numbers.append(chance.below(len(TIMES)))
    first = begin(numbers)
    wanted = [chance.below(len(CHANGES) + 1), chance.below(len(CHANGES) + 1)]
    step = chance.below(WITHDRAW + 1)
    for changes in (wanted, [wanted[0], NOTHING], [NOTHING, NOTHING]):
        try:
            return finish(first, changes, step).numbers
        except PlayError:
            pass
    return finish(first, [NOTHING, NOTHING], NOTHING).numbers
