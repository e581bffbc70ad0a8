"""P: sheets to copy can be printed, and no key is printed with them."""

import re
from collections.abc import Iterator

from ..course import Course, Module
from ..sheets import FORMS, KEYS, Sheet, named_sheets, read_sheets, section_of, session_page
from .rules import Finding, rule

#: How a page says that a column is a key.
_SAYS_KEY = re.compile(
    r"last column is (?:for the facilitator|the key)|last column is not printed", re.IGNORECASE
)


@rule(
    "P31",
    "Sheets and the materials of a session name each other",
    "Correct the letter, add the sheet to session.md, or name the sheet in a material.",
)
def sheets_are_named(course: Course) -> Iterator[Finding]:
    """`(sheet B)` in a material against the headings of the session page, both ways."""
    for module in course.modules:
        session = module.session
        if session is None or not session_page(module).is_file():
            continue
        known = {sheet.letter: sheet for sheet in read_sheets(module)}
        named = set()
        for row, activity in enumerate(session.activities):
            for number, material in enumerate(activity.materials):
                for letter in named_sheets(material):
                    named.add(letter)
                    if letter not in known:
                        place = course.places[session.id]
                        yield (
                            place.path,
                            place.line("activities", row, "materials", number, "item"),
                            f"a material names sheet {letter}, and session.md has no such sheet",
                        )
        for letter, sheet in known.items():
            if letter not in named:
                yield session_page(module), sheet.line, f"no material names sheet {letter}"


@rule(
    "P32",
    "Each sheet says how it is printed, and hides its key",
    "Write the directive `sheet` under the heading, with a form and sound options. Mark columns of "
    "a key with `:key-columns:`.",
)
def sheets_are_marked(course: Course) -> Iterator[Finding]:
    """The directive `sheet` of each sheet; a column that the page calls a key is marked as one."""
    for module in course.modules:
        for sheet in read_sheets(module):
            for what in _wrong(module, sheet):
                yield session_page(module), sheet.line, f"sheet {sheet.letter}: {what}"


def _wrong(module: Module, sheet: Sheet) -> Iterator[str]:
    if sheet.form not in FORMS:
        yield f"'{sheet.form}' is not one of the forms {', '.join(FORMS)}"
    for name in sheet.wrong:
        yield f"the option '{name}' is unknown or has a wrong value"
    widths = [line.count("|") - 1 for line in sheet.body.split("\n") if line.startswith("|--")]
    if sheet.key_columns and (not widths or sheet.key_columns >= min(widths)):
        yield "no column is left beside those of the key"
    if any(column > min(widths, default=0) for column in sheet.columns):
        yield "a column is named that the table does not have"
    if not sheet.key_columns and _SAYS_KEY.search(sheet.body + _key_of(module, sheet)):
        yield "a column is called a key, and it is not marked"


def _key_of(module: Module, sheet: Sheet) -> str:
    """Return the paragraphs of the keys that begin with the name of a sheet."""
    text = section_of(session_page(module).read_text(encoding="utf-8"), KEYS)[1]
    return "\n".join(
        part for part in text.split("\n\n") if part.startswith(f"**Sheet {sheet.letter},")
    )
