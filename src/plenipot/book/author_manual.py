"""The directive `author-manual`: the fields of every content file, from their descriptions."""

import types
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from docutils import nodes
from pydantic import BaseModel
from pydantic_core import PydanticUndefined
from sphinx.util.docutils import SphinxDirective

from plenipot.content import schema

from .course import depend_on
from .docnodes import section
from .words import say

#: The files of the course and the record that each holds, in the order of the manual.
FILES: tuple[tuple[str, tuple[type[BaseModel], ...]], ...] = (
    ("course", (schema.CourseInfo,)),
    ("facts", (schema.FactFile,)),
    ("module", (schema.ModuleInfo,)),
    ("quiz", schema.QUESTION_KINDS),
    ("scenario", (schema.Scenario,)),
    ("session", (schema.Session,)),
    ("role-play", (schema.RolePlay,)),
    ("forms", (schema.FormFile,)),
    ("picture", schema.PICTURE_KINDS),
    ("plan", (schema.Plan,)),
)

_SIMPLE = {"str": "text", "int": "number", "bool": "truth", "date": "date"}


class AuthorManualDirective(SphinxDirective):
    """`author-manual`: one section for each file, one table of fields for each record."""

    def run(self) -> list[nodes.Node]:
        depend_on(self.env, *sorted(Path(schema.__file__).parent.glob("*.py")))
        sections: list[nodes.Node] = []
        for name, tops in FILES:
            records: list[type[BaseModel]] = []
            for top in tops:
                _collect(top, records)
            tables = [child for record in records for child in _record(record)]
            sections.append(section(f"manual-{name}", say(f"manual-{name}"), *tables))
        return sections


def _collect(record: type[BaseModel], records: list[type[BaseModel]]) -> None:
    """Add a record and, after it, the records that its fields hold."""
    if record in records:
        return
    records.append(record)
    for field in record.model_fields.values():
        for inner in _records_in(field.annotation):
            _collect(inner, records)


def _records_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for part in get_args(annotation) for found in _records_in(part)]


def _record(record: type[BaseModel]) -> list[nodes.Node]:
    """Return a record: its own description, then its fields."""
    entries = nodes.definition_list(classes=["pp-manual"])
    for name, field in record.model_fields.items():
        needed = say("required") if field.is_required() else _default(field.default)
        term = nodes.term("", "", nodes.literal(name, name))
        term += nodes.Text(" " + say("field", type=type_text(field.annotation), needed=needed))
        description = text_with_code(field.description or "")
        entries += nodes.definition_list_item("", term, nodes.definition("", description))
    first = (record.__doc__ or "").split("\n\n")[0]
    return [nodes.rubric(record.__name__, _title(record)), text_with_code(first), entries]


def _title(record: type[BaseModel]) -> str:
    """Return the name of a record in words: `WorkedStep` is `Worked step`."""
    words = "".join(f" {letter}" if letter.isupper() else letter for letter in record.__name__)
    return words.strip().capitalize()


def _default(value: Any) -> str:
    if value is PydanticUndefined or value is None or value in ([], {}):
        return say("optional")
    if isinstance(value, bool):
        value = "true" if value else "false"
    return say("default", value=value)


def type_text(annotation: Any) -> str:
    """Return a type in plain words."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return type_text(parts[0])
    if origin is Literal:
        return say("one-of", values=", ".join(str(part) for part in parts))
    if origin in (Union, types.UnionType):
        kinds = [type_text(part) for part in parts if part is not type(None)]
        return say("or").join(dict.fromkeys(kinds))
    if origin is list:
        return say("list-of", type=type_text(parts[0]))
    if origin is dict:
        return say("names-with", type=type_text(parts[1]))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _title(annotation).lower()
    if annotation is date:
        return say("type-date")
    return say(f"type-{_SIMPLE[annotation.__name__]}")


def text_with_code(text: str) -> nodes.paragraph:
    """Return a description as a paragraph: `code` and *emphasis* are marked in it."""
    paragraph = nodes.paragraph()
    plain = " ".join(text.split())
    for number, part in enumerate(plain.split("`")):
        if number % 2:
            paragraph += nodes.literal(part, part)
            continue
        for place, words in enumerate(part.split("*")):
            if words:
                paragraph += nodes.emphasis(words, words) if place % 2 else nodes.Text(words)
    return paragraph
