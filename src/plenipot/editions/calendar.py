"""A learner's plan as a calendar file, written with the `icalendar` package.

For the notebook and the command line; the page in the browser has
`models/icalendar_text.py`, which writes the same events.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta, timezone

import icalendar

from plenipot.models.clock.events import events
from plenipot.models.clock.planner import Row
from plenipot.models.icalendar_text import PRODUCT, Event


def write_events(found: Iterable[Event], stamp: date) -> bytes:
    """Return events as a calendar file (UTF-8, CRLF), stamped with midnight of `stamp`."""
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    calendar.add("calscale", "GREGORIAN")
    made = datetime(stamp.year, stamp.month, stamp.day, tzinfo=timezone.utc)
    for event in found:
        entry = icalendar.Event()
        entry.add("uid", event.uid)
        entry.add("dtstamp", made)
        entry.add("dtstart", event.date)
        entry.add("dtend", event.date + timedelta(days=1))
        entry.add("summary", event.summary)
        entry.add("description", event.description)
        entry.add("transp", "TRANSPARENT")
        calendar.add_component(entry)
    return calendar.to_ical()


def write_calendar(rows: Sequence[Row], opening: date, start: date) -> bytes:
    """Return the rows of `back_cast(opening, ..., start)` as a calendar file.

    The same rows and dates give the same bytes.
    """
    return write_events(events(rows, opening), start)
