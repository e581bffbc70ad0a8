"""The report of scenarios: every ending with its lessons and a run that leads to it."""

from mini_books import ROOT

from plenipot.content import load_course
from plenipot.content.play import Run


def test_every_ending_has_a_code_that_leads_there(mini):
    scenario = load_course(ROOT / "tests" / "books" / "mini").scenario("mini-choice")
    page = mini.page("pages/report")
    rows = page.select("#report-mini-choice tbody tr")
    endings = [scene for scene in scenario.scenes if scene.ending]
    assert len(rows) == len(endings) > 1
    for row, scene in zip(rows, endings, strict=True):
        cells = [" ".join(cell.text.split()) for cell in row.find_all(["td", "th"])]
        assert cells[0] == scene.title
        assert cells[1] == scene.ending.outcome
        assert cells[2]
        assert Run.replay(scenario, cells[3]).scene.id == scene.id


def test_what_would_be_wrong_is_counted(mini):
    page = mini.page("pages/report")
    text = " ".join(page.select_one("#report-mini-choice").text.split())
    assert "Scenes that no run reaches: 0. Situations with no way on: 0." in text
