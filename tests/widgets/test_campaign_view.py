"""The views of the campaign, driven on real ipywidgets."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from notebooks import heading_level

from plenipot.models.campaign import model
from plenipot.models.campaign.actions import NUMBER
from plenipot.models.campaign.model import begin
from plenipot.models.campaign.profiles import PROFILES
from plenipot.models.campaign.strategies import STRATEGIES, historical
from plenipot.models.campaign.whatif import by_strategy
from plenipot.models.exercise import code_of
from plenipot.widgets.campaign import campaign_exercise, compare_exercise
from plenipot.widgets.campaign.board import states_picture

NOTEBOOK = Path(__file__).resolve().parents[2] / "exercises" / "the-campaign.ipynb"


def page(widget):
    return BeautifulSoup(widget.value, "html5lib")


def text(widget):
    return page(widget).get_text(" ", strip=True)


def chosen(box, first=None, second=None):
    box.first.value = NUMBER[first] if first else 0
    box.second.value = NUMBER[second] if second else 0
    box.end.click()


def hidden(widget):
    return widget.layout.display == "none"


def code(strategy, profile, seed):
    result = by_strategy(dict(STRATEGIES)[strategy], PROFILES[profile], seed)
    return code_of(model, result.numbers)


def test_the_first_turn_stands_there_at_once():
    box = campaign_exercise()
    assert "T-18: turn 1 of 10" in text(box.summary)
    assert "Effort left: 30 of 30" in text(box.summary)
    assert page(box.board).svg["role"] == "img"
    assert hidden(box.back)
    assert hidden(box.keep)
    assert not hidden(box.end)


def test_every_control_has_a_label_of_its_own():
    box = campaign_exercise()
    controls = [box.team, box.profile, box.seed, box.begin, box.path, box.first, box.second]
    controls += [box.end, box.back, *box.keep.fields, box.keep.run, box.replay.field]
    controls += [box.replay.run, compare_exercise().codes, compare_exercise().run]
    labels = [control.description for control in controls]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_the_lists_hold_what_is_possible_now_with_its_price():
    box = campaign_exercise()
    labels = [label for label, _ in box.first.options]
    assert "Talk with Vellam (1)" in labels
    assert not [label for label in labels if "open letter" in label]
    for _ in range(4):
        box.end.click()
    labels = [label for label, _ in box.first.options]
    assert "Talk with Vellam (4)" in labels
    assert "Words: Send an open letter (1)" in labels


def test_the_second_list_follows_the_first_action():
    box = campaign_exercise()
    for _ in range(4):
        box.end.click()
    needs_network = NUMBER["group"]
    assert needs_network not in [value for _, value in box.second.options]
    box.first.value = NUMBER["network"]
    assert needs_network in [value for _, value in box.second.options]
    box.second.value = needs_network
    box.first.value = 0
    assert box.second.value == 0  # what it needs is gone
    box.first.value = NUMBER["network"]
    box.second.value = needs_network
    box.end.click()
    assert "Set up a structured working group." in text(box.summary)
    assert (box.first.value, box.second.value) == (0, 0)


def test_a_turn_says_what_it_did():
    box = campaign_exercise()
    chosen(box, "network", "talk-small")
    assert "Start a network with a shared channel." in text(box.summary)
    assert "Talk with Vellam. It moved" in text(box.summary)
    assert "Effort left: 28 of 30" in text(box.summary)
    box.end.click()
    assert "Last turn: nothing." in text(box.summary)


def test_going_back_gives_the_same_turn_again():
    box = campaign_exercise()
    before = (box.summary.value, box.news.value, box.board.value, box.first.options)
    chosen(box, "network", "talk-small")
    assert not hidden(box.back)
    box.back.click()
    assert (box.summary.value, box.news.value, box.board.value, box.first.options) == before
    assert hidden(box.back)


@pytest.mark.parametrize("profile", PROFILES, ids=lambda one: one.id)
def test_each_situation_can_be_played_to_its_end(profile):
    box = campaign_exercise()
    box.profile.value = profile.number
    box.seed.value = 12
    about = text(box.about)
    assert "Effort:" in about
    box.begin.click()
    assert f"turn 1 of {11 - profile.start}" in text(box.summary)
    for _ in range(11 - profile.start):
        box.first.value = box.first.options[-1][1]
        box.second.value = box.second.options[-1][1]
        box.end.click()
        assert box.said.value == ""
    assert "The campaign is over." in text(box.summary)
    assert hidden(box.end)
    assert not hidden(box.keep)
    headings = [heading.get_text() for heading in page(box.board).find_all("h3")]
    assert headings == [
        "What happened?",
        "So what?",
        "Lessons that this play shows",
        "What else would have happened?",
        "Now what?",
        "Where does this differ from the real ITU?",
    ]
    assert "{" not in text(box.board)


def test_the_page_shows_what_the_model_says():
    box = campaign_exercise()
    box.path.click()
    result = by_strategy(historical, PROFILES[0], box.seed.value)
    assert f"Result: {result.score} of 9" in text(box.summary)
    (log,) = [t for t in page(box.board).find_all("table") if "Decision" in t.caption.get_text()]
    assert len(log.tbody.find_all("div")) == len(result.run.steps)
    turns = [row.th.get_text() for row in log.tbody.find_all("tr")]
    assert turns == list(dict.fromkeys(turns))
    assert code_of(model, result.numbers) in text(box.board)
    assert "Ambrel objected" in text(box.board)
    assert "Coordination helps" in text(box.board)


def test_a_code_shows_the_same_end_again_and_a_changed_one_is_refused():
    box = campaign_exercise()
    wanted = code("off-site", 3, 900)
    box.replay.field.value = wanted.lower()
    box.replay.run.click()
    assert box.replay.said.value == ""
    assert (box.profile.value, box.seed.value) == (3, 900)
    assert wanted in text(box.board)
    shown = (box.summary.value, box.board.value)
    for place in range(7, len(wanted)):
        if wanted[place] == "-":
            continue
        other = "Y" if wanted[place] == "Z" else "Z"
        box.replay.field.value = wanted[:place] + other + wanted[place + 1 :]
        box.replay.run.click()
        alert = page(box.replay.said).find(role="alert")
        assert alert is not None
        assert alert.get_text().endswith(".")
        assert (box.summary.value, box.board.value) == shown  # nothing is lost


def test_a_code_of_a_play_that_cannot_be_is_refused():
    box = campaign_exercise()
    before = box.summary.value
    box.replay.field.value = code_of(model, [0, 0, 1, 0, *[NUMBER["letter"]] * 22])
    box.replay.run.click()
    assert page(box.replay.said).find(role="alert")
    assert box.summary.value == before


@pytest.mark.parametrize("seed", [-1, 32768, 99999])
def test_a_number_that_is_no_conference_gives_one_sentence(seed):
    box = campaign_exercise()
    before = box.summary.value
    box.seed.value = seed
    for button in (box.begin, box.path):
        button.click()
        alert = page(box.complaint).find(role="alert")
        assert alert.get_text() == "Give a whole number from 0 to 32767 for the conference."
        assert box.summary.value == before
    box.seed.value = 5
    box.begin.click()
    assert box.complaint.value == ""


def test_an_action_that_is_not_possible_costs_nothing_and_says_why():
    box = campaign_exercise()
    box.first.options = [("<b>letter</b>", NUMBER["network"]), ("rota", NUMBER["rota"])]
    box.second.options = [("network", NUMBER["network"])]
    box.second.value = NUMBER["network"]
    box.end.click()
    alert = page(box.said).find(role="alert")
    assert "You have already done this. Nothing was spent." in alert.get_text()
    assert "Effort left: 30 of 30" in text(box.summary)
    box.begin.click()
    assert box.said.value == ""


def test_the_name_of_a_team_is_shown_and_escaped():
    box = campaign_exercise()
    box.team.value = "<i>Reds</i>"
    box.path.click()
    assert "<i>Reds</i>. The campaign is over." in text(box.summary)
    assert "<i>" not in box.summary.value


def test_words_of_the_learner_become_a_keepsake():
    box = campaign_exercise()
    box.path.click()
    box.keep.run.click()
    assert page(box.keep.said).find(role="alert")
    box.keep.fields[0].value = "Call the ministry <soon>."
    box.keep.fields[2].value = "May I publish drafts?"
    box.keep.run.click()
    kept = page(box.keep.said).select_one(".lv-keep")
    assert kept["data-key"] == "campaign"
    assert "Call the ministry <soon>." in kept.pre.get_text()
    assert "## What we will ask before we accept a badge" in kept.pre.get_text()
    assert "CAMP-1-" in kept.pre.get_text()
    assert "Whom we will tell" not in kept.pre.get_text()


def test_the_picture_says_the_same_as_the_table_and_stays_in_its_frame():
    for seed in range(12):
        run = begin([0, 0, seed, seed % 10])
        svg = BeautifulSoup(states_picture(run), "html5lib").svg
        height = int(svg["height"])
        assert svg["width"] == "100%"
        names = svg["aria-labelledby"].split()
        assert [svg.find(id=name).name for name in names] == ["title", "desc"]
        bars = [rect for rect in svg.find_all("rect") if rect.get("fill") == "currentColor"]
        positions = [position for row in run.positions for position in row]
        assert len(bars) == len([position for position in positions if position])
        for tag in svg.find_all(["rect", "text"]):
            x = float(tag["x"].rstrip("%"))
            assert 0 <= x <= 100
            if tag.name == "rect":
                assert x + float(tag["width"].rstrip("%")) <= 100.1
            assert 0 <= int(tag["y"]) <= height
        assert not re.search(r"#[0-9a-f]{3}|rgb", str(svg))
        described = svg.desc.get_text()
        words = ("against", "doubtful", "neutral", "for")
        first = ", ".join(words[position] for position in run.positions[1])
        assert f"Orlune: {first}." in described


def test_the_board_hides_what_nobody_knows_before_the_opening():
    box = campaign_exercise()
    assert "when it is decided" not in text(box.board)
    for _ in range(7):
        box.end.click()
    assert "week 1" in text(box.summary)
    assert "when it is decided" in text(box.board)


def test_teams_with_one_conference_stand_side_by_side():
    box = compare_exercise()
    box.codes.value = "\n".join(
        ["Red team " + code("historical", 0, 2017), code("late", 0, 2017), ""]
    )
    box.run.click()
    shown = page(box.result)
    assert "Red team reached most: 9 of 9." in shown.select_one(".lv-say").get_text()
    results, log = shown.find_all("table")
    names = [row.th.get_text() for row in results.tbody.find_all("tr")]
    assert names == ["Red team", "Team 2"]
    assert len(log.tbody.find_all("tr")) == 11
    assert "Isoria (2): granted" in log.get_text()
    box.codes.value = "\n".join([code("late", 0, 4)] * 6)
    box.run.click()
    assert "All teams reached the same." in text(box.result)


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        ([], "You gave 0"),
        ([code("late", 0, 4)], "You gave 1"),
        ([code("late", 0, 4)] * 7, "You gave 7"),
        ([code("late", 0, 4), code("late", 0, 5)], "did not play the same conference"),
        ([code("late", 0, 4), code("late", 1, 4)], "did not play the same conference"),
        ([code("late", 0, 4), "A <b>team</b>"], "Line 2 cannot be read."),
        ([code("late", 0, 4)[:-1] + "Z", code("late", 0, 4)], "Line 1 cannot be read."),
    ],
)
def test_codes_that_cannot_be_compared_get_one_sentence(codes, words):
    box = compare_exercise()
    box.codes.value = "\n".join(codes)
    box.run.click()
    alert = page(box.result).find(role="alert")
    assert words in alert.get_text()
    assert page(box.result).table is None
    assert box.codes.value == "\n".join(codes)


def test_two_exercises_do_not_share_state():
    first, second = campaign_exercise(), campaign_exercise()
    chosen(first, "network")
    assert "turn 1 of 10" in text(second.summary)


def test_headings_of_the_result_go_on_from_those_of_the_notebook():
    level = heading_level(NOTEBOOK, "campaign_exercise()")
    box = campaign_exercise()
    found = page(box.news).find_all(re.compile("h[1-6]"))
    box.path.click()
    found += page(box.board).find_all(re.compile("h[1-6]"))
    assert {int(heading.name[1]) for heading in found} == {level + 1}
