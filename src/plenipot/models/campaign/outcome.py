"""What a campaign reached: three objectives, each on a ladder from 0 to 3, and why.

Everything is counted at the end, from what stands then. More of anything never counts less.
"""

from .actions import NUMBER
from .events import REGION_TEXT_AT
from .rules import OPENING
from .states import CLAUSE, CONSULTATIONS, DOCUMENTS, FOR

NOTHING, RAISED, NEARLY, REACHED = 0, 1, 2, 3
WEEKS = (1, 2, 3)


class Need:
    """One thing that an objective needs: `id`, `have`, and `want` (None: it only adds)."""

    def __init__(self, name, have, want=None):
        self.id = name
        self.have = int(have)
        self.want = want

    @property
    def met(self):
        """True if there is enough of it."""
        return self.want is None or self.have >= self.want


class Outcome:
    """One objective: `needs` (a list of `Need`), `have` and `want` in all, and its `rung`."""

    def __init__(self, needs, have, want, rung):
        self.needs = needs
        self.have = have
        self.want = want
        self.rung = rung

    @property
    def reached(self):
        """True on the highest rung."""
        return self.rung == REACHED

    @property
    def missing(self):
        """The needs that are not met."""
        return [need for need in self.needs if not need.met]


def _rung(have, want, musts):
    if have >= want and musts:
        return REACHED
    if have >= want - 1:
        return NEARLY
    return RAISED if have >= want - 3 else NOTHING


def supporters(run, objective):
    """Numbers of the states that are for an objective."""
    return [n for n, row in enumerate(run.positions) if row[objective] >= FOR]


def letter_weight(run):
    """What the open letter weighs: 0 if none was sent, else 1 to 3."""
    if not run.has("letter"):
        return 0
    founded = run.done[NUMBER["network"]]
    trusted = 0 <= founded <= OPENING - run.rules.trust_turns
    return 1 + trusted + run.has("group")


def documents_seen(run):
    """True if the group can read the proposals before the conference opens."""
    return bool(run.own or run.abroad or run.has("partners")) or run.world.leak_at <= run.turn


def objectors(run):
    """Numbers of the states that would not let the clause pass, after any private meetings.

    A meeting helps with a state that is against the clause, unless it hardens during the
    conference. The group has time for a few of them.
    """
    reach = run.rules.meetings_reach if run.has("meetings") else 0
    found = []
    for state, row in enumerate(run.positions):
        position = row[CLAUSE] - (state == run.world.hostile and run.turn > OPENING)
        if position == 0 and reach:
            reach -= 1
        elif position <= 0:
            found.append(state)
    return found


def room_weeks(people, travel, network, rota):
    """For weeks 1 to 3, how many rooms people with a badge follow (0 to 2), as a list.

    Each person stays one week, or two with money for travel. Without a rota all come at the
    opening, and only a shared channel sends them to different rooms. With a rota nobody
    covers what somebody else covers; week 2 comes first, then weeks 3 and 1.
    `travel`, `network`, `rota`: True or False.
    """
    stay = 2 if travel else 1
    if rota:
        found = [0, 0, 0]
        for place in range(min(6, people * stay)):
            found[(1, 2, 0)[place % 3]] += 1
        return found
    rooms = 2 if network and people >= 2 else min(1, people)
    return [rooms if week <= stay else 0 for week in WEEKS]


def coverage(run):
    """For weeks 1 to 3, how many of the two rooms somebody follows (0 to 2), as a list."""
    rota = run.has("rota")
    found = room_weeks(run.people, run.has("travel"), run.has("network"), rota)
    if run.world.night and not rota:
        found[2] = 0  # without a rota nobody is rested enough for a night session
    return [min(2, rooms + run.has("off-site")) for rooms in found]


def in_clause_room(run):
    """True if somebody can answer questions when the clause is decided."""
    week = run.world.decides - OPENING + 1
    if run.world.webcast and run.has("off-site"):
        return True  # the team off site follows the webcast and writes to the delegation
    return coverage(run)[week - 1] - run.has("off-site") >= 1


def in_open_room(run):
    """True if somebody can defend the consultations in that same week."""
    week = run.world.decides - OPENING + 1
    needed = 2 if run.world.clash else 1
    return coverage(run)[week - 1] >= needed


def region_text(run):
    """What the text of the region adds, once it has arrived: -1, 0 or 1."""
    return run.world.region_text if run.turn >= REGION_TEXT_AT else 0


def documents(run):
    """The `Outcome` of opening the documents."""
    states = len(supporters(run, DOCUMENTS))
    parts = [
        Need("letter", letter_weight(run)),
        Need("secretariat", run.has("secretariat")),
        Need("capitals", run.has("capitals")),
        Need("report", run.has("report") and run.has("off-site")),
    ]
    rules = run.rules
    pressure = min(rules.pressure_most, sum([part.have for part in parts]))
    must = Need("states", states, rules.documents_states)
    inside = Need("inside", run.people > 0)
    text = Need("region-text", max(0, region_text(run)))
    have = states + inside.have + text.have + pressure
    needs = [must, inside, text] + parts
    return Outcome(needs, have, rules.documents_need, _rung(have, rules.documents_need, must.met))


def consultations(run):
    """The `Outcome` of consultations open to all."""
    rules = run.rules
    vehicle = 0
    if run.has("proposal"):
        vehicle = rules.vehicle_own
    if run.has("regional"):
        vehicle = rules.vehicle_region
    must = Need("vehicle", vehicle, 1)
    read = run.has("analysis") * (2 if documents_seen(run) else 1)
    parts = [
        Need("states", len(supporters(run, CONSULTATIONS))),
        Need("contribution", run.has("contribution")),
        Need("analysis", read),
        Need("defended", in_open_room(run)),
        Need("region-text", region_text(run)),
    ]
    have = vehicle + sum([part.have for part in parts])
    needs = [must] + parts
    want = rules.consultations_need
    return Outcome(needs, have, want, _rung(have, want, must.met))


def clause(run):
    """The `Outcome` of the clause on users: six steps, and all of them are needed."""
    needs = [
        Need("friend", len(run.friends()) > 0, 1),
        Need("draft", run.has("draft"), 1),
        Need("tabled", run.has("table"), 1),
        Need("expertise", run.has("analysis"), 1),
        Need("present", in_clause_room(run), 1),
        Need("no-objector", not objectors(run), 1),
    ]
    have = len([need for need in needs if need.met])
    # Words that were never put forward cannot be nearly adopted.
    rung = _rung(have, len(needs), True)
    if rung == NEARLY and not run.has("table"):
        rung = RAISED
    return Outcome(needs, have, len(needs), rung)


def outcomes(run):
    """The `Outcome` of each objective, in the order of `OBJECTIVES`."""
    return [documents(run), consultations(run), clause(run)]
