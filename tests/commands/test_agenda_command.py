"""`plenipot agenda`: what it prints, the files that it writes, and what it refuses."""

import re
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import icalendar
import pypdfium2
import pytest

from plenipot.cli import main

WORDS = "--minutes 200 --people 14 --modules clock,ways-in --no-projector --start 09:30"


@pytest.fixture
def call(capsys):
    """Run the command; return its exit code, what it printed, and its complaints."""

    def run(*words: str) -> tuple[int, str, str]:
        code = main(["agenda", *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def pdf_text(path: Path) -> str:
    pages = pypdfium2.PdfDocument(path)
    text = " ".join(page.get_textpage().get_text_bounded() for page in pages)
    return " ".join(text.split())


@pytest.mark.parametrize(("paper", "points"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_plan_its_sheet_and_its_calendar_say_the_same(call, tmp_path, paper, points) -> None:
    words = [*WORDS.split(), "--date", "2027-02-03", "--out", str(tmp_path), "--paper", paper]
    code, said, complaint = call(*words)
    assert (code, complaint) == (0, "")
    lines = re.findall(r"^(\d\d:\d\d)–(\d\d:\d\d) +(\d+) min  (.+)$", said, re.M)
    assert lines[0][0] == "09:30" and lines[0][3] == "Welcome" and lines[-1][3] == "Closing"
    assert all(one[1] == other[0] for one, other in pairwise(lines))
    assert "Break" in [line[3] for line in lines]
    assert "14 people: 2 teams of 5 and 1 team of 4." in said
    assert sum(int(line[2]) for line in lines) <= 200

    sheet = tmp_path / "run-sheet.pdf"
    assert tuple(round(size) for size in pypdfium2.PdfDocument(sheet)[0].get_size()) == points
    text = pdf_text(sheet)
    html = (tmp_path / "run-sheet.html").read_text("utf-8")
    for begin, end, _, title in lines:
        assert f"{begin}–{end}" in text and title in text and title in html
    assert "7 × Set of way-in cards (sheet B)" in text
    assert "rojector" not in text and "rojector" not in said and "rojector" not in html
    assert "http" not in html and "<script" not in html

    calendar = icalendar.Calendar.from_ical((tmp_path / "agenda.ics").read_bytes())
    events = calendar.walk("VEVENT")
    assert [str(event["summary"]) for event in events] == [line[3] for line in lines]
    assert events[0]["dtstart"].dt == datetime(2027, 2, 3, 9, 30)
    spans = [event["dtend"].dt - event["dtstart"].dt for event in events]
    assert spans == [timedelta(minutes=int(line[2])) for line in lines]
    assert len({str(event["uid"]) for event in events}) == len(events)


def test_the_same_ask_writes_the_same_bytes(call, tmp_path) -> None:
    for name in ("one", "two"):
        words = [*WORDS.split(), "--date", "2027-02-03", "--out", str(tmp_path / name)]
        assert call(*words)[0] == 0
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_module_names_in_three_forms_and_in_any_order(call) -> None:
    _, wanted, _ = call(*WORDS.split())
    for names in ("ways,clock", "04-ways-in,05-the-clock", " The-Clock , ways-in,clock"):
        words = ["--minutes", "200", "--people", "14", "--modules", names, "--start", "09:30"]
        assert call(*words, "--no-projector") == (0, wanted, "")


REFUSED = [
    ("--minutes 90", "In 90 minutes Ways in alone fits"),
    ("--minutes ten", "--minutes needs a whole number, not “ten”."),
    ("--people 1", "A group has at least two people."),
    ("--people 41", "6 to 40 people, not with 41"),
    ("--modules clok", "Did you mean “clock”? There are: meet, stakes,"),
    ("--modules ,", "Choose at least one module."),
    ("--modules meet,stakes,barriers,ways,clock,before", "at most 5 modules"),
    ("--start 25:00", "Write it like 09:30."),
    ("--start 23:00", "ends after midnight"),
    ("--date 3.2.2027", "Write it like 2027-02-03."),
]


@pytest.mark.parametrize(("words", "part"), REFUSED)
def test_what_it_refuses_in_one_line(call, words, part) -> None:
    code, said, complaint = call(*WORDS.split(), *words.split())
    assert (code, said) == (1, "")
    assert part in complaint and complaint.count("\n") == 1


def test_a_folder_that_cannot_be_written(call, tmp_path) -> None:
    (tmp_path / "file").write_text("")
    code, said, complaint = call(*WORDS.split(), "--out", str(tmp_path / "file"))
    assert code == 1
    assert "09:30" in said and "Choose another folder." in complaint


def test_without_electricity_phones_and_projector_are_not_fed(call) -> None:
    _, said, _ = call(*"--minutes 100 --people 8 --modules ways --no-electricity --phones".split())
    assert "rojector" not in said and "router" not in said and "Power bank" in said
