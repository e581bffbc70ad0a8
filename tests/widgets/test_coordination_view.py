"""The view of the rota, driven on real ipywidgets."""

import re

import pytest
from bs4 import BeautifulSoup

from plenipot.models.coordination.model import LENGTH
from plenipot.models.coordination.score import AGREEMENTS
from plenipot.models.coordination.team import SLOTS, TEAM
from plenipot.models.coordination.timetable import MEETINGS, clashes, meeting
from plenipot.widgets.coordination import coordination_exercise
from plenipot.widgets.coordination.exercise import FIRST_ROTA
from plenipot.widgets.coordination.keep import FIELDS

# Data as the solver gives them (tests/solver compares): the view has no solver.
DATA = {
    "decisions": [3, 7, 9, 10, 13, 17, 18, 23, 14, 19, 16, 21],
    "agreements": 7,
    "clashes": [(one.number, other.number, 10 + one.day) for one, other in clashes()],
    "days": [(0, 14), (1, 24), (2, 24), (3, 24), (4, 30)],
}


def played(decisions=FIRST_ROTA, agreed=(), seed=1, beside=False):
    box = coordination_exercise(DATA)
    for place, number in enumerate(decisions):
        box.days[place].value = number
    for name in AGREEMENTS:
        box.agree[name].value = name in agreed
    box.seed.value = seed
    box.beside.value = beside
    box.run.click()
    return box


def page(widget):
    return BeautifulSoup(widget.value, "html5lib")


def text(widget):
    return page(widget).get_text(" ")


def test_before_the_first_try_the_lists_hold_a_rota():
    box = coordination_exercise(DATA)
    assert "Try it first" in text(box.result)
    assert box.summary.value == ""
    assert [one.value for one in box.days] == list(FIRST_ROTA)


def test_every_control_has_a_label_of_its_own():
    box = coordination_exercise(DATA)
    controls = [*box.days, *box.agree.values(), box.seed, box.beside, box.run]
    controls += [*box.keep.fields.values(), box.keep.make, box.replay.field, box.replay.run]
    labels = [control.description for control in controls]
    assert all(labels) and len(set(labels)) == len(labels)


def test_lists_hold_only_meetings_for_which_the_person_is_there():
    box = coordination_exercise(DATA)
    for one, (who, _day) in zip(box.days, SLOTS, strict=True):
        numbers = [number for _label, number in one.options]
        assert numbers[0] == 0 and len(numbers) > TEAM[who].days
        assert all(TEAM[who].there(meeting(number).day) for number in numbers[1:])
        assert len({label for label, _number in one.options}) == len(numbers)


def test_team_and_timetable_stand_above_the_lists():
    top = page(coordination_exercise(DATA).children[0])
    team, timetable = top.find_all("table")
    assert len(team.tbody.find_all("tr")) == len(TEAM)
    lines = [line for cell in timetable.tbody.find_all("td") for line in cell.find_all("div")]
    assert len(lines) == len(MEETINGS)
    assert sum("webcast" in line.get_text() for line in lines) == 10


def test_a_try_shows_points_picture_debrief_and_changes():
    box = played()
    assert "147 points" in text(box.summary)
    assert "The best rota for this team has 405 points. Yours has 147." in text(box.summary)
    assert "lv-say" in box.summary.value
    result = page(box.result)
    assert [h.get_text() for h in result.find_all("h3")] == ["What this rota shows", "What changed"]
    assert result.svg["role"] == "img"
    captions = [one.get_text() for one in result.find_all("caption")]
    assert captions == ["Points by kind", "Meeting by meeting"]
    assert len(result.find_all("table")[1].tbody.find_all("tr")) == len(MEETINGS)


def test_the_best_rota_stays_hidden_until_it_is_asked_for():
    hidden, shown = played(), played(beside=True)
    assert "Best rota" not in text(hidden.result)
    captions = [one.get_text() for one in page(shown.result).find_all("caption")]
    assert captions == [
        "Points by kind",
        "Where the best rota differs from yours",
        "The price of each clash",
        "The price of one more day",
    ]
    rows = page(shown.result).find_all("table")[2].tbody.find_all("tr")
    prices = [int(row.td.get_text()) for row in rows]
    assert len(prices) == 6 and prices == sorted(prices, reverse=True)
    assert page(shown.result).find_all("table")[3].tbody.tr.th.get_text() == "Emeka"


