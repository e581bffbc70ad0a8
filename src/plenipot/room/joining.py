"""Who is in the room: joining, coming back, the facilitator's code, and teams."""

import secrets

from .locks import Locks
from .people import (
    MOST_PEOPLE,
    MOST_TEAMS,
    new_again,
    number_of,
    same_again,
    shared_out,
    smallest,
    tidy_name,
)
from .refusals import Refused
from .session import Room, hashed, new_token
from .store import Store


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


def team_now(room: Room, who: int) -> int | None:
    """Return the team of a person, or None. It may have changed since the request came in."""
    found: int | None = room.store.value("SELECT team FROM people WHERE who = ?", who)
    return found


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
    who = _known(room, name)
    room.versions.changed(public=True)
    for table in ("tokens", "votes", "answers", "keys", "people"):
        room.store.run(f"DELETE FROM {table} WHERE who = ?", who)


def _known(room: Room, name: object) -> int:
    who = number_of(name)
    if who is None or not room.store.value("SELECT 1 FROM people WHERE who = ?", who):
        raise Refused("who")
    return who


# Teams


def sizes(room: Room) -> dict[int, int]:
    """Return how many people are in each team."""
    rows = room.store.rows(
        "SELECT t.id, count(p.who) FROM teams t LEFT JOIN people p ON p.team = t.id GROUP BY t.id"
    )
    return dict(rows)


def known_team(room: Room, id: object) -> int:
    """Return the number of a team by its id. Raises Refused (`team`)."""
    if isinstance(id, str) and id[:1] == "t" and id[1:].isdecimal() and len(id) < 5:
        number = int(id[1:])
        if room.store.value("SELECT 1 FROM teams WHERE id = ?", number):
            return number
    raise Refused("team")


def make_teams(room: Room, number: object) -> None:
    """Make so many teams, and share everybody out evenly.

    Raises Refused: `teams` for another number, `teams-kept` if a team that has decided
    something would be lost.
    """
    if isinstance(number, bool) or not isinstance(number, int) or not 0 <= number <= MOST_TEAMS:
        raise Refused("teams", most=MOST_TEAMS)
    store = room.store
    for table in ("decisions", "papers"):
        if store.value(f"SELECT 1 FROM {table} WHERE team > ?", number):
            raise Refused("teams-kept")
    store.run("UPDATE people SET team = NULL WHERE team > ?", number)
    store.run("DELETE FROM teams WHERE id > ?", number)
    teams = list(range(1, number + 1))
    for team in teams:
        store.run("INSERT OR IGNORE INTO teams (id) VALUES (?)", team)
    people = [who for (who,) in store.rows("SELECT who FROM people ORDER BY who")]
    if teams:
        for who, team in shared_out(people, teams).items():
            store.run("UPDATE people SET team = ? WHERE who = ?", team, who)
    room.versions.changed(public=True)


def move(room: Room, name: object, team: object) -> None:
    """Put a person into a team, at the facilitator's wish."""
    who, number = _known(room, name), known_team(room, team)
    room.store.run("UPDATE people SET team = ? WHERE who = ?", number, who)
    room.versions.changed(public=True)


def choose_team(room: Room, who: int, team: object) -> None:
    """Put a person into a team, at the person's own wish. Raises Refused (`team-fixed`)."""
    if not room.may_choose():
        raise Refused("team-fixed")
    number = known_team(room, team)
    room.store.run("UPDATE people SET team = ? WHERE who = ?", number, who)
    room.versions.changed(public=True)


def allow_choosing(room: Room, allowed: object) -> None:
    """Let people choose their team, or not."""
    if not isinstance(allowed, bool):
        raise Refused("body")
    room.store.put("may-choose", "yes" if allowed else "no")
    room.versions.changed(public=True)


def name_team(room: Room, team: int | None, name: object) -> None:
    """Give a team a name. Raises Refused: `no-team` without a team, `name` for a long one."""
    if team is None:
        raise Refused("no-team")
    tidy = tidy_name(name)
    if tidy is None:
        raise Refused("name")
    room.store.run("UPDATE teams SET name = ? WHERE id = ?", tidy, team)
    room.versions.changed(public=True)
