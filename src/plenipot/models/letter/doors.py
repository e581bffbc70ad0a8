"""Six doors between a letter and a lasting policy, and whether a push opens each.

The Secretariat holds the key to the first three, heads of delegation to the fourth, and the
members together to the last two. What opens a door of the Secretariat never counts for a door
of the members. A seventh, the final policy, lies beyond the end of the exercise.
"""

from .conference import LAST_BEFORE, MONTHS, TIMES
from .parameters import value
from .push import objectors, scores, supporters

DOORS = ("reply", "briefings", "meeting", "documents", "rule", "policy")
KEYS = ("secretariat", "secretariat", "secretariat", "heads", "members", "members")
MEMBER_DOORS = DOORS[3:]
_LAST_TEXT = TIMES.index("week1")  # a text that comes later finds no committee
_END = len(TIMES) - 1


class Door:
    """One door of a play.

    `name`: one of `DOORS`. `open`: whether it opens. `why`: the end of the key of the sentence
    that explains it. That sentence can name `who` (states), `n` and `need` (numbers).
    """

    def __init__(self, name, is_open, why, who=(), n=0, need=0):
        self.name = name
        self.open = is_open
        self.why = why
        self.who = list(who)
        self.n = n
        self.need = need

    @property
    def key(self):
        """Who holds the key."""
        return KEYS[DOORS.index(self.name)]


def _reply(plan):
    if plan.letter is None:
        return Door("reply", False, "no-letter")
    if plan.to == "heads":
        return Door("reply", False, "address")
    return Door("reply", *((True, "open") if plan.reaches_general() else (False, "late")))


def _briefings(conference, plan):
    if conference.planned:
        return Door("briefings", True, "planned")
    asked = plan.staff is not None and plan.staff <= LAST_BEFORE
    if asked or plan.reaches_general():
        return Door("briefings", True, "asked")
    return Door("briefings", False, "not-asked")


def _meeting(plan):
    if not plan.reaches_general():
        return Door("meeting", False, "no-letter")
    if plan.many:
        return Door("meeting", True, "many")
    if plan.staff is not None and plan.staff <= TIMES.index("months"):
        return Door("meeting", True, "staff")
    return Door("meeting", False, "few")


def _agreed(name, found, need, settings):
    """A door that opens if nobody objects and enough are in favour."""
    against = objectors(found, settings)
    friends = supporters(found, settings)
    if against:
        return Door(name, False, "objects", against, len(friends), need)
    if len(friends) < need:
        return Door(name, False, "few", friends, len(friends), need)
    return Door(name, True, "open", friends, len(friends), need)


def text_at(conference, plan, settings=None):
    """When a text is brought: index of the time, or None if nobody brings one.

    A state that was asked waits until it is in favour. Index 0 if the champion does it alone.
    """
    if conference.tables:
        return 0
    if plan.tabler is None:
        return None
    for time in range(plan.asking, len(TIMES)):
        if plan.tabler in supporters(scores(conference, plan, time, settings), settings):
            return time
    return None


def _rule(conference, plan, settings):
    at = text_at(conference, plan, settings)
    if at is None:
        return Door("rule", False, "refused" if plan.tabler else "no-text", [plan.tabler])
    if at > _LAST_TEXT:
        return Door("rule", False, "late", [plan.tabler])
    in_time = MONTHS[at] >= value("proposals-close", settings)
    need = value("rule-for" if in_time else "rule-for-late", settings)
    return _agreed("rule", scores(conference, plan, _END, settings), need, settings)


def doors(conference, plan, settings=None):
    """The six `Door`s of a push at a conference, in the order of `DOORS`."""
    before = scores(conference, plan, LAST_BEFORE, settings)
    rule = _rule(conference, plan, settings)
    years = plan.years + conference.carried
    need = value("council-years", settings)
    if not rule.open:
        policy = Door("policy", False, "no-rule", (), years, need)
    elif years < need:
        policy = Door("policy", False, "short", (), years, need)
    else:
        policy = Door("policy", True, "open", (), years, need)
    return [
        _reply(plan),
        _briefings(conference, plan),
        _meeting(plan),
        _agreed("documents", before, value("heads-for", settings), settings),
        rule,
        policy,
    ]


def opened(found):
    """The names of the open doors."""
    return [door.name for door in found if door.open]
