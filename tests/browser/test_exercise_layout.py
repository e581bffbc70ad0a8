"""The results of the exercise on narrow and wide screens: nothing is cut, all text is readable."""

import pytest
from playwright.sync_api import Page

PAGE = "exercises/the-clock"

# Texts of the picture that leave it, that are too small, or that lie on one another.
PICTURE = """() => {
  const frame = document.querySelector(".lv-track").getBoundingClientRect();
  const texts = [...document.querySelectorAll(".lv-track text")];
  const boxes = texts.map((text) => text.getBoundingClientRect());
  const faults = [];
  texts.forEach((text, here) => {
    const box = boxes[here];
    const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().d;
    if (size < 12) faults.push(`${text.textContent}: ${size} px`);
    if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1) {
      faults.push(`${text.textContent}: outside`);
    }
    boxes.forEach((other, there) => {
      // Lines of text may touch: their boxes hold room for tall letters.
      if (there > here && box.left < other.right && other.left < box.right
          && box.top + 3 < other.bottom && other.top + 3 < box.bottom) {
        faults.push(`${text.textContent} on ${texts[there].textContent}`);
      }
    });
  });
  return faults;
}"""

# Parts of results and printed runs that are wider than what holds them.
CUT = """() => [...document.querySelectorAll(".lv-out, .lv-out *, .cell_output pre")]
  .filter((part) => part instanceof HTMLElement && getComputedStyle(part).display !== "inline"
    && part.clientWidth > 1 && part.scrollWidth > part.clientWidth + 1)
  .map((part) => `${part.tagName}.${part.className}: ${part.scrollWidth} > ${part.clientWidth}`)"""


def played(page: Page) -> Page:
    page.get_by_role("button", name="Run my plan").click()
    page.get_by_role("heading", name="What this run shows").wait_for()
    page.get_by_role("button", name="Make my plan").click()
    page.get_by_role("link", name="calendar file").wait_for()
    return page


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_of_the_results_is_cut(open_page, width):
    page = played(open_page(PAGE, width=width))
    assert page.evaluate(CUT) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_picture_is_readable_for_every_region_and_ask(open_page):
    page = played(open_page(PAGE, width=320))
    assert page.evaluate(PICTURE) == []
    ask, region = page.get_by_label("What you ask for"), page.get_by_label("Your region").first
    for asked in range(ask.locator("option").count()):
        ask.select_option(index=asked)
        for place in range(region.locator("option").count()):
            region.select_option(index=place)
            page.get_by_role("button", name="Run my plan").click()
            page.locator(".lv-controls[aria-busy]").first.wait_for(state="detached")
            assert page.evaluate(PICTURE) == [], (asked, place)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_rows_are_cards_or_rows_and_tables_to_every_reader(open_page, axe, width, theme):
    page = played(open_page(PAGE, width=width, theme=theme))
    plan = page.get_by_role("table", name="Your plan", exact=True)
    heads = plan.get_by_role("columnheader").all_inner_texts()
    assert heads == ["Move", "Planned", "Cost", "Result"]
    first = plan.get_by_role("row").nth(1)
    assert first.get_by_role("rowheader").inner_text() == "1. Talk with your own administration"
    assert first.get_by_role("cell").first.inner_text() == "T-2"
    left, right = (table.bounding_box() for table in page.locator(".lv-moves").all())
    assert (left["y"] == right["y"]) is (width == 1280)  # side by side only where there is room
    assert axe(page) == []


def test_learners_see_python_only_if_they_ask(open_page):
    page = open_page(PAGE, script=False)
    assert page.get_by_text("clock_exercise()").count() == 0
    source = page.get_by_text("compare(plan)")
    assert not source.is_visible()
    page.get_by_text("Show the Python code").first.click()
    assert source.is_visible()
