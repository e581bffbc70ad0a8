"""The best agenda once more, as a mixed integer program for HiGHS.

`models/agenda/search.py` finds it row by row, in the page as well. This states the same
choice as linear limits, so that tests can prove that both reach the same points.
"""

from collections.abc import Sequence

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from plenipot.models.agenda.kit import Row, Rules, between, blocked

#: Variables times factors.
Terms = list[tuple[int, float]]


class _Program:
    """A program in the making: whole variables with a gain each, and limits."""

    def __init__(self) -> None:
        self.gains: list[float] = []
        self.tops: list[float] = []
        self.rows: list[Terms] = []
        self.limits: list[float] = []

    def add(self, gain: float, top: float = 1) -> int:
        """Add a variable from 0 to `top` and return its number."""
        self.gains.append(gain)
        self.tops.append(top)
        return len(self.gains) - 1

    def at_most(self, limit: float, terms: Terms) -> None:
        """Demand that variables times factors add up to at most a limit."""
        self.rows.append(terms)
        self.limits.append(limit)

    def solve(self) -> int | None:
        """Return the highest gain, or None if no values hold all limits. Raises RuntimeError."""
        entries = [(number, *term) for number, row in enumerate(self.rows) for term in row]
        where, columns, factors = zip(*entries, strict=True)
        shape = (len(self.rows), len(self.gains))
        # The same variable can stand twice in a limit; the factors then add up.
        matrix = csr_array((factors, (where, columns)), shape=shape)
        found = milp(
            -np.array(self.gains),
            integrality=np.ones(len(self.gains)),
            bounds=Bounds(0, np.array(self.tops)),
            constraints=LinearConstraint(matrix, -np.inf, np.array(self.limits)),
            options={"mip_rel_gap": 0},
        )
        if found.status == 2:
            return None
        if not found.success:
            raise RuntimeError(f"the solver found no best agenda: {found.message}")
        return round(-found.fun)


def best_points(rows: Sequence[Row], rules: Rules, most: int) -> int | None:
    """Return the points of the best choice in at most `most` minutes, or None if none fits."""
    program = _Program()
    there = [program.add(row.kept) for row in rows]
    longer = [program.add(row.rate, row.full - row.shorter) for row in rows]
    rest, meal = [], []
    for place in range(len(rows)):
        shut = blocked(list(rows), place)
        gain = -rules.price + (0 if shut or not between(list(rows), place) else rules.between)
        rest.append(program.add(gain, 0 if shut else 1))
        meal.append(program.add(gain, 0 if shut else 1))
        if not rows[place].cut:
            program.at_most(-1, [(there[place], -1)])
        room = rows[place].full - rows[place].shorter
        program.at_most(0, [(longer[place], 1), (there[place], -float(room))])
        program.at_most(1, [(rest[place], 1), (meal[place], 1)])
    program.at_most(1, [(one, 1) for one in meal])

    work = [
        [(there[place], float(row.shorter)), (longer[place], 1.0)] for place, row in enumerate(rows)
    ]
    pause = [[(rest[place], float(rules.rest)), (meal[place], float(rules.meal))]
             for place in range(len(rows))]  # fmt: skip
    everything = [term for parts in (*work, *pause) for term in parts]
    program.at_most(most, everything)
    _limit_work(program, work, rest, meal, rules, most)
    _ask_for_meal(program, work, pause, meal, rules, most)
    _protect_debrief(program, rows, work, rules)
    return program.solve()


def _negative(terms: Terms) -> Terms:
    return [(number, -factor) for number, factor in terms]


def _limit_work(
    program: _Program,
    work: list[Terms],
    rest: list[int],
    meal: list[int],
    rules: Rules,
    most: int,
) -> None:
    """Not too much work without a pause, and not too little between two."""
    for first in range(len(work)):
        for last in range(first, len(work)):
            done = [term for part in work[first : last + 1] for term in part]
            inside = range(first + 1, last + 1)
            pauses = [(number[place], -float(most)) for place in inside for number in (rest, meal)]
            program.at_most(rules.work, done + pauses)
            # A pause at both ends, or at one end and the day begins or ends at the other.
            ends = []
            if first > 0:
                ends += [rest[first], meal[first]]
            if last + 1 < len(work):
                ends += [rest[last + 1], meal[last + 1]]
            sides = (first > 0) + (last + 1 < len(work))
            if sides:
                least = float(rules.least_work)
                program.at_most(
                    least * (sides - 1), _negative(done) + [(one, least) for one in ends]
                )


def _ask_for_meal(
    program: _Program,
    work: list[Terms],
    pause: list[Terms],
    meal: list[int],
    rules: Rules,
    most: int,
) -> None:
    """A meal on a long day, in its time."""
    everything = [term for parts in (*work, *pause) for term in parts]
    if rules.meal_limit is not None:
        program.at_most(rules.meal_limit, everything + [(one, -float(most)) for one in meal])
    large = float(most + abs(rules.meal_from) + abs(rules.meal_to))
    for place, one in enumerate(meal):
        before = [term for parts in (*work[:place], *pause[:place]) for term in parts]
        program.at_most(rules.meal_to + large, [*before, (one, large)])
        program.at_most(large - rules.meal_from, [*_negative(before), (one, large)])


def _protect_debrief(
    program: _Program, rows: Sequence[Row], work: list[Terms], rules: Rules
) -> None:
    """The debrief of each module against its play."""
    for module in sorted({row.module for row in rows}):
        terms: Terms = []
        for row, part in zip(rows, work, strict=True):
            if row.module == module and row.method == "play":
                terms += part
            if row.module == module and row.method == "debrief":
                terms += [(number, -rules.share * factor) for number, factor in part]
        if terms:
            program.at_most(0, terms)
