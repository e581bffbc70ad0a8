"""The report of scenarios: every ending with its lessons and a run that leads to it."""

from mini_books import ROOT

from plenipot.content import load_course
from plenipot.content.play import Run


def test_every_ending_has_a_code_that_leads_there(mini):
    scenario = load_course(ROOT / "tests" / "books" / "mini").scenario("mini-choice")
    page = mini.page("pages/report")
    entries = page.select("#report-mini-choice > dl > dt")
    endings = [scene for scene in scenario.scenes if scene.ending]
    assert len(entries) == len(endings) > 1
    for entry, scene in zip(entries, endings, strict=True):
        assert entry.text.strip() == f"{scene.title} ({scene.ending.outcome})"
        told = entry.find_next_sibling("dd")
        assert len(told.select("li")) == len(scene.ending.lessons)
        assert Run.replay(scenario, told.code.text).scene.id == scene.id


def test_what_would_be_wrong_is_counted(mini):
    page = mini.page("pages/report")
    text = " ".join(page.select_one("#report-mini-choice").text.split())
    assert "Scenes that no run reaches: 0. Situations with no way on: 0." in text
