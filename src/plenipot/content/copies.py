"""How many of a material a group needs."""

from math import ceil

from .schema import Material


def copies(material: Material, people: int, team_size: int) -> int:
    """Return how many of a material a group of `people` in teams of about `team_size` needs."""
    return units(material.per, people, team_size) * material.count


def units(per: str, people: int, team_size: int) -> int:
    """Return how many persons, pairs, teams or rooms a group makes. `per` is one of these."""
    groups = {
        "person": people,
        "pair": ceil(people / 2),
        "team": ceil(people / team_size),
        "room": 1,
    }
    return groups[per]
