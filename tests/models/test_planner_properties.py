"""What must hold for every plan of the planner."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from plenipot.models.clock.planner import LENGTH, back_cast, track_point
from plenipot.models.clock.regions import REGIONS
from plenipot.models.days import add_days, add_months

openings = st.dates(date(1990, 1, 1), date(2100, 12, 31))
regions = st.sampled_from([region.id for region in REGIONS])


@given(openings, regions, st.integers(-2900, LENGTH))
def test_every_row_is_dated_and_compared_with_the_start(opening, region, days):
    start = opening + timedelta(days=days)
    rows = back_cast(opening, region, start)
    assert [r.date for r in rows] == sorted(r.date for r in rows)
    for row in rows:
        assert row.passed == (row.date < start)
        assert (row.date < opening) == (row.amount < 0)
        if row.unit == "months":
            assert row.date.day <= opening.day
    assert track_point(opening, start) in (*range(-24, 0), 1, 2, 3)


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.integers(-400, 400))
def test_months_are_calendar_months(day, months):
    moved = add_months(day, months)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    following = moved + timedelta(days=1)
    assert moved.day == day.day or (moved.day < day.day and following.day == 1)


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.integers(-4000, 4000))
def test_days_agree_with_the_standard_library(day, days):
    assert add_days(day, days) == day + timedelta(days=days)


@given(openings, st.integers(0, 800))
def test_a_later_day_is_never_an_earlier_point(opening, days):
    day = opening - timedelta(days=days)
    assert track_point(opening, day) <= track_point(opening, day + timedelta(days=1))
