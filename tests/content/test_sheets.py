"""Sheets to copy: read from the session page, and what is wrong with them is found."""

from pathlib import Path

import pytest

from plenipot.content import load_course
from plenipot.content.checks import RULES
from plenipot.content.sheets import read_sheets

PAGE = """# A plan

## Sheets to copy

### Sheet A: date cards

```{sheet} cards
:key-columns: 1
:each: 2
:per: team
```

Copy each row. The last column is for the facilitator.

| Card | Story | Answer |
|---|---|---|
| 1 | It rains. | wet |

## Keys for the facilitator

**Sheet A, the cards.** The last column is the key.
"""


@pytest.fixture
def page(small: Path, edit) -> Path:
    edit(
        "01-one/session.yml",
        "steps: [Play.], cut: 1}",
        "steps: [Play.], cut: 1, materials: [{item: Cards (sheet A), per: pair}]}",
    )
    path = small / "book" / "01-one" / "session.md"
    path.write_text(PAGE, encoding="utf-8")
    return path


def found(root: Path) -> list[tuple[str, str, int]]:
    course = load_course(root)
    rules = [rule for rule in RULES if rule.code in ("P31", "P32")]
    return [(p.rule, p.message, p.line) for rule in rules for p in rule.check(course)]


def test_a_sheet_is_read_with_what_its_directive_says(small: Path, page: Path) -> None:
    assert found(small) == []
    (sheet,) = read_sheets(load_course(small).modules[0])
    assert (sheet.letter, sheet.title, sheet.line, sheet.form) == ("A", "date cards", 5, "cards")
    assert (sheet.key_columns, sheet.each, sheet.per, sheet.columns) == (1, 2, "team", ())
    assert sheet.body.startswith("Copy each row.")
    assert sheet.body.endswith("| wet |")


@pytest.mark.parametrize(
    ("old", "new", "rule", "words"),
    [
        ("### Sheet A:", "### Sheet B:", "P31", "no such sheet"),
        (":key-columns: 1\n", "", "P32", "a column is called a key, and it is not marked"),
        ("key-columns: 1", "key-columns: 3", "P32", "no column is left"),
        (":each: 2", ":columns: 4", "P32", "that the table does not have"),
        (":each: 2", ":each: few", "P32", "the option 'each'"),
        (":each: 2", ":colour: red", "P32", "the option 'colour'"),
        ("{sheet} cards", "{sheet} poster", "P32", "'poster' is not one of the forms answer"),
        ("```{sheet} cards\n:key-columns: 1\n:each: 2\n:per: team\n```\n", "", "P32", "'' is not"),
    ],
)
def test_what_is_wrong_with_a_sheet_is_found(small, page, old, new, rule, words) -> None:
    assert old in PAGE
    page.write_text(PAGE.replace(old, new), encoding="utf-8")
    said = found(small)
    assert any(code == rule and words in message for code, message, _ in said), said
    assert all(line > 0 for _, _, line in said)
