"""An agenda as a calendar file: one event for each line, in the time of the place.

A phone then shows what comes next. Times have no time zone, because the day is where the
group is. The id of an event depends on the day and the activity: a second file for the same
day replaces events and does not double them.
"""

from plenipot.messages import message
from plenipot.models.days import add_days
from plenipot.models.icalendar_text import DOMAIN, END, PRODUCT, clean, escaped, folded

from .planner import MIDNIGHT


def calendar_text(plan):
    """The agenda as the text of a calendar file; the ask has a date."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:" + PRODUCT, "CALSCALE:GREGORIAN"]
    pauses = 0
    for item in plan.items:
        if item.row is None:
            pauses += 1
            key = "pause-%d" % pauses
        elif item.row.module < 0:
            key = item.row.activity["id"]
        else:
            key = plan.kit["modules"][item.row.module]["id"] + "-" + item.row.activity["id"]
        lines += _event(plan.ask.date, key, item, description(plan, item))
    lines.append("END:VCALENDAR")
    return "".join([folded(line) + END for line in lines])


def description(plan, item):
    """What an event says beside its title: module, method, who leads, materials, notes."""
    if item.row is None:
        return ""
    lines = [plan.module_title(item.row)]
    lines.append(message("agenda", "event", method=item.method(), leads=item.leads()))
    for number, thing in item.materials:
        lines.append(message("agenda", "copies", number=number, item=thing))
    lines += item.notes
    if item.said():
        lines.append(item.said())
    return "\n".join(lines)


def _event(date, key, item, text):
    day = date.isoformat().replace("-", "")
    lines = [
        "BEGIN:VEVENT",
        "UID:agenda-" + date.isoformat() + "-" + key + "@" + DOMAIN,
        "DTSTAMP:" + day + "T000000Z",
        "DTSTART:" + _moment(date, item.start),
        "DTEND:" + _moment(date, item.start + item.minutes),
        "SUMMARY:" + escaped(clean(item.title())),
    ]
    if text:
        lines.append("DESCRIPTION:" + escaped(clean(text)))
    return lines + ["END:VEVENT"]


def _moment(date, minutes):
    day = add_days(date, minutes // MIDNIGHT)
    minutes %= MIDNIGHT
    return day.isoformat().replace("-", "") + "T%02d%02d00" % (minutes // 60, minutes % 60)
