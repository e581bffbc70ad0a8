"""The best rota for the team, and the price of each clash, by integer programming (HiGHS).

The variables are those of `models/coordination/score.py`: who works when, who takes the notes
of which meeting and how tired, and who takes them in turn. What is maximised is that score.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from plenipot.models.coordination.model import agreements_number, decisions_of
from plenipot.models.coordination.parameters import value
from plenipot.models.coordination.score import (
    AGREEMENTS,
    MOST_TIRED,
    link_worth,
    off_site,
    worth,
)
from plenipot.models.coordination.team import TEAM
from plenipot.models.coordination.timetable import MEETINGS, Meeting, clashes, links

Rota = list[tuple[int, Meeting]]
Settings = dict[str, int] | None
# For each member and meeting, one variable for each step of tiredness.
Takers = dict[tuple[int, Meeting], list[int]]


@dataclass(frozen=True)
class Solution:
    """The best rota under some agreements, and its score."""

    rota: Rota
    agreements: tuple[str, ...]
    total: int


class _Program:
    """A linear program in the making: variables from 0 to 1 with a gain each, and limits."""

    def __init__(self) -> None:
        self.gains: list[float] = []
        self.whole: list[int] = []
        self.rows: list[list[tuple[int, float]]] = []
        self.limits: list[float] = []

    def add(self, gain: float, whole: bool = True) -> int:
        """Add a variable and return its number."""
        self.gains.append(gain)
        self.whole.append(1 if whole else 0)
        return len(self.gains) - 1

    def at_most(self, limit: float, *terms: tuple[int, float]) -> None:
        """Demand that the sum of variables times factors is at most a limit."""
        self.rows.append(list(terms))
        self.limits.append(limit)

    def solve(self) -> tuple[float, Any]:
        """Return the highest gain and the values that reach it. Raises RuntimeError."""
        entries = [
            (number, column, factor)
            for number, row in enumerate(self.rows)
            for column, factor in row
        ]
        where, columns, factors = zip(*entries, strict=True)
        shape = (len(self.rows), len(self.gains))
        matrix = csr_array((factors, (where, columns)), shape=shape)
        found = milp(
            -np.array(self.gains),
            integrality=np.array(self.whole),
            bounds=Bounds(0, 1),
            constraints=LinearConstraint(matrix, -np.inf, np.array(self.limits)),
            options={"mip_rel_gap": 0},
        )
        if not found.success:
            raise RuntimeError(f"the solver found no best rota: {found.message}")
        return -found.fun, found.x


def best_rota(
    agreements: Sequence[str],
    meetings: Sequence[Meeting] = MEETINGS,
    days: Sequence[int] | None = None,
    apart: tuple[Meeting, Meeting] | None = None,
    settings: Settings = None,
) -> Solution:
    """Return the best rota on a timetable under given agreements.

    `days`: days of work of each member, if they are not those of the team. `apart`: two
    meetings of one day that one person can attend both, as if they did not clash.
    """
    if days is None:
        days = [one.days for one in TEAM]
    program = _Program()
    takers: Takers = {}
    for who, member in enumerate(TEAM):
        for one in meetings:
            if member.there(one.day):
                takers[who, one] = [
                    program.add(sum(worth(who, one, tired, agreements, settings)))
                    for tired in range(MOST_TIRED + 1)
                ]
    # Nobody has a reason to be in a room but to take the notes: days of work follow from them.
    days_there = dict.fromkeys((who, one.day) for who, one in takers)
    works = {key: program.add(0, whole=False) for key in days_there}
    _limit_days(program, takers, works, days, apart)
    _limit_notes(program, takers, works)
    _in_turn(program, takers, meetings, agreements, settings)
    gain, values = program.solve()
    base = sum(sum(off_site(one, agreements, settings)) for one in meetings)
    cost = sum(value(f"cost-{name}", settings) for name in agreements)
    rota = [key for key, levels in takers.items() if any(values[each] > 0.5 for each in levels)]
    return Solution(rota, tuple(agreements), round(gain) + base - cost)


def _all(numbers: Iterable[int], factor: float = 1) -> list[tuple[int, float]]:
    return [(number, factor) for number in numbers]


def _limit_days(
    program: _Program,
    takers: Takers,
    works: dict[tuple[int, int], int],
    days: Sequence[int],
    apart: tuple[Meeting, Meeting] | None,
) -> None:
    """One room at a time, and no more days of work than each member has."""
    for (who, day), worked in works.items():
        mine = [one for member, one in takers if member == who and one.day == day]
        rooms = [[one] for one in mine] if apart and set(apart) <= set(mine) else [mine]
        for room in rooms:
            terms = [term for one in room for term in _all(takers[who, one])]
            program.at_most(0, *terms, (worked, -1))
        for one, other in combinations(mine, 2):
            if len(rooms) > 1 and {one, other} != set(apart or ()):
                program.at_most(1, *_all(takers[who, one] + takers[who, other]))
    for who in dict.fromkeys(who for who, _ in works):
        mine_worked = [number for (member, _), number in works.items() if member == who]
        program.at_most(days[who], *_all(mine_worked))


def _limit_notes(program: _Program, takers: Takers, works: dict[tuple[int, int], int]) -> None:
    """One note-taker a meeting, as tired as the days before make the person."""
    for (who, one), levels in takers.items():
        before: list[int] = []
        for tired in range(MOST_TIRED):
            day = one.day - tired - 1
            if day < 1 or day % 5 == 0 or (who, day) not in works:
                break
            before.append(works[who, day])
            program.at_most(len(before), *_all(levels[: tired + 1]), *_all(before))
    for one in dict.fromkeys(meeting for _, meeting in takers):
        everybody = [levels for (_, other), levels in takers.items() if other is one]
        program.at_most(1, *_all(level for levels in everybody for level in levels))


def _in_turn(
    program: _Program,
    takers: Takers,
    meetings: Sequence[Meeting],
    agreements: Sequence[str],
    settings: Settings,
) -> None:
    """A link between two note-takers in turn counts only if both are there."""
    for first, second in links(meetings):
        ends: dict[tuple[int, Meeting], list[int]] = {}
        for who in range(len(TEAM)):
            for after in range(len(TEAM)):
                gain = link_worth(who, after, second, agreements, settings)
                if gain and (who, first) in takers and (after, second) in takers:
                    link = program.add(gain, whole=False)
                    ends.setdefault((who, first), []).append(link)
                    ends.setdefault((after, second), []).append(link)
        for key, found in ends.items():
            program.at_most(0, *_all(found), *_all(takers[key], -1))


def best_of_all(settings: Settings = None) -> Solution:
    """Return the best rota for the team under any of the agreements."""
    found = [
        best_rota(some, settings=settings)
        for size in range(len(AGREEMENTS) + 1)
        for some in combinations(AGREEMENTS, size)
    ]
    return max(found, key=lambda one: one.total)


def best_for_page() -> dict[str, Any]:
    """Return the best rota, and what limits it, as plain data for the view.

    `decisions` and `agreements` are those numbers of a play. `clashes` holds, for each two ad
    hoc groups that meet on one day, their numbers and what the best rota would gain without
    the clash; `days` what it would gain by one more day of each member.
    """
    best = best_of_all()
    clash_prices = []
    for one, other in clashes():
        apart = best_rota(best.agreements, apart=(one, other))
        clash_prices.append((one.number, other.number, apart.total - best.total))
    day_prices = []
    for who in range(len(TEAM)):
        days = [member.days + (place == who) for place, member in enumerate(TEAM)]
        day_prices.append((who, best_rota(best.agreements, days=days).total - best.total))
    return {
        "decisions": decisions_of(best.rota),
        "agreements": agreements_number(best.agreements),
        "clashes": clash_prices,
        "days": day_prices,
    }
