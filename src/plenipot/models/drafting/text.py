"""The draft resolution, and the clauses that can be put into it.

The draft is fictional and in our own words. It has a preamble, which gives reasons, and an
operative part, which says who is to do what. A clause has a place, a verb and words.
"""

from plenipot.messages import message

from .parameters import value

PREAMBLE = ("considering", "recognizing", "noting")
OPERATIVE = ("resolves", "instructs", "invites")
PLACES = PREAMBLE + OPERATIVE
VERBS = ("guarantee", "protect", "maintain", "account")  # from strong to weak
WORDS = (
    "rights",
    "anydevice",
    "goodfaith",
    "connectivity",
    "named",
    "flow",
    "continuity",
    "genuine",
)
USERS = ("rights", "anydevice", "goodfaith", "connectivity", "named")  # these speak of users
SHORT = ("connectivity", "continuity", "genuine")  # these take no time to read
# How far words go for users, as the name of a parameter.
_PUSH = {
    "rights": "words-strong",
    "anydevice": "words-strong",
    "goodfaith": "words-goodfaith",
    "connectivity": "words-connectivity",
    "named": "words-connectivity",
}
# The draft as it stands before anybody adds words: how many lines each place has.
DRAFT = (
    ("considering", 2),
    ("recognizing", 1),
    ("noting", 1),
    ("resolves", 1),
    ("instructs", 1),
    ("invites", 1),
)


class Clause:
    """A clause: its `place`, its `verb`, its `words`, and whether it is `hedged`.

    A hedged clause ends with "where appropriate".
    """

    def __init__(self, place, verb, words, hedged=False):
        self.place = place
        self.verb = verb
        self.words = words
        self.hedged = hedged

    @property
    def operative(self):
        """True if the clause stands in the operative part."""
        return self.place in OPERATIVE

    @property
    def about_users(self):
        """True if the words speak of the people who use the devices."""
        return self.words in USERS

    def text(self):
        """The clause as it reads, without its place: `the importance of ...`."""
        part = "operative" if self.operative else "preamble"
        verb = message("drafting", "form." + part + "." + self.verb)
        words = message("drafting", "words." + self.words)
        key = "instructs" if self.place == "instructs" else part
        text = message("drafting", "clause." + key, verb=verb, words=words)
        return message("drafting", "clause.hedged", text=text) if self.hedged else text

    def full(self):
        """The clause with its place in front: `considering the importance of ...`."""
        place = message("drafting", "place." + self.place)
        return message("drafting", "clause.full", place=place, text=self.text())

    def moved(self, place=None, verb=None, words=None):
        """The same clause with one or more parts changed."""
        return Clause(place or self.place, verb or self.verb, words or self.words)

    def weakened(self):
        """The clause as a group writes it when somebody asks for a change: one step weaker."""
        step = VERBS.index(self.verb) + 1
        if step < len(VERBS):
            return Clause(self.place, VERBS[step], self.words)
        return Clause(self.place, self.verb, self.words, True)

    def strength(self, settings=None):
        """How much the clause says for users: 0 if it does not speak of them."""
        if not self.about_users:
            return 0
        points = place_force(self.place, settings) + verb_force(self.verb, settings)
        points += push(self.words, settings)
        if self.hedged:
            points -= value("hedge", settings)
        return max(0, points)


def place_force(place, settings=None):
    """How much a place asks of somebody."""
    return value("place-" + place, settings)


def verb_force(verb, settings=None):
    """How much a verb asks: 0 for the weakest."""
    return 0 if verb == "account" else value("verb-" + verb, settings)


def push(words, settings=None):
    """How far words go for users: 0 if they do not speak of users."""
    return value(_PUSH[words], settings) if words in _PUSH else 0


def full_strength(settings=None):
    """The strength of the strongest clause that can be written here."""
    return Clause(OPERATIVE[0], VERBS[0], WORDS[0]).strength(settings)
