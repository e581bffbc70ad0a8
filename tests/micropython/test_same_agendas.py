"""The page makes the same agenda as the command: text, calendar file and refusals."""

from datetime import date
from pathlib import Path

from micropython_helper import run_scripts

from plenipot.agenda import kit_of
from plenipot.content import load_course
from plenipot.models.agenda.calendar import calendar_text
from plenipot.models.agenda.planner import Ask, AskError, plan_of
from plenipot.models.agenda.text import lines

ROOT = Path(__file__).resolve().parents[2]
ASKS = [
    ([4, 3], 200, 14, 570, False, True, False),
    ([0, 1, 2], 330, 23, 540, True, True, True),
    ([10], 75, 7, 1020, False, False, True),
    ([4, 5, 6], 360, 40, 540, True, True, False),
    ([4, 3], 90, 14, 570, False, True, False),
    ([9], 90, 5, 570, False, True, False),
]


def told(kit, ask):
    """What is said to an ask: the whole agenda, or why there is none."""
    try:
        plan = plan_of(kit, ask)
    except AskError as error:
        return str(error)
    return "\n".join(lines(plan)) + calendar_text(plan)


def test_both_pythons_make_the_same_agendas():
    kit = kit_of(load_course(ROOT))
    code = """
from datetime import date
from plenipot.models.agenda.calendar import calendar_text
from plenipot.models.agenda.planner import Ask, AskError, plan_of
from plenipot.models.agenda.text import lines
try:
    plan = plan_of(%r, Ask(%r, %r, %r, %r, date(2027, 2, 3), %r, %r, %r))
    found = "\\n".join(lines(plan)) + calendar_text(plan)
except AskError as error:
    found = str(error)
assert found == %r, found
"""
    scripts = []
    for modules, minutes, people, start, *room in ASKS:
        wanted = told(kit, Ask(modules, minutes, people, start, date(2027, 2, 3), *room))
        scripts.append(code % (kit, modules, minutes, people, start, *room, wanted))
    assert run_scripts(scripts) == [""] * len(ASKS)
