"""Questions in Chromium: by keyboard, with storage in every condition, checked by axe."""

import json

import pytest
from mini_books import BOOKS, KEY, axe_complaints, kept, tab_to


def status(page, question):
    return " ".join(page.locator(f"#{question} [role=status]").inner_text().split())


def answer_all(page, *, right):
    """Answer every question with the mouse."""
    page.check(f"input[name=mini-q1][value={'b' if right else 'a'}]")
    page.check("input[name=mini-q2][value=a]")
    page.check(f"input[name=mini-q2][value={'c' if right else 'b'}]")
    page.check(f"input[name=mini-q3][value={'true' if right else 'false'}]")
    order = ("draft", "region", "send") if right else ("send", "region", "draft")
    for place, item in enumerate(order, start=1):
        page.select_option(f"#mini-q4-{item}", str(place))
    for pair, text in (
        ("minister", "Capital"),
        ("delegate", "Conference room"),
        ("clerk", "Capital"),
    ):
        options = page.locator(f"#mini-q5-{pair} option").all_text_contents()
        wanted = text if right else "Railway station"
        page.select_option(f"#mini-q5-{pair}", index=[o[3:] for o in options].index(wanted))
    for number in range(1, 6):
        page.click(f"#mini-q{number} button[type=submit]")


def test_single_by_keyboard_from_wrong_to_right(open_page, words):
    page = open_page()
    assert page.locator("#mini-q1 details").is_hidden()
    tab_to(page, "input[name=mini-q1]")
    page.keyboard.press("Space")
    tab_to(page, "input[name=mini-q1-sure]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    tab_to(page, "#mini-q1 button[type=submit]")
    page.keyboard.press("Enter")
    assert words["wrong"] in status(page, "mini-q1")
    assert words["very-sure-wrong"] in status(page, "mini-q1")
    assert "By then the texts are settled." in status(page, "mini-q1")
    beside = page.locator("#mini-q1 .pp-options li:nth-child(1)").inner_text()
    assert "✗" in beside and "The last week looks busy" in beside
    assert "Today leaves" not in page.locator("#mini-q1").inner_text()
    assert page.locator("#mini-q1 details").is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "mini-q1"
    assert page.locator("#mini-q1 details").is_hidden()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert words["right"] in status(page, "mini-q1")
    result = kept(page)["quiz"]["mini-q1"]
    assert result == {"answer": "b", "right": True, "sure": 0, "tries": 2}


def test_multiple_by_keyboard_incomplete_then_right(open_page, words):
    page = open_page()
    tab_to(page, "input[name=mini-q2][value=a]")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    assert words["missed"] in status(page, "mini-q2")
    tab_to(page, "input[name=mini-q2][value=c]")
    page.keyboard.press("Space")
    assert status(page, "mini-q2") == ""
    page.keyboard.press("Enter")
    assert words["right"] in status(page, "mini-q2")


def test_truefalse_by_keyboard(open_page, words):
    page = open_page()
    tab_to(page, "input[name=mini-q3]")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    assert words["right"] in status(page, "mini-q3")
    assert kept(page)["quiz"]["mini-q3"]["answer"] is True


def test_order_by_keyboard_says_what_is_missing(open_page, words):
    page = open_page()
    tab_to(page, "#mini-q4 button[type=submit]")
    page.keyboard.press("Enter")
    assert words["choose-each"] in status(page, "mini-q4")
    page = open_page()
    for select in ("draft", "region", "send"):
        page.focus(f"#mini-q4-{select}")
        page.keyboard.press("1")
    page.click("#mini-q4 button[type=submit]")
    assert words["choose-distinct"] in status(page, "mini-q4")
    assert kept(page) is None
    for place, item in enumerate(("draft", "region", "send"), start=1):
        page.focus(f"#mini-q4-{item}")
        page.keyboard.press(str(place))
    tab_to(page, "#mini-q4 button[type=submit]")
    page.keyboard.press("Enter")
    assert words["right"] in status(page, "mini-q4")
    assert kept(page)["quiz"]["mini-q4"]["answer"] == ["draft", "region", "send"]


def test_match_by_keyboard(open_page, words):
    page = open_page()
    for pair, text in (("minister", "Capital"), ("delegate", "Conference"), ("clerk", "Capital")):
        options = page.locator(f"#mini-q5-{pair} option").all_text_contents()
        tab_to(page, f"#mini-q5-{pair}")
        page.keyboard.type(next(o for o in options if text in o)[:1])
    tab_to(page, "#mini-q5 button[type=submit]")
    page.keyboard.press("Enter")
    assert words["right"] in status(page, "mini-q5")
    answer = kept(page)["quiz"]["mini-q5"]["answer"]
    assert answer == {"minister": "Capital", "delegate": "Conference room", "clerk": "Capital"}


@pytest.mark.parametrize("right", [True, False])
def test_answers_score_as_in_python(open_page, right):
    from plenipot.content import load_course
    from plenipot.content.scoring import is_right

    course = load_course(BOOKS / "mini")
    page = open_page()
    answer_all(page, right=right)
    for name, result in kept(page)["quiz"].items():
        assert result["right"] is right
        assert is_right(course.question(name), result["answer"]) is right


def test_results_summary_and_review_survive_a_reload_and_a_reset(open_page, words):
    page = open_page()
    page.check("input[name=mini-q1][value=a]")
    page.check("input[name=mini-q1-sure][value='3']")
    page.click("#mini-q1 button[type=submit]")
    first = page.locator(".pp-quiz").first
    for _ in range(2):
        summary = first.locator(".pp-summary").inner_text()
        assert words["summary"].format(answered=1, all=2, right=0) in summary
        assert first.locator(".pp-summary a").inner_text() == "Question 1"
        assert words["wrong"] in status(page, "mini-q1")
        assert page.is_checked("input[name=mini-q1][value=a]")
        page.reload()
    first.get_by_role("button", name=words["reset"]).click()
    assert kept(page)["quiz"] == {}
    page.reload()
    assert not page.is_checked("input[name=mini-q1][value=a]")
    assert status(page, "mini-q1") == ""


@pytest.mark.parametrize(
    "prepare",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }});",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
        f"localStorage.setItem('{KEY}', '{{garbage');",
        f"localStorage.setItem('{KEY}', JSON.stringify({{version: 99, quiz: {{}}}}));",
        f"localStorage.setItem('{KEY}', JSON.stringify({{version: 99, quiz: []}}));",
    ],
    ids=["blocked", "full", "garbage", "later version", "other shape"],
)
def test_quiz_works_when_results_cannot_be_kept(open_page, words, prepare):
    page = open_page(prepare=prepare)
    answer_all(page, right=True)
    for number in range(1, 6):
        assert words["right"] in status(page, f"mini-q{number}")
    assert page.get_by_text(words["not-kept"]).count() == 1
    if "99" in prepare or "garbage" in prepare:
        held = page.evaluate("key => localStorage.getItem(key)", KEY)
        assert "99" in held or "garbage" in held


