"""Live exercises in Chromium, with every other host out of reach."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

TOLD = ".told"
RUN = "#lv-1-10-0"
MORE = "#lv-1-10-1"
FAIL = "#lv-1-10-2"
SWAP = "#lv-1-10-3"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page. Errors that no test asked for fail the test."""
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(10_000)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    # Sphinx's own scripts do not expect storage to be blocked.
    assert [error for error in errors if error != "storage is blocked"] == []


@pytest.fixture
def opened(page: Page, address: str) -> Page:
    page.goto(address + "index.html")
    return page


def engines(page: Page) -> list[str]:
    """Return a list that fills with the requests for the engine."""
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url) if "engine.js" in r.url else None)
    return asked


def test_without_javascript_all_is_drawn_and_closed(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "index.html")
    expect(page.get_by_text("These controls need JavaScript.")).to_be_visible()
    expect(page.get_by_label("Name")).to_be_disabled()
    expect(page.get_by_role("button", name="Run")).to_be_disabled()
    expect(page.locator("#lv-1-11")).to_be_visible()
    context.close()


def test_nothing_is_fetched_before_the_first_touch(page: Page, address: str):
    asked = engines(page)
    page.goto(address + "index.html")
    expect(page.get_by_role("button", name="Run")).to_be_enabled()
    expect(page.get_by_text("These controls need JavaScript.")).to_be_hidden()
    page.locator("#lv-1-0").focus()
    page.wait_for_timeout(200)
    assert asked == []
    page.locator(RUN).click()
    expect(page.locator(TOLD)).to_be_visible()
    assert len(asked) == 1


def test_first_touch_gives_the_answer_with_entries_before_it(opened: Page):
    opened.locator("#lv-1-0").fill("Team")
    opened.locator("#lv-1-1").fill("7")
    opened.get_by_label("Region").select_option("South")
    opened.get_by_label("tense").check()
    opened.get_by_label("I am sure").check()
    opened.get_by_label("Count").fill("4")
    opened.get_by_label("Weight").fill("2.5")
    opened.get_by_label("Notes").fill("two\nlines")
    opened.get_by_label("Day").fill("2026-11-23")
    opened.locator(RUN).click()
    expect(opened.locator(TOLD)).to_have_text("Team|0.50|s|tense|True|4|2.5|two lines|2026-11-23")
    expect(opened.get_by_text("Run 1 reached 14.").first).to_be_visible()
    expect(opened.locator("[data-view='1']")).to_have_attribute("data-state", "live")


def test_clicks_before_the_start_are_done_once_and_in_order(opened: Page):
    opened.evaluate(
        """([run, effort]) => {
          const slider = document.querySelector(effort);
          const set = (value) => { slider.value = value;
            slider.dispatchEvent(new Event("change", {bubbles: true})); };
          const press = () => document.querySelector(run).click();
          set(5); press(); set(6); press(); press();
        }""",
        [RUN, "#lv-1-1"],
    )
    expect(opened.locator("#lv-1-12")).to_have_text("3 runs")
    expect(opened.locator("#lv-1-11")).to_contain_text("Run 3 reached 12.")


def test_what_changed_is_announced_in_one_sentence(opened: Page):
    opened.locator(RUN).click()
    status = opened.locator(".lv-status")
    expect(status).to_have_text("Run 1 reached 6.")
    assert status.get_attribute("role") == "status"
    assert opened.locator(".lv-out [role=status], .lv-out[aria-live]").count() == 0


def test_keyboard_alone(opened: Page):
    opened.locator("#lv-1-0").focus()
    keyboard = opened.keyboard
    keyboard.type("Keys")
    keyboard.press("Tab")
    keyboard.press("ArrowRight")
    keyboard.press("Tab")
    keyboard.press("End")
    keyboard.press("Tab")
    keyboard.press("ArrowDown")
    keyboard.press("Tab")
    keyboard.press("ArrowDown")
    keyboard.press("Tab")
    keyboard.press("Space")
    for _ in range(12):
        keyboard.press("Tab")
        if opened.evaluate("document.activeElement.textContent") == "Run":
            break
    keyboard.press("Enter")
    expect(opened.locator(TOLD)).to_have_text("Keys|1.00|s|tense|True|2|1.5||None")
    expect(opened.get_by_text("Run 1 reached 8.").first).to_be_visible()
    expect(opened.locator(RUN)).to_be_focused()
    keyboard.press("Space")
    expect(opened.locator("#lv-1-12")).to_have_text("2 runs")
    expect(opened.locator(RUN)).to_be_focused()


