"""`facts.yml`: what the course states, where it comes from and how sure it is."""

from datetime import date
from typing import Literal

from pydantic import Field

from .base import Bool, FactId, Record, Text


class Fact(Record):
    """One statement, written once; pages cite it by its id."""

    id: FactId = Field(
        description="`F001` to `F138` for the facts of the case study; a short name for the others."
    )
    statement: Text = Field(description="The fact in one or two sentences of our own.")
    values: dict[str, str] = Field(
        default={},
        description=(
            'Numbers, dates and names that pages show, each under a name: `year: "2013"`. '
            "They are typed here and nowhere else. Put them in quotation marks."
        ),
    )
    source: str = Field(description="Key of the source in `references.bib`.")
    locator: Text | None = Field(
        default=None, description="Where in the source: a section, a number, a page."
    )
    confidence: Literal["case-study", "primary", "secondary", "inference"] = Field(
        description=(
            "`case-study`: the case study says so. `primary`: read in an official page or an "
            "original letter or message. `secondary`: read in a named other page; the text names "
            "it. `inference`: our own reasoning or arithmetic; the text says so."
        )
    )
    exact: Bool = Field(
        default=False,
        description="`true` if it is a number, date or name; such facts are examined by a question.",
    )
    note: Text | None = Field(
        default=None, description="A caution to show with it, for example a contradiction."
    )
    as_of: date = Field(description="The day on which somebody last checked it, `YYYY-MM-DD`.")
    review_by: date = Field(description="The day by which somebody should check it again.")


class FactFile(Record):
    """`facts.yml`."""

    facts: list[Fact] = Field(description="All facts.")
