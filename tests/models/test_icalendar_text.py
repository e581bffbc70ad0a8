"""The small calendar writer. Plain asserts only: this file also runs on MicroPython."""

from datetime import date

from plenipot.models.clock.events import events
from plenipot.models.clock.planner import back_cast
from plenipot.models.icalendar_text import (
    Event,
    calendar_text,
    clean,
    escaped,
    folded,
)

OPENING = date(2026, 11, 9)
START = date(2025, 11, 9)


def plan(start=START):
    """The calendar of a plan."""
    return calendar_text(events(back_cast(OPENING, "cept", start), OPENING), start)


def test_special_characters_are_escaped():
    assert escaped("a\\b;c,d\ne") == "a\\\\b\\;c\\,d\\ne"
    assert escaped("\\n") == "\\\\n"
    assert escaped('a:"b"') == 'a:"b"'


def test_line_ends_and_control_characters_are_cleaned():
    assert clean("a\r\nb\rc\nd") == "a\nb\nc\nd"
    assert clean("a\x00\x07\tb\x7f") == "ab"


def test_a_hostile_text_cannot_begin_a_line():
    event = Event("u@x.invalid", OPENING, "x\r\nEND:VEVENT\r\nBEGIN:VALARM", "y\nATTACH:z")
    text = calendar_text([event], START)
    for line in text.split("\r\n"):
        assert not line.startswith("BEGIN:VALARM")
        assert not line.startswith("ATTACH")
    assert text.count("\r\nEND:VEVENT\r\n") == 1


def test_lines_fold_at_75_octets_and_never_inside_a_character():
    for character in ("a", "\u00e9", "\u6f22", "\U0001f600"):
        for length in (1, 24, 25, 37, 38, 74, 75, 76, 150, 400):
            line = character * length
            pieces = folded(line).split("\r\n")
            for piece in pieces:
                assert len(piece.encode("utf-8")) <= 75
            for piece in pieces[1:]:
                assert piece[0] == " "
            assert pieces[0] + "".join([piece[1:] for piece in pieces[1:]]) == line
    assert "\r\n" not in folded("a" * 75)
    assert folded("a" * 76) == "a" * 75 + "\r\n a"


def test_the_file_has_its_frame_and_ends_its_lines_with_crlf():
    text = plan()
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert text.endswith("END:VEVENT\r\nEND:VCALENDAR\r\n")
    assert text.count("\n") == text.count("\r\n") == text.count("\r")
    assert text.count("BEGIN:VEVENT") == 15


def test_an_event_is_a_whole_day():
    text = plan()
    assert "DTSTART;VALUE=DATE:20260309\r\nDTEND;VALUE=DATE:20260310\r\n" in text
    assert "DTSTAMP:20251109T000000Z\r\n" in text


def test_ids_depend_on_row_and_opening_only():
    first = [event.uid for event in events(back_cast(OPENING, "cept", START), OPENING)]
    later = [event.uid for event in events(back_cast(OPENING, "cept", OPENING), OPENING)]
    assert first == later
    assert len(set(first)) == len(first)
    other = date(2030, 11, 9)
    assert not set(first) & {e.uid for e in events(back_cast(other, "cept", START), other)}


def test_the_same_plan_gives_the_same_file():
    assert plan() == plan()
