"""A scenario in Chromium: from start to debrief by keyboard, by links, and on paper."""

import json

import pytest
from mini_books import KEY, axe_complaints, kept, tab_to


def heading(page):
    return page.evaluate("document.activeElement.textContent")


def choose(page, number):
    """Take a choice of the scene that is shown, by keyboard."""
    page.evaluate("document.querySelector('.pp-scenario').scrollIntoView()")
    tab_to(page, f".pp-now li:nth-child({number}) .pp-choice")
    page.keyboard.press("Enter")


def shown(page):
    return page.locator(".pp-scene:visible").evaluate_all("e => e.map(x => x.dataset.scene)")


def panel(page):
    return " ".join(page.locator(".pp-panel").inner_text().split())


def play_to_partial(page):
    choose(page, 1)
    choose(page, 2)


def test_by_keyboard_from_start_to_debrief(open_page, words):
    page = open_page("pages/play")
    assert shown(page) == ["dawn"]
    closed = page.locator(".pp-now li:nth-child(3)")
    assert closed.locator("button").get_attribute("aria-disabled") == "true"
    reason = "Closed now. Open only if “You hold a badge” is yes."
    assert reason in closed.inner_text()
    described = closed.locator("button").get_attribute("aria-describedby")
    assert page.locator(f"#{described}").inner_text() == reason
    choose(page, 3)
    assert shown(page) == ["dawn"]
    choose(page, 1)
    assert shown(page) == ["noon"]
    assert heading(page) == "Scene 2: Noon"
    came = page.locator(".pp-now .pp-came").inner_text()
    assert "Call the ministry" in came and "adds you to its delegation" in came
    assert "minus 2" in came
    assert "Effort points left 1" in panel(page) and "You hold a badge yes" in panel(page)
    choose(page, 2)
    assert shown(page) == ["partial"]
    assert heading(page) == "Scene 4: A sentence stays"
    rows = (
        page.locator(".pp-debrief").locator("xpath=preceding-sibling::div[1]").locator("tbody tr")
    )
    assert rows.count() == 2
    assert "Call the ministry" in rows.nth(0).inner_text()
    assert "Effort points left: 1" in rows.nth(0).inner_text()
    assert "You hold a badge: yes" in rows.nth(0).inner_text()
    assert "Effort" not in rows.nth(1).inner_text()
    tab_to(page, "textarea")
    page.keyboard.type("I called <b>early</b>.")
    page.keyboard.press("Tab")
    assert page.locator(".pp-code code").inner_text() == "MINI-1-AB-7CVN"
    page.reload()
    assert shown(page) == ["partial"]
    assert page.locator("textarea").first.input_value() == "I called <b>early</b>."
    page.get_by_role("button", name=words["play-again"]).press("Enter")
    assert shown(page) == ["dawn"]
    assert heading(page) == "Scene 1: Early morning"
    assert not page.locator(".pp-debrief").is_visible()


def test_back_undoes_one_decision(open_page, words):
    page = open_page("pages/play")
    assert page.get_by_role("button", name=words["back"]).count() == 0
    play_to_partial(page)
    page.get_by_role("button", name=words["back"]).press("Enter")
    assert shown(page) == ["noon"] and heading(page) == "Scene 2: Noon"
    assert "Effort points left 1" in panel(page)
    page.get_by_role("button", name=words["back"]).press("Enter")
    assert shown(page) == ["dawn"]
    assert "Effort points left 3" in panel(page)


def test_a_code_from_somebody_else_is_replayed_or_refused(open_page, words):
    page = open_page("pages/play")
    page.locator(".pp-others summary").press("Enter")
    field = page.get_by_label(words["code-label"])
    told = page.locator(".pp-others [role=status]")
    for code, sentence in (
        ("", "Enter a replay code first."),
        ("LATE-1-ABCA-7K2M", "belongs to another scenario"),
        ("MINI-1-AB-7CVX", "characters of this code are wrong"),
        ("<script>alert(1)</script>", "not a replay code"),
    ):
        field.fill(code)
        field.press("Enter")
        assert sentence in told.inner_text()
        assert shown(page) == ["dawn"]
    field.fill(" mini-1-ab-7cvn ")
    field.press("Enter")
    assert shown(page) == ["partial"]
    assert "MINI-1--" in told.inner_text()
    assert kept(page)["scenario"]["mini-choice"]["decisions"] == [0, 1]


def test_code_is_copied_or_selected(open_page, words):
    page = open_page("pages/play")
    play_to_partial(page)
    page.get_by_role("button", name=words["copy"]).click()
    told = page.locator(".pp-code [role=status]")
    told.filter(has_text=".").wait_for()
    if told.inner_text() == words["selected"]:
        assert page.evaluate("getSelection().toString()") == "MINI-1-AB-7CVN"
    else:
        assert told.inner_text() == words["copied"]


@pytest.mark.parametrize(
    "held",
    [
        {"decisions": [2], "notes": {}},
        {"decisions": [0, 99]},
        {"decisions": "AB", "notes": 3},
        {"decisions": [0.5], "notes": []},
        7,
    ],
)
def test_strange_progress_starts_anew(open_page, held):
    content = json.dumps({"version": 1, "quiz": {}, "scenario": {"mini-choice": held}})
    page = open_page("pages/play", prepare=f"localStorage.setItem('{KEY}', {json.dumps(content)});")
    assert shown(page) == ["dawn"]


@pytest.mark.parametrize(
    "prepare",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }});",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    ],
    ids=["blocked", "full"],
)
def test_plays_without_storage(open_page, words, prepare):
    page = open_page("pages/play", prepare=prepare)
    play_to_partial(page)
    assert shown(page) == ["partial"]
    assert page.get_by_text(words["not-kept"]).count() == 1


def test_without_javascript_it_is_played_by_links(open_page):
    page = open_page("pages/play", java_script_enabled=False)
    assert page.locator(".pp-scene:visible").count() == 5
    page.locator(".pp-begin a").press("Enter")
    assert page.url.endswith("#mini-choice-scene-dawn")
    page.locator("#mini-choice-scene-dawn summary").first.press("Enter")
    page.locator("#mini-choice-scene-dawn .pp-next a").first.press("Enter")
    assert page.url.endswith("#mini-choice-scene-noon")
    page.locator("#mini-choice-scene-noon summary").nth(1).press("Enter")
    page.locator("#mini-choice-scene-noon [data-choice=b] .pp-next a").first.press("Enter")
    assert page.url.endswith("#mini-choice-scene-partial")
    page.locator("#mini-choice-scene-partial .pp-ways a").first.press("Enter")
    assert page.url.endswith("#mini-choice-debrief")


@pytest.mark.parametrize("javascript", [True, False])
def test_printed_scenario_has_all_scenes_with_their_numbers(open_page, javascript):
    page = open_page("pages/play", java_script_enabled=javascript)
    page.emulate_media(media="print")
    assert page.locator(".pp-scene:visible").count() == 5
    text = page.locator(".pp-scenario").inner_text()
    assert "Go to Scene 4: A sentence stays" in text
    assert page.locator(".pp-choices .pp-feedback").first.is_visible()
    assert "Where you stand now" not in text


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_from_start_to_end(open_page, node_modules, theme, width):
    axe = (node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    page = open_page("pages/play", viewport={"width": width, "height": 800}, color_scheme=theme)
    page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
    page.evaluate(axe)

    def look(state):
        assert axe_complaints(page, ".pp-scenario") == [], state
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    look("start")
    choose(page, 1)
    page.locator(".pp-log summary").click()
    look("after a choice")
    choose(page, 2)
    page.locator(".pp-others summary").click()
    look("ending")
