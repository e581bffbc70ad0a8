"""The rows of a plan as events for a calendar file."""

from plenipot.messages import message
from plenipot.models.icalendar_text import DOMAIN, Event


def events(rows, opening):
    """The rows of a plan (see `planner.back_cast`) as a list of events.

    The id of an event depends on its row and on the opening only, so that a calendar which
    reads the file twice replaces the event and does not double it.
    """
    found = []
    for row in rows:
        uid = row.key + "-" + opening.isoformat() + "@" + DOMAIN
        description = message(
            "clock", "calendar.description", what=row.what(), do=row.do(), sure=row.sure()
        )
        summary = message("clock", "calendar.summary", distance=row.label(), what=row.what())
        found.append(Event(uid, row.date, summary, description))
    return found
