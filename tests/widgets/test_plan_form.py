"""The form of the plan for JupyterLab, driven on real ipywidgets."""

import datetime
from pathlib import Path

import ipywidgets
import pytest
from bs4 import BeautifulSoup

from plenipot.editions import plan_files
from plenipot.models.plan.text import markdown
from plenipot.widgets.plan import plan_form

ROOT = Path(__file__).resolve().parents[2]
SECTIONS = plan_files.sections()


def shown(box):
    return BeautifulSoup(box.dates.shown.value, "html5lib")


def test_each_section_has_its_question_and_a_named_field():
    box = plan_form(SECTIONS)
    text = " ".join(child.value for child in box.children if isinstance(child, ipywidgets.HTML))
    assert len(box.fields) >= 10
    for section in SECTIONS:
        assert section.heading in text
        assert section.heading in box.fields[section.id].description


def test_an_empty_form_is_an_empty_plan():
    assert markdown(plan_form(SECTIONS).plan()).count("\n## ") == len(SECTIONS)


def test_dates_are_taken_and_left_out_again():
    box = plan_form(SECTIONS)
    box.dates.opening.value = datetime.date(2030, 10, 31)
    box.dates.start.value = datetime.date(2029, 6, 1)
    box.dates.take.click()
    assert "- 2030-06-30 " in shown(box).pre.text  # 31 October less four months
    assert "- 2030-06-30 " in markdown(box.plan())
    box.dates.drop.click()
    assert shown(box).pre is None
    assert "2030-06-30" not in markdown(box.plan())


def test_bad_dates_get_one_sentence_and_earlier_ones_stay():
    box = plan_form(SECTIONS)
    box.dates.take.click()
    before = markdown(box.plan())
    box.dates.start.value = datetime.date(2040, 1, 1)
    box.dates.take.click()
    assert shown(box).find(role="alert").text.endswith(".")
    assert markdown(box.plan()) == before


def test_a_saved_plan_is_opened_and_nothing_in_it_is_markup():
    box = plan_form(SECTIONS)
    box.fields["plan-goals"].value = "<b>One</b>\n# two"
    box.dates.take.click()
    text = markdown(box.plan()).replace("The conference opens", "<i>Open</i>")
    other = plan_form(SECTIONS)
    other.open(plan_files.opened(text, SECTIONS))
    assert markdown(other.plan()) == text
    assert "<i>Open</i>" in shown(other).pre.text


@pytest.mark.parametrize("folder", ["exercises", "."])
def test_a_notebook_finds_its_course(monkeypatch, tmp_path, folder):
    monkeypatch.chdir(ROOT / folder)
    assert [one.id for one in plan_files.sections()] == [one.id for one in SECTIONS]
    monkeypatch.chdir(tmp_path)
    assert plan_files.sections() == SECTIONS
