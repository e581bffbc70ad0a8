"""Who is in the room: joining, coming back, leaving, and the facilitator's code."""

import secrets

from .locks import Locks
from .people import MOST_PEOPLE, new_again, number_of, same_again, smallest
from .refusals import Refused
from .session import Room, hashed, new_token
from .store import Store
from .teams import numbered, sizes


def join(room: Room) -> tuple[int, str, str]:
    """Take in a new person; return the number, the code for another device, and a token.

    With teams already made, the person goes to the smallest. Raises Refused (`full`).
    """
    store = room.store
    if store.value("SELECT count(*) FROM people") >= MOST_PEOPLE:
        raise Refused("full", most=MOST_PEOPLE)
    team = smallest(sizes(room))
    again = new_again()
    who = store.run("INSERT INTO people (again, team) VALUES (?, ?)", again, team).lastrowid
    assert who is not None
    token = _give_token(room, who)
    room.versions.changed(team=team)
    return who, again, token


def come_back(room: Room, name: object, again: object, locks: Locks) -> tuple[int, str, str]:
    """Let another device be a person who is here; return the same as `join`.

    Raises Refused: `again` for a wrong code or an unknown name, `locked` after too many.
    """
    who = number_of(name)
    right = room.store.value("SELECT again FROM people WHERE who = ?", who)
    if who is None or right is None:
        raise Refused("again")
    bucket = f"again {who}"
    locks.check(bucket)
    if not same_again(right, again):
        locks.missed(bucket)
        raise Refused("again")
    locks.forget(bucket)
    return who, right, _give_token(room, who)


def _give_token(room: Room, who: int) -> str:
    token, kept = new_token()
    room.store.run("INSERT INTO tokens VALUES (?, ?)", kept, who)
    return token


def person(room: Room, token: str | None) -> tuple[int, int | None]:
    """Return the number and the team of the person with a token. Raises Refused (`join`)."""
    row = token and room.store.row(
        "SELECT p.who, p.team FROM tokens t JOIN people p ON p.who = t.who WHERE t.hash = ?",
        hashed(token),
    )
    if not row:
        raise Refused("join")
    return row[0], row[1]


def known(room: Room, token: str | None) -> tuple[int, str] | None:
    """Return the number and the code for another device of the person with a token, or None."""
    try:
        who, _ = person(room, token)
    except Refused:
        return None
    return who, room.store.value("SELECT again FROM people WHERE who = ?", who)


def new_code(store: Store) -> str:
    """Make the one-time code of the facilitator, in place of one that is still unused."""
    digits = "".join(secrets.choice("0123456789") for _ in range(6))
    store.put("code", hashed(digits).hex())
    return f"{digits[:3]}-{digits[3:]}"


def log_in(room: Room, code: object, bucket: str, locks: Locks) -> str:
    """Return a token for the facilitator; the code is used up.

    Raises Refused: `login` for a wrong code, `locked` after too many from the same `bucket`.
    """
    locks.check(bucket)
    given = "".join(c for c in code if c.isdecimal()) if isinstance(code, str) else ""
    known = room.store.get("code") or ""
    if len(given) != 6 or not secrets.compare_digest(hashed(given).hex(), known):
        locks.missed(bucket)
        raise Refused("login")
    locks.forget(bucket)
    room.store.put("code", "")
    token, kept = new_token()
    room.store.run("INSERT INTO leads VALUES (?)", kept)
    return token


def leads(room: Room, token: str | None) -> bool:
    """Return whether a token is a facilitator's."""
    return bool(token) and bool(
        room.store.value("SELECT 1 FROM leads WHERE hash = ?", hashed(token or ""))
    )


def remove(room: Room, name: object) -> None:
    """Remove a person with all votes and answers; what the team decided stays."""
    who = numbered(room, name)
    room.versions.changed(public=True)
    for table in ("tokens", "votes", "answers", "keys", "people"):
        room.store.run(f"DELETE FROM {table} WHERE who = ?", who)