def test_the_best_rota_differs_from_itself_nowhere():
    box = played(DATA["decisions"], AGREEMENTS, beside=True)
    assert "Yours has 405" in text(box.summary)
    assert not page(box.result).find_all("table")[1].tbody.find_all("tr")


def test_two_rooms_on_one_day_are_named_and_nothing_is_lost():
    box = played()
    before = box.result.value
    box.days[0].value = box.days[1].value
    box.run.click()
    alert = page(box.summary).find(role="alert").get_text()
    assert "It sends Amina to two rooms on Thursday, week 1." in alert
    assert box.result.value == before
    box.days[0].value = 0
    box.run.click()
    assert page(box.summary).find(role="alert") is None


@pytest.mark.parametrize("seed", [-1, 32768, 10**12])
def test_a_conference_that_is_not_there_gets_one_sentence(seed):
    alert = page(played(seed=seed).summary).find(role="alert").get_text()
    assert "whole number from 0 to 32767" in alert


@pytest.mark.parametrize("decisions", [FIRST_ROTA, DATA["decisions"], [0] * 12])
def test_the_picture_says_the_same_as_its_description(decisions):
    svg = page(played(decisions, AGREEMENTS).result).svg
    height = int(svg["height"])
    names = svg["aria-labelledby"].split()
    assert [svg.find(id=one).name for one in names] == ["title", "desc"]
    description = svg.desc.get_text()
    assert "{" not in description
    for tag in svg.find_all(["line", "rect", "text"]):
        for key in ("x", "x1", "x2"):
            if key in tag.attrs and tag[key].endswith("%"):
                assert 0 <= float(tag[key][:-1]) <= 100
        for key in ("y", "y1", "y2"):
            if key in tag.attrs:
                assert 0 <= int(tag[key]) <= height
    letters = "".join(t.get_text() for t in svg.find_all("text") if len(t.get_text()) == 1)
    sent = [TEAM[who].letter for place, (who, _) in enumerate(SLOTS) if decisions[place]]
    assert sorted(letters) == sorted(sent)
    for one in TEAM:
        assert description.count(f": {one.label()}.") == sent.count(one.letter)
    assert not re.search(r"#[0-9a-f]{3}|rgb|fill=\"(?!none)", str(svg))


def test_threads_are_full_lines_for_one_person_and_dashed_for_a_hand_over():
    svg = page(played(DATA["decisions"], AGREEMENTS).result).svg
    dashed = [line for line in svg.find_all("line") if line.get("stroke-dasharray")]
    full = [line for line in svg.find_all("line") if not line.get("stroke-dasharray")]
    assert (len(full), len(dashed)) == (7, 2)
    assert page(played([0] * 12).result).svg.find("line") is None


def test_a_code_brings_everything_back():
    first = played(DATA["decisions"], ["channel", "desk"], seed=77)
    code = page(first.result).find("code").get_text()
    assert code.startswith("ROTA-1-") and len(code) == 7 + LENGTH + 5
    second = coordination_exercise(DATA)
    second.replay.field.value = code.lower()
    second.replay.run.click()
    assert second.result.value == first.result.value
    assert second.seed.value == 77
    assert [one.value for one in second.days] == DATA["decisions"]
    assert not second.agree["notes"].value


def test_the_rules_are_the_learners_own_words_and_only_text():
    box = coordination_exercise(DATA).keep
    box.make.click()
    assert page(box.result).find(role="alert") is not None
    for name in FIELDS:
        box.fields[name].value = f"<b>{name}</b>\n& more {{who}}"
    box.make.click()
    kept = page(box.result)
    assert kept.find("b") is None and kept.find(role="alert") is None
    for name in FIELDS:
        assert f"<b>{name}</b> & more {{who}}" in kept.find("pre").get_text()
    assert kept.find(class_="lv-keep")["data-key"] == "rota"


def test_an_empty_field_stays_open():
    box = coordination_exercise(DATA).keep
    box.fields["note"].value = "who said what"
    box.make.click()
    assert page(box.result).find("pre").get_text().count("(to be agreed)") == 4


def test_two_exercises_do_not_share_state():
    first, second = coordination_exercise(DATA), coordination_exercise(DATA)
    first.days[0].value = 0
    first.run.click()
    assert second.days[0].value == FIRST_ROTA[0]
    assert second.summary.value == ""
