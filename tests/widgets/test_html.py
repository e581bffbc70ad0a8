"""The pieces of HTML: nothing that comes in as text becomes markup."""

from urllib.parse import quote

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from plenipot.widgets import html

HOSTILE = "<script>alert(1)</script>\"'&<img src=x onerror=y>"
texts = st.text(st.characters(blacklist_categories=("Cs", "Cc"))) | st.just(HOSTILE)


def read(markup):
    return BeautifulSoup(markup, "html5lib").body


@given(texts)
def test_text_stays_text_in_every_piece(text):
    assert [tag.name for tag in read(html.paragraph(text, text)).find_all()] == ["p"]
    assert read(html.paragraph(text)).p.get_text() == text
    assert read(html.alert(text)).p.get_text() == text
    assert [item.get_text() for item in read(html.bullets([text, text])).find_all("li")] == [
        text
    ] * 2
    table = read(html.table(text, [text, text], [[text, [text, text]]], "plain"))
    assert not table.find_all(["script", "img"])
    assert table.caption.get_text() == text
    assert table.td["data-label"] == text
    assert [line.get_text() for line in table.td.find_all("div")] == [text, text]
    link = read(html.download_link(text, text, "text/calendar", text)).a
    assert link["download"] == text
    assert link.get_text() == text


@given(texts)
def test_percent_encoding_is_that_of_the_standard_library(text):
    assert html.percent_encoded(text) == quote(text, safe="")


def test_no_bullets_without_sentences():
    assert html.bullets([]) == ""


def test_a_keepsake_with_a_calendar_is_closed_and_holds_the_calendar_as_text():
    calendar = 'BEGIN:VCALENDAR\r\nSUMMARY:"<b>"\r\nEND:VCALENDAR\r\n'
    page = BeautifulSoup(html.keepsake("dates", "Dates", "- <i>", calendar, level=3), "html5lib")
    block = page.select_one(".lv-keep")
    assert block["data-calendar"] == calendar.replace("\r\n", "\n")
    assert block.h3.text == "Dates" and block.details.pre.text == "- <i>"
    plain = BeautifulSoup(html.keepsake("a", "A", "b"), "html5lib").select_one(".lv-keep")
    assert "data-calendar" not in plain.attrs
    assert plain.h4.text == "A" and plain.details is None
