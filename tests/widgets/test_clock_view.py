"""The view of the clock, driven on real ipywidgets."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from notebooks import heading_level

from plenipot.models.clock.model import ASKS, MOVES, POINTS
from plenipot.models.clock.regions import REGIONS
from plenipot.widgets.clock import clock_exercise
from plenipot.widgets.clock.exercise import LATE_PLAN

NOTEBOOK = Path(__file__).resolve().parents[2] / "exercises" / "the-clock.ipynb"
EARLY = {
    "home": -20,
    "neighbour": -16,
    "abroad": -14,
    "regional": -12,
    "proposal": -10,
    "room": 1,
}


def played(plan, ask="resolution", region="unsure"):
    box = clock_exercise()
    box.ask.value = ask
    box.region.value = region
    for move in MOVES:
        box.moves[move].value = plan.get(move, 0)
    box.run.click()
    return box


def page(widget):
    return BeautifulSoup(widget.value, "html5lib")


def test_before_the_first_run_the_track_and_one_task_stand_there():
    box = clock_exercise()
    before = page(box.result)
    assert before.svg["role"] == "img"
    assert "Run it first" in before.get_text()
    assert box.summary.value == ""
    assert {move: box.moves[move].value or None for move in MOVES} == {
        **dict.fromkeys(MOVES),
        **dict(LATE_PLAN),
    }


def test_the_first_run_shows_a_late_plan_and_a_better_one():
    box = clock_exercise()
    box.run.click()
    assert "Reach 2 of 5" in page(box.summary).get_text()
    assert "Six months earlier: Reach 3 of 5" in page(box.summary).get_text()
    assert "Expired: Ask your state to send a proposal" in page(box.result).get_text()


def test_every_control_has_a_label_and_every_move_its_choices():
    box = clock_exercise()
    controls = [box.ask, box.region, *box.moves.values(), box.run]
    labels = [control.description for control in controls]
    assert all(labels)
    assert len(set(labels)) == len(labels)
    for dropdown in box.moves.values():
        assert [point for _, point in dropdown.options] == [0, *POINTS]


def test_an_early_plan_reaches_the_top():
    box = played(EARLY)
    assert "Reach 5 of 5" in page(box.summary).get_text()
    assert "Nothing expired" in page(box.result).get_text()


def test_a_plan_of_nothing_says_so():
    box = played({})
    assert "Reach 0 of 5" in page(box.summary).get_text()
    assert "You planned no move" in page(box.result).get_text()


def test_the_two_plans_stand_side_by_side_in_tables_with_headings():
    tables = page(played(EARLY).result).select(".lv-pair table")
    captions = [table.caption.get_text() for table in tables]
    assert captions == ["Your plan", "The same plan, six months earlier"]
    for table in tables:
        assert all(head["scope"] == "col" for head in table.thead.find_all("th"))
        assert [row.th["scope"] for row in table.tbody.find_all("tr")] == ["row"] * 6
        # CSS may lay rows out as cards; the roles and the names of columns stay.
        assert table["role"] == "table"
        assert {row["role"] for row in table.find_all("tr")} == {"row"}
        heads = [head.get_text() for head in table.thead.find_all("th")]
        for row in table.tbody.find_all("tr"):
            assert row.th["role"] == "rowheader"
            assert [cell["data-label"] for cell in row.find_all("td")] == heads[1:]
            assert {cell["role"] for cell in row.find_all("td")} == {"cell"}
    cells = [cell.get_text() for cell in tables[0].tbody.tr.find_all(["th", "td"])]
    assert cells == [
        "1. Talk with your own administration",
        "T-20",
        "1",
        "doneposition met: open",
    ]


def test_the_debrief_speaks_about_this_plan():
    text = page(played({"home": 1, "room": 1}).result).ul.get_text()
    assert "cost 8 points at week 1" in text
    assert "At T-18 it would have cost 1" in text
    assert "very limited" in text


def test_a_treaty_change_in_the_room_is_explained_with_a_caution():
    text = page(played({"home": -20, "room": 1}, "treaty").result).ul.get_text()
    assert "simplification for teaching" in text


@pytest.mark.parametrize("region", [region.id for region in REGIONS])
@pytest.mark.parametrize("ask", ASKS)
def test_the_picture_is_described_and_stays_inside_its_frame(ask, region):
    for plan in ({}, EARLY, dict.fromkeys(MOVES, -24), dict.fromkeys(MOVES, 3)):
        svg = page(played(plan, ask, region).result).svg
        height = int(svg["height"])
        assert svg["width"] == "100%"  # places are shares: no text shrinks with the screen
        names = svg["aria-labelledby"].split()
        assert [svg.find(id=name).name for name in names] == ["title", "desc"]
        description = svg.desc.get_text()
        assert "{" not in description
        for number, point in enumerate(plan.values(), 1):
            assert point and f"You planned move {number} " in description
        for tag in svg.find_all(["line", "rect", "text", "circle", "svg"]):
            # Inside a mark, places are pixels around the mark, which has one on the track.
            near = tag.parent is not svg
            for name in ("x", "x1", "x2", "cx"):
                if name in tag.attrs and tag[name].endswith("%"):
                    assert 0 <= float(tag[name][:-1]) <= 100, tag
                elif name in tag.attrs:
                    assert near and -9 <= int(tag[name]) <= 17, tag
            for name in ("y", "y1", "y2", "cy"):
                if name in tag.attrs:
                    low, high = (-9, 9) if near else (0, height)
                    assert low <= int(tag[name]) <= high, tag
        assert {int(text["font-size"]) for text in svg.find_all("text")} == {13}
        # Colour alone says nothing, and dark pages keep their own colour.
        assert not re.search(r"#[0-9a-f]{3}|rgb|fill=\"(?!none)", str(svg).replace("fill-", ""))
        labels = [text.get_text() for text in svg.find_all("text")]
        assert {"open", "drafted", "signed in the region", "instructed"} <= set(labels)
        assert {
            "T-8",
            "T-4",
            "6 room" if ask == "resolution" else "6 room: not for this ask",
        } <= set(labels)


def test_the_stages_differ_by_more_than_their_names():
    svg = page(played({}).result).svg
    bars = [line for line in svg.find_all("line") if line.get("stroke-width") == "12"]
    # An open position is an empty box; the others fill up, and an instructed one is full.
    assert [bar.get("stroke-dasharray") for bar in bars] == ["1 6", "2 2", None]


def test_a_missed_move_has_a_cross_and_a_taken_one_a_ring():
    missed = page(played({"proposal": -1}).result).svg
    taken = page(played({"home": -1}).result).svg
    assert len(missed.find_all("circle")) == 0
    assert len(taken.find_all("circle")) == 2  # in the plan, and in the earlier one


def test_a_value_that_is_not_on_the_clock_gives_one_clear_sentence():
    box = clock_exercise()
    dropdown = box.moves["home"]
    dropdown.options = [("zero", 0), ("<b>forty</b>", 40)]
    dropdown.value = 40
    box.run.click()
    alert = page(box.summary).find(role="alert")
    assert alert.get_text() == "This plan cannot be run. It holds a point that is not on the clock."
    assert box.result.value == ""
    dropdown.value = 0
    box.run.click()
    assert page(box.summary).find(role="alert") is None


def test_two_exercises_do_not_share_state():
    first, second = clock_exercise(), clock_exercise()
    first.moves["home"].value = -24
    assert second.moves["home"].value == -2
    first.run.click()
    assert second.summary.value == ""


def test_running_twice_shows_the_same_page():
    assert played(EARLY).result.value == played(EARLY).result.value


def test_headings_of_the_result_go_on_from_those_of_the_notebook():
    level = heading_level(NOTEBOOK, "clock_exercise()")
    found = page(played(EARLY).result).find_all(re.compile("h[1-6]"))
    assert [int(heading.name[1]) for heading in found] == [level + 1]
