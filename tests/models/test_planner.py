"""The planner. Plain asserts only: this file also runs on MicroPython."""

from datetime import date

from plenipot.messages import catalogue
from plenipot.models.clock.parameters import parameter
from plenipot.models.clock.planner import PlanError, back_cast, still_works, track_point
from plenipot.models.clock.regions import REGIONS
from plenipot.models.days import add_days, add_months, day_label, month_length

OPENING = date(2026, 11, 9)
START = date(2025, 11, 9)


def key_of(opening, region_id, start):
    """The message key of the PlanError that the planner raises, or None."""
    try:
        back_cast(opening, region_id, start)
    except PlanError as error:
        return str(error)
    return None


def row_of(key, region_id="unsure", opening=OPENING, start=START):
    """The row with that key."""
    return next(row for row in back_cast(opening, region_id, start) if row.key == key)


def test_calendar_months_stop_at_the_end_of_a_month():
    assert add_months(date(2026, 11, 9), -8) == date(2026, 3, 9)
    assert add_months(date(2026, 10, 31), -4) == date(2026, 6, 30)
    assert add_months(date(2028, 3, 31), -1) == date(2028, 2, 29)
    assert add_months(date(2027, 3, 31), -1) == date(2027, 2, 28)
    assert add_months(date(2026, 1, 15), -1) == date(2025, 12, 15)
    assert add_months(date(2026, 12, 15), 1) == date(2027, 1, 15)
    assert add_months(date(2026, 1, 1), -24) == date(2024, 1, 1)


def test_leap_years():
    assert month_length(2000, 2) == 29
    assert month_length(2100, 2) == 28
    assert month_length(2026, 2) == 28
    assert month_length(2026, 4) == 30


def test_days_cross_months_and_years():
    assert add_days(date(2026, 12, 30), 7) == date(2027, 1, 6)
    assert add_days(date(2026, 3, 1), -1) == date(2026, 2, 28)
    assert day_label(date(2026, 3, 9)) == "9 March 2026"


def test_the_two_deadlines_of_2022_come_out_as_the_itu_gave_them():
    opening = date(2022, 9, 26)
    assert row_of("treaty", "unsure", opening, date(2021, 1, 1)).date == date(2022, 1, 26)
    assert row_of("proposals", "unsure", opening, date(2021, 1, 1)).date == date(2022, 5, 26)


def test_marks_of_2026():
    assert row_of("treaty").date == date(2026, 3, 9)
    assert row_of("proposals").date == date(2026, 7, 9)
    assert row_of("invitations").date == date(2025, 11, 9)
    assert row_of("delegation").date == date(2026, 10, 9)
    assert row_of("week-3").date == date(2026, 11, 23)
    assert row_of("opening").date == OPENING


def test_region_rows_follow_the_evidence():
    assert row_of("first-atu", "atu").date == date(2024, 7, 9)
    assert row_of("first-apt", "apt").date == date(2025, 7, 9)
    assert row_of("first-rcc", "rcc").amount == -36
    assert row_of("signoff-cept", "cept").date == date(2026, 4, 9)
    assert row_of("last-cept", "cept").date == date(2026, 9, 21)
    assert row_of("last-apt", "apt").date == date(2026, 9, 7)
    for id in ("unsure", "arab", "citel"):
        row = row_of("first-general", id)
        assert (row.amount, row.confidence) == (-12, "secondary")
        assert "No date for your region was read" in row.sure()
        assert row_of("signoff-general", id).confidence == "chosen"


def test_every_row_has_its_words():
    words = catalogue("clock")
    for one in REGIONS:
        rows = back_cast(OPENING, one.id, START)
        assert len(rows) == 15
        assert len({row.key for row in rows}) == 15
        for row in rows:
            assert row.what() and row.do() and row.sure() and row.label()
            assert "kind." + row.kind in words
            assert "confidence." + row.confidence in words
            if row.confidence == "secondary":
                assert (
                    "as " in row.sure()
                    or "says" in row.sure()
                    or "reported" in row.sure()
                    or ("site of" in row.sure())
                )


def test_rows_stand_by_date_and_repeat_exactly():
    rows = back_cast(OPENING, "apt", START)
    dates = [row.date for row in rows]
    assert dates == sorted(dates)
    again = back_cast(OPENING, "apt", START)
    assert [row.key for row in rows] == [row.key for row in again]


def test_passed_means_before_the_first_day():
    day = date(2026, 3, 9)
    assert not row_of("treaty", "unsure", OPENING, day).passed
    assert row_of("treaty", "unsure", OPENING, date(2026, 3, 10)).passed


def test_labels_count_from_the_opening():
    assert row_of("treaty").label() == "8 months before"
    assert row_of("delegation").label() == "one month before"
    assert row_of("opening").label() == "opening day"
    assert row_of("week-2").label() == "one week after the opening"
    assert row_of("letter").label() == "6 weeks before"


def test_bad_dates_name_their_message():
    assert key_of(None, "apt", START) == "error.no-date"
    assert key_of(OPENING, "apt", None) == "error.no-date"
    assert key_of(date(2101, 1, 1), "apt", START) == "error.opening-year"
    assert key_of(date(1989, 1, 1), "apt", date(1988, 1, 1)) == "error.opening-year"
    assert key_of(OPENING, "apt", date(2026, 11, 28)) == "error.start-late"
    assert key_of(OPENING, "apt", date(2026, 11, 27)) is None
    assert key_of(OPENING, "apt", date(2018, 11, 8)) == "error.start-early"
    assert key_of(OPENING, "apt", date(2018, 11, 9)) is None
    assert key_of(OPENING, "moon", START) == "error.region"
    for key in ("no-date", "opening-year", "start-late", "start-early", "region"):
        assert catalogue("clock")["error." + key].endswith(".")


def test_a_day_becomes_a_point_on_the_track():
    assert track_point(OPENING, date(2026, 11, 8)) == -1
    assert track_point(OPENING, date(2026, 10, 9)) == -1
    assert track_point(OPENING, date(2026, 7, 9)) == -4
    assert track_point(OPENING, date(2026, 7, 10)) == -3
    assert track_point(OPENING, date(2024, 11, 9)) == -24
    assert track_point(OPENING, date(2020, 1, 1)) == -24
    assert track_point(OPENING, OPENING) == 1
    assert track_point(OPENING, date(2026, 11, 16)) == 2
    assert track_point(OPENING, date(2026, 11, 27)) == 3


def test_what_still_works_turns_on_the_day_of_the_deadline():
    assert dict(still_works(OPENING, "unsure", date(2026, 7, 9)))["proposal"] == "open"
    assert dict(still_works(OPENING, "unsure", date(2026, 7, 10)))["proposal"] == "closed"
    assert dict(still_works(OPENING, "unsure", date(2026, 7, 10)))["room"] == "later"


def test_weeks_of_a_region_agree_with_the_months_of_the_track():
    for id, key in (("apt", "last-apt"), ("cept", "last-cept")):
        weeks = -row_of(key, id).amount
        months = parameter("region-last-" + id).value
        assert months * 4 - 1 <= weeks <= months * 5
