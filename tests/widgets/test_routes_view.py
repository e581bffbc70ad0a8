"""The view of the ways in and its memo, driven on real ipywidgets."""

import re

from bs4 import BeautifulSoup

from plenipot import codes
from plenipot.models.routes import model
from plenipot.models.routes.profiles import CHOICES, PARTS, READY
from plenipot.models.routes.rules import ROUTES
from plenipot.widgets.routes import memo_exercise, ways_exercise
from plenipot.widgets.routes.memo import FIELDS, memo_text


def page(widget):
    return BeautifulSoup(widget.value, "html5lib")


def words(widget):
    return " ".join(page(widget).get_text(" ").split())


def sent(profile, mix, gained=0, given=0, seed=2014):
    """The exercise after the first mix was sent."""
    box = ways_exercise()
    box.profile.value = profile
    box.seed.value = seed
    for route in mix:
        box.checks[route].value = True
    box.gained.value, box.given.value = gained, given
    box.send.click()
    return box


def adapted(box, mix):
    for route in ROUTES:
        box.later[route].value = route in mix
    box.adapt.click()
    return box


def code_in(box):
    return page(box.result).select_one(".lv-code code").get_text()


def test_at_first_the_organisation_and_its_ways_stand_there():
    box = ways_exercise()
    assert "Lantern Rights is a national non-profit." in words(box.about)
    rows = page(box.about).select("tbody tr")
    assert len(rows) == len(ROUTES)
    assert "No. Only an international non-profit" in rows[3].get_text()
    assert box.second.layout.display == "none"
    assert box.result.value == ""


def test_every_control_has_a_label_of_its_own():
    box = ways_exercise()
    controls = [box.profile, box.seed, *box.lists.values(), *box.checks.values()]
    controls += [*box.later.values(), box.gained, box.given, box.send, box.adapt]
    controls += [box.replay.field, box.replay.run]
    labels = [control.description for control in controls]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_bad_input_gets_one_sentence_and_loses_nothing():
    box = sent("lantern", [])
    assert "Choose at least one way in." in words(box.cards)
    assert page(box.cards).select_one("[role=alert]")
    for profile, mix, said in (
        ("bridge", ["exempt"], "Only an international non-profit can ask for it."),
        ("shore", ["own", "member"], "It costs 7 points, and you have 5."),
        ("kite", ["own", "offsite"], "It needs 2 people, and you have 1."),
        ("meridian", ["member", "exempt"], "Choose one membership"),
    ):
        box = sent(profile, mix)
        assert said in words(box.cards), profile
        assert [route for route in ROUTES if box.checks[route].value] == mix
        assert box.second.layout.display == "none"


def test_what_is_gained_and_given_must_be_chosen():
    assert "Choose one thing that this mix gains." in words(sent("press", ["offsite"], -1).cards)
    box = sent("press", ["offsite"], 0, -1)
    assert "Choose one thing that this mix gives up." in words(box.cards)


def test_a_number_outside_the_seeds_is_refused():
    for seed in (-1, 32768):
        box = sent("press", ["offsite"], seed=seed)
        assert "from 0 to 32767" in words(box.cards)


def test_naming_is_answered():
    box = sent("press", ["offsite"], 6, 2)
    assert "No way in adds it." in words(box.cards)
    assert "That is part of the price" in words(box.cards)
    box = sent("press", ["offsite"], 0, 0)
    assert "What it gives is documents during the conference" in words(box.cards)
    assert "What it takes is any presence inside a delegation" in words(box.cards)


def test_after_the_cards_what_works_is_ticked_and_what_is_shut_is_off():
    box = sent("lantern", ["own", "region"])
    assert "First card: your own government refuses your request." in words(box.cards)
    assert box.second.layout.display is None
    assert [route for route in ROUTES if box.later[route].value] == ["region"]
    assert [route for route in ROUTES if box.later[route].disabled] == ["exempt", "academia"]
    assert "The second card is invented." in words(box.cards)


def test_a_whole_play_shows_debrief_tokens_picture_and_table():
    box = adapted(sent("lantern", ["own", "region"]), ["own", "region", "offsite"])
    shown = page(box.result)
    assert "Score 95 of 100 for the goal: words in a text." in shown.get_text()
    tables = shown.select("table")
    assert [table.caption.get_text() for table in tables] == [
        "Who may say what to whom",
        "What each mix gives, from 0 to 3, and its score of 100",
    ]
    speakers = [th.get_text() for th in tables[0].select("tbody th")]
    assert speakers == ["Badge of your own delegation", "Colleague without a badge"]
    assert len(tables[1].select("tbody tr")) == 8
    picture = shown.svg
    assert picture["role"] == "img"
    full = picture.select("rect[fill=currentColor]")
    levels = [int(td.get_text()) for td in tables[1].select("tbody td")][:-3]
    assert len(full) == sum(levels)  # picture and table say the same
    assert "Documents before: A 3, B 3, C 3." in picture.desc.get_text()


