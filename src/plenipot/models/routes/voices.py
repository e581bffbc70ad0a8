"""The constraint token: who may say what to whom.

Whoever holds a badge of a state holds a token: words outside the delegation need the
consent of its head. Somebody without a badge has no token. The case study says that the
terms of a delegation bound its members; what exactly a cell allows is our reading.
"""

from .rules import DELEGATIONS, OBSERVERS

AUDIENCES = ("inside", "room", "others", "press", "partners")
SPEAKERS = ("own", "third", "observer", "free")
NO, ASK, FREE = 0, 1, 2
# For each speaker one permission for each audience.
PERMISSIONS = (
    ("own", (FREE, ASK, ASK, ASK, ASK)),
    ("third", (FREE, ASK, ASK, ASK, ASK)),
    ("observer", (ASK, NO, FREE, FREE, FREE)),
    ("free", (ASK, NO, FREE, FREE, FREE)),
)


def permissions(speaker):
    """The permissions of a speaker, in the order of `AUDIENCES`. Raises KeyError."""
    for name, found in PERMISSIONS:
        if name == speaker:
            return found
    raise KeyError(speaker)


def speakers(routes, people, used):
    """The speakers of a mix. `people`: of the organisation; `used`: bound by the mix."""
    found = [route for route in DELEGATIONS if route in routes]
    if [route for route in routes if route in OBSERVERS]:
        found.append("observer")
    if "offsite" in routes or used < people:
        found.append("free")
    return found


def tokens(routes):
    """How many people of a mix hold a token."""
    return len([route for route in routes if route in DELEGATIONS])
