"""`session.yml`: a plan for a group. Totals and clock times are derived, never typed."""

from typing import Literal

from pydantic import Field

from .base import Bool, FactId, Id, Record, Text

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


class Argument(Record):
    """Something that people in the room will say against the module or about it."""

    claim: Text = Field(description="The argument, in the words of a person in the room.")
    because: Text = Field(
        description="Why a sensible person says it: the experience or the hope behind it."
    )
    answer: Text = Field(
        description="How the facilitator can respond: with a question, or with a fact."
    )
    facts: list[FactId] = Field(default=[], description="The facts that the response rests on.")


class Vote(Record):
    """A question of the module that suits a vote, a talk in pairs and a second vote."""

    question: Id = Field(
        description="A question of the kind `single` or `truefalse` of this module."
    )
    because: Text = Field(
        description="Why it will divide the room, and what the talk between the votes is about."
    )


class Extension(Record):
    """A task for a group that is fast or advanced."""

    title: Text = Field(description="What it is called.")
    minutes: int = Field(ge=5, le=90, description="How long it takes.")
    steps: list[Text] = Field(min_length=1, description="What the group does, in order.")
    materials: list[Material] = Field(default=[], description="What to print or bring.")


class Watch(Record):
    """Something that can go wrong in the play."""

    sign: Text = Field(description="What the facilitator sees or hears.")
    do: Text = Field(description="What the facilitator does then.")


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
    votes: list[Vote] = Field(
        default=[],
        description="Two to four questions worth a vote, a talk in pairs and a second vote.",
    )
    arguments: list[Argument] = Field(
        default=[], description="Three to five arguments that people in the room will bring."
    )
    watch: list[Watch] = Field(
        default=[], description="What can go wrong in the play, and what to do then."
    )
    extension: list[Extension] = Field(
        default=[], description="One or two tasks for a group that is fast or advanced."
    )
