"""What every kind of content has in common: strict fields, stable ids, plain text.

The descriptions of the fields below are the author's manual: the contributor guide
is generated from them, so a description is written for a person who does not program.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StringConstraints

#: A name that never changes once it is published: learners' stored results,
#: replay codes and imported question banks all point to it.
Id = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60),
]

#: The id of a fact: F001 to F138 for the case study, a word for everything else.
FactId = Annotated[
    str,
    StringConstraints(pattern=r"^(F[0-9]{3}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$", max_length=60),
]

#: Plain text. A blank line starts a new paragraph; there is no other markup.
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]

#: `true` or `false`, not `yes`, `no`, 1 or 0.
Bool = StrictBool

#: Revised Bloom levels, lowest first.
Bloom = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
BLOOM_ORDER: tuple[str, ...] = ("remember", "understand", "apply", "analyse", "evaluate", "create")


class Record(BaseModel):
    """A piece of content: unknown fields are refused, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Misconception(Record):
    """A mistaken belief that wrong options reveal."""

    id: Id = Field(description="Name of the belief. Wrong options point to it.")
    text: Text = Field(
        description="The belief as a person who holds it would say it, in one sentence."
    )


class Objective(Record):
    """What a learner can do after the module."""

    id: Id = Field(description="Starts with the id of the module, for example `clock-o1`.")
    text: Text = Field(
        description=(
            "One sentence that starts with one verb that can be seen or measured "
            "(place, choose, calculate, explain). Not *know*, *understand* or *be aware*."
        )
    )
    bloom: Bloom = Field(description="The level the verb asks for.")


class ModuleInfo(Record):
    """`module.yml`: the module itself."""

    id: Id = Field(description="Short name of the module. Every id in its folder starts with it.")
    number: int = Field(ge=0, le=99, description="Place of the module in the course.")
    title: Text = Field(description="Title, as in the heading of the page.")
    minutes: int = Field(
        ge=5, le=120, description="Minutes that one person needs alone, reading and playing."
    )
    objectives: list[Objective] = Field(
        min_length=1, description="What the learner can do afterwards, three to five of them."
    )
    misconceptions: list[Misconception] = Field(
        default=[], description="The mistaken beliefs that the module repairs."
    )


class Lesson(Record):
    """One of the lessons of the case study, which endings of scenarios show."""

    id: Id = Field(description="Name of the lesson.")
    text: Text = Field(description="The lesson in our own words, one sentence.")
    facts: list[FactId] = Field(min_length=1, description="The facts that it rests on.")


class Examined(Record):
    """Something of the case study that at least one question must be about."""

    id: Id = Field(description="Name of the thing, for example `barrier-documents`.")
    text: Text = Field(description="What it is, in a few words.")
    facts: list[FactId] = Field(min_length=1, description="The facts that state it.")


class CourseInfo(Record):
    """`course.yml`: what holds for the whole course."""

    id: Id = Field(
        description=(
            "Name of the course. Learners' browsers keep results under it: changing it "
            "makes them lose their results."
        )
    )
    title: Text = Field(description="Title of the course.")
    lessons: list[Lesson] = Field(description="The lessons that endings may name.")
    examine: list[Examined] = Field(
        default=[],
        description=(
            "Barriers, results and outcomes: each is examined by a question that rests on one of "
            "its facts. Lessons and exact facts are so without being named here."
        ),
    )