def test_a_slider_shows_its_value_while_it_moves(opened: Page):
    opened.locator("#lv-1-2").fill("0.35")
    expect(opened.locator("output[for='lv-1-2']")).to_have_text("0.35")


def test_a_value_that_the_exercise_corrects_is_shown(opened: Page):
    count = opened.get_by_label("Count")
    count.fill("99")
    count.blur()
    expect(count).to_have_value("10")


def test_an_empty_number_goes_back_to_what_it_was(opened: Page):
    count = opened.get_by_label("Count")
    count.fill("")
    count.blur()
    expect(count).to_have_value("2")


def test_new_parts_are_drawn_and_keep_what_was_typed(opened: Page):
    opened.locator(MORE).click()
    extra = opened.get_by_label("Extra 1")
    extra.fill("half a sentence")
    extra.evaluate("element => element.setSelectionRange(2, 4)")
    # As a slow answer would: the part is drawn again while the reader is in it.
    opened.evaluate("path => document.querySelector(path).click()", MORE)
    expect(opened.get_by_label("Extra 2")).to_be_visible()
    expect(extra).to_have_value("half a sentence")
    expect(extra).to_be_focused()
    assert extra.evaluate("element => [element.selectionStart, element.selectionEnd]") == [2, 4]


def test_options_closing_and_hiding(opened: Page):
    opened.locator(SWAP).focus()
    opened.locator(SWAP).click()
    expect(opened.get_by_label("Region").locator("option")).to_have_text(["East", "West"])
    expect(opened.get_by_label("I am sure")).to_be_disabled()
    expect(opened.get_by_label("Notes")).to_be_hidden()
    expect(opened.locator(SWAP)).to_be_disabled()
    assert opened.evaluate("document.activeElement !== document.body")


def test_hostile_text_is_only_text(opened: Page):
    hostile = "<img src=x onerror=\"document.title='owned'\"><script>document.title='x'</script>"
    title = opened.title()
    opened.locator("#lv-1-0").fill(hostile)
    opened.locator(RUN).click()
    expect(opened.locator(TOLD)).to_contain_text(hostile)
    assert opened.locator(".lv img, .lv script").count() == 0
    assert opened.title() == title


def test_an_engine_that_does_not_come_is_told_and_can_be_tried_again(opened: Page):
    def refuse(route: Route) -> None:
        route.abort()

    opened.route("**/engine.js*", refuse)
    opened.locator("#lv-1-0").fill("Kept")
    opened.locator(RUN).click()
    alert = opened.get_by_role("alert")
    expect(alert).to_contain_text("The exercise could not be loaded.")
    expect(opened.locator(RUN)).to_be_focused()
    expect(opened.locator(".lv-controls")).not_to_have_attribute("aria-busy", "true")
    opened.get_by_role("button", name="Try again").click()
    expect(alert).to_contain_text("The exercise could not be loaded.")
    opened.unroute("**/engine.js*", refuse)
    opened.get_by_role("button", name="Try again").click()
    expect(opened.locator(TOLD)).to_contain_text("Kept|")
    expect(opened.locator("#lv-1-12")).to_have_text("1 runs")
    expect(alert).to_be_empty()


def test_a_slow_engine_is_told(page: Page, address: str):
    held: list[Route] = []
    page.route("**/engine.js*", lambda route: held.append(route))
    page.goto(address + "index.html")
    page.locator(RUN).click()
    expect(page.get_by_text("Starting the exercise.")).to_be_visible()
    expect(page.locator(".lv-controls")).to_have_attribute("aria-busy", "true")
    held[0].continue_()
    expect(page.locator(TOLD)).to_be_visible()
    expect(page.locator(".lv-wait")).to_be_empty()
    expect(page.locator(".lv-controls")).not_to_have_attribute("aria-busy", "true")


def test_a_callback_that_raises_is_told_and_nothing_is_lost(opened: Page):
    details: list[str] = []
    opened.on("console", lambda m: details.append(m.text) if m.type == "error" else None)
    opened.locator("#lv-1-0").fill("Kept")
    opened.locator(FAIL).click()
    expect(opened.get_by_role("alert")).to_contain_text("This step stopped with an error.")
    assert any("seeded failure" in detail for detail in details)
    opened.get_by_role("button", name="Try again").click()
    expect(opened.get_by_role("alert")).to_contain_text("This step stopped with an error.")
    opened.locator(RUN).click()
    expect(opened.locator(TOLD)).to_contain_text("Kept|")
    expect(opened.get_by_role("alert")).to_be_empty()


