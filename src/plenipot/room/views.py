"""What participants and the projector see: nothing that is not yet theirs to know."""

import json
from typing import Any

from plenipot.content.forms import form_of
from plenipot.content.scoring import right_answer
from plenipot.messages import message
from plenipot.models.campaign.labels import action_label
from plenipot.models.campaign.profiles import PROFILES

from .answers import counted, feedback, shown
from .people import pseudonym, team_id
from .phases import VOTING
from .session import Activity, Room
from .taking import decisions, paper, play_of
from .teams import sizes


def title(room: Room, activity: Activity) -> str:
    """Return the name of an activity for people."""
    item = activity.item
    if activity.kind == "vote":
        return room.questions[item["question"]].stem
    if activity.kind == "scenario":
        return room.scenarios[item["scenario"]].title
    if activity.kind == "campaign":
        profile = message("campaign", "profile." + PROFILES[item["profile"]].id)
        return message("room", "title.campaign", profile=profile, seed=item["seed"])
    return message("room", f"title.{item['moment']}")


def counts(room: Room, activity: Activity, phase: str) -> dict[str, Any]:
    """Return the votes of a round by option: from phones, typed from paper, and how many voted."""
    question = room.questions[activity.item["question"]]
    votes = room.store.rows(
        "SELECT answer, count(*) FROM votes WHERE activity = ? AND phase = ? GROUP BY answer",
        activity.id, phase,
    )  # fmt: skip
    typed = room.store.rows(
        "SELECT option, count FROM typed WHERE activity = ? AND phase = ?", activity.id, phase
    )
    return {
        "votes": counted(question, ((json.loads(answer), n) for answer, n in votes)),
        "typed": dict(sorted(typed)),
        "people": sum(n for _, n in votes),
    }


def _result(room: Room, activity: Activity) -> dict[str, Any]:
    """Return both rounds with the right answer. For a vote that is revealed only."""
    question = room.questions[activity.item["question"]]
    found: dict[str, Any] = {}
    for phase in VOTING:
        both = counts(room, activity, phase)
        found[phase] = {id: n + both["typed"].get(id, 0) for id, n in both["votes"].items()}
    found["right"] = right_answer(question)
    found["feedback"] = feedback(question)
    return found


def _head(room: Room, activity: Activity) -> dict[str, Any]:
    """Return what everybody may see of an activity."""
    item = activity.item
    head: dict[str, Any] = {
        "id": activity.id, "kind": activity.kind, "phase": activity.phase,
        "title": title(room, activity),
    }  # fmt: skip
    if activity.kind == "vote":
        head["question"] = shown(room.questions[item["question"]])
        if activity.phase == "revealed":
            head["result"] = _result(room, activity)
    elif activity.kind == "scenario":
        head["scenario"] = item["scenario"]
        head["intro"] = room.scenarios[item["scenario"]].intro
    elif activity.kind == "campaign":
        head["seed"] = item["seed"]
        head["profile"] = message("campaign", "profile." + PROFILES[item["profile"]].id)
    else:
        head["moment"] = item["moment"]
    return head


def _mine(room: Room, activity: Activity, who: int) -> dict[str, Any]:
    if activity.kind == "vote":
        rows = room.store.rows(
            "SELECT phase, answer FROM votes WHERE activity = ? AND who = ?", activity.id, who
        )
        votes = {phase: json.loads(answer) for phase, answer in rows}
        return {phase: votes.get(phase) for phase in VOTING}
    rows = room.store.rows(
        "SELECT question, answer FROM answers WHERE activity = ? AND who = ? ORDER BY question",
        activity.id, who,
    )  # fmt: skip
    return {question: json.loads(answer) for question, answer in rows}


def play_view(room: Room, activity: Activity, team: int) -> dict[str, Any]:
    """Return the play of a team as its members see it."""
    view = play_of(room, activity, team).view()
    view["paper"] = paper(room, activity, team) is not None
    taken = decisions(room, activity, team)
    by = pseudonym(taken[-1][1]) if taken else None
    if activity.kind == "scenario":
        if view["last"]:
            view["last"]["by"] = by
    else:
        view["last"] = {"choice": action_label(taken[-1][0]), "by": by} if taken else None
    return view


def teams(room: Room) -> list[dict[str, Any]]:
    """Return the teams with the number of people in each."""
    people = sizes(room)
    return [
        {"id": team_id(id), "name": name, "people": people[id]}
        for id, name in room.store.rows("SELECT id, name FROM teams ORDER BY id")
    ]


def people(room: Room) -> int:
    """Return how many people have joined."""
    return int(room.store.value("SELECT count(*) FROM people"))


def participant(room: Room, who: int, team: int | None) -> dict[str, Any]:
    """Return what a person sees."""
    mine = None
    listed = teams(room)
    if team is not None:
        found = next(one for one in listed if one["id"] == team_id(team))
        mine = {"id": found["id"], "name": found["name"]}
    view: dict[str, Any] = {
        "version": room.versions.of(who, team),
        "who": pseudonym(who),
        "team": mine,
        "people": people(room),
        "teams": listed,
        "may_choose_team": room.may_choose(),
        "activity": None,
    }
    activity = room.current()
    if activity is None:
        return view
    shown_ = _head(room, activity)
    if activity.kind in ("vote", "test"):
        shown_["mine"] = _mine(room, activity, who)
    elif team is not None:
        shown_.update(play_view(room, activity, team))
    if activity.kind == "test":
        form = form_of(room.course, activity.item["form"])
        shown_["questions"] = [shown(question) for question in form.questions]
    view["activity"] = shown_
    return view


def progress(room: Room, activity: Activity) -> list[dict[str, Any]]:
    """Return how far each team is in a play."""
    rows = []
    for team in teams(room):
        play = play_of(room, activity, int(team["id"][1:]))
        rows.append(
            {
                "team": team["id"],
                "name": team["name"],
                "step": play.step,
                "finished": play.finished,
                "ending": play.ending(),
            }
        )
    return rows


def answered(room: Room, activity: Activity) -> dict[str, int]:
    """Return how many questions a test has, how many people began it, and all their answers."""
    row = room.store.row(
        "SELECT count(DISTINCT who), count(*) FROM answers WHERE activity = ?", activity.id
    )
    assert row is not None
    form = form_of(room.course, activity.item["form"])
    return {"questions": len(form.questions), "people": row[0], "answers": row[1]}


def projector(room: Room, join: str) -> dict[str, Any]:
    """Return what the projector shows: what participants may see, and how many are done."""
    view: dict[str, Any] = {
        "version": room.versions.of_all(),
        "join": join,
        "people": people(room),
        "activity": None,
    }
    activity = room.current()
    if activity is None:
        return view
    shown_ = _head(room, activity)
    if activity.kind == "vote":
        rows = dict(
            room.store.rows(
                "SELECT phase, count(*) FROM votes WHERE activity = ? GROUP BY phase", activity.id
            )
        )
        shown_["votes_in"] = {phase: rows.get(phase, 0) for phase in VOTING}
    elif activity.kind == "test":
        shown_.update(answered(room, activity))
    else:
        shown_["teams"] = progress(room, activity)
    view["activity"] = shown_
    return view
