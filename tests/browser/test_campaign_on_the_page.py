"""The campaign in Chromium: by keyboard from first touch to debrief, on phones, compared."""

import time

import pytest
from keyboard import choose_option, press
from playwright.sync_api import expect

PAGE = "exercises/the-campaign"
END_TURN = "End this turn"


def exercise(page, number=0):
    return page.get_by_role("group", name="Interactive exercise").nth(number)


def ready(group):
    """Wait until the engine has answered."""
    expect(group).not_to_have_attribute("aria-busy", "true")


def test_from_first_touch_to_debrief_by_keyboard(open_page, axe):
    page = open_page(PAGE, width=360)
    box = exercise(page)
    first, second = box.get_by_label("First action"), box.get_by_label("Second action")
    choose_option(page, first, "Talk with Vellam (1)")
    box.get_by_text("Effort left: 30 of 30").wait_for()
    ready(box)
    choose_option(page, second, "Together: Start a network with a shared channel (1)")
    ready(box)
    press(page, box.get_by_role("button", name=END_TURN))
    box.get_by_text("T-12: turn 2 of 10").wait_for()
    ready(box)
    assert "Talk with Vellam. It moved" in box.locator(".lv-say").inner_text()
    # The lists begin anew: nothing is done twice by mistake.
    for control in (first, second):
        shown = control.evaluate("s => s.selectedOptions[0].textContent.trim()")
        assert shown == "Do nothing (0)"
    for number in range(3, 11):
        press(page, box.get_by_role("button", name=END_TURN))
        box.get_by_text(f"turn {number} of 10").wait_for()
    press(page, box.get_by_role("button", name=END_TURN))
    box.get_by_text("The campaign is over.").wait_for()
    box.get_by_role("heading", name="So what?").wait_for()
    ready(box)
    assert "CAMP-1-" in box.locator(".lv-code").inner_text()
    assert axe(page) == []
    field = box.get_by_label("What my group will start first, and when")
    field.focus()
    page.keyboard.type("We call our ministry in January.")
    press(page, box.get_by_role("button", name="Put my words together"))
    box.locator(".lv-kept").wait_for()
    assert "We call our ministry" in box.locator(".lv-kept").inner_text()
    assert axe(page) == []


@pytest.mark.parametrize(("width", "theme"), [(360, "dark"), (1280, "light")])
def test_each_state_is_accessible_and_fits(open_page, axe, width, theme):
    page = open_page(PAGE, width=width, theme=theme)
    box = exercise(page)
    assert axe(page) == []
    box.get_by_role("button", name="Begin this campaign").click()
    box.get_by_text("T-18: turn 1 of 10").wait_for()
    ready(box)
    box.get_by_text("The same as a table").first.click()
    assert axe(page) == []
    box.get_by_role("button", name="Play the path of 2014").click()
    box.get_by_text("The campaign is over.").wait_for()
    ready(box)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_one_turn_is_quick_once_the_engine_runs(open_page):
    page = open_page(PAGE)
    box = exercise(page)
    button = box.get_by_role("button", name=END_TURN)
    button.click()
    box.get_by_text("T-12: turn 2 of 10").wait_for()
    ready(box)
    quickest = 9.0
    for number in range(3, 7):
        started = time.perf_counter()
        button.click()
        box.get_by_text(f"turn {number} of 10").wait_for()
        quickest = min(quickest, time.perf_counter() - started)
        ready(box)
    assert quickest < 0.3


def test_two_teams_compare_their_codes(open_page, axe):
    page = open_page(PAGE, width=360)
    box = exercise(page)
    box.get_by_role("button", name="Play the path of 2014").click()
    box.get_by_text("The campaign is over.").wait_for()
    ready(box)
    code = box.locator(".lv-code code").inner_text()
    other = exercise(page, 1)
    other.get_by_role("textbox").fill(f"Red {code}\nBlue {code[:-1]}")
    other.get_by_role("button", name="Compare the teams").click()
    other.get_by_role("alert").wait_for()
    assert "Line 2 cannot be read." in other.get_by_role("alert").inner_text()
    other.get_by_role("textbox").fill(f"Red {code}\nBlue {code}")
    other.get_by_role("button", name="Compare the teams").click()
    other.get_by_text("All teams reached the same.").first.wait_for()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_javascript_the_worked_run_and_the_first_turn_stand_there(open_page):
    page = open_page(PAGE, script=False)
    box = exercise(page)
    assert box.get_by_role("button", name=END_TURN).is_disabled()
    assert page.get_by_text("T-18: turn 1 of 10").is_visible()
    assert page.get_by_text("Result: 9 of 9").first.is_visible()
