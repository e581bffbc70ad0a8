"""The views of the exercise on letter and access, driven on real ipywidgets."""

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plenipot.models.letter.chain import ACTORS, HOLDERS, STEPS
from plenipot.models.letter.conference import OTHERS
from plenipot.models.letter.doors import DOORS
from plenipot.widgets.letter import letter_exercise, plan_exercise
from plenipot.widgets.letter.plan import FIELDS

NOTEBOOK = Path(__file__).resolve().parents[2] / "exercises" / "from-letter-to-access.ipynb"
RIGHT = (1, 2, 3, 3, 3, 6, 7, 8)


def page(widget):
    return BeautifulSoup(widget.value, "html5lib")


def put(part, numbers):
    for step, number in zip(STEPS, numbers, strict=True):
        part.controls[step].value = number
    part.run.click()
    return page(part.result)


def choose(push, capitals=(), **moves):
    places = ("to", "signers", "letter", "staff", "own", "", "writing", "tabler", "asking", "years")
    for name, number in moves.items():
        push.controls[places.index(name)].value = number
    for state in OTHERS:
        push.capitals[state].value = state in capitals
    push.run.click()


def controls(box):
    found = [*box.order.controls.values(), box.order.run, *box.holders.controls.values()]
    found += [box.holders.run, box.push.seed, box.push.look, *box.push.capitals.values()]
    found += [one for one in box.push.controls if one is not None]
    return [*found, box.push.run, box.replay.field, box.replay.run]


def test_every_control_has_a_label_of_its_own():
    labels = [one.description for one in controls(letter_exercise())]
    labels += [one.description for one in plan_exercise().fields.values()]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_the_lists_do_not_stand_in_the_order_of_the_answer():
    box = letter_exercise()
    shown = list(box.order.controls)
    assert sorted(shown) == sorted(STEPS)
    assert shown != list(STEPS)
    assert shown[0] != STEPS[0]


def test_an_order_without_all_places_names_what_is_missing_and_keeps_the_rest():
    box = letter_exercise()
    box.order.controls["letter"].value = 1
    box.order.run.click()
    alert = page(box.order.result).find(role="alert").get_text()
    assert alert.startswith("Give every step a place. Still without one: reply, briefings")
    assert box.order.controls["letter"].value == 1
    assert box.code.value == ""


def test_a_right_order_says_so_and_shows_dates_and_sources():
    found = put(letter_exercise().order, RIGHT)
    assert "every pair stands in the order of the sources" in found.get_text()
    assert found.h4 is None
    rows = [row.get_text(" ") for row in found.table.tbody.find_all("tr")]
    assert "8 October 2014" in rows[0]
    assert "Technology Liberation Front" in rows[4]
    assert "the case study" in rows[7]


def test_a_wrong_order_tells_why_for_this_pair_only():
    found = put(letter_exercise().order, (1, 2, 3, 3, 7, 6, 7, 8))
    bullets = [one.get_text() for one in found.ul.find_all("li")]
    assert len(bullets) == 1
    assert "had to pass a committee first" in bullets[0]
    assert "23 of 25" in found.select_one(".lv-say").get_text()


@pytest.mark.parametrize("actor", range(1, 5))
def test_part_two_answers_every_misconception(actor):
    found = put(letter_exercise().holders, [actor] * 8)
    wrong = [
        step for step, holder in zip(STEPS, HOLDERS, strict=True) if holder != ACTORS[actor - 1]
    ]
    bullets = [one.get_text() for one in found.ul.find_all("li")]
    assert len(bullets) == len(wrong)
    assert all("You said: " in one for one in bullets)
    assert f"{8 - len(wrong)} of 8" in found.select_one(".lv-say").get_text()


def test_part_two_without_all_answers_names_them():
    box = letter_exercise()
    box.holders.run.click()
    assert "Choose who for every step" in page(box.holders.result).find(role="alert").get_text()


def test_the_first_push_is_a_letter_that_stops_at_the_secretariat():
    box = letter_exercise()
    assert "guess" in box.push.summary.value
    box.push.run.click()
    assert "3 of 6 doors opened. You helped to open 3" in page(box.push.summary).get_text()
    found = page(box.push.result)
    assert "It opened nothing that belongs to the members" in found.get_text()
    assert "Access is not influence" in found.get_text()


def test_a_wider_push_opens_every_door_and_says_who_else_pushed():
    box = letter_exercise()
    choose(box.push, ("besca", "dunmere", "fyrland"), own=2, writing=1, tabler=5, asking=1, years=2)
    assert "6 of 6 doors opened" in page(box.push.summary).get_text()
    text = page(box.push.result).get_text()
    assert "Elvera worked for it before you asked" in text
    assert "the final policy is still to come" in text


def test_a_push_that_cannot_be_gets_one_sentence_and_loses_nothing():
    box = letter_exercise()
    choose(box.push, OTHERS, to=3, own=2, tabler=5, years=2)
    alert = page(box.push.summary).find(role="alert").get_text()
    assert alert == (
        "This push cannot be run. It needs 12 pieces of work and your group has 9. "
        "Leave something out."
    )
    assert box.push.capitals["besca"].value
    choose(box.push, (), to=1, letter=0, own=0, tabler=0, years=0)
    alert = page(box.push.summary).find(role="alert").get_text()
    assert "Your group begins six months before" in alert


@pytest.mark.parametrize("seed", [-1, 32768, 10**9])
def test_a_conference_that_does_not_exist_gets_one_sentence(seed):
    box = letter_exercise()
    box.push.seed.value = seed
    for button in (box.push.look, box.push.run):
        box.push.here.value = ""
        button.click()
        alert = page(box.push.here).find(role="alert").get_text()
        assert alert == "The number of a conference is from 0 to 32767."
    assert box.code.value == ""


