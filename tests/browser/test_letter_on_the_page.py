"""Letter and access in the page: from the first touch to the debrief, narrow and wide."""

import pytest
from keyboard import choose_option, press, tab_to
from playwright.sync_api import Page, expect
from test_exercise_layout import CUT, PICTURE

PAGE = "exercises/from-letter-to-access"
PLACES = (
    ("The Secretary-General replies", "2"),
    ("Civil society meets the Secretary-General in person", "3"),
    ("Contributions to this conference are opened to the public", "3"),
    ("A first policy on access applies for the time being", "7"),
    ("The open letter is sent", "1: first"),
    ("The final decision on access is due", "8: last"),
    ("Open documents for all later conferences are recommended", "6"),
    ("Briefings for civil society take place", "3"),
)


def box(page: Page):
    return page.get_by_role("group", name="Interactive exercise").first


def ran(page: Page, button: str, text: str) -> None:
    """Press a button of the exercise and wait until a text stands in its results."""
    box(page).get_by_role("button", name=button).click()
    expect(box(page).locator(".lv-out", has_text=text).first).to_be_visible()


def wider(page: Page) -> None:
    """Choose a push that opens five doors, and run it."""
    for label, chosen in (
        ("Talk with your own delegation, Aldmar", "six months before"),
        ("When the allies write", "six months before"),
        ("Ask a state to bring a text on open documents", "Elvera"),
        ("When you ask for the text", "six months before"),
    ):
        box(page).get_by_label(label, exact=True).select_option(label=chosen)
    for state in ("Besca", "Fyrland"):
        box(page).get_by_label(f"Ask allies to write to the capital of {state}").check()
    ran(page, "Run my push", "5 of 6 doors opened")


def test_from_first_touch_to_debrief_by_keyboard(open_page, axe):
    page = open_page(PAGE)
    for label, chosen in PLACES:
        choose_option(page, box(page).get_by_label(label, exact=True), chosen)
    press(page, box(page).get_by_role("button", name="Check my order"))
    expect(box(page)).to_contain_text("Your order: every pair stands in the order of the sources.")
    for label, _ in PLACES:
        question = box(page).get_by_label(f"{label}: who could do this alone?", exact=True)
        choose_option(page, question, "the Secretariat")
    press(page, box(page).get_by_role("button", name="Check who holds the key"))
    expect(box(page)).to_contain_text("You named who could act alone for 3 of 8 steps.")
    tab_to(page, box(page).get_by_label("Ask allies to write to the capital of Besca"))
    page.keyboard.press("Space")
    press(page, box(page).get_by_role("button", name="Run my push"))
    expect(box(page)).to_contain_text("What this push shows")
    expect(page.get_by_role("status").filter(has_text="3 of 6 doors opened")).to_be_visible()
    assert axe(page) == []


def test_the_page_of_ones_own_is_kept_in_the_plan_by_keyboard(open_page, axe):
    page = open_page(PAGE, width=360)
    second = page.get_by_role("group", name="Interactive exercise").nth(1)
    for label, words in (
        ("What I ask for, in one sentence", "The agenda, a week before"),
        ("Who can grant it without asking anybody else", "The chair"),
    ):
        tab_to(page, second.get_by_label(label))
        page.keyboard.type(words)
    press(page, second.get_by_role("button", name="Make my page"))
    expect(second).to_contain_text("# My push: who holds the key")
    press(page, second.get_by_role("button", name="Keep this in my plan"))
    assert axe(page) == []
    page.goto(page.url.replace("exercises/from-letter-to-access", "book/your-plan"))
    expect(page.get_by_text("The agenda, a week before")).to_be_visible()


@pytest.mark.parametrize(("width", "theme"), [(360, "dark"), (360, "light"), (1280, "dark")])
def test_every_state_is_accessible_and_nothing_is_cut(open_page, axe, width, theme):
    page = open_page(PAGE, width=width, theme=theme)
    assert axe(page) == []
    ran(page, "Check my order", "Still without one")
    assert axe(page) == []
    for label, chosen in PLACES:
        box(page).get_by_label(label, exact=True).select_option(label=chosen)
    box(page).get_by_label("The open letter is sent", exact=True).select_option(label="8: last")
    ran(page, "Check my order", "Why these come in another order")
    wider(page)
    assert axe(page) == []
    assert page.evaluate(CUT) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_stairs_are_readable_at_320_pixels(open_page):
    page = open_page(PAGE, width=320)
    ran(page, "Run my push", "What this push shows")
    assert page.evaluate(PICTURE) == []
    box(page).get_by_label("Number of the conference, 0 to 32767").fill("6")
    ran(page, "Run my push", "open anyway")  # the words take most room
    assert page.evaluate(PICTURE) == []
    assert page.evaluate(CUT) == []


def test_a_push_beyond_the_work_of_the_group_gets_one_sentence(open_page, axe):
    page = open_page(PAGE, width=360)
    wider(page)
    for state in ("Corvane", "Dunmere", "Elvera"):
        box(page).get_by_label(f"Ask allies to write to the capital of {state}").check()
    years = box(page).get_by_label("Follow up in the Council after the conference")
    years.select_option(label="one year")
    box(page).get_by_role("button", name="Run my push").click()
    alert = box(page).get_by_role("alert")
    expect(alert).to_have_text(
        "This push cannot be run. It needs 10 pieces of work and your group has 9. "
        "Leave something out."
    )
    assert box(page).get_by_label("Ask allies to write to the capital of Corvane").is_checked()
    assert axe(page) == []


def test_without_javascript_the_worked_runs_and_the_lists_are_there(open_page):
    page = open_page(PAGE, script=False)
    assert page.get_by_text("5 of 6 doors open, 4 of them with").first.is_visible()
    assert box(page).get_by_role("button", name="Run my push").is_disabled()
    assert box(page).get_by_role("table", name="The six states before your push").is_visible()