def test_a_cell_that_raises_is_told(page: Page, address: str):
    def seed(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("lv_show(tiny())", "1 / 0"))

    page.route("**/index.html", seed)
    page.goto(address + "index.html")
    page.locator(RUN).click()
    expect(page.get_by_role("alert")).to_contain_text("its code stopped with an error")
    expect(page.get_by_role("button", name="Try again")).to_be_visible()


KILL = """
const Real = Worker;
window.workers = [];
window.Worker = class extends Real {
  constructor(url) { super(url); window.workers.push(this); }
};
"""


def test_a_worker_that_dies_is_told_and_the_run_is_done_again(page: Page, address: str):
    page.add_init_script(KILL)
    page.goto(address + "index.html")
    page.locator("#lv-1-0").fill("Kept")
    page.locator(RUN).click()
    expect(page.locator("#lv-1-12")).to_have_text("1 runs")
    page.get_by_label("Notes").fill("typed since")
    page.evaluate(
        """() => { const worker = window.workers[0]; worker.terminate();
        worker.dispatchEvent(new ErrorEvent("error", {message: "seeded", cancelable: true})); }"""
    )
    expect(page.get_by_role("alert")).to_contain_text("The exercise stopped working.")
    expect(page.get_by_label("Notes")).to_have_value("typed since")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("#lv-1-12")).to_have_text("1 runs")
    expect(page.get_by_label("Notes")).to_have_value("typed since")
    page.locator(RUN).click()
    expect(page.locator("#lv-1-12")).to_have_text("2 runs")
    expect(page.locator(TOLD)).to_contain_text("Kept|")
    expect(page.locator(TOLD)).to_contain_text("typed since")
    assert page.evaluate("window.workers.length") == 2


@pytest.mark.parametrize("missing", ["WebAssembly", "DecompressionStream", "Worker"])
def test_an_old_browser_is_told(page: Page, address: str, missing: str):
    page.add_init_script(f"delete window.{missing}")
    page.goto(address + "index.html")
    page.locator(RUN).click()
    expect(page.get_by_role("alert")).to_contain_text("This browser cannot run the exercise.")
    expect(page.locator("#lv-1-11")).to_be_visible()


def test_from_a_file_and_without_storage(page: Page, site: Path):
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) "
        "Object.defineProperty(window, name, {get() { throw new Error('storage is blocked'); }})"
    )
    page.goto((site / "index.html").as_uri())
    page.locator("#lv-1-0").fill("File")
    page.locator(RUN).click()
    expect(page.locator(TOLD)).to_contain_text("File|")


def test_two_views_share_one_run(page: Page, address: str):
    asked = engines(page)
    page.goto(address + "two.html")
    page.get_by_role("button", name="Add").click()
    expect(page.locator("[data-view='1'] .lv-out")).to_have_text("1")
    expect(page.locator("[data-view='2'] .lv-out")).to_have_text("1")
    page.get_by_role("button", name="Add").click()
    expect(page.locator("[data-view='2'] .lv-out")).to_have_text("2")
    assert len(asked) == 1


def test_pages_without_an_exercise_stay_as_they_are(page: Page, address: str):
    page.goto(address + "text.html")
    assert page.locator("script[src*=live]").count() == 0


def test_no_accessibility_fault_in_any_state(opened: Page, node_modules: Path):
    axe = (node_modules / "axe-core/axe.min.js").read_text(encoding="utf-8")
    opened.evaluate(axe)

    def faults() -> list[str]:
        found = opened.evaluate("axe.run('.lv').then((result) => result.violations)")
        return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found]

    assert faults() == []
    opened.locator(RUN).click()
    expect(opened.locator(TOLD)).to_be_visible()
    assert faults() == []
    opened.locator(MORE).click()
    opened.locator(SWAP).click()
    opened.locator(FAIL).click()
    expect(opened.get_by_role("alert")).to_contain_text("This step stopped")
    assert faults() == []
    opened.evaluate("document.documentElement.dataset.theme = 'dark'")
    opened.add_style_tag(content="html { background: #14181e; color: #eee; } a { color: #a8c7fa; }")
    assert faults() == []


def test_ids_stay_unique_after_redraws(opened: Page):
    for _ in range(2):
        opened.locator(MORE).click()
    expect(opened.get_by_label("Extra 2")).to_be_visible()
    ids = opened.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"lv-[\d-]+(-r\d+)?", one) for one in ids if one.startswith("lv-"))
