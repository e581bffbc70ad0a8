"""The view of the amendment desk, driven on real ipywidgets."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from notebooks import heading_level

from plenipot.models.chance import Chance
from plenipot.models.drafting import model
from plenipot.models.drafting.model import CHANGES, CHOICES, WITHDRAW
from plenipot.models.drafting.parameters import value
from plenipot.models.drafting.room import DELEGATIONS, name_of, room, rooms
from plenipot.models.exercise import code_of
from plenipot.widgets.drafting import drafting_exercise
from plenipot.widgets.drafting.picture import TOP, pressure_picture

NOTEBOOK = Path(__file__).resolve().parents[2] / "exercises" / "the-amendment-desk.ipynb"
LIKE_2014 = ("considering", "maintain", "connectivity", "pelland", "choice")
NEWCOMER = ("invites", "protect", "rights", "brellin", "rights")


def lists(box):
    return [box.place, box.verb, box.words, box.tabler, box.reason]


def put(parts, seed=2014, late=0):
    box = drafting_exercise()
    box.seed.value = seed
    for part, one in enumerate(lists(box)):
        one.value = CHOICES[part].index(parts[part])
    box.time.value = late
    box.table.click()
    return box


def decided(parts, changes=(), step=0, seed=2014, late=0):
    box = put(parts, seed, late)
    for dropdown, change in zip([box.change_one, box.change_two], changes, strict=False):
        dropdown.value = CHANGES.index(change) + 1
    box.step.value = step
    box.close.click()
    return box


def page(widget):
    return BeautifulSoup(widget.value, "html5lib")


def words(widget):
    return " ".join(page(widget).get_text(" ").split())


def test_before_anything_is_tabled_the_draft_the_room_and_one_task_stand_there():
    box = drafting_exercise()
    added = page(box.draft).select(".lv-add")
    assert [line.get_text() for line in added] == [
        "ADDb) to protect the rights of all users under human rights law;"
    ]
    assert "Nothing is tabled yet" in words(box.summary)
    rows = page(box.room).tbody.find_all("tr")
    delegations = [row.th.get_text() for row in rows]
    assert delegations == [name_of(who) for who in DELEGATIONS]
    assert "the expert of Ilmara is in another meeting" in words(box.room)
    assert box.later.layout.display == "none"
    assert box.keeping.layout.display == "none"


def test_every_control_has_a_label_of_its_own():
    box = drafting_exercise()
    controls = [box.seed, *lists(box), box.time, box.table, box.change_one, box.change_two]
    controls += [box.step, box.close, box.keeping.run, box.replay.field, box.replay.run]
    controls += [one for _, one in box.keeping.fields]
    labels = [control.description for control in controls]
    assert all(labels)
    assert len(set(labels)) == len(labels)
    for part, dropdown in enumerate(lists(box)):
        assert len(dropdown.options) == len(CHOICES[part])
    assert len(box.change_one.options) == len(CHANGES) + 1
    assert len(box.step.options) == WITHDRAW + 1


def test_the_draft_shows_the_clause_as_it_would_read_in_its_place():
    box = drafting_exercise()
    box.place.value = CHOICES[0].index("considering")
    box.verb.value = CHOICES[1].index("maintain")
    box.words.value = CHOICES[2].index("connectivity")
    lines = [line.get_text() for line in page(box.draft).select(".lv-doc p")]
    at = lines.index("considering")
    assert lines[at + 1 : at + 4] == [
        "NOCa) that counterfeit devices are sold in many countries;",
        "NOCb) that networks are safer with genuine devices;",
        "ADDc) the importance of maintaining user connectivity;",
    ]
    assert page(box.draft).ins.get_text() == "the importance of maintaining user connectivity;"


def test_the_first_reading_gives_each_delegation_a_voice_and_the_clause_brackets():
    box = put(NEWCOMER)
    assert "Marenia, Tarvia and Oskana object" in words(box.summary)
    assert "Brellin can carry 2 changes" in words(box.summary)
    found = page(box.result)
    rows = {r.th.get_text(): r for r in found.tbody.find_all("tr")}
    assert list(rows) == [r.th.get_text() for r in page(box.room).tbody.find_all("tr")]
    kinds = {who: row.find_all("td")[0].get_text() for who, row in rows.items()}
    assert kinds["Brellin"] == "tables it"
    assert kinds["Pelland"] == "supports"
    assert kinds["Soruna"] == "asks for a change"
    assert kinds["Oskana"] == "objects"
    assert "We cannot accept them" in rows["Oskana"].find_all("td")[1].get_text()
    assert "no words on rights" in rows["Oskana"].find_all("td")[2].get_text()
    line = found.select_one(".lv-add").get_text()
    assert line == "ADDb) [to protect the rights of all users under human rights law;]"
    assert box.later.layout.display is None


def test_a_clause_without_objection_has_no_brackets():
    box = put(LIKE_2014)
    assert "nobody objects" in words(box.summary)
    assert "[" not in page(box.result).select_one(".lv-doc").get_text()


def test_a_refusal_says_so_and_shows_how_to_go_on():
    box = put(("considering", "maintain", "connectivity", "oskana", "choice"))
    assert "Oskana does not table" in words(box.summary)
    assert "another delegation" in words(box.summary)
    assert page(box.result).svg is None
    box.change_one.value = CHANGES.index((3, "pelland")) + 1
    box.close.click()
    assert "Last reading: adopted" in words(box.end)


def test_the_last_reading_shows_outcome_text_debrief_and_the_real_clause():
    box = decided(LIKE_2014)
    assert "Last reading: adopted" in words(box.end)
    assert "Nobody has to do anything" in words(box.end)
    assert "3 of 16" in words(box.end)
    found = page(box.after)
    headings = [heading.get_text() for heading in found.find_all("h3")]
    assert headings == [
        "What this play shows",
        "The text at the end",
        "The same words in another place",
        "The real clause",
    ]
    (added,) = found.select(".lv-add")
    assert added.get_text() == "ADDc) the importance of maintaining user connectivity;"
    text = words(box.after)
    assert 'Under "invites Member States" your words would read' in text
    assert "these delegations would object: Tarvia" in text
    quote = found.blockquote.get_text()
    assert quote == "considering [...] c) the importance of maintaining user connectivity"
    assert "through the delegation of the Netherlands" in text
    assert "No source that we read says" in text


def test_an_operative_clause_is_compared_with_the_preamble_and_its_price_is_named():
    parts = ("invites", "maintain", "connectivity", "oskana", "subject")
    box = decided(parts, (), DELEGATIONS.index("tarvia") + 1)
    assert "Last reading: adopted" in words(box.end)
    assert "States are asked to act" in words(box.end)
    assert "Favours paid: 5" in words(box.end)
    assert "its price may fall on other people" in words(box.after)
    assert 'Under "considering" your words would read' in words(box.after)


def test_a_dropped_clause_leaves_the_draft_as_it_was():
    box = decided(NEWCOMER, [(0, "considering"), (2, "connectivity")])
    assert "left in brackets and dropped" in words(box.end)
    assert "The draft stays as it was" in words(box.after)
    assert page(box.after).select(".lv-add") == []
    rings = page(box.after).svg.find_all("circle")
    assert len(rings) == 4  # Marenia, Tarvia, Oskana and Soruna feel another pressure now


def test_lists_that_moved_since_the_first_reading_get_one_sentence_and_lose_nothing():
    box = put(NEWCOMER)
    before = box.result.value
    box.change_one.value = 3
    box.place.value = CHOICES[0].index("noting")
    box.close.click()
    alert = page(box.end).find(role="alert").get_text()
    assert alert.endswith("Table the new clause first, or set them back.")
    assert box.result.value == before
    assert box.change_one.value == 3
    box.place.value = CHOICES[0].index("invites")
    box.close.click()
    assert page(box.end).find(role="alert") is None


@pytest.mark.parametrize(
    ("parts", "changes", "step", "sentence"),
    [
        (LIKE_2014, [(0, "noting"), (1, "protect")], 0, "cannot carry so many changes."),
        (LIKE_2014, [(0, "considering")], 0, 'Choose another one, or "no change".'),
        (NEWCOMER, [(0, "noting"), (0, "considering")], 0, "Choose one of them."),
        (LIKE_2014, [], 3, "or go without a deal."),
        (NEWCOMER, [], 7, "cannot make a deal with itself."),
        (NEWCOMER, [(0, "noting")], WITHDRAW, 'Set both changes to "no change".'),
    ],
)
def test_steps_that_cannot_be_get_one_sentence(parts, changes, step, sentence):
    box = decided(parts, changes, step)
    assert page(box.end).find(role="alert").get_text().endswith(sentence)
    assert box.after.value == ""
    assert box.change_one.value == (CHANGES.index(changes[0]) + 1 if changes else 0)


def test_the_last_reading_needs_a_first_one():
    box = drafting_exercise()
    box.close.click()
    assert page(box.end).find(role="alert").get_text().endswith("Table your clause first.")


@pytest.mark.parametrize("seed", [-1, 32768, 10**9])
def test_a_conference_that_is_not_there_gets_one_sentence(seed):
    box = put(NEWCOMER, seed)
    assert "from 0 to 32767" in page(box.summary).find(role="alert").get_text()
    assert "from 0 to 32767" in page(box.room).find(role="alert").get_text()
    box.seed.value = 0
    assert page(box.room).table is not None
    box.table.click()
    assert "object" in words(box.summary)


def test_another_conference_is_heard_of_at_once():
    box = drafting_exercise()
    box.seed.value = next(n for n in range(500) if room(n).absent == room(n).hurry == "tarvia")
    assert "the expert of Tarvia" in words(box.room)
    assert "Tarvia is also in a hurry" in words(box.room)


def test_a_new_first_reading_clears_the_last_one_and_its_changes():
    box = decided(NEWCOMER, [(0, "considering")])
    box.verb.value = CHOICES[1].index("account")
    box.table.click()
    assert (box.change_one.value, box.step.value) == (0, 0)
    assert box.end.value == box.after.value == ""


def test_a_code_brings_back_the_whole_play():
    played = decided(NEWCOMER, [(0, "noting"), (2, "continuity")], 2, 77, 0)
    code = page(played.after).code.get_text()
    box = drafting_exercise()
    box.replay.field.value = code
    box.replay.run.click()
    assert box.replay.said.value == ""
    assert box.seed.value == 77
    assert [one.value for one in lists(box)] == [one.value for one in lists(played)]
    assert (box.change_one.value, box.change_two.value) == (
        played.change_one.value,
        played.change_two.value,
    )
    assert box.step.value == 2
    assert (box.end.value, box.after.value) == (played.end.value, played.after.value)


def test_every_random_play_comes_back_from_its_code_and_is_drawn():
    box = drafting_exercise()
    for seed in range(40):
        numbers = model.random_play(Chance(seed, "view"))
        box.replay.field.value = code_of(model, numbers)
        box.replay.run.click()
        assert box.replay.said.value == "", numbers
        assert page(box.after).code.get_text() == code_of(model, numbers)
        text = words(box.end) + words(box.after) + words(box.result) + words(box.room)
        assert "{" not in text and "None" not in text


def test_a_code_of_an_impossible_play_changes_nothing():
    box = put(NEWCOMER)
    before = (box.result.value, box.seed.value, box.place.value)
    wrong = [0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0]  # its change is what the clause has already
    box.replay.field.value = code_of(model, wrong)
    box.replay.run.click()
    assert page(box.replay.said).find(role="alert")
    assert (box.result.value, box.seed.value, box.place.value) == before


def test_the_words_for_the_plan_are_the_learners_own_and_empty_ones_ask():
    box = decided(LIKE_2014)
    written = dict(box.keeping.fields)
    written["clause"].value = "the value of <b>open</b>\n\nnetworks"
    written["delegation"].value = "Pelland: it is an island"
    box.keeping.run.click()
    found = page(box.keeping.kept)
    text = found.select_one(".lv-kept").get_text()
    assert text.startswith("# A clause for my plan\n\n- In the exercise: ")
    assert "- My clause, in one or two lines: the value of <b>open</b> networks\n" in text
    assert "- The delegation that it serves, and why: Pelland: it is an island\n" in text
    assert "(Which text is open at the moment?" in text
    assert found.b is None  # typed words are text, not markup
    assert not re.search(r": *$", text, re.MULTILINE)
    link = found.select_one("a.lv-download")
    assert unquote(link["href"].split(",", 1)[1]) == text
    assert found.select_one(".lv-keep")["data-key"] == "amendment"


def test_the_picture_is_described_and_stays_inside_its_frame():
    hardest = put(("resolves", "guarantee", "rights", "pelland", "rights"), 5)
    for box in (hardest, put(LIKE_2014), put(NEWCOMER), put(NEWCOMER, 2014, 1)):
        svg = page(box.result).svg
        height = int(svg["height"])
        assert svg["width"] == "100%"
        names = svg["aria-labelledby"].split()
        assert [svg.find(id=name).name for name in names] == ["title", "desc"]
        description = svg.desc.get_text()
        for row in page(box.result).tbody.find_all("tr"):
            told = row.td.get_text()
            assert re.search(rf"{row.th.get_text()}: \d+, {told}\.", description)
        for tag in svg.find_all(["line", "rect", "text", "circle"]):
            near = tag.parent is not svg
            for name in ("x", "x1", "x2", "cx"):
                if str(tag.get(name)).endswith("%"):
                    assert 0 <= float(tag[name][:-1]) <= 100, tag
            for name in ("y", "y1", "y2", "cy"):
                if name in tag.attrs:
                    assert (-9 if near else 0) <= int(tag[name]) <= height, tag
        assert {int(text["font-size"]) for text in svg.find_all("text")} == {13}
        # Colours follow the page; nothing is said by colour alone.
        assert not re.search(r"#[0-9a-f]{3}|rgb", str(svg))


def test_bars_differ_by_more_than_their_length():
    box = put(NEWCOMER)
    svg = page(box.result).svg
    full = svg.find_all("rect", attrs={"fill": "currentColor"})
    striped = svg.find_all("line", attrs={"stroke-dasharray": "2 3"})
    assert (len(full), len(striped)) == (3, 1)  # three object, one asks
    assert value("passes-to") < value("asks-to") < TOP


def test_both_pictures_of_a_play_have_ids_of_their_own():
    box = decided(NEWCOMER)
    ids = [tag["id"] for html in (box.result, box.after) for tag in page(html).find_all(id=True)]
    assert len(ids) == len(set(ids)) == 4


def test_a_refused_reading_has_no_picture():
    refused = model.first_in(rooms()[0], ("noting", "account", "flow", "oskana", "cost"))
    assert pressure_picture(refused.reading) == ""


def test_two_desks_do_not_share_state():
    first, second = drafting_exercise(), drafting_exercise()
    first.place.value = 0
    first.table.click()
    assert second.place.value == CHOICES[0].index("invites")
    assert "Nothing is tabled yet" in words(second.summary)


def test_headings_of_the_result_go_on_from_those_of_the_notebook():
    level = heading_level(NOTEBOOK, "drafting_exercise()")
    box = decided(LIKE_2014)
    box.keeping.run.click()
    found = [
        h for html in (box.result, box.after) for h in page(html).find_all(re.compile("h[1-6]"))
    ]
    assert {int(heading.name[1]) for heading in found} == {level + 1}
    assert page(box.keeping.kept).find(re.compile("h[1-6]")).name == f"h{level + 2}"
