"""What participants send: votes, decisions of teams, answers to a test."""

import json
from typing import Any

from plenipot.content.forms import form_of

from .answers import checked
from .campaign_play import CampaignPlay, campaign_of_code
from .phases import Kind, takes
from .plays import Play, ScenarioPlay, scenario_of_code
from .refusals import Refused
from .session import Activity, Room


def _open(room: Room, id: object, kinds: tuple[Kind, ...]) -> Activity:
    """Return the current activity, if it has this id and takes something now."""
    activity = room.activity(id)
    if activity.kind not in kinds:
        raise Refused("kind")
    now = room.current()
    if now is None or now.id != activity.id:
        raise Refused("activity")
    if not takes(activity.kind, activity.phase):
        raise Refused("closed")
    return activity


def vote(room: Room, who: int, id: object, phase: object, answer: Any, key: object) -> None:
    """Take a vote; a later one of the same person in the same round replaces it."""
    if not room.first_time(who, key):
        return
    activity = _open(room, id, ("vote",))
    if phase != activity.phase:
        raise Refused("closed")
    good = checked(room.questions[activity.item["question"]], answer)
    room.store.run(
        "INSERT OR REPLACE INTO votes VALUES (?, ?, ?, ?)",
        activity.id, phase, who, json.dumps(good),
    )  # fmt: skip
    room.versions.changed(who=who)


def answer(room: Room, who: int, id: object, question: object, given: Any, key: object) -> None:
    """Take an answer to a question of a test; a later one replaces it."""
    if not room.first_time(who, key):
        return
    activity = _open(room, id, ("test",))
    asked = {q.id: q for q in form_of(room.course, activity.item["form"]).questions}
    if not isinstance(question, str) or question not in asked:
        raise Refused("item")
    good = checked(asked[question], given)
    room.store.run(
        "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)",
        activity.id, question, who, json.dumps(good),
    )  # fmt: skip
    room.versions.changed(who=who)


def decide(
    room: Room, who: int, team: int | None, id: object, step: object, choice: Any, key: object
) -> None:
    """Take a decision of a team. `step` is how many the team had taken when it was made.

    Raises Refused: `step` if the team is already further, `choice` if it is not open.
    """
    if not room.first_time(who, key):
        return
    activity = _open(room, id, ("scenario", "campaign"))
    if team is None:
        raise Refused("no-team")
    if paper(room, activity, team) is not None:
        raise Refused("played")
    play = play_of(room, activity, team)
    if isinstance(step, bool) or not isinstance(step, int) or step != play.step:
        raise Refused("step")
    play.choose(choice)
    room.store.run(
        "INSERT INTO decisions VALUES (?, ?, ?, ?, ?)",
        activity.id, team, step, json.dumps(choice), who,
    )  # fmt: skip
    room.versions.changed(team=team)


# The plays


def paper(room: Room, activity: Activity, team: int) -> str | None:
    """Return the code with which a team played on paper, or None."""
    found: str | None = room.store.value(
        "SELECT code FROM papers WHERE activity = ? AND team = ?", activity.id, team
    )
    return found


def decisions(room: Room, activity: Activity, team: int) -> list[tuple[Any, int]]:
    """Return what a team decided on its phones, in order: the choice, and who sent it."""
    rows = room.store.rows(
        "SELECT choice, who FROM decisions WHERE activity = ? AND team = ? ORDER BY step",
        activity.id, team,
    )  # fmt: skip
    return [(json.loads(choice), who) for choice, who in rows]


def read_code(room: Room, activity: Activity, code: str) -> Play:
    """Return the play in a code. Raises codes.CodeError, or Refused (`seed`)."""
    item = activity.item
    if activity.kind == "campaign":
        return campaign_of_code(item["seed"], item["profile"], code)
    return scenario_of_code(room.course, room.scenarios[item["scenario"]], code)


def play_of(room: Room, activity: Activity, team: int) -> Play:
    """Return the play of a team as it stands, on paper or on phones."""
    code = paper(room, activity, team)
    if code is not None:
        return read_code(room, activity, code)
    item = activity.item
    play: Play
    if activity.kind == "campaign":
        play = CampaignPlay(item["seed"], item["profile"])
    else:
        play = ScenarioPlay(room.course, room.scenarios[item["scenario"]])
    for choice, _ in decisions(room, activity, team):
        play.choose(choice)
    return play
