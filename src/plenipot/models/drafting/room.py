"""Who is in the room: seven fictional delegations, the reasons they hear, and chance.

A delegation has red lines, interests, friends and rivals. A small one has few people.
"""

from plenipot.messages import message
from plenipot.models.chance import Chance

from .text import USERS

DELEGATIONS = ("pelland", "marenia", "tarvia", "oskana", "soruna", "ilmara", "brellin")
SMALL = ("pelland", "soruna")  # one or two people: they can carry one change
LARGE = tuple([who for who in DELEGATIONS if who not in SMALL])
GUARDED = DELEGATIONS[1:]  # the delegations that have a red line in this subject

LINES = {
    "pelland": (),
    "marenia": ("shield",),
    "tarvia": ("named", "orders"),
    "oskana": ("subject",),
    "soruna": ("duty",),
    "ilmara": ("tasks", "again"),
    "brellin": ("internet",),
}
# Words that a delegation is glad to see.
LIKES = {
    "pelland": USERS,
    "marenia": ("genuine",),
    "tarvia": ("genuine",),
    "oskana": ("continuity",),
    "soruna": ("connectivity", "goodfaith", "anydevice"),
    "ilmara": ("continuity",),
    "brellin": USERS,
}
FRIENDS = (
    ("pelland", "soruna"),
    ("pelland", "brellin"),
    ("pelland", "ilmara"),
    ("marenia", "tarvia"),
    ("marenia", "oskana"),
    ("tarvia", "oskana"),
    ("oskana", "soruna"),
    ("ilmara", "brellin"),
)
RIVALS = (("brellin", "tarvia"), ("brellin", "oskana"))

REASONS = ("rights", "buyers", "emergency", "choice", "subject", "cost")
# What a reason does with a delegation: 2 fits its red line, 1 helps, -1 works against.
_FITS = {
    "rights": (("brellin", 2), ("tarvia", -1), ("oskana", -1)),
    "buyers": (("marenia", 2), ("soruna", 1), ("brellin", 1), ("pelland", 1)),
    "emergency": (
        ("soruna", 2),
        ("tarvia", 1),
        ("oskana", 1),
        ("brellin", 1),
        ("pelland", 1),
    ),
    "choice": (("tarvia", 2), ("oskana", 1), ("soruna", 1), ("ilmara", 1)),
    "subject": (("oskana", 2), ("tarvia", 1), ("soruna", 1), ("brellin", 1)),
    "cost": (("ilmara", 2), ("soruna", 1)),
}


def credible(reason, clause):
    """True if a reason is true of a clause; a delegation does not believe one that is not."""
    if reason in ("choice", "cost"):
        return not clause.operative
    if reason == "subject":
        return clause.words not in ("rights", "flow")
    if reason in ("buyers", "emergency"):
        return clause.about_users
    return True


def fit(reason, clause, who):
    """What a reason does with a delegation, for this clause: -1, 0, 1 or 2."""
    for name, level in _FITS[reason]:
        if name == who:
            return level if level < 0 or credible(reason, clause) else 0
    return 0


def _paired(pairs, one, other):
    return (one, other) in pairs or (other, one) in pairs


def standing(tabler, who):
    """`friend`, `rival` or None: how a delegation sees the one that tables a clause."""
    if _paired(FRIENDS, tabler, who):
        return "friend"
    return "rival" if _paired(RIVALS, tabler, who) else None


def friends_of(who):
    """The delegations that are on good terms with one, in the order of the room."""
    return [other for other in DELEGATIONS if _paired(FRIENDS, who, other)]


def rivals_of(who):
    """The delegations that are on bad terms with one, in the order of the room."""
    return [other for other in DELEGATIONS if _paired(RIVALS, who, other)]


def name_of(who):
    """The name of a delegation."""
    return message("drafting", "who." + who)


class Room:
    """What chance decides: whose expert is `absent`, and who is in a `hurry`."""

    def __init__(self, absent, hurry):
        self.absent = absent
        self.hurry = hurry


def room(seed):
    """The `Room` of a seed (0 to 32767)."""
    return Room(
        Chance(seed, "drafting absent").pick(GUARDED),
        Chance(seed, "drafting hurry").pick(GUARDED),
    )


def rooms():
    """Every room that chance can make, each once."""
    return [Room(absent, hurry) for absent in GUARDED for hurry in GUARDED]
