"""A learner's plan as text and calendar. Plain asserts only: this file also runs on MicroPython."""

from datetime import date

from plenipot.models.clock.dates_text import dates_text
from plenipot.models.clock.planner import back_cast
from plenipot.models.plan.calendar import plan_calendar, planned, tasks
from plenipot.models.plan.text import Dates, Plan, blocks, clean, markdown, read

OPENING = date(2026, 11, 9)
START = date(2026, 3, 1)


class Section:
    """A section as content or a view gives it."""

    def __init__(self, name, heading, kind):
        self.id = name
        self.heading = heading
        self.kind = kind


SECTIONS = [
    Section("plan-goal", "Goal", "text"),
    Section("plan-days", "Days", "dates"),
    Section("plan-last", "Last", "text"),
]


def dates():
    """Dates of the planner."""
    return planned(back_cast(OPENING, "cept", START), OPENING, "cept", START)


def test_the_text_of_the_dates_has_one_line_for_each_row():
    rows = back_cast(OPENING, "cept", START)
    lines = dates_text(rows, OPENING, "cept", START).split("\n")
    assert "9 November 2026" in lines[0] and "1 March 2026" in lines[0]
    assert len(lines) == len(rows) + 2
    found, unread = tasks("\n".join(lines))
    assert unread == 0
    assert [day for day, _ in found] == [row.date for row in rows]
    assert lines[2].endswith(" This date has passed.") == rows[0].passed


def test_a_plan_is_the_same_after_it_was_saved_and_opened():
    for given, kept in (
        ({}, None),
        ({"plan-goal": "## Last\n\\# x\n\\\\## y\n- a"}, None),
        ({"plan-days": "2027-03-01 Call\n### Dates"}, dates()),
        ({"plan-days": "2027-03-01 Call"}, None),
        ({"plan-last": "مرحبا\n你好"}, dates()),
    ):
        plan = Plan(SECTIONS, given, kept)
        again = read(markdown(plan), SECTIONS)
        for section in SECTIONS:
            assert again.answers[section.id] == given.get(section.id, "")
        assert (again.dates is None) == (kept is None)
        assert markdown(again) == markdown(plan)


def test_nothing_is_lost_from_a_file_that_a_hand_has_changed():
    plan = read("Before\n\n## Goal\n\nA\n\n## Other\n\nB\n\n## Last  \nC", SECTIONS)
    assert plan.answers["plan-goal"] == "Before\n\n\nA\n\n## Other\n\nB"
    assert plan.answers["plan-last"] == "C"


def test_a_file_without_any_section_is_no_plan():
    assert read("# Something else\n\nText", SECTIONS) is None
    assert read("", SECTIONS) is None


def test_what_no_file_may_hold_is_taken_out():
    assert clean("\r\n \na\x00\x0b\tb\x7f\r\nc\n\n") == "a\tb\nc"


def test_dated_lines_are_tasks():
    found, unread = tasks(
        "2027-03-01 Call\n- 2027-03-02: Write, \n* 2028-02-29\tLeap\nA note of 2027-01-01\n"
        "2027-02-30 No\n1 March\n2027-03-01 Call\n2101-01-01 Late\n2027-03-03\n2027-03-04Call"
    )
    assert found == [
        (date(2027, 3, 1), "Call"),
        (date(2027, 3, 2), "Write"),
        (date(2028, 2, 29), "Leap"),
    ]
    assert unread == 5


def test_the_calendar_holds_the_planner_and_the_tasks():
    kept = dates()
    plan = Plan(SECTIONS, {"plan-days": "2026-04-01 Call; write"}, kept)
    text = plan_calendar(plan)
    rows = len(back_cast(OPENING, "cept", START))
    assert text.count("BEGIN:VEVENT\r\n") == rows + 1
    assert "SUMMARY:Call\\; write\r\n" in text
    assert text.startswith(kept.calendar[:-40])
    plan.dates = Dates(kept.name, kept.text)  # as after opening a saved file
    assert plan_calendar(plan).count("BEGIN:VEVENT\r\n") == rows + 1
    assert "VEVENT" not in plan_calendar(Plan(SECTIONS, {}))


def test_blocks_are_headings_lists_and_lines():
    found = blocks(Plan(SECTIONS, {"plan-goal": "- a\nb"}, Dates("Dates", "c")))
    assert found[1:] == [
        ("Heading1", "Goal"),
        ("List", "a"),
        ("Normal", "b"),
        ("Heading1", "Days"),
        ("Heading2", "Dates"),
        ("Normal", "c"),
        ("Heading1", "Last"),
    ]
