"""The rota on the page: by keyboard from first touch to the learner's own rules, on all widths."""

import time

import pytest
from keyboard import choose_option, press, tab_to
from playwright.sync_api import Page
from test_exercise_layout import CUT, PICTURE

PAGE = "exercises/the-rota"
RUN = "Try this rota"
MOST_ANSWER = 4  # seconds from a click to its result, on a machine that does much else


def tried(page: Page) -> Page:
    page.get_by_role("button", name=RUN).click()
    page.get_by_role("heading", name="What this rota shows").wait_for()
    return page


def test_by_keyboard_from_the_first_touch_to_the_rules(open_page, axe):
    page = open_page(PAGE, width=360)
    assert axe(page) == []
    room = page.get_by_role("group", name="Interactive exercise").first
    choose_option(
        page,
        room.get_by_label("Dalia, day 2 of 2", exact=True),
        "W3 Mon: devices, ad hoc group (text is settled)",
    )
    tab_to(page, room.get_by_label("Secure group channel"))
    page.keyboard.press("Space")
    press(page, room.get_by_role("button", name=RUN))
    room.get_by_role("heading", name="What this rota shows").wait_for()
    assert "the best rota for this team has 405 points" in room.inner_text().lower()
    assert "read it in the channel" in room.inner_text()
    assert axe(page) == []

    tab_to(page, room.get_by_label("Show the best rota beside mine"))
    page.keyboard.press("Space")
    press(page, room.get_by_role("button", name=RUN))
    room.get_by_role("table", name="The price of each clash").wait_for()
    assert axe(page) == []

    field = room.get_by_label("Who covers which subject, on which days")
    tab_to(page, field)
    page.keyboard.type("Two people, one for each group")
    press(page, room.get_by_role("button", name="Make a page for my plan"))
    room.get_by_role("link", name="Download as a text file").wait_for()
    assert "Two people, one for each group" in room.locator(".lv-kept").inner_text()
    assert axe(page) == []


def test_one_person_in_two_rooms_is_refused_in_one_sentence_and_the_lists_stay(open_page, axe):
    page = tried(open_page(PAGE))
    page.get_by_label("Amina, day 1 of 3").select_option(
        "W1 Thu: openness, ad hoc group (first exchange)"
    )
    page.get_by_role("button", name=RUN).click()
    alert = page.get_by_role("alert").filter(has_text="two rooms")
    alert.wait_for()
    assert "sends Amina to two rooms on Thursday, week 1" in alert.inner_text()
    assert page.get_by_label("Amina, day 1 of 3").input_value()
    assert (
        page.get_by_label("Dalia, day 2 of 2")
        .locator("option:checked")
        .inner_text()
        .startswith("W2 Thu")
    )
    assert axe(page) == []


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_of_the_results_is_cut_and_the_picture_is_readable(open_page, width):
    page = tried(open_page(PAGE, width=width))
    page.get_by_label("Show the best rota beside mine").check()
    page.get_by_role("button", name=RUN).click()
    page.get_by_role("table", name="The price of each clash").wait_for()
    assert page.evaluate(CUT) == []
    assert page.evaluate(PICTURE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_wide_and_dark_without_a_violation(open_page, axe, theme):
    page = tried(open_page(PAGE, width=1280, theme=theme))
    assert axe(page) == []


def test_a_code_brings_a_play_back(open_page):
    page = open_page(PAGE)
    page.get_by_label("Replay code").fill("rota-1-0073799ahdhjqejgn7-zzzz")
    page.get_by_role("button", name="Replay this code").click()
    page.get_by_role("alert").filter(has_text="cannot be replayed").wait_for()
    printed = " ".join(page.locator(".cell_output pre").last.inner_text().split())
    code = page.locator(".highlight").filter(has_text="ROTA-1-").first.inner_text()
    code = code.split('"')[1]
    page.get_by_label("Replay code").fill(code)
    page.get_by_role("button", name="Replay this code").click()
    page.get_by_role("heading", name="What this rota shows").wait_for()
    assert page.get_by_label("Conference number").input_value() == "7"
    after = page.locator(".lv-say p").last.inner_text().removeprefix("After the changes it has ")
    assert after in printed


def test_a_try_is_answered_soon(open_page):
    page = tried(open_page(PAGE))
    page.get_by_label("Show the best rota beside mine").check()
    begun = time.monotonic()
    page.get_by_role("button", name=RUN).click()
    page.get_by_role("table", name="The price of each clash").wait_for()
    assert time.monotonic() - begun < MOST_ANSWER


def test_without_javascript_the_worked_run_tells_the_story(open_page):
    page = open_page(PAGE, script=False)
    assert page.get_by_role("button", name=RUN).is_disabled()
    assert page.get_by_text("147 points").first.is_visible()
    assert page.get_by_text("A rota made together").first.is_visible()
    # The value from the solver is data for the page, not an output for readers.
    assert page.get_by_text("'decisions'").count() == 0