def test_two_plays_stand_beside_each_other_and_one_alone_does_not():
    box = adapted(sent("lantern", ["own", "region"]), ["own", "region", "offsite"])
    assert box.plays.value == ""
    box.adapt.click()
    assert box.plays.value == ""  # the same play again
    adapted(box, ["region"])
    rows = page(box.plays).select("tbody tr")
    assert len(rows) == 2
    assert "95 of 100" in rows[0].get_text()
    assert "58 of 100" in rows[1].get_text()
    assert ways_exercise().plays.value == ""


def test_too_much_in_the_second_round_gets_one_sentence():
    box = adapted(sent("bridge", ["own", "consult"], 1, 0), ["third", "offsite"])
    assert "It costs 6 points more, and you have 3 left." in words(box.result)
    assert page(box.result).select_one("[role=alert]")
    adapted(box, ["offsite", "consult"])
    assert "Score" in words(box.result)


def test_a_change_of_organisation_or_number_asks_to_send_again():
    for change in ("profile", "seed", "lists"):
        box = sent("lantern", ["own"])
        if change == "profile":
            box.profile.value = "watch"
        elif change == "seed":
            box.seed.value = 7
        else:
            box.lists["months"].value = 1
        assert "Send your first mix again." in words(box.cards), change
        assert box.second.layout.display == "none"
        assert box.checks["own"].value


def test_ones_own_organisation_is_made_of_seven_lists():
    box = ways_exercise()
    box.profile.value = "mine"
    for part in PARTS:
        box.lists[part].value = 0
    assert "Your organisation is a national non-profit." in words(box.about)
    assert "Months left before the opening: 2." in words(box.about)
    box.checks["offsite"].value = True
    box.gained.value = box.given.value = 1
    box.send.click()
    adapted(box, ["offsite"])
    numbers = codes.decode_numbers(model.CODE, code_in(box))
    assert numbers[3:10] == [0] * len(CHOICES)


def test_a_play_is_shown_again_from_its_code():
    for profile, mix, later in (
        ("meridian", ["third", "region", "offsite"], ["region", "offsite"]),
        ("kite", ["own"], []),
    ):
        box = adapted(sent(profile, mix, 2, 1, 99), later)
        other = ways_exercise()
        other.replay.field.value = code_in(box).lower()
        other.replay.run.click()
        assert other.replay.said.value == ""
        assert other.result.value == box.result.value
        assert other.cards.value == box.cards.value
        assert other.profile.value == profile
        assert other.seed.value == 99


def test_a_play_of_ones_own_organisation_is_shown_again():
    box = ways_exercise()
    box.profile.value = "mine"
    box.lists["months"].value = 6
    box.checks["offsite"].value = True
    box.gained.value = box.given.value = 1
    box.send.click()
    adapted(box, ["offsite"])
    other = ways_exercise()
    other.replay.field.value = code_in(box)
    other.replay.run.click()
    assert other.profile.value == "mine"
    assert other.own.layout.display is None
    assert other.result.value == box.result.value


def test_a_code_that_cannot_be_read_changes_nothing():
    box = adapted(sent("lantern", ["offsite"]), ["offsite"])
    before = box.result.value
    wrong = codes.encode_numbers(model.CODE, [0] * 15 + [8])
    for code in ("", "WAYS-1-0-0000", "LATE-1-ABCA-7K2M", wrong):
        box.replay.field.value = code
        box.replay.run.click()
        assert page(box.replay.said).select_one("[role=alert]"), code
        assert box.result.value == before


def test_every_ready_organisation_can_be_played_to_the_end():
    for name, _numbers in READY:
        box = adapted(sent(name, ["offsite"]), ["offsite"])
        assert "What this play shows" in words(box.result), name
        assert len(page(box.result).select("ul")[0].select("li")) >= 2


def test_a_memo_wants_all_its_fields_and_keeps_the_words():
    memo = memo_exercise()
    memo.make.click()
    assert "Your memo still lacks: My way in, My fallback" in words(memo.result)
    for name in FIELDS:
        memo.fields[name].value = f"<script>{name}</script>"
    memo.make.click()
    kept = page(memo.result).select_one(".lv-keep")
    assert kept["data-key"] == "ways-in-memo"
    assert not page(memo.result).find_all("script")
    assert kept.pre.get_text() == memo_text([f"<script>{name}</script>" for name in FIELDS])
    link = kept.select_one("a.lv-download")
    assert re.match(r"data:text/markdown;charset=utf-8,%23%20My%20ways", link["href"])
