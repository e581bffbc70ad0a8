"""What a group can do: each action with its price and its window.

The number of an action is its place in `ACTIONS`; 0 is nothing. Numbers 1 to 8 are talks with
the states in the order of `STATES`. A window is a first and last turn; a name in it is a mark
of the calendar (see `Rules.marks`).
"""

from .rules import LAST, OPENING, turn_of
from .states import STATES

_T18, _T12, _T8, _T6, _T4, _T2, _T1 = [turn_of(months) for months in (18, 12, 8, 6, 4, 2, 1)]
_WEEK1, _WEEK2, _WEEK3 = OPENING, OPENING + 1, LAST


class Action:
    """One action.

    `number`; `id`; `group`: where it stands in a list; `price`: `talk`, `region`, `light`,
    `heavy` or `free`; `first`, `last`: a turn or a mark.
    """

    def __init__(self, number, row):
        self.number = number
        self.id, self.group, self.price, self.first, self.last = row


_ROWS = (
    ("nothing", "none", "free", 0, LAST),
    ("talk-home", "talk", "talk", 0, LAST),
    ("talk-neighbour", "talk", "talk", 0, LAST),
    ("talk-lead", "talk", "talk", 0, LAST),
    ("talk-small", "talk", "talk", 0, LAST),
    ("talk-open", "talk", "talk", 0, LAST),
    ("talk-large", "talk", "talk", 0, LAST),
    ("talk-cautious", "talk", "talk", 0, LAST),
    ("talk-hard", "talk", "talk", 0, LAST),
    ("apply-own", "ways", "light", "invitations", "named"),
    ("ask-abroad", "ways", "heavy", _T8, "named"),
    ("partners", "ways", "heavy", _T6, "named"),
    ("travel", "ways", "heavy", 0, _T2),
    ("network", "together", "light", 0, _WEEK1),
    ("group", "together", "heavy", _T4, _WEEK1),
    ("analysis", "together", "heavy", _T12, _WEEK1),
    ("off-site", "together", "light", _T6, _WEEK3),
    ("rota", "together", "light", _T2, _WEEK1),
    ("contribution", "words", "light", _T18, _T4),
    ("proposal", "words", "light", "invitations", "proposals"),
    ("regional", "words", "region", _T18, "region"),
    ("letter", "words", "light", _T4, _WEEK2),
    ("secretariat", "words", "light", _T6, _WEEK2),
    ("capitals", "words", "heavy", _T2, _WEEK3),
    ("draft", "words", "heavy", _T8, _WEEK2),
    ("table", "on-site", "light", _WEEK1, _WEEK3),
    ("meetings", "on-site", "heavy", _WEEK1, _WEEK3),
    ("report", "on-site", "light", _WEEK1, _WEEK3),
)
ACTIONS = tuple([Action(number, row) for number, row in enumerate(_ROWS)])
GROUPS = ("talk", "ways", "together", "words", "on-site")
IDS = tuple([action.id for action in ACTIONS])
TALKS = len(STATES)  # actions 1 to 8 are talks
NUMBER = {}
for _action in ACTIONS:
    NUMBER[_action.id] = _action.number


def windows(rules):
    """For each action, its first and last turn under some `Rules`."""
    found = []
    for action in ACTIONS:
        first = rules.marks.get(action.first, action.first)
        found.append((first, rules.marks.get(action.last, action.last)))
    return found
