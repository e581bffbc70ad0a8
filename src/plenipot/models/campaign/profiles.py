"""The ten situations from which a group can begin. All of them are models, not organisations."""

from .states import HOME, LIMITS, REGION, STARTS

#: Starting position of the home state on the three objectives, by how open it is.
HOME_STARTS = {"open": (2, 2, 2), "mixed": (1, 1, 1), "closed": (0, 0, 1)}
#: As far as talks can move it. A closed government listens, but it never leads.
HOME_LIMITS = {"open": (3, 3, 3), "mixed": (3, 3, 3), "closed": (2, 2, 2)}


class Profile:
    """One situation.

    `id`: stable name. `start`: number of the first turn in which the group can act. `effort`:
    `small`, `usual` or `large`. `home`: `open`, `mixed` or `closed`. `contacts`: with other
    delegations: `many`, `some` or `none`. `cares`: number of the objective on which states of
    the region begin one step better, or None. `resists`: the same, one step worse.
    `language`: True if talks with other regions need interpreting.
    """

    def __init__(self, number, row):
        self.number = number
        self.id, self.start, self.effort, self.home = row[:4]
        self.contacts, self.cares, self.resists, self.language = row[4:]


_ROWS = (
    ("situation-2014", 1, "usual", "mixed", "some", None, None, False),
    ("open-home", 1, "usual", "open", "some", None, None, False),
    ("closed-home", 0, "usual", "closed", "many", None, None, False),
    ("closed-alone", 1, "usual", "closed", "none", None, None, False),
    ("six-months", 4, "large", "open", "many", None, None, False),
    ("small-means", 0, "small", "mixed", "some", None, None, False),
    ("region-listens", 0, "usual", "mixed", "none", 1, None, False),
    ("region-resists", 0, "usual", "mixed", "many", None, 2, False),
    ("other-language", 0, "usual", "open", "none", 0, None, True),
    ("last-months", 6, "large", "open", "many", 0, None, False),
)
PROFILES = tuple([Profile(number, row) for number, row in enumerate(_ROWS)])


def limits(profile):
    """How far talks can move each state: for each one three places in `POSITIONS`."""
    return (HOME_LIMITS[profile.home],) + LIMITS[1:]


def start_positions(profile, shifts):
    """Where each state begins: for each one a list of three places in `POSITIONS`.

    `shifts`: for each state and objective in turn, what the seed adds.
    """
    found = []
    for state, most in enumerate(limits(profile)):
        start = HOME_STARTS[profile.home] if state == HOME else STARTS[state]
        row = []
        for objective in range(3):
            there = start[objective] + shifts[state * 3 + objective]
            if state in REGION:
                there += (profile.cares == objective) - (profile.resists == objective)
            row.append(max(0, min(most[objective], there)))
        found.append(row)
    return found
