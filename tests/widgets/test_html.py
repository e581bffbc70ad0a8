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