@pytest.mark.parametrize(
    "result",
    [5, None, {"answer": None, "right": False, "sure": 0, "tries": 1},
     {"answer": {"a": "<img src=x onerror=alert(1)>"}, "right": True, "sure": 9, "tries": 0},
     {"answer": ["zz"], "right": True, "sure": 1, "tries": 1}],
)  # fmt: skip
def test_strange_results_leave_the_question_open(open_page, words, result):
    content = json.dumps(
        {"version": 1, "quiz": {f"mini-q{n}": result for n in range(1, 6)}, "scenario": {}}
    )
    page = open_page(prepare=f"localStorage.setItem('{KEY}', {json.dumps(content)});")
    assert page.locator(".pp-given").count() == 0
    assert words["not-kept"] not in page.inner_text("body")
    page.check("input[name=mini-q1][value=b]")
    page.click("#mini-q1 button[type=submit]")
    assert words["right"] in status(page, "mini-q1")


def test_without_javascript_everything_is_there(open_page):
    page = open_page(java_script_enabled=False)
    assert page.locator("#mini-q1 button").count() == 0
    assert page.locator("#mini-q1 summary").is_visible()
    assert not page.locator("#mini-q1 details li").first.is_visible()
    page.locator("#mini-q1 summary").press("Enter")
    assert page.locator("#mini-q1 details li").first.is_visible()
    page.locator("#mini-q1 input").first.press("Enter")
    assert page.url.endswith("one.html")


def test_printed_quiz_has_no_answers(open_page):
    page = open_page()
    answer_all(page, right=False)
    page.locator("#mini-q1 summary").click()
    page.emulate_media(media="print")
    printed = page.locator(".pp-quiz").first.inner_text()
    assert "When does the group start?" in printed and "On the opening day" in printed
    for hidden in ("✓", "✗", "looks busy", "leaves all eight weeks", "How sure", "Answer and"):
        assert hidden not in printed


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_any_state(open_page, node_modules, theme, width):
    axe = (node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    page = open_page(viewport={"width": width, "height": 800}, color_scheme=theme)
    page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
    page.evaluate(axe)

    def look(state):
        assert axe_complaints(page, ".pp-quiz") == [], state
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    look("before")
    for number in range(1, 6):
        page.click(f"#mini-q{number} button[type=submit]")
    look("nothing chosen")
    answer_all(page, right=False)
    for number in range(1, 6):
        page.locator(f"#mini-q{number} summary").click()
    look("wrong, answers open")
    answer_all(page, right=True)
    look("right")


def test_targets_are_large_enough_on_a_phone(open_page):
    page = open_page(viewport={"width": 360, "height": 800})
    page.check("input[name=mini-q1][value=a]")
    page.click("#mini-q1 button[type=submit]")
    kinds = ("label:has(input)", "button", "select", "summary")
    for box in page.locator(", ".join(f".pp-quiz {kind}" for kind in kinds)).all():
        if box.is_visible():
            assert box.bounding_box()["height"] >= 44
