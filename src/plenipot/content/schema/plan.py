"""`plan.yml`: the sections of the plan that a learner takes home."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import Id, Record, Text

#: One line: a saved plan is read back by the headings of its sections.
Line = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=r"^[^\n#]+$")]


class PlanSection(Record):
    """One section: what the learner is asked, and what can be put in."""

    id: Id = Field(
        description="Starts with `plan-`. Learners' browsers keep their words under it: never change it."
    )
    heading: Line = Field(description="The heading. No two sections have the same.")
    kind: Literal["text", "dates"] = Field(
        default="text",
        description="`dates`: the section also holds the dates of the planner. One section at most.",
    )
    prompt: Text = Field(description="One or two questions to the learner.")
    help: Text = Field(description="What makes a good answer.")
    keys: list[str] = Field(
        default=[],
        description="The exercises whose kept words can be inserted here, for example `clock`.",
    )
    module: Id | None = Field(
        default=None, description="The module that prepares the section; the page links to it."
    )
    pages: list[str] = Field(
        default=[],
        description="Other pages that prepare it, without ending, for example `exercises/the-clock`.",
    )
    lines: int = Field(default=6, ge=2, le=20, description="Lines to write on, on paper.")


class Plan(Record):
    """The plan: its sections in order."""

    sections: list[PlanSection] = Field(min_length=1, description="The sections, in order.")