def test_another_conference_is_shown_before_it_is_played():
    box = letter_exercise()
    first = box.push.here.value
    box.push.seed.value = 37
    box.push.look.click()
    assert box.push.here.value != first
    text = page(box.push.here).get_text()
    assert "Conference 37. Your group can begin two weeks before the opening." in text


def test_stairs_and_table_say_the_same_without_colour():
    box = letter_exercise()
    box.push.seed.value = 2  # briefings are planned there
    box.push.run.click()
    found = page(box.push.result)
    svg = found.svg
    assert svg["role"] == "img"
    assert svg.title.get_text()
    words = [one.get_text() for one in svg.find_all("text")]
    states = [one for one in reversed(words) if one in ("open", "anyway", "shut", "beyond")]
    doors = next(t for t in found.find_all("table") if "The doors" in t.caption.get_text())
    told = [row.find_all("td")[1].div.get_text() for row in doors.tbody.find_all("tr")]
    assert states == [
        one.replace("open anyway", "anyway").replace(" this exercise", "") for one in told
    ]
    assert told == ["open", "open anyway", "open", "shut", "shut", "shut", "beyond this exercise"]
    assert len(svg.find_all("circle")) == 1  # open anyway
    assert len(svg.find_all("rect", attrs={"fill": "currentColor"})) == 2  # open
    for number in range(1, len(DOORS) + 2):
        assert f"{number}. " in svg.desc.get_text()


def test_states_before_and_after_stand_in_a_table():
    box = letter_exercise()
    choose(box.push, ("besca",), own=5, writing=1)
    table = next(
        t for t in page(box.push.result).find_all("table") if "moved" in t.caption.get_text()
    )
    rows = {
        row.th.get_text(): [td.get_text() for td in row.find_all("td")]
        for row in table.tbody.find_all("tr")
    }
    assert rows["Besca"] == ["not sure", "in favour", "in favour"]
    assert rows["Aldmar"] == ["not sure", "not sure", "in favour"]  # a talk in week 1
    assert rows["Fyrland"] == ["objects", "objects", "objects"]


def code_in(box):
    return page(box.code).code.get_text()


def test_one_code_holds_all_three_parts():
    box = letter_exercise()
    put(box.order, (2, 1, 3, 4, 5, 6, 7, 8))
    put(box.holders, [1, 2, 2, 2, 2, 4, 4, 4])
    choose(box.push, ("besca",), own=2, writing=1)
    other = letter_exercise()
    other.replay.field.value = code_in(box).lower()
    other.replay.run.click()
    assert other.replay.said.value == ""
    for name in ("order", "holders"):
        assert getattr(other, name).result.value == getattr(box, name).result.value
    assert other.push.result.value == box.push.result.value
    assert code_in(other) == code_in(box)


def test_a_code_of_one_part_leaves_the_others_empty():
    box = letter_exercise()
    put(box.order, RIGHT)
    other = letter_exercise()
    other.replay.field.value = code_in(box)
    other.replay.run.click()
    assert other.holders.result.value == ""
    assert other.order.result.value == box.order.result.value


def test_a_code_that_was_changed_shows_nothing_new():
    box = letter_exercise()
    box.push.run.click()
    before = box.push.result.value
    code = code_in(box)
    box.replay.field.value = code[:9] + ("1" if code[9] == "0" else "0") + code[10:]
    box.replay.run.click()
    assert page(box.replay.said).find(role="alert")
    assert box.push.result.value == before


def test_a_push_that_is_only_in_the_lists_is_not_in_the_code():
    box = letter_exercise()
    box.push.controls[9].value = 2
    put(box.order, RIGHT)
    other = letter_exercise()
    other.replay.field.value = code_in(box)
    other.replay.run.click()
    assert other.push.controls[9].value == 0


def test_two_exercises_do_not_share_state():
    first, second = letter_exercise(), letter_exercise()
    put(first.order, RIGHT)
    assert second.order.result.value == ""
    assert second.order.controls["letter"].value == 0


def test_the_page_of_ones_own_is_kept_in_plain_words():
    box = plan_exercise()
    box.run.click()
    assert page(box.result).find(role="alert")
    for name in FIELDS:
        box.fields[name].value = "<script>" + name + "</script>\nnext"
    box.run.click()
    found = page(box.result)
    assert found.script is None
    kept = found.select_one(".lv-keep")
    assert kept["data-key"] == "my-push"
    lines = kept.pre.get_text().splitlines()
    assert lines[0] == "# My push: who holds the key"
    assert len([line for line in lines if line.startswith("- ")]) == len(FIELDS)
    assert "<script>ask</script> next" in kept.pre.get_text()
    assert [int(h.name[1]) for h in found.find_all(re.compile("h[1-6]"))] == [3, 4]


def test_headings_go_on_from_those_of_the_notebook():
    notebook = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    cell = next(c for c in notebook["cells"] if "".join(c["source"]) == "letter_exercise()")
    before = "".join(notebook["cells"][notebook["cells"].index(cell) - 1]["source"])
    assert before.startswith("## ")
    box = letter_exercise()
    put(box.order, (8, 7, 6, 5, 4, 3, 2, 1))
    put(box.holders, [1] * 8)
    box.push.run.click()
    levels = []
    for widget in box.children:
        if hasattr(widget, "value") and isinstance(widget.value, str):
            levels += [int(h.name[1]) for h in page(widget).find_all(re.compile("^h[1-6]$"))]
    assert levels == [3, 4, 3, 4, 3, 4]
