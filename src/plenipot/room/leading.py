"""What the facilitator does with activities: add, show, go on, and type in what is on paper."""

import json
from typing import Any

from plenipot import codes
from plenipot.content.forms import FORM_NAMES, PRETEST
from plenipot.messages import message
from plenipot.models.campaign.profiles import PROFILES
from plenipot.models.chance import SEEDS

from .answers import VOTED, option_ids
from .phases import VOTING, Kind, first_phase, next_phases
from .refusals import Refused
from .session import Activity, Room
from .taking import read_code
from .teams import known_team, sizes

MOMENTS = ("pre", "post")
MOST_ACTIVITIES = 200
MOST_TYPED = 999


def add(room: Room, wish: dict[str, Any]) -> int:
    """Add an activity and show it; return its id.

    A test that is there already is shown again, because two would share out its answers.
    Raises Refused: `item` for something that the course does not have, `no-teams` for a play
    without teams.
    """
    kind = wish.get("kind")
    if kind == "vote":
        item = _vote(room, wish.get("question"))
    elif kind == "scenario":
        item = _scenario(room, wish.get("scenario"))
    elif kind == "campaign":
        item = _campaign(wish.get("seed", 0), wish.get("profile", 0))
    elif kind == "test":
        item = _test(wish.get("moment"), wish.get("form", PRETEST))
        for old in room.activities():
            if old.kind == "test" and old.item["moment"] == item["moment"]:
                show(room, old.id)
                return old.id
    else:
        raise Refused("kind")
    if kind in ("scenario", "campaign") and not sizes(room):
        raise Refused("no-teams")
    if len(room.activities()) >= MOST_ACTIVITIES:
        raise Refused("many", most=MOST_ACTIVITIES)
    phase = first_phase(kind)
    row = (kind, json.dumps(item), phase)
    done = room.store.run("INSERT INTO activities (kind, item, phase) VALUES (?, ?, ?)", *row)
    assert done.lastrowid is not None
    show(room, done.lastrowid)
    return done.lastrowid


def _vote(room: Room, id: object) -> dict[str, Any]:
    if not isinstance(id, str) or id not in room.questions:
        raise Refused("item")
    if room.questions[id].kind not in VOTED:
        raise Refused("item")
    return {"question": id}


def _scenario(room: Room, id: object) -> dict[str, Any]:
    if not isinstance(id, str) or id not in room.scenarios:
        raise Refused("item")
    return {"scenario": id}


def _campaign(seed: object, profile: object) -> dict[str, Any]:
    if not _whole(seed, SEEDS - 1) or not _whole(profile, len(PROFILES) - 1):
        raise Refused("item")
    return {"seed": seed, "profile": profile}


def _test(moment: object, form: object) -> dict[str, Any]:
    if moment not in MOMENTS or form not in FORM_NAMES:
        raise Refused("item")
    return {"moment": moment, "form": form}


def _whole(value: object, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most


def show(room: Room, id: object) -> None:
    """Make an activity the one that everybody sees, or none of them (None)."""
    current = "" if id is None else str(room.activity(id).id)
    room.store.put("current", current)
    room.versions.changed(public=True)


def following(room: Room, activity: Activity) -> list[str]:
    """Return the phases that may follow now, the usual one first."""
    round = "first" if activity.phase == "discuss" else "second"
    voted = any(
        room.store.value(
            f"SELECT 1 FROM {table} WHERE activity = ? AND phase = ?", activity.id, round
        )
        for table in ("votes", "typed")
    )
    return next_phases(activity.kind, activity.phase, activity.before, voted)


def go_on(room: Room, id: object, phase: object) -> None:
    """Bring an activity to another phase. Raises Refused (`phase`) if it may not follow."""
    activity = room.activity(id)
    if phase == activity.phase:
        return  # a second tap on the same button
    if phase not in following(room, activity):
        raise Refused("phase")
    before = activity.before if phase == "revealed" else activity.phase
    room.store.run(
        "UPDATE activities SET phase = ?, before = ? WHERE id = ?", phase, before, activity.id
    )
    room.versions.changed(public=True)


def type_counts(room: Room, id: object, phase: object, counts: object) -> None:
    """Take the counts of votes on paper, in place of those typed before for this round.

    Raises Refused (`counts`) unless they are numbers from 0 to 999 for options of the question.
    """
    activity = room.activity(id)
    if activity.kind != "vote" or phase not in VOTING:
        raise Refused("kind")
    known = option_ids(room.questions[activity.item["question"]])
    if not isinstance(counts, dict) or not all(
        option in known and _whole(count, MOST_TYPED) for option, count in counts.items()
    ):
        raise Refused("counts", most=MOST_TYPED)
    room.store.run("DELETE FROM typed WHERE activity = ? AND phase = ?", activity.id, phase)
    for option, count in counts.items():
        if count:
            room.store.run(
                "INSERT INTO typed VALUES (?, ?, ?, ?)", activity.id, phase, option, count
            )
    room.versions.changed(public=activity.phase == "revealed")


def enter_code(room: Room, id: object, team: object, code: object) -> None:
    """Take the replay code of a team that played on paper; an empty one takes it away again.

    Raises Refused: `code` for one that cannot be read, `played` if the team has decided
    something on its phones.
    """
    kinds: tuple[Kind, ...] = ("scenario", "campaign")
    activity = room.activity(id)
    if activity.kind not in kinds:
        raise Refused("kind")
    number = known_team(room, team)
    if not isinstance(code, str):
        raise Refused("body")
    where = (activity.id, number)
    if room.store.value("SELECT 1 FROM decisions WHERE activity = ? AND team = ?", *where):
        raise Refused("played")
    if code.strip():
        try:
            tidy = read_code(room, activity, code).code()
        except codes.CodeError as error:
            raise Refused("code", message("codes", str(error))) from None
        room.store.run("INSERT OR REPLACE INTO papers VALUES (?, ?, ?)", *where, tidy)
    else:
        room.store.run("DELETE FROM papers WHERE activity = ? AND team = ?", *where)
    room.versions.changed(public=True)
