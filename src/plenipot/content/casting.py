"""Who plays what: every person of a group gets a role, or watches with an observer's card."""

from collections import Counter
from math import ceil
from typing import NamedTuple

from plenipot.messages import message

from .schema import Role, RolePlay

#: More people than this who only watch, at one table, and two tables are better.
MOST_OBSERVERS = 4
#: A role for more than two people is a team: it fills up before others are shared.
PAIR = 2
#: Numbers of people at one table for which the facilitator sees who plays what.
SHOWN = (6, 8, 10, 12, 14, 16, 18, 20, 24)


class Seat(NamedTuple):
    """One person of a group. `role` is None for an observer; `holders` share the role."""

    table: int  # 1 for the first
    role: Role | None
    holders: int


class CastError(ValueError):
    """A group that a role play is not made for. Its text says which sizes fit."""


def at_table(play: RolePlay) -> int:
    """Return how many people one table takes: all roles shared, and some observers."""
    return sum(role.most for role in play.roles) + MOST_OBSERVERS


def tables(play: RolePlay, people: int) -> int:
    """Return at how many tables a group plays. Raises CastError if the group does not fit."""
    if not play.people_min <= people <= play.people_max:
        raise CastError(
            message(
                "role-plays",
                "people-out",
                title=play.title,
                people=people,
                low=play.people_min,
                high=play.people_max,
            )
        )
    return ceil(people / at_table(play))


def cast(play: RolePlay, people: int) -> tuple[Seat, ...]:
    """Return a seat for each person: by table, then by role as in the play, observers last.

    Core roles come first, with the people that they need, then the other roles. Then teams fill
    up, and then roles are shared by two. Who is left watches. Raises CastError.
    """
    count = tables(play, people)
    seats: list[Seat] = []
    for table in range(count):
        here = people // count + (table < people % count)
        holders = _holders(play, here)
        for role in play.roles:
            seats += [Seat(table + 1, role, holders[role.id])] * holders[role.id]
        seats += [Seat(table + 1, None, 1)] * (here - sum(holders.values()))
    return tuple(seats)


def _holders(play: RolePlay, people: int) -> Counter[str]:
    """Return how many of the people at one table hold each role."""
    core = [role for role in play.roles if role.core]
    others = [role for role in play.roles if not role.core]
    order = [role.id for role in core for _ in range(role.least)]
    order += [role.id for role in others]
    full = Counter(order)
    teams = [role for role in play.roles if role.most > PAIR]
    for role in [*teams, *core, *others]:
        order += [role.id] * (role.most - full[role.id])
        full[role.id] = role.most
    return Counter(order[:people])


def shown_sizes(play: RolePlay) -> list[int]:
    """Return the numbers of people at one table that a facilitator sees."""
    return [people for people in SHOWN if play.people_min <= people <= at_table(play)]


def shown_casts(play: RolePlay) -> list[list[str]]:
    """Return rows of text: each role, then observers, with the people for each shown size."""
    casts = [cast(play, people) for people in shown_sizes(play)]
    rows = [
        [
            f"{role.symbol} {role.name}",
            *(str(sum(s.role == role for s in seats)) for seats in casts),
        ]
        for role in play.roles
    ]
    watching = [str(sum(seat.role is None for seat in seats)) for seats in casts]
    return [*rows, [message("role-plays", "key.observers"), *watching]]
