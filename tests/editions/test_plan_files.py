"""The plan's files: sound, and the same whether the page makes them or Python does."""

import base64
import io
import json
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import icalendar
import pytest

from plenipot.content import load_course
from plenipot.editions.plan_files import NotAPlan, docx, opened, write_plan
from plenipot.models.clock.planner import back_cast
from plenipot.models.icalendar_text import DOMAIN, PRODUCT
from plenipot.models.plan.calendar import plan_calendar, planned
from plenipot.models.plan.text import Dates, Plan, markdown

ROOT = Path(__file__).resolve().parents[2]
SECTIONS = load_course(ROOT).plan
OPENING, START = date(2026, 11, 9), date(2026, 3, 1)
DATES = planned(back_cast(OPENING, "apt", START), OPENING, "apt", START)
HARD = "## Goals\n\\# x\n- a & <b>\n* c\n  \tmid\u00a0\u0085\ufeff\n\nمرحبا 你好 😀 é\x0b\x00\ufffe"
TASKS = (
    "2027-03-01 Call; a,b\\c\n- 2028-02-29: Leap "
    + "é😀" * 40
    + "\n2027-02-30 No\n1 x\n2027-01-011"
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

PLANS = {
    "empty": Plan(SECTIONS, {}),
    "full": Plan(SECTIONS, {section.id: HARD for section in SECTIONS}, DATES),
    "tasks": Plan(SECTIONS, {"plan-dates": TASKS}),
    "tasks-and-dates": Plan(SECTIONS, {"plan-dates": TASKS}, DATES),
    "opened": Plan(SECTIONS, {"plan-dates": TASKS}, Dates(DATES.name, DATES.text)),
    "crlf": Plan(SECTIONS, {"plan-goals": "a\r\nb\rc \r\n\r\n"}),
}


def as_json(plan):
    return {
        "sections": [{"id": s.id, "title": s.heading, "kind": s.kind} for s in plan.sections],
        "answers": plan.answers,
        "dates": plan.dates
        and {
            "title": plan.dates.name,
            "text": plan.dates.text,
            "calendar": plan.dates.calendar,
        },
    }


@pytest.fixture(scope="module")
def page_files():
    """What the page makes of each plan."""
    order = {
        "plans": [as_json(plan) for plan in PLANS.values()],
        "maker": {"product": PRODUCT, "domain": DOMAIN},
    }
    node = shutil.which("node")
    assert node, "Node is missing. Run `make build`."
    done = subprocess.run(
        [node, str(Path(__file__).with_name("plan_files.mjs"))],
        input=json.dumps(order),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return dict(zip(PLANS, json.loads(done.stdout), strict=True))


def unpacked(data):
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name).decode("utf-8") for name in packed.namelist()}


@pytest.mark.parametrize("name", PLANS)
def test_page_and_python_make_the_same_files(page_files, name):
    plan, made = PLANS[name], page_files[name]
    assert made["markdown"] == markdown(plan)
    assert made["calendar"] == plan_calendar(plan)
    assert unpacked(base64.b64decode(made["docx"])) == unpacked(docx(plan))


@pytest.mark.parametrize("name", PLANS)
def test_page_and_python_open_the_same_plan(page_files, name):
    again = opened(markdown(PLANS[name]), SECTIONS)
    made = page_files[name]["again"]
    assert made["answers"] == again.answers
    assert (made["dates"] and made["dates"]["text"]) == (again.dates and again.dates.text)
    assert markdown(again) == markdown(PLANS[name])


@pytest.mark.parametrize("name", PLANS)
def test_the_document_has_every_part_that_it_names(name):
    parts = unpacked(docx(PLANS[name]))
    trees = {part: ElementTree.fromstring(text.encode()) for part, text in parts.items()}
    types = trees["[Content_Types].xml"]
    named = {one.get("PartName") for one in types if one.get("PartName")}
    assert named == {
        f"/{part}" for part in parts if part.startswith("word/") and "_rels" not in part
    }
    for rels, folder in (("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")):
        assert {folder + one.get("Target") for one in trees[rels]} <= set(parts)
    known = {one.get(f"{W}styleId") for one in trees["word/styles.xml"]} - {None}
    document = trees["word/document.xml"]
    used = {one.get(f"{W}val") for one in document.iter(f"{W}pStyle")}
    assert {"Title", "Heading1"} <= used <= known
    numbers = {one.get(f"{W}numId") for one in trees["word/numbering.xml"].iter(f"{W}num")}
    lists = {one.get(f"{W}val") for one in trees["word/styles.xml"].iter(f"{W}numId")}
    assert lists == numbers
    headings = [
        "".join(text.text for text in paragraph.iter(f"{W}t"))
        for paragraph in document.iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Heading1"
    ]
    assert headings == [section.heading for section in SECTIONS]


@pytest.mark.parametrize("name", PLANS)
def test_calendar_software_reads_the_dates(name):
    found = icalendar.Calendar.from_ical(plan_calendar(PLANS[name])).walk("VEVENT")
    expected = {"empty": 0, "full": 15, "tasks": 2, "tasks-and-dates": 17, "opened": 17, "crlf": 0}
    assert len(found) == expected[name]
    assert len({event["UID"] for event in found}) == len(found)


def test_files_are_written_and_a_calendar_only_if_there_are_dates(tmp_path):
    names = [path.name for path in write_plan(PLANS["tasks"], tmp_path)]
    assert names == [f"my-engagement-plan.{kind}" for kind in ("md", "docx", "ics")]
    first = [path.read_bytes() for path in sorted(tmp_path.iterdir())]
    write_plan(PLANS["tasks"], tmp_path)
    assert first == [path.read_bytes() for path in sorted(tmp_path.iterdir())]
    assert len(write_plan(PLANS["empty"], tmp_path)) == 2


def test_a_text_that_is_no_plan_gets_one_sentence():
    with pytest.raises(NotAPlan, match="cannot be opened"):
        opened("Nothing of ours", SECTIONS)
