"""The two rounds of a play: what a first mix leaves, and what works in the end."""

from .access import access, score
from .naming import GAINS, GIVES, true_gains, true_gives
from .rules import cost, months_later, obstacle_later, one_membership, people_for


class First:
    """What stands after the first round.

    `numbers`: the fourteen numbers so far. `profile`, `world`: see there. `mix`: the routes.
    `levels`, `score`: what the mix gives if every route works. `spent`, `left`: points.
    `kept`: the routes that the cards left. `lost`: the others. `months`: left now.
    """

    def __init__(self, numbers, profile, world, mix, settings=None):
        self.numbers = list(numbers)
        self.profile = profile
        self.world = world
        self.mix = mix
        self.settings = settings
        months = profile.months
        self.levels = access([(route, months) for route in mix], profile, None, settings)
        self.score = score(self.levels, profile.goal)
        self.spent = sum([cost(route, False, settings) for route in mix])
        self.left = profile.budget - self.spent
        self.kept = [
            route
            for route in mix
            if route != "own" and not world.stops(route, profile, months, False, settings)
        ]
        self.lost = [route for route in mix if route not in self.kept]
        self.months = months_later(profile, settings)

    @property
    def gained(self):
        """What the learner named as gained: one of `GAINS`."""
        return GAINS[self.numbers[12]]

    @property
    def given(self):
        """What the learner named as given up: one of `GIVES`."""
        return GIVES[self.numbers[13]]

    def gains(self):
        """What the mix gains indeed, as a list of `GAINS`."""
        return true_gains(self.levels)

    def gives(self):
        """What the mix gives up indeed, as a list of `GIVES`."""
        used = people_for(self.mix)
        return true_gives(self.mix, self.profile, self.levels, self.spent, used)

    def obstacle(self, route):
        """Why a route cannot be in the second mix: the end of a key, or None."""
        if route in self.kept:
            return None
        return obstacle_later(route, self.profile, self.world, self.mix, self.settings)

    def price(self, mix):
        """The points that a second mix takes: nothing for routes that are kept."""
        new = [route for route in mix if route not in self.kept]
        return sum([cost(route, True, self.settings) for route in new])

    def fits(self, mix):
        """True if points and people suffice for a second mix."""
        people = people_for(mix) <= self.profile.people
        return people and self.price(mix) <= self.left and one_membership(mix)

    def working(self, mix):
        """The routes of a second mix that work, with the months left when each was begun."""
        found = []
        for route in mix:
            if route in self.kept:
                found.append((route, self.profile.months))
            elif route != "own" or self.world.answer(self.profile, self.settings):
                found.append((route, self.months))
        return found


class Result:
    """A whole play.

    `first`: the `First`. `mix`: the second mix. `active`: its routes that work, with months.
    `levels`, `score`: what they give. `spent`, `left`: points in all.
    """

    def __init__(self, numbers, first, mix):
        self.numbers = list(numbers)
        self.first = first
        self.mix = mix
        self.active = first.working(mix)
        card = first.world.card
        self.levels = access(self.active, first.profile, card, first.settings)
        self.score = score(self.levels, first.profile.goal)
        self.spent = first.spent + first.price(mix)
        self.left = first.profile.budget - self.spent

    @property
    def profile(self):
        """The `Profile` of the play."""
        return self.first.profile

    @property
    def routes(self):
        """The routes that work in the end."""
        return [route for route, _months in self.active]
