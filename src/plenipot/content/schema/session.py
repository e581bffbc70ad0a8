"""`session.yml`: a plan for a group. Totals and clock times are derived, never typed."""

from typing import Literal

from pydantic import Field

from .base import Bool, Id, Record, Text

#: For how many minutes of play one minute of debrief is the least.
PLAY_FOR_DEBRIEF = 4

#: What a group does in an activity.
Method = Literal["brief", "vote", "pairs", "teams", "play", "debrief", "commit", "break"]

#: How many of a thing there are: for each of these.
Per = Literal["person", "pair", "team", "room"]

#: Where a thing stands on the list of what to get.
Get = Literal["print", "bring", "room", "equipment"]


class Material(Record):
    """Something to print or bring, with how many."""

    item: Text = Field(description="What it is.")
    per: Per = Field(description="One for each person, pair or team, or so many for the room.")
    count: int = Field(default=1, ge=1, description="How many for each.")
    get: Literal["print", "bring"] = Field(
        default="print", description="`print` it, or `bring` what no printer makes."
    )
    again: Bool = Field(
        default=False, description="Collected and used again in other modules of the same day."
    )


class Activity(Record):
    """One row of the plan."""

    id: Id = Field(description="Name of the activity within its session.")
    title: Text = Field(description="What it is called.")
    minutes: int = Field(ge=1, le=180, description="How long it takes.")
    shorter: int | None = Field(
        default=None, ge=1, description="The fewest minutes in which it still works."
    )
    method: Method = Field(
        description=(
            "`brief`: the facilitator speaks; `vote`: everyone answers; `pairs`, `teams`: talk in "
            "twos or teams; `play`: a scenario or exercise; `debrief`: talk about the play; "
            "`commit`: each writes what they will do; `break`."
        )
    )
    leads: Text = Field(default="Facilitator", description="Who leads it.")
    purpose: Text = Field(description="Why it is there, and what exists at its end.")
    steps: list[Text] = Field(min_length=1, description="What the facilitator does, in order.")
    say: Text | None = Field(default=None, description="Words that the facilitator can say.")
    objectives: list[Id] = Field(default=[], description="The objectives it works on.")
    materials: list[Material] = Field(default=[], description="What to print or bring.")
    cut: int | None = Field(
        default=None,
        ge=1,
        description="1 for what to cut first when time is short, then 2, 3. Empty: never cut it.",
    )


class Session(Record):
    """`session.yml`: a session for a group."""

    id: Id = Field(description="Stable name; starts with the id of the module.")
    title: Text = Field(description="Title of the session.")
    people_min: int = Field(ge=2, description="Smallest group it works for.")
    people_max: int = Field(le=400, description="Largest group it works for.")
    team_size: int = Field(ge=2, le=12, description="People in a team, about.")
    room: Text = Field(description="The room and what must be in it.")
    before: list[Text] = Field(min_length=1, description="What to do before the day, in order.")
    activities: list[Activity] = Field(min_length=2, description="The rows of the plan, in order.")
    debrief: list[Text] = Field(min_length=3, description="Questions for the debrief.")
    silent: Text = Field(description="What to do if the room is silent.")
    overheats: Text = Field(description="What to do if the talk gets too hot.")
