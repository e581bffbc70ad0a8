"""The dates of a plan as a calendar file: those of the planner, and those the learner typed."""

from datetime import date

from plenipot.messages import message
from plenipot.models.clock.dates_text import dates_text
from plenipot.models.clock.events import events
from plenipot.models.clock.planner import EARLIEST_YEAR, LATEST_YEAR
from plenipot.models.icalendar_text import (
    DOMAIN,
    END,
    Event,
    calendar_text,
    event_text,
)

from .text import Dates, clean

_LAST = "END:VCALENDAR" + END


def planned(rows, opening, region_id, start):
    """The rows of the planner (see `planner.back_cast`) as `Dates` for a plan."""
    calendar = calendar_text(events(rows, opening), start)
    text = dates_text(rows, opening, region_id, start)
    return Dates(message("clock", "kept.title"), text, calendar)


def _day(text):
    try:
        year, month, day = [int(part) for part in text.split("-")]
        found = date(year, month, day)
    except (ValueError, TypeError):
        return None
    # Nothing but the one way of writing a date: the page reads no other.
    in_range = EARLIEST_YEAR <= year <= LATEST_YEAR
    return found if in_range and found.isoformat() == text else None


def tasks(text):
    """The dated lines of a text as (date, task), and how many lines begin with no real date.

    A dated line is `2027-03-01 Do this`, with or without a bullet before it. A line that does
    not begin with a digit is a note and no task.
    """
    found = []
    unread = 0
    for line in clean(text).split("\n"):
        line = line.strip(" \t")
        if line[:2] in ("- ", "* "):
            line = line[2:].strip(" \t")
        if not line or line[0] not in "0123456789":
            continue
        day = _day(line[:10])
        what = line[10:].strip(" \t:,")
        if day is None or not what or line[10] not in " \t:,":
            unread += 1
        elif (day, what) not in found:
            found.append((day, what))
    return found, unread


def _number(text):
    # The same in the page: numbers stay below the largest whole number that JavaScript holds.
    total = 7
    for character in text:
        total = (total * 131 + ord(character)) % 1000000007
    return total


def _event(day, what):
    name = "task-" + day.isoformat() + "-" + str(_number(what))
    return Event(name + "@" + DOMAIN, day, what, message("plan", "calendar.description"))


def plan_calendar(plan):
    """The plan as the text of a calendar file; only dates that can be read are in it.

    Each task is stamped with its own day: the same plan gives the same file.
    """
    typed = []
    for section in plan.sections:
        if section.kind == "dates":
            typed += tasks(plan.answers.get(section.id, ""))[0]
    text = plan.dates.calendar if plan.dates else ""
    if plan.dates and not text:
        typed = tasks(plan.dates.text)[0] + typed
    if not text.endswith(_LAST):
        text = calendar_text([], date(EARLIEST_YEAR, 1, 1))
    own = "".join([event_text(_event(day, what), day) for day, what in typed])
    return text[: -len(_LAST)] + own + _LAST
