"""The amendment desk on its page: by keyboard to the debrief, for every reader, on phones."""

import pytest
from keyboard import choose_option, press
from playwright.sync_api import Locator, Page
from test_exercise_layout import CUT

PAGE = "exercises/the-amendment-desk"

# Words of the picture that lie outside, on one another or under a ring.
PICTURE = """() => [...document.querySelectorAll(".lv-track")].flatMap((svg) => {
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll("text")];
  const boxes = texts.map((text) => text.getBoundingClientRect());
  const faults = [];
  boxes.forEach((box, here) => {
    const name = texts[here].textContent;
    if (box.left < frame.left - 1 || box.right > frame.right + 1) faults.push(`${name}: outside`);
    boxes.forEach((other, there) => {
      if (there > here && box.left < other.right && other.left < box.right
          && box.top + 3 < other.bottom && other.top + 3 < box.bottom) {
        faults.push(`${name} on ${texts[there].textContent}`);
      }
    });
    svg.querySelectorAll("circle").forEach((ring) => {
      const round = ring.getBoundingClientRect();
      if (box.left + 1 < round.right && round.left + 1 < box.right
          && box.top + 3 < round.bottom && round.top + 3 < box.bottom) {
        faults.push(`a ring on ${name}`);
      }
    });
  });
  return faults;
})"""


def desk(page: Page) -> Locator:
    return page.get_by_role("group", name="Interactive exercise").first


def settled(page: Page) -> None:
    """Wait until the exercise has answered everything."""
    page.locator(".lv-controls[aria-busy]").first.wait_for(state="detached")


def first_reading(page: Page) -> None:
    desk(page).get_by_role("button", name="Table it: first reading").click()
    desk(page).get_by_role("heading", name="First reading").wait_for()
    settled(page)


def last_reading(page: Page) -> None:
    desk(page).get_by_role("button", name="Go to the last reading").click()
    desk(page).get_by_role("heading", name="What this play shows").wait_for()
    settled(page)


def test_from_first_touch_to_a_clause_in_the_plan_by_keyboard(open_page, axe):
    page = open_page(PAGE)
    here = desk(page)
    choices = (
        ("1. Place of the clause", "preamble: considering"),
        ("2. Verb", "maintain"),
        ("3. Words", "user connectivity"),
        ("4. Delegation that tables it", "Pelland"),
        ("5. Reason for those who doubt", "Every state stays free to choose its measures."),
    )
    for label, option in choices:
        choose_option(page, here.get_by_label(label, exact=True), option)
    added = here.get_by_text("the importance of maintaining user connectivity;").first
    added.wait_for()
    press(page, here.get_by_role("button", name="Table it: first reading"))
    here.get_by_text("nobody objects and nobody asks for a change").wait_for()
    choose_option(page, here.get_by_label("7. First change"), "Place: preamble: recognizing")
    press(page, here.get_by_role("button", name="Go to the last reading"))
    here.get_by_role("heading", name="What this play shows").wait_for()
    assert "Last reading: adopted" in here.inner_text()
    assert "Strength of the words for users: 4 of 16." in here.inner_text()
    here.get_by_label("My clause, in one or two lines").focus()
    page.keyboard.type("the needs of people in disasters")
    press(page, here.get_by_role("button", name="Put this together for my plan"))
    here.locator(".lv-kept").wait_for()
    assert "the needs of people in disasters" in here.locator(".lv-kept").inner_text()
    assert axe(page) == []


def test_what_belongs_to_the_last_reading_comes_after_the_first(open_page):
    page = open_page(PAGE)
    assert not desk(page).get_by_label("7. First change").is_visible()
    first_reading(page)
    assert desk(page).get_by_label("7. First change").is_visible()
    assert not desk(page).get_by_label("My clause, in one or two lines").is_visible()
    last_reading(page)
    assert desk(page).get_by_label("My clause, in one or two lines").is_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_every_reader_can_read_each_state(open_page, axe, width, theme):
    page = open_page(PAGE, width=width, theme=theme)
    assert axe(page) == []
    first_reading(page)
    assert axe(page) == []
    desk(page).get_by_label("7. First change").select_option(label="Place: preamble: considering")
    desk(page).get_by_label("8. Second change").select_option(label="Words: user connectivity")
    last_reading(page)
    assert axe(page) == []
    # A request that cannot be gets one sentence, and nothing is lost.
    answers = desk(page).get_by_role("table", name="What each delegation says").first.inner_text()
    desk(page).get_by_label("2. Verb").select_option(label="maintain")
    desk(page).get_by_role("button", name="Go to the last reading").click()
    alert = desk(page).get_by_role("alert")
    alert.wait_for()
    assert alert.inner_text().endswith("Table the new clause first, or set them back.")
    again = desk(page).get_by_role("table", name="What each delegation says").first.inner_text()
    assert again == answers
    assert axe(page) == []


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_is_cut_and_no_words_lie_on_others(open_page, width):
    page = open_page(PAGE, width=width)
    for place in ("operative: resolves", "preamble: noting"):
        desk(page).get_by_label("1. Place of the clause").select_option(label=place)
        first_reading(page)
        desk(page).get_by_label("7. First change").select_option(label="Words: user connectivity")
        last_reading(page)
        assert page.evaluate(CUT) == []
        assert page.evaluate(PICTURE) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def read_out(page: Page, words: str) -> None:
    """Wait until a status says some words. Raises TimeoutError if it never does."""
    page.get_by_role("status").filter(has_text=words).first.wait_for(state="attached")


def test_what_a_reading_decides_is_read_out(open_page):
    page = open_page(PAGE)
    first_reading(page)
    read_out(page, "Marenia, Tarvia and Oskana object")
    last_reading(page)
    read_out(page, "Last reading: left in brackets and dropped")


def test_a_code_brings_a_play_back(open_page):
    page = open_page(PAGE)
    first_reading(page)
    last_reading(page)
    code = desk(page).locator(".lv-code code").inner_text()
    other = open_page(PAGE)
    desk(other).get_by_label("Replay code").fill(code)
    desk(other).get_by_role("button", name="Replay this code").click()
    desk(other).get_by_role("heading", name="What this play shows").wait_for()
    assert desk(other).locator(".lv-code code").inner_text() == code


def test_without_javascript_the_draft_the_room_and_the_worked_run_stand_there(open_page):
    page = open_page(PAGE, script=False)
    assert desk(page).get_by_role("button", name="Table it: first reading").is_disabled()
    assert desk(page).get_by_role("table", name="Who is in the room").is_visible()
    assert page.get_by_text("Draft resolution: Less trade in counterfeit devices").is_visible()
    assert page.get_by_text("Result: left in brackets").first.is_visible()
