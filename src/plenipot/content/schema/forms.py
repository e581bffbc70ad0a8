"""`forms.yml`: the pre-test of the course. The two final forms are drawn from the bank."""

from pydantic import Field

from .base import Id, Record, Text


class Pointer(Record):
    """A module that a question of the pre-test sends the reader to."""

    module: Id = Field(description="The module.")
    why: Text = Field(
        description=(
            "One sentence for a reader who missed the question or was unsure: what the module "
            "shows. It does not give the answer away."
        )
    )


class PretestItem(Record):
    """One question of the pre-test."""

    question: Id = Field(description="A question of the bank. The final forms then leave it out.")
    modules: list[Pointer] = Field(
        min_length=1, description="Where to read on, the best place first."
    )


class FormFile(Record):
    """`forms.yml`: what is asked before the course. The file may be left out."""

    pretest: list[PretestItem] = Field(
        description="Ten questions from at least five modules, in the order of the page."
    )
