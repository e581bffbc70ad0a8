"""Role plays on paper: the cards fit, the symbols print, and the table sees no secret."""

from math import ceil
from pathlib import Path
from typing import get_args

import pypdfium2
import pytest
from bs4 import BeautifulSoup
from fontTools.ttLib import TTFont

from plenipot.content import load_course
from plenipot.content.casting import cast
from plenipot.content.checks.role_plays import LINE, PUBLIC_LINES, SECRET_LINES
from plenipot.content.schema.role_play import Role, Symbol
from plenipot.editions.pdf import write_pdf
from plenipot.editions.print_roles import role_cards, role_play_key, role_play_sheet

ROOT = Path(__file__).resolve().parents[2]
COURSE = load_course(ROOT)
PLAYS = {play.id: play for play in COURSE.role_plays}


def squeezed(text):
    return "".join(text.replace("•", " ").split())


def secrets(play):
    for role in play.roles:
        yield from (*role.interests, *role.red_lines, *role.may_accept)


def quarters(page):
    """Return the text of a page's four quarters: upper card (public, secret), lower card."""
    width, height = page.get_size()
    text = page.get_textpage()
    boxes = [(x, y) for y in (height / 2, 0) for x in (0, width / 2)]
    return [squeezed(text.get_text_bounded(x, y, x + width / 2, y + height / 2)) for x, y in boxes]


def assert_cards(play, people, paper, folder):
    file = folder / "cards.pdf"
    pages = write_pdf(role_cards(play, people, paper=paper), file, paper=paper)
    assert pages == ceil(people / 2)
    with pypdfium2.PdfDocument(file) as document:
        halves = [part for page in document for part in quarters(page)]
    seats = cast(play, people)
    for number, seat in enumerate(seats):
        public, secret = halves[2 * number], halves[2 * number + 1]
        if seat.role is None:
            assert all(squeezed(line) in secret for line in play.observe)
            continue
        role = seat.role
        for line in (role.name, role.public, role.opening, play.title):
            assert squeezed(line) in public
        for line in (*role.interests, *role.red_lines, *role.may_accept):
            assert squeezed(line) in secret
            assert squeezed(line) not in public
        # The last words of both sides are there: nothing ran over into another card.
        assert secret.endswith(squeezed("in your own words."))


@pytest.mark.parametrize("name", sorted(PLAYS))
def test_each_card_stands_whole_in_its_place(name, tmp_path):
    assert_cards(PLAYS[name], 15, "letter", tmp_path)


def test_the_fullest_card_that_the_rules_allow_fits_the_lower_paper(tmp_path):
    play = PLAYS["text-one-clause"]
    words, told = "interest " * 30, "position " * 30
    line = words[: 2 * LINE - 2].strip()
    longer = words[: 2 * LINE + 10].strip()
    full = {
        "interests": [line] * 3,
        "red_lines": [line] * 2,
        "may_accept": [line, longer],
        "name": "The permanent representative",
        "public": told[: 5 * LINE - 10].strip(),
        "opening": told[: 4 * LINE - 10].strip(),
        "allies": [role.id for role in play.roles[1:4]],
    }
    # Exactly as much as the rule allows.
    assert (SECRET_LINES, PUBLIC_LINES) == (2 * 6 + 3, 5 + 4)
    roles = [Role(**{**role.model_dump(), **full}) for role in play.roles]
    assert_cards(play.model_copy(update={"roles": roles}), 21, "letter", tmp_path)


def test_every_symbol_is_in_the_font_of_the_cards():
    fonts = sorted(Path("/usr/share/fonts").rglob("DejaVuSans.ttf"))
    if not fonts:
        pytest.skip("DejaVu Sans is not where Linux keeps it")
    letters = TTFont(fonts[0]).getBestCmap()
    assert all(ord(symbol) in letters for symbol in (*get_args(Symbol), "○"))


@pytest.mark.parametrize("name", sorted(PLAYS))
def test_the_table_sees_no_secret_and_the_key_tells_all(name):
    play = PLAYS[name]
    table = squeezed(BeautifulSoup(role_play_sheet(play), "html5lib").text)
    key = squeezed(BeautifulSoup(role_play_key(play, COURSE), "html5lib").text)
    for line in secrets(play):
        assert squeezed(line) not in table
        assert squeezed(line) in key
    for inject in play.injects:
        assert squeezed(inject.text) not in table
        assert squeezed(inject.text) in key
    for role in play.roles:
        assert squeezed(role.public) in table
        assert role.symbol in table
    for difference in play.debrief.real:
        assert squeezed(difference.text) in key
        assert all(squeezed(COURSE.facts[fact].statement) in key for fact in difference.facts)


def test_sheet_and_key_are_pdf_pages_without_anything_from_outside(tmp_path):
    play = PLAYS["ways-delegation"]
    assert 1 <= write_pdf(role_play_sheet(play), tmp_path / "sheet.pdf") <= 3
    assert write_pdf(role_play_key(play, COURSE), tmp_path / "key.pdf") >= 4
    for page in (role_play_sheet(play), role_play_key(play, COURSE), role_cards(play, 6)):
        assert "http" not in page
        assert "<script" not in page


def test_texts_are_escaped(small):
    play = load_course(small).role_plays[0]
    odd = play.model_copy(update={"title": "<b>Odd</b> & so", "invented": "<i>x</i>"})
    for page in (role_cards(odd, 3), role_play_sheet(odd), role_play_key(odd, COURSE)):
        assert "<b>Odd" not in page
        assert "<i>x" not in page
        assert "&lt;b&gt;Odd&lt;/b&gt; &amp; so" in page
