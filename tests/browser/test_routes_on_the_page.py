"""The ways in, in the page: from first touch to debrief and memo by keyboard, and axe."""

import pytest
from keyboard import choose_option, press, tab_to

PAGE = "exercises/ways-in"


def exercise(page, number=0):
    return page.get_by_role("group", name="Interactive exercise").nth(number)


def tick(page, box):
    tab_to(page, box)
    page.keyboard.press("Space")
    assert box.is_checked()


def test_from_first_touch_to_debrief_by_keyboard(open_page, axe):
    page = open_page(PAGE)
    ways = exercise(page)
    tick(page, ways.get_by_label("Ask my own delegation", exact=True))
    tick(page, ways.get_by_label("Go to regional preparation", exact=True))
    choose_option(
        page, ways.get_by_label("One thing this mix gains"), "documents before the opening"
    )
    choose_option(
        page,
        ways.get_by_label("One thing this mix gives up"),
        "freedom to leave the line of a state",
    )
    press(page, ways.get_by_role("button", name="Send my first mix"))
    ways.get_by_text("First card: your own government refuses your request.").wait_for()
    assert axe(page) == []
    tick(page, ways.get_by_label("Ask my own delegation again"))
    tick(page, ways.get_by_label("Keep or begin: a colleague off site"))
    assert ways.get_by_label("Keep or begin: regional preparation").is_checked()
    press(page, ways.get_by_role("button", name="Play my second mix"))
    ways.get_by_text("What this play shows").wait_for()
    assert "Score 95 of 100" in ways.inner_text()
    assert ways.get_by_text("Colleague without a badge", exact=True).is_visible()


def test_a_memo_by_keyboard_goes_into_the_plan(open_page, axe):
    page = open_page(PAGE)
    memo = exercise(page, 1)
    for label in (
        "My way in",
        "My fallback",
        "What we gain",
        "What we give up",
        "Who I ask, and by when",
        "The question I must ask before I accept a badge",
    ):
        tab_to(page, memo.get_by_label(label, exact=True))
        page.keyboard.type("our own words")
    press(page, memo.get_by_role("button", name="Make my memo"))
    memo.get_by_text("Your memo is ready").wait_for()
    press(page, memo.get_by_role("button", name="Keep this in my plan"))
    assert axe(page) == []
    page.goto(page.url.replace(PAGE, "book/your-plan"))
    page.get_by_text("My ways in: a decision memo").first.wait_for()
    assert "our own words" in page.locator("main").inner_text()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_every_state_has_no_violation_and_fits(open_page, axe, width, theme):
    page = open_page(PAGE, width=width, theme=theme)
    ways = exercise(page)
    assert axe(page) == []
    ways.get_by_role("button", name="Send my first mix").click()
    ways.get_by_role("alert").wait_for()
    assert axe(page) == []
    ways.get_by_label("Organisation", exact=True).select_option(label="My own organisation")
    ways.get_by_label("Kind of organisation").wait_for()
    ways.get_by_label("Keep a colleague off site").check()
    ways.get_by_label("Ask another country's delegation").check()
    ways.get_by_label("One thing this mix gains").select_option(label="independence")
    ways.get_by_label("One thing this mix gives up").select_option(
        label="safety from the notice of your own government"
    )
    ways.get_by_role("button", name="Send my first mix").click()
    ways.get_by_text("No way in adds it.").wait_for()
    assert axe(page) == []
    ways.get_by_role("button", name="Play my second mix").click()
    ways.get_by_text("What this play shows").wait_for()
    assert axe(page) == []
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width


def test_without_javascript_the_worked_run_is_there(open_page):
    page = open_page(PAGE, script=False)
    assert exercise(page).get_by_role("button", name="Send my first mix").is_disabled()
    assert page.get_by_text("Score: 50 of 100").first.is_visible()
    assert page.get_by_text("Questions to ask before you accept a badge").is_visible()
