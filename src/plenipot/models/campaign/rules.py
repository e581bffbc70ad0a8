"""The parameters, read once for many runs, and the calendar that follows from them."""

from .parameters import value

# Months before the opening at each turn; the last three turns are weeks 1 to 3.
MONTHS = (24, 18, 12, 8, 6, 4, 2, 1)
TURNS = 11
OPENING = 8  # the number of the turn that is week 1
LAST = TURNS - 1
STAGES = ("open", "drafted", "signed", "instructed")


def turn_of(months):
    """The last turn that is at least this many months before the opening."""
    found = 0
    for turn, before in enumerate(MONTHS):
        if before >= months:
            found = turn
    return found


class Rules:
    """Parameters under some settings (name -> whole number), as plain attributes.

    `marks`, `months`: turns and months at which things open or close. `stages`: for each turn, how hard positions are (0 to 3). `hard`: for each turn, what a
    talk costs before anything is added.
    """

    def __init__(self, settings=None):
        def number(name):
            return value(name, settings)

        self.effort = {}
        for name in ("small", "usual", "large"):
            self.effort[name] = number("effort-" + name)
        self.costs = {"light": number("cost-light"), "heavy": number("cost-heavy")}
        self.badge = {}
        for name in ("open", "mixed", "closed"):
            self.badge[name] = number("badge-" + name)
        self.abroad = {}
        for name in ("many", "some", "none"):
            self.abroad[name] = number("abroad-" + name)
        self.more_moved = number("more-moved")
        self.more_election = number("more-election")
        self.more_language = number("more-language")
        self.more_unknown = number("more-unknown")
        self.shift = number("shift")
        self.moved_chance = number("moved-chance")
        self.election_chance = number("election-chance")
        self.region_chance = number("region-chance")
        self.leak_chance = number("leak-chance")
        self.hostile_chance = number("hostile-chance")
        self.clash_chance = number("clash-chance")
        self.night_chance = number("night-chance")
        self.webcast_chance = number("webcast-chance")
        self.documents_states = number("documents-states")
        self.documents_need = number("documents-need")
        self.pressure_most = number("pressure-most")
        self.trust_turns = number("trust-turns")
        self.consultations_need = number("consultations-need")
        self.vehicle_own = number("vehicle-own")
        self.vehicle_region = number("vehicle-region")
        self.meetings_reach = number("meetings-reach")
        self.marks = {
            "invitations": turn_of(number("invitations")),
            "proposals": turn_of(number("proposals-close")),
            "region": turn_of(number("region-closes")),
            "named": turn_of(number("named")),
        }
        self.months = {"proposals": number("proposals-close"), "region": number("region-closes")}
        borders = [number(stage + "-from") for stage in STAGES[1:]]
        prices = [number("cost-" + stage) for stage in STAGES]
        self.stages = []
        for turn in range(TURNS):
            months = MONTHS[turn] if turn < OPENING else 0
            self.stages.append(len([1 for border in borders if months <= border]))
        self.hard = [prices[stage] for stage in self.stages]


_plain = []


def plain_rules():
    """The `Rules` without any settings; made once."""
    if not _plain:
        _plain.append(Rules())
    return _plain[0]
