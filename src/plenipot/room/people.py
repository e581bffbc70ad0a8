"""Pseudonyms, and how people are shared out over teams."""

import secrets
from collections.abc import Mapping, Sequence

#: More than a hall holds; a flood of invented people ends here.
MOST_PEOPLE = 400
MOST_TEAMS = 40
LONGEST_NAME = 30
_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U


def pseudonym(number: int) -> str:
    """Return the name of a person by number, from 1: `p07`."""
    return f"p{number:02d}"


def number_of(who: object) -> int | None:
    """Return the number in a pseudonym, or None if it is none."""
    if not isinstance(who, str) or len(who) > 6 or not who[1:].isascii():
        return None
    if not who.startswith("p") or not who[1:].isdigit():
        return None
    number = int(who[1:])
    return number if pseudonym(number) == who else None


def team_id(number: int) -> str:
    """Return the id of a team by number, from 1: `t2`."""
    return f"t{number}"


def shared_out(people: Sequence[int], teams: Sequence[int]) -> dict[int, int]:
    """Return a team for each person; the sizes differ by at most one."""
    return {who: teams[place % len(teams)] for place, who in enumerate(people)}


def smallest(sizes: Mapping[int, int]) -> int | None:
    """Return the team with the fewest people, the first of equals; None if there are no teams."""
    return min(sizes, key=lambda team: (sizes[team], team), default=None)


def tidy_name(name: object) -> str | None:
    """Return a team's name without control characters and outer spaces, or None if it is none."""
    if not isinstance(name, str):
        return None
    words = " ".join("".join(c if c.isprintable() else " " for c in name).split())
    return words if len(words) <= LONGEST_NAME else None


def new_again() -> str:
    """Return a code of 40 bits with which a person joins from another device: `K3QF-7M2P`."""
    letters = "".join(secrets.choice(_DIGITS) for _ in range(8))
    return f"{letters[:4]}-{letters[4:]}"


def same_again(known: str, given: object) -> bool:
    """Return whether a code is the known one; small letters, spaces and O, I, L are forgiven."""
    if not isinstance(given, str) or len(given) > 20:
        return False
    letters = "".join(given.upper().replace("-", " ").split())
    letters = letters.replace("O", "0").replace("I", "1").replace("L", "1")
    return secrets.compare_digest(letters.encode(), known.replace("-", "").encode())
