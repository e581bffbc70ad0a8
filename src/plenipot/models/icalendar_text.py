"""Events as the text of a calendar file (iCalendar, RFC 5545), without any package.

The page in the browser uses it. `editions/calendar.py` writes the same events with the
`icalendar` package, and the tests compare the two, event by event.
"""

from .days import add_days

PRODUCT = "-//Engaging the ITU//The clock//EN"
DOMAIN = "engaging-the-itu.invalid"  # `.invalid` can never be somebody's address
LINE = 75  # octets in a line, without its end
END = "\r\n"


class Event:
    """One event of a whole day: `uid`, `date`, `summary` and `description` (plain text)."""

    def __init__(self, uid, date, summary, description):
        self.uid = uid
        self.date = date
        self.summary = clean(summary)
        self.description = clean(description)


def clean(text):
    """Text with every line end as a line feed, and without forbidden control characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join([c for c in text if c == "\n" or (ord(c) >= 32 and ord(c) != 127)])


def escaped(text):
    """Text with the four characters that have a meaning in a calendar file escaped."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\n", "\\n")


def folded(line):
    """A line as pieces of at most 75 octets; no character is cut in two."""
    pieces = []
    piece = ""
    room = LINE
    for character in line:
        size = len(character.encode("utf-8"))
        if size > room:
            pieces.append(piece)
            piece = ""
            room = LINE - 1  # the space that marks a continued line
        piece += character
        room -= size
    pieces.append(piece)
    return (END + " ").join(pieces)


def _day(date):
    return date.isoformat().replace("-", "")


def event_text(event, stamp):
    """One event as folded lines with their ends; `stamp` as for `calendar_text`."""
    return _text(
        [
            "BEGIN:VEVENT",
            "UID:" + escaped(event.uid),
            "DTSTAMP:" + _day(stamp) + "T000000Z",
            "DTSTART;VALUE=DATE:" + _day(event.date),
            "DTEND;VALUE=DATE:" + _day(add_days(event.date, 1)),
            "SUMMARY:" + escaped(event.summary),
            "DESCRIPTION:" + escaped(event.description),
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    )


def _text(lines):
    return "".join([folded(line) + END for line in lines])


def calendar_text(found, stamp):
    """Events as the text of a calendar file, with CRLF line ends.

    `stamp`: the date written as the time of making. Pass the learner's first day: the same
    plan then gives the same file, byte for byte.
    """
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:" + PRODUCT, "CALSCALE:GREGORIAN"]
    body = "".join([event_text(event, stamp) for event in found])
    return _text(head) + body + _text(["END:VCALENDAR"])
