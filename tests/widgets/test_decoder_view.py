"""The view of the decoder, driven on real ipywidgets."""

import pytest
from bs4 import BeautifulSoup

from plenipot.messages import message
from plenipot.widgets.documents import decoder
from plenipot.widgets.documents.decoder import EXAMPLES


def page(box):
    return BeautifulSoup(box.result.value, "html5lib")


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_example_gives_a_row_for_each_part(name):
    box = decoder()
    box.example.value = name
    assert box.name.value == name
    box.run.click()
    rows = page(box).select("tbody tr")
    pieces = [row.th.text for row in rows]
    assert pieces and all(piece in name for piece in pieces)
    assert message("documents", "caption", name=name) == page(box).caption.text


def test_what_is_not_known_is_said_in_its_row():
    box = decoder("AFCP42AX/1")
    box.run.click()
    meanings = {row.th.text: row.find_all("td")[1].text for row in page(box).select("tbody tr")}
    assert meanings["AX"] == message("documents", "unknown")
    assert "3 of 4 parts are known." in page(box).text


@pytest.mark.parametrize("name", ["", "hello", "<script>alert(1)</script>", "x" * 200])
def test_odd_input_gets_one_sentence(name):
    box = decoder(name)
    box.run.click()
    assert page(box).find(role="alert").text.endswith(".")
    assert not page(box).find("script")


def test_markup_in_a_name_is_shown_as_text():
    box = decoder("S14-PP-<b>-1")
    box.run.click()
    assert not page(box).find("b")
    assert "<B>" in page(box).text
