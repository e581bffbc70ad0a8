"""The session as data: what `plenipot.debrief.reading` reads."""

import json
from typing import Any

from plenipot.content.forms import bank_hash

from .people import pseudonym, team_id
from .phases import VOTING
from .session import Activity, Room
from .taking import paper, play_of


def exported(room: Room) -> dict[str, Any]:
    """Return the whole session. No cookies, codes for coming back, or times are in it."""
    people = room.store.rows("SELECT who, team FROM people ORDER BY who")
    return {
        "format": "plenipot-room",
        "version": 1,
        "bank": bank_hash(room.course),
        "people": [pseudonym(who) for who, _ in people],
        "teams": [
            {
                "id": team_id(id),
                "name": name,
                "members": [pseudonym(who) for who, team in people if team == id],
            }
            for id, name in _teams(room)
        ],
        "activities": [_activity(room, activity) for activity in room.activities()],
    }


def _teams(room: Room) -> list[tuple[int, str]]:
    return [(id, name) for id, name in room.store.rows("SELECT id, name FROM teams ORDER BY id")]


def _activity(room: Room, activity: Activity) -> dict[str, Any]:
    found: dict[str, Any] = {"id": activity.id, "kind": activity.kind, **activity.item}
    if activity.kind == "vote":
        found["phases"] = {phase: _round(room, activity, phase) for phase in VOTING}
    elif activity.kind == "test":
        answers: dict[str, dict[str, Any]] = {}
        rows = room.store.rows(
            "SELECT who, question, answer FROM answers WHERE activity = ? ORDER BY who, question",
            activity.id,
        )
        for who, question, answer in rows:
            answers.setdefault(pseudonym(who), {})[question] = json.loads(answer)
        found["answers"] = answers
    else:
        found["runs"] = [run for id, _ in _teams(room) for run in _run(room, activity, id)]
    return found


def _round(room: Room, activity: Activity, phase: str) -> dict[str, Any]:
    where = (activity.id, phase)
    votes = room.store.rows(
        "SELECT who, answer FROM votes WHERE activity = ? AND phase = ? ORDER BY who", *where
    )
    typed = room.store.rows(
        "SELECT option, count FROM typed WHERE activity = ? AND phase = ? ORDER BY option", *where
    )
    return {
        "votes": {pseudonym(who): json.loads(answer) for who, answer in votes},
        "typed": dict(typed),
    }


def _run(room: Room, activity: Activity, team: int) -> list[dict[str, str]]:
    """Return the run of a team, or nothing if the team has not begun."""
    on_paper = paper(room, activity, team) is not None
    play = play_of(room, activity, team)
    if not play.step and not on_paper:
        return []
    source = "paper" if on_paper else "room"
    return [{"team": team_id(team), "code": play.code(), "source": source}]
