"""The page of a debrief, and the command that writes it."""

import json

import pytest
from bs4 import BeautifulSoup

from plenipot.cli import ROOT, main
from plenipot.content import load_course
from plenipot.debrief.example import example
from plenipot.debrief.records import Record, Team, to_json
from plenipot.editions.debrief import page


@pytest.fixture(scope="module")
def course():
    return load_course(ROOT)


def looked_at(record, course):
    return BeautifulSoup(page(record, course), "html5lib")


def test_each_picture_has_a_table_with_its_numbers(course):
    soup = looked_at(example(course), course)
    pictures = soup.find_all("svg")
    assert len(pictures) == 3  # two votes and the test
    for picture in pictures:
        numbers = [t.text for t in picture.find_all("text") if t.text.isdigit()]
        cells = [cell.text for cell in picture.find_next("table").find_all("td")]
        assert sorted(numbers) == sorted(cells)
        assert picture["aria-label"] == f"{picture.title.text}. {picture.desc.text}"
    assert not soup.find_all(["script", "link", "img"])
    # A notebook can show two reports at once, so none has an id.
    assert not soup.find_all(id=True)


def test_teams_stand_side_by_side(course):
    text = looked_at(example(course), course).get_text(" ")
    assert "Team 1" in text and "What nobody chose" in text and "week 3" in text


def test_what_comes_in_is_shown_as_text(course):
    record = example(course)
    record.teams[0] = Team("t1", "<script>alert(1)</script>", record.teams[0].members)
    soup = looked_at(record, course)
    assert not soup.find_all("script") and "<script>alert(1)</script>" in soup.get_text()


def test_a_small_group_gets_a_warning_or_nothing(course):
    few = looked_at(example(course, people=8, teams=2), course).get_text(" ")
    assert "Fewer than 10 people took both tests" in few
    tiny = looked_at(example(course, people=3, teams=1), course).get_text(" ")
    assert "Fewer than 5 people took both tests, so the results are not shown." in tiny
    assert "Mean before" not in tiny and "not shown who moved" in tiny
    only_tests = example(course, people=3, teams=1)
    only_tests.votes = []
    assert "There is no mistaken idea to show." in looked_at(only_tests, course).get_text(" ")


def test_an_empty_record_says_so(course):
    assert "There is nothing to show yet." in looked_at(Record(), course).get_text()


def test_the_command_writes_the_page_and_refuses_by_one_sentence(course, tmp_path, capsys):
    session = tmp_path / "session.json"
    session.write_text(to_json(example(course)), encoding="utf-8")
    out = tmp_path / "sub" / "debrief.html"
    assert main(["debrief", str(session), "--out", str(out)]) == 0
    assert out.read_text(encoding="utf-8") == page(example(course), course)
    session.write_text(json.dumps({"kind": "other"}), encoding="utf-8")
    capsys.readouterr()
    assert main(["debrief", str(session), "--out", str(out)]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert main(["debrief", str(tmp_path / "none.json")]) == 1
    assert "cannot be read" in capsys.readouterr().err
    assert main(["debrief"]) == 1
    assert main(["debrief", "--template", "clock-q01"]) == 1  # an order cannot be voted on
    assert main(["debrief", "--template", "no-q1"]) == 1
    capsys.readouterr()
    assert main(["debrief", "--template", "clock-q02"]) == 0
    assert capsys.readouterr().out.startswith("activity,kind,item,phase,who,answer,count")
