"""A learner's plan as files: Markdown, a Word document, a calendar.

The page makes the same files in the browser (`book/js/plan/`); the tests compare them.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from plenipot.content import load_course
from plenipot.content.schema import PlanSection
from plenipot.messages import message
from plenipot.models.plan.calendar import plan_calendar
from plenipot.models.plan.text import Plan, blocks, markdown, read

#: What is the same in every document; the page reads the same file.
FIXED = Path(__file__).with_name("docx.json")


def sections() -> tuple[PlanSection, ...]:
    """Return the sections of the plan of the course that a notebook stands in.

    Raises FileNotFoundError if there is no course above it or around this program.
    """
    places = [Path.cwd(), *Path.cwd().parents, Path(__file__).resolve().parents[3]]
    for place in places:
        if (place / "book" / "plan.yml").is_file():
            return load_course(place).plan
    raise FileNotFoundError(message("plan", "no-course"))


def docx_parts(found: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the parts of a Word document for (style, text) paragraphs, by name."""
    fixed = json.loads(FIXED.read_text(encoding="utf-8"))
    body = "".join(_paragraph(style, text) for style, text in found)
    return {**fixed["parts"], "word/document.xml": fixed["document"].replace("{body}", body)}


def _paragraph(style: str, text: str) -> str:
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run}</w:p>'


def docx(plan: Plan) -> bytes:
    """Return a plan as a Word document. The same plan gives the same bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as packed:
        for name, text in docx_parts(blocks(plan)).items():
            packed.writestr(zipfile.ZipInfo(name), text.encode("utf-8"))
    return file.getvalue()


def write_plan(plan: Plan, folder: Path) -> list[Path]:
    """Write a plan into a folder as `.md`, `.docx` and, if it holds dates, `.ics`."""
    name = message("plan", "file")
    calendar = plan_calendar(plan)
    files = {f"{name}.md": markdown(plan).encode("utf-8"), f"{name}.docx": docx(plan)}
    if "BEGIN:VEVENT" in calendar:
        files[f"{name}.ics"] = calendar.encode("utf-8")
    for file, content in files.items():
        (folder / file).write_bytes(content)
    return [folder / file for file in files]


class NotAPlan(ValueError):
    """A text in which no section of the plan can be found. Its text says so."""


def opened(text: str, sections: Sequence[PlanSection]) -> Plan:
    """Return the plan in a Markdown text that was saved before. Raises NotAPlan."""
    plan = read(text, sections)
    if plan is None:
        raise NotAPlan(message("plan", "opened-not"))
    return plan
