"""How far the lesson of the amendment desk depends on the numbers chosen for it."""

from .model import DELEGATIONS, finish, first_in
from .room import rooms

# Five plays: place, verb, words, delegation, reason, and who is paid in a deal.
PLAYS = (
    ("considering", "maintain", "connectivity", "pelland", "choice", None),
    ("considering", "maintain", "connectivity", "brellin", "rights", None),
    ("recognizing", "maintain", "goodfaith", "marenia", "buyers", None),
    ("invites", "maintain", "connectivity", "pelland", "choice", None),
    ("invites", "maintain", "connectivity", "oskana", "subject", "tarvia"),
)
MEASURES = tuple(["measure.play-%d" % number for number in range(len(PLAYS))])
# Favours and the price of a hedge change what a play is said to cost, not what it reaches.
WITHOUT = ("hedge", "favour-small", "favour-large", "favour-change", "favour-deal")


def measure(settings=None):
    """In how many of the 36 rooms each of `PLAYS` puts its words into the text unchanged."""
    found = []
    for play in PLAYS:
        step = DELEGATIONS.index(play[5]) + 1 if play[5] else 0
        count = 0
        for here in rooms():
            first = first_in(here, play[:5], False, (), settings)
            if finish(first, (0, 0), step, settings).outcome == "adopted":
                count += 1
        found.append(count)
    return tuple(found)
