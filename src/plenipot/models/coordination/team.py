"""The team: five people of five small groups, each with few days, and three desks off site.

All of them are invented. A person works on some days only, and only between the first and
the last day of the stay. Days are numbered 1 to 15: the working days of three weeks.
"""

from plenipot.messages import message


class Member:
    """One person on site.

    `name`: stable id. `letter`: the sign in the picture. `days`: how many days of work the
    group can pay. `first`, `last`: first and last day on which the person is there.
    `languages`, `subjects`: ids of what the person speaks and knows well.
    """

    def __init__(self, name, letter, days, first, last, languages, subjects):
        self.name = name
        self.letter = letter
        self.days = days
        self.first = first
        self.last = last
        self.languages = languages
        self.subjects = subjects

    def label(self):
        """The name of the person."""
        return message("coordination", "member." + self.name)

    def group(self):
        """The name of the person's group."""
        return message("coordination", "group." + self.name)

    def there(self, day):
        """True if the person is at the conference on that day."""
        return self.first <= day <= self.last


SUBJECTS = ("openness", "internet", "devices")
LANGUAGES = ("english", "french", "spanish")

TEAM = (
    Member("amina", "A", 3, 2, 8, ("english", "french"), ("openness",)),
    Member("bento", "B", 2, 4, 10, ("english", "spanish"), ("internet",)),
    Member("chandra", "C", 3, 6, 13, ("english",), ("devices",)),
    Member("dalia", "D", 2, 5, 11, ("french",), ("devices", "openness")),
    Member("emeka", "E", 2, 10, 15, ("english", "french"), ("openness", "internet")),
)

# The place of each list of the exercise: a person, and which of the person's days (from 0).
SLOTS = tuple([(who, day) for who, one in enumerate(TEAM) for day in range(one.days)])


def common_language(one, other):
    """True if two members share a language."""
    return any([language in other.languages for language in one.languages])
