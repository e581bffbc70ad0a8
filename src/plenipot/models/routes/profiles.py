"""Who is looking for a way in: ten fictional organisations, or one made from seven lists."""

from plenipot.messages import message
from plenipot.models.exercise import PlayError

KINDS = ("national", "international", "university", "informal")
PEOPLE = (1, 2, 3, 5)
BUDGETS = (3, 5, 8, 12)
MONTHS = (2, 3, 6, 9, 12, 18, 24)
OPENNESS = ("closed", "mixed", "open")
CONTACTS = ("none", "some", "many")
GOALS = ("know", "words", "record", "relations")

# The parts of a profile in the order of its numbers; a number is a place in these choices.
PARTS = ("kind", "people", "budget", "months", "openness", "contacts", "goal")
CHOICES = (KINDS, PEOPLE, BUDGETS, MONTHS, OPENNESS, CONTACTS, GOALS)


class Profile:
    """An organisation and its goal.

    `numbers`: seven places in `CHOICES`. `kind`: one of `KINDS`. `people`: how many can work
    on the conference. `budget`: points. `months`: left before the opening. `openness`: one of
    `OPENNESS`, how its government meets outside groups. `contacts`: one of `CONTACTS`, with
    delegations of other states. `goal`: one of `GOALS`.
    """

    def __init__(self, numbers):
        self.numbers = tuple(numbers)
        parts = [CHOICES[place][number] for place, number in enumerate(numbers)]
        self.kind, self.people, self.budget, self.months = parts[:4]
        self.openness, self.contacts, self.goal = parts[4:]

    @property
    def name(self):
        """The name of the ready profile that has these numbers, or None."""
        for name, numbers in READY:
            if numbers == self.numbers:
                return name
        return None

    def label(self):
        """The organisation, as a title."""
        return message("routes", "profile." + (self.name or "mine"))

    def sentences(self):
        """What the organisation is and has, as a list of plain sentences."""
        key = "profile.%s.who" % self.name if self.name else "kind.%s.who" % self.kind
        return [
            message("routes", key),
            message("routes", "profile.has", people=self.people, budget=self.budget),
            message("routes", "profile.months", months=self.months),
            message("routes", "openness.%s.is" % self.openness),
            message("routes", "contacts.%s.has" % self.contacts),
            message("routes", "goal.%s.wants" % self.goal),
        ]


def choice_label(part, choice):
    """A choice of a part of a profile, as people read it."""
    if part in ("people", "budget", "months"):
        return message("routes", part + ".choice", n=choice)
    return message("routes", part + "." + choice)


def profile_of(numbers):
    """The `Profile` of seven numbers. Raises PlayError."""
    if len(numbers) != len(PARTS):
        raise PlayError("error.numbers")
    for place, number in enumerate(numbers):
        if not 0 <= number < len(CHOICES[place]):
            raise PlayError("error.profile")
    return Profile(numbers)


def _numbers(*choices):
    return tuple([CHOICES[place].index(choice) for place, choice in enumerate(choices)])


# All of them are invented.
READY = (
    ("lantern", _numbers("national", 3, 8, 12, "open", "some", "words")),
    ("bridge", _numbers("national", 2, 5, 9, "closed", "some", "words")),
    ("meridian", _numbers("international", 5, 12, 24, "mixed", "many", "relations")),
    ("clinic", _numbers("university", 2, 5, 12, "mixed", "none", "know")),
    ("kite", _numbers("informal", 1, 3, 3, "open", "none", "know")),
    ("press", _numbers("national", 3, 5, 6, "closed", "none", "record")),
    ("shore", _numbers("international", 3, 5, 18, "closed", "none", "know")),
    ("village", _numbers("national", 2, 8, 18, "mixed", "none", "words")),
    ("abroad", _numbers("informal", 2, 5, 6, "closed", "many", "words")),
    ("watch", _numbers("national", 3, 12, 9, "mixed", "some", "record")),
)


def ready(name):
    """The ready `Profile` of a name. Raises KeyError if there is none."""
    for other, numbers in READY:
        if other == name:
            return Profile(numbers)
    raise KeyError(name)
