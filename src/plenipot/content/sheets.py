"""The sheets to copy in the session page of a module, read from its source.

A sheet is a heading `### Sheet B: date cards` below `## Sheets to copy`. The directive `sheet`
under it says how it is printed; the page itself shows the sheet as it is written.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from .course import Module
from .schema import Material

#: How a sheet is printed. `answer`: the card with a circle and a cross. `page`: as it is.
#: `cards`: a card for each row. `cells`: a card for each cell. `signs`: a page for each row.
#: `aloud`: the facilitator reads it, so it is no sheet for participants.
FORMS = ("answer", "page", "cards", "cells", "signs", "aloud")
#: The headings of the two parts of a session page.
SHEETS, KEYS = "Sheets to copy", "Keys for the facilitator"
#: What an option of the directive may say, as a pattern.
OPTIONS = {
    "key-columns": r"[1-9]",
    "columns": r"[1-9](, *[1-9])*",
    "each": r"[1-9]",
    "per": r"person|pair|team|room",
}

_HEADING = re.compile(r"### Sheet ([A-Z]): (.+)")
_MARK = re.compile(r"```\{sheet\} *(\S*)\n(.*?)```\n", re.DOTALL)
_OPTION = re.compile(r":([a-z-]+): *(.*)")
_NAMED = re.compile(r"\(sheet ([A-Z])\)")


@dataclass(frozen=True)
class Sheet:
    """A sheet: its source without the directive, and what the directive says.

    `form` is empty if the sheet has no directive. The last `key_columns` columns of its tables
    are for the facilitator. `columns` are the columns, from 1, that are printed; empty is all.
    Each `per` (empty: what the session says) gets `each` cards of a set; 0 is a whole set.
    """

    letter: str
    title: str
    line: int
    form: str
    body: str
    key_columns: int = 0
    columns: tuple[int, ...] = ()
    each: int = 0
    per: str = ""
    wrong: tuple[str, ...] = ()


def session_page(module: Module) -> Path:
    """Return the path of the session page of a module, whether it exists or not."""
    return module.folder / "session.md"


def section_of(text: str, title: str) -> tuple[int, str]:
    """Return the first line, from 1, and the source of a part of a page under `## title`.

    The source is empty if the page has no such heading.
    """
    lines = text.split("\n")
    inside = False
    first, found = 0, []
    for number, line in enumerate(lines, start=1):
        if line.startswith("## "):
            if inside:
                break
            inside = line[3:].strip() == title
            first = number + 1
        elif inside:
            found.append(line)
    return first, "\n".join(found)


def read_sheets(module: Module) -> list[Sheet]:
    """Return the sheets of a module in order; an empty list if it has no session page."""
    page = session_page(module)
    if not page.is_file():
        return []
    first, text = section_of(page.read_text(encoding="utf-8"), SHEETS)
    parts: list[tuple[int, re.Match[str], list[str]]] = []
    for number, line in enumerate(text.split("\n"), start=first):
        heading = _HEADING.match(line)
        if heading:
            parts.append((number, heading, []))
        elif parts:
            parts[-1][2].append(line)
    return [_sheet(line, found, "\n".join(body)) for line, found, body in parts]


def _sheet(line: int, heading: re.Match[str], body: str) -> Sheet:
    letter, title = heading.groups()
    mark = _MARK.search(body)
    if mark is None:
        return Sheet(letter, title.strip(), line, "", body.strip())
    lines = map(_OPTION.match, mark[2].split("\n"))
    options: dict[str, str] = {found[1]: found[2] for found in lines if found}
    wrong = [
        name for name, value in options.items() if not re.fullmatch(OPTIONS.get(name, "$."), value)
    ]
    if wrong:
        return Sheet(letter, title.strip(), line, mark[1], body.strip(), wrong=tuple(wrong))
    return Sheet(
        letter,
        title.strip(),
        line,
        mark[1],
        (body[: mark.start()] + body[mark.end() :]).strip(),
        key_columns=int(options.get("key-columns", 0)),
        columns=tuple(int(one) for one in options.get("columns", "").split(",") if one.strip()),
        each=int(options.get("each", 0)),
        per=options.get("per", ""),
    )


def named_sheets(material: Material) -> list[str]:
    """Return the letters of the sheets that a material of a session names."""
    return _NAMED.findall(material.item)
