"""`picture-*.yml`: pictures as data. The drawing and the table below it are made from it."""

from typing import Annotated, Literal

from pydantic import Field

from .base import FactId, Id, Record, Text


class PictureKind(Record):
    """An entry of the key: a shape and what it stands for."""

    id: Id = Field(description="Name of the kind within its picture.")
    label: Text = Field(description="What the shape stands for, in a few words.")


class PictureBase(Record):
    """What all pictures have. In texts, `{letter-date:date}` shows a value of a fact."""

    id: Id = Field(description="Stable name of the picture, used by the directive `picture`.")
    title: Text = Field(description="Title above the drawing.")
    alt: Text = Field(
        description="What the drawing shows, for people who do not see it: the main point first."
    )


class TimelineItem(Record):
    """A moment on a timeline."""

    when: Text = Field(description="The date or the distance, as short as can be.")
    text: Text = Field(description="What happened, in at most about ten words.")
    kind: Id = Field(description="The kind of the moment; it gives the shape.")
    facts: list[FactId] = Field(default=[], description="The facts that it rests on.")


class Timeline(PictureBase):
    """Moments in order of time, from top to bottom."""

    kind: Literal["timeline"] = Field(description="`timeline`")
    kinds: list[PictureKind] = Field(
        min_length=1, max_length=6, description="The key, at most six kinds."
    )
    items: list[TimelineItem] = Field(min_length=2, description="The moments, first to last.")


class FlowStep(Record):
    """A box of a flow."""

    title: Text = Field(description="What happens, in at most about six words.")
    text: Text | None = Field(default=None, description="One short sentence more, if it helps.")
    kind: Id = Field(description="Who acts: a kind of the picture; it gives the shape.")
    facts: list[FactId] = Field(default=[], description="The facts that it rests on.")


class Flow(PictureBase):
    """Steps that lead to each other, from top to bottom."""

    kind: Literal["flow"] = Field(description="`flow`")
    kinds: list[PictureKind] = Field(
        min_length=1, max_length=6, description="The key: who acts, at most six."
    )
    steps: list[FlowStep] = Field(min_length=2, description="The boxes, first to last.")


class MatrixRow(Record):
    """A row of a matrix."""

    label: Text = Field(description="What the row is about.")
    cells: list[Id] = Field(description="A kind for each column, in their order.")
    facts: list[FactId] = Field(default=[], description="The facts that it rests on.")


class Matrix(PictureBase):
    """Who may do what: rows against columns."""

    kind: Literal["matrix"] = Field(description="`matrix`")
    kinds: list[PictureKind] = Field(
        min_length=2,
        max_length=4,
        description="The key, from most to least: full, half, empty, dash.",
    )
    head: Text = Field(description="Heading of the first column, for the table.")
    columns: list[Text] = Field(
        min_length=2, max_length=7, description="Headings, one word or two."
    )
    rows: list[MatrixRow] = Field(min_length=2, description="The rows.")


Picture = Annotated[Timeline | Flow | Matrix, Field(discriminator="kind")]


class PictureFile(Record):
    """`picture-*.yml`: one picture."""

    picture: Picture = Field(description="The picture.")


#: Every kind of picture, for the generated author's manual.
PICTURE_KINDS = (Timeline, Flow, Matrix)
