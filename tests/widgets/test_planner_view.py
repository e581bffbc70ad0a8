"""The view of the planner, driven on real ipywidgets."""

from datetime import date
from urllib.parse import unquote_to_bytes

import icalendar
import pytest
from bs4 import BeautifulSoup

from plenipot.models.clock.regions import REGIONS
from plenipot.widgets.clock import planner_exercise


def page(box):
    return BeautifulSoup(box.result.value, "html5lib")


def made(opening, region, start):
    box = planner_exercise()
    box.opening.value, box.region.value, box.start.value = opening, region, start
    box.run.click()
    return box


def test_before_the_first_plan_one_sentence_says_what_comes():
    assert "calendar file" in page(planner_exercise()).get_text()


@pytest.mark.parametrize("region", [region.id for region in REGIONS])
def test_the_table_and_the_calendar_hold_the_same_dates(region):
    found = page(made(date(2030, 10, 31), region, date(2029, 6, 1)))
    rows = found.table.tbody.find_all("tr")
    link = found.find("a", download=True)
    assert link["download"] == "engaging-the-itu-2030-10-31.ics"
    kind, _, data = link["href"].partition(",")
    assert kind == "data:text/calendar;charset=utf-8"
    events = icalendar.Calendar.from_ical(unquote_to_bytes(data)).walk("VEVENT")
    shown = [row.th.div.get_text() for row in rows]
    written = [event["DTSTART"].dt for event in events]
    assert shown == [f"{day.day} {day:%B %Y}" for day in written]
    assert "30 June 2030" in shown  # 31 October less four months


def test_dates_that_have_passed_are_marked_in_words():
    found = page(made(date(2026, 11, 9), "unsure", date(2026, 7, 10)))
    states = [row.th.find_all("div")[2].get_text() for row in found.table.tbody.find_all("tr")]
    assert states == ["passed"] * 8 + ["ahead"] * 7
    assert "8 of 15 dates have passed" in found.get_text()
    assert "These are closed: Ask your state to send a proposal." in found.get_text()


def test_the_next_step_is_the_first_date_ahead():
    found = page(made(date(2026, 11, 9), "cept", date(2026, 9, 22)))
    assert "Your next step, by 28 September 2026: Agree on the letter" in found.get_text()


@pytest.mark.parametrize(
    ("opening", "start", "words"),
    [
        (None, date(2026, 1, 1), "Choose both dates"),
        (date(2026, 11, 9), None, "Choose both dates"),
        (date(2500, 1, 1), date(2499, 1, 1), "between 1990 and 2100"),
        (date(2026, 11, 9), date(2027, 1, 1), "after the end of this conference"),
        (date(2026, 11, 9), date(1999, 1, 1), "more than eight years"),
    ],
)
def test_dates_that_make_no_plan_give_one_sentence(opening, start, words):
    found = page(made(opening, "apt", start))
    assert words in found.find(role="alert").get_text()
    assert found.table is None
    assert found.find("a") is None


def test_a_plan_after_an_error_takes_the_error_away():
    box = made(None, "apt", date(2026, 1, 1))
    box.opening.value = date(2026, 11, 9)
    box.run.click()
    assert page(box).find(role="alert") is None
    assert page(box).table is not None


def test_the_table_has_headings():
    table = page(made(date(2026, 11, 9), "apt", date(2026, 1, 1))).table
    assert "9 November 2026" in table.caption.get_text()
    assert all(head["scope"] == "col" for head in table.thead.find_all("th"))
    assert {row.th["scope"] for row in table.tbody.find_all("tr")} == {"row"}
