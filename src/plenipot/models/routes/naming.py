"""What a mix gains and gives up, and whether the learner named it rightly."""

from .access import DIMENSIONS
from .rules import DELEGATIONS, OBSERVERS

GAINS = DIMENSIONS
GIVES = ("line", "drafts", "room", "early", "money", "noticed", "nobody")


def true_gains(levels):
    """The gains of a mix: levels of 2 or more. No mix gains independence; it can keep it."""
    return [name for place, name in enumerate(DIMENSIONS[:-1]) if levels[place] >= 2]


def true_gives(mix, profile, levels, spent, used):
    """What a mix gives up, in the order of `GIVES`.

    `levels`: what it gives; `spent`: points; `used`: people that it binds.
    """
    badge = bool([route for route in mix if route in DELEGATIONS])
    observer = bool([route for route in mix if route in OBSERVERS])
    facts = (
        badge or "region" in mix,
        badge or observer or "region" in mix,
        not badge,
        levels[0] <= 1,
        spent * 2 > profile.budget,
        "third" in mix,
        badge and "offsite" not in mix and used >= profile.people,
    )
    return [name for place, name in enumerate(GIVES) if facts[place]]
