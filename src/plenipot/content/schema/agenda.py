"""`agenda.yml`: the frame of a group day, and the rules by which its agenda is made."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import Record, Text
from .session import Activity, Get, Method, Per

#: A time of the day on the clock of 24 hours, such as `09:30`.
TimeOfDay = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]

#: What an ask says about the room; a thing or a note can depend on it.
Condition = Literal[
    "projector", "no-projector", "electricity", "no-electricity", "phones", "no-phones"
]


class Breaks(Record):
    """When a group rests. All in minutes, or as times of the day."""

    day: int = Field(ge=60, le=1440, description="The longest day.")
    work: int = Field(ge=30, le=180, description="The longest work without a break.")
    least_work: int = Field(ge=0, le=90, description="The shortest work between two breaks.")
    shorter: int = Field(ge=1, le=60, description="The shortest break.")
    minutes: int = Field(ge=1, le=60, description="The break if there is time.")
    meal_after: int = Field(ge=60, description="A longer day that crosses midday has a meal.")
    meal_shorter: int = Field(ge=1, le=180, description="The shortest break for a meal.")
    meal_minutes: int = Field(ge=1, le=180, description="The break for a meal if there is time.")
    midday: TimeOfDay = Field(description="A day that begins before and ends after it crosses it.")
    meal_from: TimeOfDay = Field(description="The meal begins at this time at the earliest.")
    meal_to: TimeOfDay = Field(description="The meal begins at this time at the latest.")


class Points(Record):
    """What the choice of activities is worth; only the relations matter."""

    kept: list[int] = Field(
        min_length=1,
        description="For an activity that is kept: with cut 1, with cut 2, and so on.",
    )
    minute: int = Field(ge=0, description="For each minute above the shorter form.")
    play_minute: int = Field(ge=0, description="The same for a play.")
    debrief_minute: int = Field(ge=0, description="The same for a debrief.")
    pause: int = Field(ge=1, description="The price of a break.")
    between_modules: int = Field(ge=0, description="How much cheaper it is between two modules.")


class Thing(Record):
    """Something to have in the room whatever is done there."""

    item: Text = Field(description="What it is.")
    get: Get = Field(description="Where it stands on the list.")
    per: Per = Field(default="room", description="One for each person, pair or team, or the room.")
    count: int = Field(default=1, ge=1, description="How many for each.")
    when: list[Condition] = Field(default=[], description="What must be true; all of it.")


class Note(Record):
    """A note that rows of some methods carry."""

    text: Text = Field(description="The note.")
    methods: list[Method] = Field(min_length=1, description="The methods of the rows.")
    when: list[Condition] = Field(default=[], description="What must be true; all of it.")


class AgendaRules(Record):
    """`agenda.yml`: frame, breaks, points, things and notes."""

    opening: list[Activity] = Field(min_length=1, description="Once at the start of the day.")
    closing: list[Activity] = Field(min_length=1, description="Once at the end of the day.")
    breaks: Breaks = Field(description="When the group rests.")
    points: Points = Field(description="What the choice is worth.")
    things: list[Thing] = Field(default=[], description="What to have in the room.")
    notes: list[Note] = Field(default=[], description="Notes on rows.")
