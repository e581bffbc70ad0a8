"""What the facilitator sees: everything, the key included, and what can be added."""

from typing import Any

from plenipot.content.course import Module
from plenipot.messages import message
from plenipot.models.campaign.profiles import PROFILES

from .answers import VOTED, key, shown
from .leading import MOMENTS, following
from .people import pseudonym, team_id
from .phases import VOTING
from .session import Activity, Room
from .taking import paper, play_of
from .views import answered, counts, teams, title


def catalogue(room: Room) -> dict[str, Any]:
    """Return what can be added, by module."""
    modules = []
    for module in room.modules:
        modules.append(
            {
                "id": module.info.id,
                "title": module.info.title,
                "questions": _votable(module),
                "scenarios": [{"id": s.id, "title": s.title} for s in module.scenarios],
            }
        )
    return {
        "modules": modules,
        "profiles": [
            {"number": profile.number, "label": message("campaign", f"profile.{profile.id}")}
            for profile in PROFILES
        ],
        "tests": [
            {"moment": moment, "label": message("room", f"title.{moment}")} for moment in MOMENTS
        ],
    }


def _votable(module: Module) -> list[dict[str, Any]]:
    """Return the questions for a vote; those that the session names come first, with the reason."""
    named = {vote.question: vote.because for vote in module.session.votes} if module.session else {}
    return [
        {"id": q.id, "stem": q.stem, "kind": q.kind, "because": named.get(q.id, "")}
        for q in sorted(module.questions, key=lambda one: one.id not in named)
        if q.kind in VOTED
    ]


def facilitator(room: Room, join: str) -> dict[str, Any]:
    """Return everything about the session."""
    rows = room.store.rows("SELECT who, team, again FROM people ORDER BY who")
    current = room.current()
    members: dict[int, list[str]] = {}
    for who, team, _ in rows:
        members.setdefault(team, []).append(pseudonym(who))
    return {
        "version": room.versions.of_all(),
        "join": join,
        "expected": room.expected,
        "people": [
            {"who": pseudonym(who), "team": team_id(team) if team else None, "again": again}
            for who, team, again in rows
        ],
        "teams": [
            {
                "id": team["id"],
                "name": team["name"],
                "members": members.get(int(team["id"][1:]), []),
            }
            for team in teams(room)
        ],
        "may_choose_team": room.may_choose(),
        "current": current.id if current else None,
        "activities": [_activity(room, activity) for activity in room.activities()],
    }


def _activity(room: Room, activity: Activity) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": activity.id,
        "kind": activity.kind,
        "title": title(room, activity),
        "phase": activity.phase,
        "next": following(room, activity),
    }
    if activity.kind == "vote":
        question = room.questions[activity.item["question"]]
        found["question"] = shown(question)
        found["counts"] = {phase: counts(room, activity, phase) for phase in VOTING}
        found["key"] = key(question, room.beliefs)
    elif activity.kind == "test":
        found["moment"] = activity.item["moment"]
        found["form"] = activity.item["form"]
        found.update(answered(room, activity))
    else:
        found.update(activity.item)
        if activity.kind == "campaign":
            profile = PROFILES[activity.item["profile"]]
            found["profile"] = message("campaign", f"profile.{profile.id}")
        found["runs"] = [_run(room, activity, team) for team in teams(room)]
    return found


def _run(room: Room, activity: Activity, team: dict[str, Any]) -> dict[str, Any]:
    number = int(team["id"][1:])
    play = play_of(room, activity, number)
    return {
        "team": team["id"],
        "name": team["name"],
        "step": play.step,
        "at": play.at(),
        "finished": play.finished,
        "ending": play.ending(),
        "code": play.code(),
        "source": "room" if paper(room, activity, number) is None else "paper",
    }
