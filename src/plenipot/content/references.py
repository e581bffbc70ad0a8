"""The sources in `references.bib`."""

from dataclasses import dataclass
from pathlib import Path

from pybtex.database import BibliographyData, parse_string
from pybtex.exceptions import PybtexError
from pybtex.scanner import PybtexSyntaxError

from .reading import Reader


@dataclass(frozen=True)
class Source:
    """Where facts come from. `author`, `year`, `url` and `note` are empty if unknown."""

    key: str
    title: str
    author: str
    year: str
    url: str
    note: str


def read_sources(path: Path, reader: Reader) -> dict[str, Source]:
    """Return the sources by key; problems are collected by the reader."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        reader.problem(
            path, 1, "file", "the file is missing or not UTF-8", "Add it, saved as UTF-8."
        )
        return {}
    reader.files.append(path)
    try:
        database = parse_string(text, "bibtex")
    except PybtexError as error:
        line = error.lineno if isinstance(error, PybtexSyntaxError) else 1
        reader.problem(
            path, line or 1, "bib", f"this is not valid BibTeX: {error.args[0]}",
            "Look at the entry: a missing brace or comma, or a key used twice.",
        )  # fmt: skip
        return {}
    sources = {}
    for key, entry in database.entries.items():
        fields = entry.fields
        for name in ("title", "url"):
            if not fields.get(name):
                reader.problem(
                    path, _line_of(text, key), "bib", f"the source '{key}' has no {name}",
                    f"Add the field {name}.",
                )  # fmt: skip
        sources[key] = Source(
            key=key,
            title=_plain(fields.get("title", "")),
            author=_plain(_authors(database, key)),
            year=fields.get("year", ""),
            url=fields.get("url", ""),
            note=_plain(fields.get("note", "")),
        )
    return sources


def _authors(database: BibliographyData, key: str) -> str:
    people = database.entries[key].persons.get("author", [])
    names = (
        " ".join(
            [*p.first_names, *p.middle_names, *p.prelast_names, *p.last_names, *p.lineage_names]
        )
        for p in people
    )
    return ", ".join(names)


def _plain(text: str) -> str:
    return text.replace("{", "").replace("}", "").replace("\\&", "&").strip()


def _line_of(text: str, key: str) -> int:
    position = text.find("{" + key + ",")
    return text.count("\n", 0, max(position, 0)) + 1
