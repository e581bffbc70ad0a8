"""The phases of an activity, and which may follow which.

A vote goes first → discuss → second → closed → revealed. Discussion may be left out. Steps
back undo a click that came too early: they are allowed as long as they cannot mix votes from
before and after the discussion, and never once the result has been shown. Plays and tests
are open or closed; both may be changed at any time, because closing shows nothing.
"""

from typing import Literal

Kind = Literal["vote", "scenario", "campaign", "test"]

KINDS: tuple[Kind, ...] = ("vote", "scenario", "campaign", "test")
#: The phases in which votes are taken.
VOTING = ("first", "second")
_FORWARD = {
    "first": ("discuss", "closed"),
    "discuss": ("second", "closed"),
    "second": ("closed",),
    "closed": ("revealed",),
    "revealed": (),
}
_BACK = {"discuss": "first", "second": "discuss"}


def first_phase(kind: Kind) -> str:
    """Return the phase in which an activity of a kind begins."""
    return "first" if kind == "vote" else "open"


def next_phases(kind: Kind, phase: str, before: str, voted: bool) -> list[str]:
    """Return the phases that may follow, the usual one first.

    `before` is the phase from which the activity came to this one; `voted` says whether the
    step back would leave votes behind: in the first round for a discussion, in the second
    round for the second round.
    """
    if kind != "vote":
        return ["open" if phase == "closed" else "closed"]
    found = list(_FORWARD[phase])
    if phase in _BACK and not voted:
        found.append(_BACK[phase])
    if phase == "closed":
        found.append(before)
    return found


def takes(kind: Kind, phase: str) -> bool:
    """Return whether votes, decisions or answers are taken in a phase."""
    return phase in VOTING if kind == "vote" else phase == "open"
