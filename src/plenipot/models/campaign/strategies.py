"""Ways to play: the path of 2014 as a model, naive habits, and a mixed plan that adapts.

Each is a list of wishes (see `wishes.py`); the mixed plan makes its list for the situation.
"""

from .rules import OPENING
from .states import CLAUSE, CONSULTATIONS, DOCUMENTS, FOR, HOME, REGION, STATES
from .wishes import Wish, follow

T24, T18, T12, T8, T6, T4, T2, T1 = range(8)
W1, W2, W3 = OPENING, OPENING + 1, OPENING + 2


def _wishes(rows):
    return [Wish(*row) for row in rows]


# Effort that the group keeps for the last weeks and for the conference.
_KEPT = 17

_PATH_OF_2014 = (
    ("network", T18),
    ("talk-home", T18, CONSULTATIONS, _KEPT),
    ("contribution", T12),
    ("talk-open", T12, DOCUMENTS, _KEPT),
    ("talk-small", T12, CLAUSE, _KEPT - 4),
    ("proposal", T8),
    ("talk-neighbour", T8, DOCUMENTS, _KEPT),
    ("apply-own", T6),
    ("ask-abroad", T4, True),
    ("group", T2),
    ("analysis", T2),
    ("letter", T1),
    ("partners", T1),
    ("rota", W1),
    ("draft", T4),
    ("table", W1),
    ("meetings", W1),
    ("off-site", W1),
    ("report", W2),
    ("capitals", W2),
    ("secretariat", W2),
)
# What is still open in week 1, in the order that reaches most.
_FROM_WEEK_1 = (
    ("network", W1),
    ("group", W1),
    ("letter", W2),
    ("secretariat", W2),
    ("talk-open", W3, DOCUMENTS),
    ("talk-small", W3, DOCUMENTS),
    ("capitals", W3),
    ("talk-home", W3, DOCUMENTS),
)
_OWN_DELEGATION = (
    ("talk-home", T24, CONSULTATIONS),
    ("talk-home", T24, CLAUSE),
    ("talk-home", T24, DOCUMENTS),
    ("apply-own", T12),
    ("proposal", T12),
    ("regional", T12),
    ("travel", T8),
    ("draft", T6),
    ("analysis", T12),
    ("contribution", T12),
    ("table", W1),
    ("meetings", W1),
    ("secretariat", W1),
)
_OFF_SITE = (
    ("network", T24),
    ("contribution", T18),
    ("analysis", T12),
    ("group", T4),
    ("off-site", T6),
    ("letter", T4),
    ("secretariat", T6),
    ("capitals", T2),
    ("talk-open", T18, DOCUMENTS),
    ("talk-small", T18, DOCUMENTS),
    ("talk-large", T12, DOCUMENTS),
)
_LONE_WOLF = (
    ("talk-home", T24, CONSULTATIONS),
    ("talk-open", T24, DOCUMENTS),
    ("talk-small", T24, CLAUSE),
    ("contribution", T18),
    ("apply-own", T12),
    ("ask-abroad", T8, True),
    ("proposal", T12),
    ("travel", T6),
    ("draft", T6),
    ("analysis", T6),
    ("letter", T4),
    ("secretariat", T6),
    ("table", W1),
    ("meetings", W1),
)
_EVERYTHING = tuple(
    [
        (name, T24)
        for name in (
            "network travel talk-home talk-neighbour talk-lead contribution apply-own analysis "
            "talk-small talk-open talk-large talk-cautious talk-hard proposal regional "
            "ask-abroad draft secretariat off-site partners group letter rota capitals table "
            "meetings report"
        ).split()
    ]
)

_LISTS = {
    "historical": _wishes(_PATH_OF_2014),
    "late": _wishes(_FROM_WEEK_1),
    "own-delegation": _wishes(_OWN_DELEGATION),
    "off-site": _wishes(_OFF_SITE),
    "lone-wolf": _wishes(_LONE_WOLF),
    "do-everything": _wishes(_EVERYTHING),
}


def historical(run):
    """The path of 2014, as a model: a few groups early, many together later."""
    return follow(_LISTS["historical"], run)


def late(run):
    """The same effort from week 1: what is still open, in a good order."""
    return follow(_LISTS["late"], run)


def own_delegation(run):
    """Everything through the own government."""
    return follow(_LISTS["own-delegation"], run)


def off_site(run):
    """Everything from outside, without any badge."""
    return follow(_LISTS["off-site"], run)


def lone_wolf(run):
    """Early and busy, but with no other group."""
    return follow(_LISTS["lone-wolf"], run)


def do_everything(run):
    """A little of everything, as soon as it is open."""
    return follow(_LISTS["do-everything"], run)


def _nearest(run, states, objective, count):
    """The states of a list that are nearest to being for an objective, at most `count`."""
    able = [state for state in states if run.limits[state][objective] >= FOR]
    able.sort(key=lambda state: (-run.positions[state][objective], -sum(run.positions[state])))
    return able[:count]


def _adapted(run):
    """The wishes of the mixed plan for one situation, from what can be seen at the start."""
    rows = [("network", T24)]
    start = run.profile.start
    carriers = []
    if start <= T4:
        carriers = _nearest(run, REGION, CONSULTATIONS, 1)
        for state in carriers:
            rows.append(("talk-" + STATES[state], T24, CONSULTATIONS, _KEPT))
    rows.append(("contribution", T18))
    if carriers == [HOME]:
        rows.append(("proposal", T12))
    elif carriers:
        rows.append(("regional", T18))
    for state in _nearest(run, range(1, len(STATES)), CLAUSE, 1):
        rows.append(("talk-" + STATES[state], T24, CLAUSE, _KEPT - 4))
    for state in _nearest(run, range(len(STATES)), DOCUMENTS, 3):
        rows.append(("talk-" + STATES[state], T24, DOCUMENTS, _KEPT))
    if run.profile.home != "closed":
        rows.append(("apply-own", T12))
    rows += [
        ("analysis", T12),
        ("partners", T6),
        ("draft", T4),
        ("group", T4),
        ("letter", T4),
        ("rota", T2),
        ("off-site", T2),
        ("table", W1),
        ("meetings", W1),
        ("capitals", T2),
        ("report", W1),
        ("secretariat", W1),
    ]
    return _wishes(rows)


def mixed(run):
    """Inside and outside together, early, with the states that are nearest."""
    return follow(_adapted(run), run)


STRATEGIES = (
    ("historical", historical),
    ("late", late),
    ("own-delegation", own_delegation),
    ("off-site", off_site),
    ("lone-wolf", lone_wolf),
    ("do-everything", do_everything),
    ("mixed", mixed),
)
