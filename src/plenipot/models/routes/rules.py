"""What a route asks for: months, kind of organisation, openness, contacts, points and people.

The routes are those of the course. Who may take them follows facts of the course; how long
they take and what they cost in points is chosen for teaching.
"""

from .parameters import value

ROUTES = ("own", "third", "member", "exempt", "academia", "region", "consult", "offsite")
DELEGATIONS = ("own", "third")  # a badge of a state
OBSERVERS = ("member", "exempt")  # a badge of a Sector Member
APPLICATIONS = ("member", "exempt", "academia")
CARDS = ("head", "waits", "moves", "subject", "closed")
# The card that can take a route away or make it weaker; own delegation has the refusal.
HIT_BY = (
    ("third", "head"),
    ("member", "waits"),
    ("exempt", "waits"),
    ("academia", "waits"),
    ("region", "moves"),
    ("consult", "subject"),
    ("offsite", "closed"),
)


def closes(route, profile, settings=None):
    """How many months before the opening a route closes for a profile (0: never)."""
    if route == "offsite":
        return 0
    months = value(route + "-closes", settings)
    if route == "third" and profile.contacts == "some":
        return months + value("third-search", settings)
    return months


def obstacle(route, profile, months, settings=None):
    """Why a route cannot be begun with these months left: the end of a key, or None."""
    kind = profile.kind
    closed = profile.openness == "closed"
    if route == "third" and profile.contacts == "none":
        return "no-contact"
    if route in APPLICATIONS and kind == "informal":
        return "informal"
    if route == "member" and kind != "international" and closed:
        return "no-approval"
    if route == "exempt" and kind != "international":
        return "not-international"
    if route == "academia" and kind != "university":
        return "not-university"
    if route == "academia" and closed:
        return "no-support"
    if route == "region" and closed and profile.contacts != "many":
        return "no-regional-badge"
    return "closed" if months < closes(route, profile, settings) else None


def cost(route, late=False, settings=None):
    """The points that a route takes. `late`: begun after the cards.

    A late own delegation is a second request; any other late route costs more than before.
    """
    if late and route == "own":
        return value("cost-own-again", settings)
    return value("cost-" + route, settings) + (value("cost-late", settings) if late else 0)


def people_for(routes):
    """How many people a mix of routes binds: one for each, but none for the consultation."""
    return len([route for route in routes if route != "consult"])


def one_membership(routes):
    """True unless a mix holds the membership twice, with and without its fee."""
    return not ("member" in routes and "exempt" in routes)


class World:
    """What chance gives: `card` (one of `CARDS`) and `mood` (0 to 99), how a request may end.

    The refusal of the first request to the own delegation comes in every world.
    """

    def __init__(self, card, mood):
        self.card = card
        self.mood = mood

    def answer(self, profile, settings=None):
        """True if a second request to the own delegation is granted."""
        if profile.openness == "closed":
            return False
        return self.mood < value("second-request-" + profile.openness, settings)

    def stops(self, route, profile, months, late, settings=None):
        """True if the card takes away a route begun with these months left.

        `late`: it was begun after the cards were drawn.
        """
        if self.card == "head" and route == "third":
            return not (late and profile.contacts == "many")
        if self.card == "waits" and route in APPLICATIONS:
            return months < closes(route, profile, settings) + value("waits-longer", settings)
        if self.card == "moves" and route == "region":
            return months < closes(route, profile, settings) + value("meets-earlier", settings)
        return False


def months_later(profile, settings=None):
    """The months left once the cards are drawn."""
    return max(0, profile.months - value("wait", settings))


def obstacle_later(route, profile, world, tried, settings=None):
    """Why a route cannot be begun after the cards: the end of a key, or None.

    `tried`: the routes of the first mix.
    """
    months = months_later(profile, settings)
    if route == "own" and route not in tried:
        return "first-request"
    found = obstacle(route, profile, months, settings)
    if found is None and world.stops(route, profile, months, True, settings):
        return "card"
    return found
