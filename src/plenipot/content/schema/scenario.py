"""`scenario-*.yml`: a graph of scenes, in which choices have consequences."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import Bool, FactId, Id, Record, Text

#: A test on one variable: a comparison for a counter, true or false for a flag.
Test = Annotated[str, StringConstraints(pattern=r"^(>=|<=|=)-?[0-9]+$")] | Bool


class Counter(Record):
    """A number that choices raise and lower, such as effort or trust."""

    kind: Literal["counter"] = Field(description="`counter`")
    id: Id = Field(description="Name, used in `when` and `effects`.")
    label: Text = Field(description="What the learner sees, for example *Effort points left*.")
    start: int = Field(description="Value at the start.")
    min: int = Field(default=0, description="It never falls below this.")
    max: int = Field(description="It never rises above this.")


class Flag(Record):
    """Something that is so or is not so, such as holding a badge."""

    kind: Literal["flag"] = Field(description="`flag`")
    id: Id = Field(description="Name, used in `when` and `effects`.")
    label: Text = Field(description="What the learner sees, for example *You hold a badge*.")
    start: Bool = Field(default=False, description="Whether it is so at the start.")


Variable = Annotated[Counter | Flag, Field(discriminator="kind")]


class Branch(Record):
    """One way on from a choice."""

    when: dict[Id, Test] = Field(
        default={},
        description=(
            "All of these must hold, after the effects of the choice, for this way to be taken. "
            "The last branch has no `when`."
        ),
    )
    to: Id = Field(description="The scene it leads to.")


class Choice(Record):
    """A decision that a learner can take in a scene."""

    id: Id = Field(description="Name of the choice within its scene: `a`, `b`, `c`, at most six.")
    text: Text = Field(description="The decision, as the learner would say it.")
    when: dict[Id, Test] = Field(
        default={},
        description=(
            'The choice is open only if all of these hold, for example `effort: ">=2"` or '
            "`badge: true`. A closed choice stays visible, with the reason."
        ),
    )
    effects: dict[Id, int | Bool] = Field(
        default={},
        description="What the choice changes: an amount to add to a counter, or a flag's new value.",
    )
    feedback: Text = Field(description="What happens and why, in two or three sentences.")
    next: Id | list[Branch] = Field(
        description="The next scene, or a list of branches; the first that holds is taken."
    )


class Ending(Record):
    """What marks a scene as an ending."""

    outcome: Literal["strong", "partial", "weak"] = Field(
        description="How much was reached: `strong`, `partial` or `weak`."
    )
    lessons: list[Id] = Field(min_length=1, description="The lessons of the course that it shows.")
    facts: list[FactId] = Field(min_length=1, description="The facts that it rests on.")


class Scene(Record):
    """A moment in the story. It has choices, or it is an ending."""

    id: Id = Field(description="Name of the scene within its scenario.")
    title: Text = Field(description="Short title, a heading on the page.")
    clock: Text | None = Field(
        default=None, description="Where on the clock it is, for example *8 months before opening*."
    )
    text: Text = Field(description="What the learner sees and knows now.")
    choices: list[Choice] = Field(
        default=[], max_length=6, description="The decisions open here. Endings have none."
    )
    ending: Ending | None = Field(default=None, description="Set if the scene is an ending.")


class Debrief(Record):
    """Questions for after the play, alone or in a group."""

    what: list[Text] = Field(min_length=1, description="What? What happened, as facts.")
    so_what: list[Text] = Field(min_length=1, description="So what? What it means.")
    now_what: list[Text] = Field(min_length=1, description="Now what? What the learner will do.")
    real: Text = Field(description="Where the scenario differs from the real ITU.")


class WorkedStep(Record):
    """One decision of the worked run, with the thinking behind it."""

    choice: Id = Field(description="The choice taken in the scene that the run has reached.")
    why: Text = Field(description="Why this choice, said as a colleague would think aloud.")


class Scenario(Record):
    """`scenario-*.yml`: a branching scenario."""

    id: Id = Field(description="Stable name; starts with the id of the module.")
    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2,6}$")] = Field(
        description="Two to six capital letters that start its replay codes. Never changed."
    )
    title: Text = Field(description="Title of the scenario.")
    minutes: int = Field(ge=5, le=90, description="Minutes for one person, debrief included.")
    intro: Text = Field(
        description="Who the learner is and what is wanted. Invented states and groups are said to be invented."
    )
    objectives: list[Id] = Field(min_length=1, description="The objectives that it practises.")
    state: list[Variable] = Field(description="What choices change.")
    start: Id = Field(description="The first scene.")
    scenes: list[Scene] = Field(min_length=3, description="All scenes, in reading order.")
    worked_run: list[WorkedStep] = Field(
        min_length=2,
        description="A whole run from the start to an ending, with the thinking shown.",
    )
    debrief: Debrief = Field(description="Questions for after the play.")
