"""Ways in: a mix of routes to a conference, two cards, and a second mix with what is left.

An organisation chooses among eight routes, within its points and people, and names one thing
it gains and one it gives up. Two months pass. In every play its first request to its own
delegation is refused; a second card, drawn from the seed, meets another route. Then it
adapts: it keeps what works, asks again or begins other routes that are still open.

A play is sixteen numbers: three for the seed, seven for the profile (see `profiles`), two for
the first mix, two for what was named, two for the second mix. A mix is a number of five bits
and one of three, in the order of `ROUTES`.
The organisations and states are fictional, and the numbers a model (see `parameters.py`).
"""

from plenipot.models.chance import Chance, seed_numbers, seed_of
from plenipot.models.exercise import PlayError

from .naming import GAINS, GIVES
from .profiles import CHOICES, profile_of
from .rounds import First, Result
from .rules import CARDS, ROUTES, World, obstacle, one_membership, people_for

CODE = "WAYS"
OPENING = 14  # how many numbers the first round needs
LENGTH = 16


class RouteError(PlayError):
    """A mix that cannot be. Its text is a key of the `routes` messages.

    `route`: the route that stands in the way, or None. `why`: the end of a key `obstacle.`.
    `needs`, `has`: points or people, where there are too few.
    """

    def __init__(self, key, route=None, why=None, needs=0, has=0):
        super().__init__(key)
        self.route = route
        self.why = why
        self.needs = needs
        self.has = has


def mix_of(low, high):
    """The routes in the two numbers of a mix. Raises PlayError."""
    if not (0 <= low < 32 and 0 <= high < 8):
        raise PlayError("error.mix")
    bits = low + 32 * high
    return [route for place, route in enumerate(ROUTES) if bits >> place & 1]


def mix_numbers(mix):
    """A mix of routes as two numbers."""
    bits = sum([1 << ROUTES.index(route) for route in mix])
    return [bits % 32, bits // 32]


def world_of(seed):
    """The `World` of a seed: what the cards are, whatever is decided."""
    card = Chance(seed, "routes card").pick(CARDS)
    return World(card, Chance(seed, "routes own").below(100))


def begun(profile, world, mix, numbers=(), settings=None):
    """The `First` of a mix in a world that is given. Raises RouteError."""
    for route in mix:
        why = obstacle(route, profile, profile.months, settings)
        if why is not None:
            raise RouteError("error.route", route, why)
    first = First(numbers, profile, world, mix, settings)
    if first.left < 0:
        raise RouteError("error.points", None, None, first.spent, profile.budget)
    _check_mix(mix, profile)
    return first


def _check_mix(mix, profile):
    if not one_membership(mix):
        raise RouteError("error.both", "exempt")
    needs = people_for(mix)
    if needs > profile.people:
        raise RouteError("error.people", None, None, needs, profile.people)


def begin(numbers, settings=None):
    """The `First` of the first fourteen numbers of a play. Raises PlayError."""
    if len(numbers) != OPENING:
        raise PlayError("error.numbers")
    for number in numbers[:3]:
        if not 0 <= number <= 31:
            raise PlayError("error.seed")
    profile = profile_of(numbers[3:10])
    mix = mix_of(numbers[10], numbers[11])
    if not 0 <= numbers[12] < len(GAINS):
        raise PlayError("error.gain")
    if not 0 <= numbers[13] < len(GIVES):
        raise PlayError("error.give")
    return begun(profile, world_of(seed_of(numbers)), mix, numbers, settings)


def finish(first, mix):
    """The `Result` of a first round and a second mix. Raises RouteError."""
    for route in mix:
        why = first.obstacle(route)
        if why is not None:
            raise RouteError("error.route", route, why)
    price = first.price(mix)
    if price > first.left:
        raise RouteError("error.points-left", None, None, price, first.left)
    _check_mix(mix, first.profile)
    return Result(first.numbers + mix_numbers(mix), first, mix)


def play(numbers, settings=None):
    """The `Result` of the sixteen numbers of a play. Raises PlayError with a message key."""
    if len(numbers) != LENGTH:
        raise PlayError("error.numbers")
    first = begin(numbers[:OPENING], settings)
    return finish(first, mix_of(numbers[14], numbers[15]))


def opening_numbers(seed, profile, mix, gained=0, given=0):
    """The fourteen numbers of a first round. `gained`, `given`: places in the lists."""
    return seed_numbers(seed) + list(profile.numbers) + mix_numbers(mix) + [gained, given]


def random_play(chance):
    """The numbers of some valid play."""
    seed = chance.below(32768)
    profile = profile_of([chance.below(len(choices)) for choices in CHOICES])
    named = [chance.below(len(GAINS)), chance.below(len(GIVES))]
    mix = []
    for route in chance.shuffled(ROUTES):
        if chance.happens(50):
            try:
                begun(profile, world_of(seed), mix + [route])
                mix.append(route)
            except RouteError:
                pass
    first = begin(opening_numbers(seed, profile, mix, named[0], named[1]))
    later = []
    for route in chance.shuffled(ROUTES):
        if chance.happens(60) and first.obstacle(route) is None and first.fits(later + [route]):
            later.append(route)
    return finish(first, in_order(later)).numbers


def in_order(mix):
    """The routes of a mix in the order of `ROUTES`."""
    return [route for route in ROUTES if route in mix]
