"""Calendar files: the small writer and the `icalendar` package say the same."""

from __future__ import annotations

import re
from datetime import date, timedelta

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plenipot.editions.calendar import write_calendar, write_events
from plenipot.models.clock.events import events
from plenipot.models.clock.planner import back_cast
from plenipot.models.clock.regions import REGIONS
from plenipot.models.icalendar_text import Event, calendar_text

OPENING = date(2026, 11, 9)
START = date(2025, 11, 9)
FIELDS = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP")

# Letters of several scripts, signs with a meaning in the format, and attempts to break out.
nasty = st.sampled_from(
    [
        "\\",
        ";",
        ",",
        "\n",
        "\r\n",
        "\\n",
        "\\N",
        "\\,",
        ":",
        '"',
        " ",
        "END:VEVENT",
        "BEGIN:VALARM",
        "é",
    ]
)
pieces = st.lists(nasty | st.text(max_size=30), max_size=20).map("".join)
# Repeated, so that many of them fill several lines of 75 octets.
texts = st.builds(lambda text, times: text * times, pieces, st.integers(1, 20))


def parsed(data: bytes | str) -> list[dict[str, object]]:
    """The events of a calendar file as plain values, read by the `icalendar` package."""
    calendar = icalendar.Calendar.from_ical(data)
    found = []
    for event in calendar.walk("VEVENT"):
        assert not event.errors
        values: dict[str, object] = {}
        for field in FIELDS:
            value = event[field]
            values[field] = value.dt if hasattr(value, "dt") else str(value)
        found.append(values)
    return found


def unfolded(data: bytes | str) -> list[str]:
    """The lines of a file after unfolding, sorted: the order in an event has no meaning."""
    text = data.decode("utf-8") if isinstance(data, bytes) else data
    return sorted(text.replace("\r\n ", "").split("\r\n"))


def unescaped(text: str) -> str:
    """A text value as RFC 5545, section 3.3.11, says to read it."""
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], text)


@pytest.mark.parametrize("region", [region.id for region in REGIONS])
def test_both_writers_agree_on_every_plan(region: str) -> None:
    rows = back_cast(OPENING, region, START)
    own = calendar_text(events(rows, OPENING), START)
    package = write_calendar(rows, OPENING, START)
    assert parsed(own) == parsed(package)
    assert unfolded(own) == unfolded(package)
    assert len(parsed(own)) == len(rows)


# The package takes a backslash before an N for a line end when it writes; RFC 5545 says that only
# for reading. Ours keeps the two signs: test_a_text_survives_writing_and_reading holds it to that.
alike = texts.filter(lambda text: "\\N" not in text)


@given(alike, alike, st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_both_writers_agree_on_any_text(summary: str, description: str, day: date) -> None:
    event = Event("row-2026-11-09@engaging-the-itu.invalid", day, summary, description)
    own = calendar_text([event], START)
    package = write_events([event], START)
    assert parsed(own) == parsed(package)
    assert unfolded(own) == unfolded(package)


@given(texts)
def test_a_text_survives_writing_and_reading(text: str) -> None:
    event = Event("row@engaging-the-itu.invalid", OPENING, text, text)
    own = calendar_text([event], START)
    assert all(len(line.encode("utf-8")) <= 75 for line in own.split("\r\n"))
    # Not with the package: it reads an escaped backslash before an n as a line end.
    (line,) = [line for line in unfolded(own) if line.startswith("DESCRIPTION:")]
    assert unescaped(line.partition(":")[2]) == event.description
    (read,) = parsed(own)
    assert read["DTSTART"] == OPENING
    assert read["DTEND"] == OPENING + timedelta(days=1)


def test_the_package_writes_the_same_bytes_twice() -> None:
    rows = back_cast(OPENING, "apt", START)
    assert write_calendar(rows, OPENING, START) == write_calendar(rows, OPENING, START)


def test_ids_do_not_repeat_within_a_plan() -> None:
    read = parsed(write_calendar(back_cast(OPENING, "atu", START), OPENING, START))
    ids = [values["UID"] for values in read]
    assert len(set(ids)) == len(ids)
