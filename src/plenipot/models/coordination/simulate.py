"""Simple strategies for the rota, and how they fare in many conferences.

A strategy makes its rota from the published timetable, before it knows what will change.
"""

from plenipot.messages import message
from plenipot.models.chance import SEEDS

from .changes import Changes, happen
from .score import AGREEMENTS, score
from .team import TEAM
from .timetable import open_to

ALL = list(AGREEMENTS)
RUNS = 10000


def _first_days(wanted):
    """Each person goes to the first meetings that are wanted, a day each."""
    rota = []
    for who, one in enumerate(TEAM):
        taken = []
        for meeting in open_to(one):
            if len(taken) < one.days and meeting.day not in taken and wanted(one, meeting):
                taken.append(meeting.day)
                rota.append((who, meeting))
    return rota


def _grown(gain):
    """Add one day at a time, always the one after which `gain(rota)` is highest."""
    rota = []
    while True:
        best, most = None, gain(rota)
        for who, one in enumerate(TEAM):
            days = [meeting.day for member, meeting in rota if member == who]
            if len(days) == one.days:
                continue
            for meeting in open_to(one):
                if meeting.day in days:
                    continue
                found = gain(rota + [(who, meeting)])
                if found > most:
                    best, most = (who, meeting), found
        if best is None:
            return rota
        rota = rota + [best]


def lone():
    """Each person follows the own subject from the first day, and nothing is agreed."""
    return _first_days(lambda one, meeting: meeting.subject in one.subjects), []


def plenary():
    """Everybody sits in the large rooms, which are webcast, and shares what is said there."""
    return _first_days(lambda one, meeting: meeting.webcast), ["channel"]


def tireless():
    """Everybody works from the first day on without rest, in whatever group meets first."""
    return _first_days(lambda one, meeting: not meeting.webcast), ALL


def silent():
    """A rota that covers as much as possible, but nobody hands over and nobody is told."""
    return _grown(lambda rota: score(rota, []).coverage), []


def coordinated():
    """A rota made together for coverage, hand-overs and notes, with all three agreements."""
    return _grown(lambda rota: score(rota, ALL).total), ALL


STRATEGIES = (
    ("lone", lone),
    ("plenary", plenary),
    ("tireless", tireless),
    ("silent", silent),
    ("coordinated", coordinated),
)


def simulate(strategy, profile, seed, runs):
    """Play a strategy in `runs` conferences with seeds from `seed` on.

    There is one team, so `profile` is 0. Returns means and the share of meetings of ad hoc
    groups in which a text was settled and somebody of the team was there, as plain data.
    Raises ValueError with a sentence.
    """
    makers = [make for name, make in STRATEGIES if name == strategy]
    if not makers:
        known = ", ".join([name for name, _make in STRATEGIES])
        raise ValueError(message("coordination", "error.strategy", list=known))
    if profile != 0:
        raise ValueError(message("coordination", "error.profile"))
    if not 1 <= runs <= RUNS:
        raise ValueError(message("coordination", "error.runs", most=RUNS))
    if not 0 <= seed < SEEDS:
        raise ValueError(message("coordination", "error.seed"))
    rota, agreements = makers[0]()
    sums = [0, 0, 0, 0, 0, 0]
    for number in range(runs):
        found = happen(rota, agreements, Changes((seed + number) % SEEDS)).score
        settled = [r for r in found.rows if r.meeting.stage == "settled" and not r.meeting.webcast]
        there = len([row for row in settled if row.who is not None])
        values = (found.total, found.coverage, found.handover, found.notes, there, len(settled))
        sums = [sums[place] + more for place, more in enumerate(values)]
    return {
        "strategy": strategy,
        "runs": runs,
        "planned": score(rota, agreements).total,
        "total": sums[0] / runs,
        "coverage": sums[1] / runs,
        "handover": sums[2] / runs,
        "notes": sums[3] / runs,
        "settled": sums[4] / sums[5],
    }
