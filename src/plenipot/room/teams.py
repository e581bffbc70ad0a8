"""Teams: made, shared out, chosen, named."""

from .people import MOST_TEAMS, number_of, shared_out, tidy_name
from .refusals import Refused
from .session import Room


def team_now(room: Room, who: int) -> int | None:
    """Return the team of a person, or None. It may have changed since the request came in."""
    found: int | None = room.store.value("SELECT team FROM people WHERE who = ?", who)
    return found


def numbered(room: Room, name: object) -> int:
    """Return the number of a person by pseudonym. Raises Refused (`who`)."""
    who = number_of(name)
    if who is None or not room.store.value("SELECT 1 FROM people WHERE who = ?", who):
        raise Refused("who")
    return who


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
    who, number = numbered(room, name), known_team(room, team)
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
