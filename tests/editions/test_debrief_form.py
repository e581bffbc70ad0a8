"""The form of the debrief, driven on real ipywidgets: files by a button, counts from paper."""

from datetime import datetime
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup

from plenipot.cli import ROOT
from plenipot.content import load_course
from plenipot.debrief.example import example
from plenipot.debrief.records import to_json
from plenipot.debrief.table import template
from plenipot.editions.debrief.form import debrief_form


@pytest.fixture(scope="module")
def course():
    return load_course(ROOT)


def choose(form, **files):
    """Choose files as the browser hands them over."""
    about = {"type": "", "size": 0, "last_modified": datetime(2030, 1, 1)}
    form.files.value = [
        {**about, "name": name, "content": memoryview(text)} for name, text in files.items()
    ]
    return BeautifulSoup(form.said.value, "html5lib")


def votes_for(form, question):
    """The rows of the table of one vote: the numbers of each option."""
    soup = BeautifulSoup(form.result.value, "html5lib")
    captions = [one for one in soup.find_all("caption") if one.text.endswith(f": {question}")]
    return [
        [int(cell.text) for cell in row.find_all("td")]
        for one in captions
        for row in one.find_parent("table").tbody.find_all("tr")
    ]


def test_bad_files_are_named_and_the_others_are_read(course):
    form = debrief_form(course)
    whole = to_json(example(course)).encode()
    said = choose(form, **{"room.json": whole, "<b>.json": b"{", "cards.csv": b"a,b\n1,2\n"})
    alerts = [one.text for one in said.find_all(role="alert")]
    assert len(alerts) == 2
    assert alerts[0].startswith("<b>.json is not complete JSON.")
    assert alerts[1].startswith("cards.csv lacks the columns")
    assert "One file was read." in said.text
    assert "People with a short name: 14. Teams: 3." in form.result.value
    # A new choice takes the place of the old one.
    choose(form, **{"cards.csv": template(course, ["clock-q02"]).encode()})
    assert not BeautifulSoup(form.said.value, "html5lib").find_all(role="alert")
    assert "People with a short name: 0." in form.result.value


def test_counts_of_cards_join_the_votes_in_files_and_can_be_taken_back(course):
    form = debrief_form(course)
    assert "There is nothing to show yet." in form.result.value
    form.counts.module.value = "clock"
    titles = {id: title for title, id in form.counts.question.options}
    assert course.question("clock-q02").stem in titles["clock-q02"]
    form.counts.question.value = "clock-q02"
    form.counts.numbers["a", "first"].value = 4
    form.counts.numbers["b", "second"].value = 11
    wanted = [[4, 0], [0, 11], [0, 0], [0, 0]]
    assert votes_for(form, "clock-q02") == wanted
    # Another question in between loses nothing.
    form.counts.question.value = "clock-q03"
    form.counts.question.value = "clock-q02"
    assert form.counts.numbers["a", "first"].value == 4
    cards = template(course, ["clock-q02"]).replace("first,,a,0", "first,,a,3").encode()
    for _ in range(2):
        choose(form, **{"cards.csv": cards})
        assert votes_for(form, "clock-q02") == [[7, 0], *wanted[1:]]
        choose(form)
    form.counts.numbers["a", "first"].value = 0
    form.counts.numbers["b", "second"].value = 0
    assert votes_for(form, "clock-q02") == []


def test_what_is_shown_can_be_kept_and_read_again(course):
    form = debrief_form(course)
    choose(form, **{"room.json": to_json(example(course)).encode()})
    links = BeautifulSoup(form.result.value, "html5lib").find_all("a", download=True)
    assert [one["download"] for one in links] == ["debrief.html", "session.csv"]
    shown, table = (unquote(one["href"].split(",", 1)[1]) for one in links)
    before = form.result.value
    choose(form, **{"session.csv": table.encode()})
    assert form.result.value == before
    assert shown.startswith("<!doctype html>")
