"""Tests of the whole course and the record in Chromium: by keyboard, with storage in every condition."""

import json
import re

import pytest
from form_driver import answer, answer_all, questions
from mini_books import KEY, axe_complaints, kept, tab_to

BLOCKED = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }});"
FULL = (
    "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
)


def holding(results):
    """A script that puts results into the storage, once for each page."""
    return f"localStorage.setItem('{KEY}', {json.dumps(json.dumps(results))});"


def text(page, selector):
    return " ".join(page.locator(selector).inner_text().split())


def rows(page, caption):
    table = page.locator("table", has=page.locator("caption", has_text=caption))
    return [
        [" ".join(cell.split()) for cell in row.locator("th, td").all_inner_texts()]
        for row in table.locator("tbody tr").all()
    ]


def test_pretest_by_keyboard_sends_the_reader_to_modules(open_whole, words):
    page = open_whole("pages/before")
    first = "#pretest-ant-q1"
    tab_to(page, f"{first} .pp-options input")
    page.keyboard.press("ArrowDown")
    tab_to(page, f"{first} .pp-sure input")
    page.keyboard.press("Space")
    tab_to(page, f"{first} button[type=submit]")
    page.keyboard.press("Enter")
    assert words["wrong"] in text(page, f"{first} [role=status]")
    # The focus goes on to the feedback, the answer stays, and nothing else can be chosen.
    assert page.evaluate("document.activeElement.textContent") == "Answer and feedback"
    assert page.locator(f"{first} .pp-options input").first.is_disabled()
    assert page.locator(f"{first} button:visible").count() == 0
    assert page.locator(".pp-result").is_hidden()
    tab_to(page, ".pp-summary button:not([hidden])")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.className") == "pp-result"
    result = text(page, ".pp-result")
    assert "Module ant: It shows what holds for ant-q1. (Question 1)" in result
    assert words["pretest-useful"] in result and "Module bee" not in result
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/book/02-ant/index.html")


def test_a_guess_counts_as_unsure_and_modules_of_most_questions_come_first(open_whole, words):
    page = open_whole("pages/before")
    for place, form in enumerate(questions(page), start=1):
        answer(page, form, right=place not in (3, 4, 10), sure=1 if place == 5 else 2)
    assert words["form-done"] in text(page, ".pp-summary")
    items = [" ".join(one.split()) for one in page.locator(".pp-result li").all_inner_texts()]
    assert items == [
        "Module dog: It shows what holds for dog-q1. (Question 4, Question 10)",
        "Module cat: It shows what holds for cat-q1. (Question 3)",
        "Module elk: It shows what holds for elk-q1. (Question 5)",
    ]
    page.reload()
    assert page.locator(".pp-result li").count() == 3
    page.get_by_role("button", name=words["form-again"]).click()
    assert page.locator(".pp-result").is_hidden()
    answer_all(page)
    assert words["pretest-all-right"] in text(page, ".pp-result")
    assert kept(page)["forms"]["pretest"]["finished"] == 2


def test_final_form_shows_sure_errors_and_weak_objectives_first(open_whole, words):
    page = open_whole("pages/final-a")
    answer_all(page, wrong=(4, 6), sure=(1, 6))
    sure = page.locator(".pp-result ul li").all_inner_texts()
    assert len(sure) == 1 and sure[0].startswith("Question 6: ")
    objectives = rows(page, words["by-objective"])
    assert [row[1] for row in objectives] == ["0 of 1"] * 2 + ["1 of 1"] * 11
    assert objectives[0] == ["Choose thing 1 of bee.", "0 of 1", "Module bee"]
    modules = dict(rows(page, words["by-module"]))
    assert modules["Module bee"] == "1 of 2" and modules["Module cat"] == "1 of 2"
    assert modules["Module fox"] == "2 of 2" and modules["Mini module"] == "1 of 1"
    page.locator(".pp-other-form a").click()
    page.wait_for_url("**/final-b.html#form-final-b")
    assert text(page, ".pp-summary").startswith("Answered: 0 of 13.")


def test_a_form_starts_fresh_and_leaves_the_module_as_it_is(open_whole):
    page = open_whole("book/01-mini/index")
    for form in page.locator("form.pp-question").all():
        answer(page, form, right=False)
    before = kept(page)["quiz"]
    assert len(before) == 5 and not any(result["right"] for result in before.values())
    page.goto(page.url.replace("book/01-mini/index", "pages/final-a"))
    form = questions(page)[0]
    question = form.get_attribute("data-question")
    assert question in before
    assert form.locator(".pp-given").count() == 0
    answer(page, form, right=True)
    assert kept(page)["quiz"] == before
    assert kept(page)["forms"]["final-a"]["answers"][question]["right"] is True
    page.goto(page.url.replace("pages/final-a", "book/01-mini/index"))
    assert "✗" in page.locator(f"#{question} [role=status]").inner_text()


@pytest.mark.parametrize(
    "prepare",
    [BLOCKED, FULL, f"localStorage.setItem('{KEY}', '{{garbage');"],
    ids=["blocked", "full", "garbage"],
)
def test_forms_and_record_work_when_nothing_can_be_kept(open_whole, words, prepare):
    page = open_whole("pages/final-b", prepare=prepare)
    answer_all(page, wrong=(2,))
    assert words["form-done"] in text(page, ".pp-summary")
    assert rows(page, words["by-objective"])[0][1] == "0 of 1"
    assert page.get_by_text(words["not-kept"]).count() == 1
    page = open_whole("pages/record", prepare=prepare)
    page.fill("#completion-name", "Ada")
    page.get_by_role("button", name=words["record-name-keep"]).click()
    assert rows(page, words["record-forms"])[2][1] == "0 of 13"
    assert page.get_by_text(words["not-kept"]).count() == 1
    give(page, record(quiz={"mini-q3": RESULT}))
    assert rows(page, words["record-modules"])[0][1:3] == ["1 of 5", "1"]
    if "garbage" in prepare:
        assert page.evaluate("key => localStorage.getItem(key)", KEY) == "{garbage"


@pytest.mark.parametrize(
    "state",
    [5, None, {"answers": 3, "finished": -1, "best": "x"}, {"answers": {"ant-q1": 5, "__proto__": 1}},
     {"answers": {"ant-q1": {"answer": {"a": "<img src=x onerror=alert(1)>"}, "right": True, "sure": 9, "tries": 0}}}],
)  # fmt: skip
def test_strange_results_of_a_form_do_no_harm(open_whole, words, state):
    results = {"version": 1, "quiz": {}, "scenario": {}, "forms": {"pretest": state}}
    page = open_whole("pages/before", prepare=holding(results))
    assert page.locator(".pp-given").count() == 0
    assert page.locator("img[onerror]").count() == 0
    answer(page, questions(page)[1], right=True)
    assert words["right"] in text(page, "#pretest-bee-q1 [role=status]")


def test_without_javascript_a_form_and_its_table_are_there(open_whole):
    page = open_whole("pages/before", java_script_enabled=False)
    assert page.locator(".pp-form-key tbody tr:visible").count() == 10
    assert page.locator(".pp-form button").count() == 0
    page.locator("#pretest-ant-q1 summary").press("Enter")
    assert page.locator("#pretest-ant-q1 details li").first.is_visible()
    record = open_whole("pages/record", java_script_enabled=False)
    assert "needs JavaScript" in text(record, ".pp-completion")


def play_to_an_ending(page):
    for number in (0, 1):
        page.locator(".pp-now .pp-choice").nth(number).click()
    assert page.locator(".pp-debrief.pp-now").count() == 1


def test_the_record_shows_what_was_answered_played_and_finished(open_whole, words):
    page = open_whole("book/01-mini/index")
    for number, form in enumerate(page.locator("form.pp-question").all()):
        answer(page, form, right=number != 1)
    play_to_an_ending(page)
    page.goto(page.url.replace("book/01-mini/index", "pages/final-a"))
    answer_all(page, wrong=(1, 2))
    page.goto(page.url.replace("final-a", "record"))
    mini = rows(page, words["record-modules"])[0]
    assert mini[:3] == ["Mini module", "5 of 5", "4"]
    assert re.fullmatch(r"A small choice: 1 of 3 endings \(.+\)", mini[3])
    assert rows(page, words["record-forms"])[1] == ["Final form A", "13 of 13", "11", "1", "11"]
    # An ending stays reached when the scenario is played again.
    page.goto(page.url.replace("pages/record", "book/01-mini/index"))
    page.get_by_role("button", name=words["play-again"]).click()
    page.goto(page.url.replace("book/01-mini/index", "pages/record"))
    assert "1 of 3 endings" in rows(page, words["record-modules"])[0][3]


def test_the_name_is_kept_only_if_the_reader_says_so(open_whole, words):
    page = open_whole("pages/record")
    page.fill("#completion-name", "Ada Example")
    page.reload()
    assert page.input_value("#completion-name") == ""
    page.fill("#completion-name", "Ada Example")
    tab_to(page, ".pp-record-name button")
    page.keyboard.press("Enter")
    page.reload()
    assert page.input_value("#completion-name") == "Ada Example"
    page.get_by_role("button", name=words["record-name-forget"]).click()
    assert kept(page)["reader"] == {}
    assert page.input_value("#completion-name") == "Ada Example"
    page.reload()
    assert page.input_value("#completion-name") == ""


RESULT = {"answer": True, "right": True, "sure": 2, "tries": 1}
RESULTS = {"quiz": {}, "scenario": {}, "forms": {}}


def record(course="mini-course", bank="0" * 16, kind="plenipot-record", version=1, **rooms):
    results = {**RESULTS, **rooms}
    parts = {"kind": kind, "version": version, "course": course, "bank": bank, "results": results}
    return json.dumps(parts)


def give(page, content):
    """Choose a file in the page, and return what the page says of it."""
    body = content if isinstance(content, bytes) else content.encode()
    said = page.locator(".pp-record-tools [role=status]")
    said.evaluate("said => { said.textContent = '' }")
    page.set_input_files(
        "#completion-file", {"name": "r.json", "mimeType": "application/json", "buffer": body}
    )
    page.wait_for_function("s => document.querySelector(s).textContent", arg=".pp-record-tools [role=status]")  # fmt: skip
    return said.inner_text()


def taken_away(page, words):
    with page.expect_download() as download:
        page.get_by_role("link", name=words["record-download"]).press("Enter")
    assert download.value.suggested_filename == "mini-course-record.json"
    return download.value.path().read_text(encoding="utf-8")


def test_a_record_goes_to_another_browser_and_comes_back_whole(open_whole, words):
    page = open_whole("book/01-mini/index")
    for form in page.locator("form.pp-question").all():
        answer(page, form, right=True)
    play_to_an_ending(page)
    page.goto(page.url.replace("book/01-mini/index", "pages/final-a"))
    answer_all(page, wrong=(3,))
    page.goto(page.url.replace("final-a", "record"))
    page.fill("#completion-name", "Ada & <b>Example</b>")
    content = taken_away(page, words)
    found = json.loads(content)
    assert found["name"] == "Ada & <b>Example</b>" and re.fullmatch(
        r"\d{4}-\d\d-\d\d", found["date"]
    )
    assert "proves nothing" in found["statement"]
    assert found["objectives"]["mini-o1"] == {"questions": 5, "answered": 5, "right": 5, "tries": 5}
    final = found["forms"]["final-a"]
    assert (final["finished"], final["best"], final["right"]) == (1, 12, 12)
    assert final["objectives"]["ant-o1"]["answered"] == 1
    assert "notes" not in content
    other = open_whole("pages/record")
    assert give(other, content) == words["import-done"].format(taken=7)
    for caption in (words["record-modules"], words["record-forms"]):
        assert rows(other, caption) == rows(page, caption)
    assert kept(other)["quiz"] == kept(page)["quiz"] and kept(other)["forms"] == kept(page)["forms"]
    assert give(other, content) == words["import-nothing-new"]
    other.goto(other.url.replace("pages/record", "book/01-mini/index"))
    assert other.locator(".pp-debrief.pp-now").count() == 1


def test_taking_over_a_record_loses_nothing_that_is_here(open_whole, words):
    here = {
        "version": 1,
        "quiz": {"mini-q3": {**RESULT, "tries": 4}, "mini-q1": {**RESULT, "answer": "b"}},
        "scenario": {"mini-choice": {"decisions": [0], "notes": {"what-1": "mine"}, "endings": ["weak"]}},
        "plan": {"a": {"title": "A", "text": "b"}},
        "forms": {"pretest": {"answers": {"ant-q1": {**RESULT, "answer": "a"}}, "finished": 2, "best": 9}},
    }  # fmt: skip
    page = open_whole("pages/record")
    page.evaluate(holding(here))
    page.reload()
    content = record(
        quiz={"mini-q3": {**RESULT, "tries": 2, "right": False}, "mini-q2": {**RESULT, "answer": ["a"]}},
        scenario={"mini-choice": {"decisions": [1, 0], "endings": ["strong", "nowhere"]}},
        forms={"pretest": {"answers": {}, "finished": 1, "best": 10}},
    )  # fmt: skip
    said = give(page, content)
    assert words["import-done"].format(taken=3) in said and words["import-other-bank"] in said
    now = kept(page)
    assert now["plan"] == here["plan"]
    assert now["quiz"] == {**here["quiz"], "mini-q2": {**RESULT, "answer": ["a"]}}
    assert now["scenario"]["mini-choice"] == {
        "decisions": [0],
        "notes": {"what-1": "mine"},
        "endings": ["strong", "weak"],
    }
    assert now["forms"]["pretest"] == {**here["forms"]["pretest"], "best": 10}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "import-not-record"),
        ("[]", "import-not-record"),
        ("{not json", "import-not-record"),
        (b"\xff\xfe\x00", "import-not-record"),
        ("[" * 100_000, "import-not-record"),
        ('{"__proto__": {"kind": "plenipot-record"}}', "import-not-record"),
        (record(kind="other"), "import-not-record"),
        (record(version=2), "import-not-record"),
        (record(course="other-course"), "import-other-course"),
        (record(course="<img src=x onerror=alert(1)>"), "import-other-course"),
        (" " * 500_001, "import-large"),
        (record(quiz=[]), "import-damaged"),
        (record(quiz={"mini-q1": 5}), "import-damaged"),
        (record(quiz={"mini-q1": {**RESULT, "tries": -1}}), "import-damaged"),
        (record(quiz={"mini-q1": {**RESULT, "tries": 1e9}}), "import-damaged"),
        (record(quiz={"mini-q1": {**RESULT, "sure": 9}}), "import-damaged"),
        (record(quiz={"mini-q1": {**RESULT, "answer": "x" * 5_000}}), "import-damaged"),
        (record(quiz={"mini-q1": {**RESULT, "answer": [[["deep"]]]}}), "import-damaged"),
        (record(scenario={"mini-choice": {"decisions": [99], "endings": []}}), "import-damaged"),
        (record(scenario={"mini-choice": {"decisions": [0] * 99, "endings": []}}), "import-damaged"),
        (record(scenario={"mini-choice": {"decisions": [], "endings": "all"}}), "import-damaged"),
        (record(forms={"pretest": {"answers": {"ant-q1": 1}, "finished": 0, "best": 0}}), "import-damaged"),
        (record(forms={"pretest": {"answers": {}, "finished": 0.5, "best": 0}}), "import-damaged"),
        (record(quiz={"nobody-q1": "<script>alert(1)</script>", "constructor": 1}), "import-nothing-new"),
    ],
)  # fmt: skip
def test_files_that_are_no_record_are_refused_with_one_sentence(
    open_whole, words, content, message
):
    here = {"version": 1, "quiz": {"mini-q3": RESULT}, "scenario": {}, "plan": {}, "sections": {}, "forms": {}, "reader": {}}  # fmt: skip
    page = open_whole("pages/record", prepare=holding(here))
    page.on("dialog", lambda dialog: pytest.fail("something was executed"))
    said = give(page, content)
    if message == "import-nothing-new":
        assert said.startswith(words[message])
    else:
        assert said == words[message]
    assert kept(page) == here
    assert page.evaluate("({}).kind") is None
    assert rows(page, words["record-modules"])[0][1] == "1 of 5"


def test_texts_of_a_record_are_shown_as_text(open_whole):
    page = open_whole("pages/before")
    wild = {"answer": "<img src=x onerror=alert(1)>", "right": False, "sure": 3, "tries": 1}
    page.goto(page.url.replace("before", "record"))
    give(page, record(forms={"pretest": {"answers": {"ant-q1": wild}, "finished": 0, "best": 0}}))
    page.goto(page.url.replace("record", "before"))
    assert page.locator("img[onerror]").count() == 0
    # An answer that the question does not know is no answer.
    assert page.locator("#pretest-ant-q1 button[type=submit]").is_visible()
    assert text(page, ".pp-summary").startswith("Answered: 0 of 10.")


def test_erasing_asks_first_and_then_takes_everything(open_whole, words):
    here = {
        "version": 1,
        "quiz": {"mini-q3": RESULT},
        "scenario": {},
        "plan": {"a": {"title": "A", "text": "b"}},
        "forms": {"pretest": {"answers": {}, "finished": 1, "best": 5}},
        "reader": {"name": "Ada"},
    }
    page = open_whole("pages/mine")
    page.evaluate(holding(here))
    page.reload()
    box = page.locator(".pp-completion")
    tab_to(page, ".pp-completion .pp-eraser button")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")  # the safe answer has the focus
    assert kept(page) == here
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert kept(page) is None
    assert words["kept-erased"] in box.inner_text()
    assert page.input_value("#completion-name") == ""
    assert rows(page, words["record-modules"])[0][1] == "0 of 5"
    assert words["kept-none"] in page.locator(".pp-kept-words").inner_text()


def pages_of(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_the_record_prints_alone_on_one_page(open_whole, words):
    page = open_whole("pages/record")
    page.fill("#completion-name", "Ada Example")
    # As long as it gets: twelve modules with three scenarios each.
    page.evaluate(
        """() => {
          const body = document.querySelector(".pp-completion tbody");
          const row = body.lastElementChild;
          row.lastElementChild.textContent = "A scenario with a long title: 3 of 5 endings (one; two; three). ".repeat(3);
          while (body.children.length < 12) body.append(row.cloneNode(true));
          window.print = () => {};
        }"""
    )
    page.get_by_role("button", name=words["record-print"]).click()
    page.emulate_media(media="print")
    printed = page.inner_text("body")
    assert "Module fox" in printed and "by itself it proves nothing" in printed
    for hidden in ("stands above", "stands below", "Page of ant", words["record-print"], "Erase"):
        assert hidden not in printed
    assert page.locator("#completion-name").is_visible()
    assert pages_of(page.pdf(format="A4")) == 1
    # Afterwards the page is whole again.
    page.emulate_media(media="screen")
    assert "stands below" in page.inner_text("body")
    assert page.locator(".pp-print-path").count() == 0


def test_a_printed_form_has_no_answers(open_whole):
    page = open_whole("pages/final-a")
    answer_all(page, wrong=(1, 2), sure=(1,))
    page.emulate_media(media="print")
    printed = page.locator(".pp-form").inner_text()
    assert "What holds for" in printed
    for hidden in ("✓", "✗", "stands here because", "By objective"):
        assert hidden not in printed


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_any_state(open_whole, words, node_modules, theme, width):
    axe = (node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")

    def opened(name):
        page = open_whole(name, viewport={"width": width, "height": 800}, color_scheme=theme)
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
        page.evaluate(axe)
        return page

    def look(page, part, state):
        page.mouse.move(0, 0)  # a link under the mouse has the theme's own colour
        assert axe_complaints(page, part) == [], state
        assert page.evaluate("document.documentElement.scrollWidth") <= width, state

    for name in ("pages/before", "pages/final-a"):
        page = opened(name)
        look(page, ".pp-form", "before")
        answer(page, questions(page)[0], right=False, sure=3)
        page.get_by_role("button", name=words["result-now"]).click()
        look(page, ".pp-form", "a result of one answer")
        for place, form in enumerate(questions(page)[1:]):
            answer(page, form, right=place % 3 > 0, sure=3 if place % 2 else 1)
        look(page, ".pp-form", "finished")
    # Two forms on one page have two questions of each number.
    look(opened("pages/together"), "article", "two forms")
    page = opened("pages/record")
    look(page, ".pp-completion", "empty")
    give(page, "no")
    look(page, ".pp-completion", "refused")
    give(page, record(quiz={"mini-q3": RESULT}, scenario={"mini-choice": {"decisions": [], "endings": ["weak"]}}))  # fmt: skip
    look(page, ".pp-completion", "something in it")
    page.get_by_role("button", name=words["kept-erase"]).click()
    look(page, ".pp-completion", "asked whether to erase")


def test_targets_are_large_enough_on_a_phone(open_whole):
    for name in ("pages/before", "pages/record"):
        page = open_whole(name, viewport={"width": 360, "height": 800})
        kinds = ("label:has(input[type=radio])", "button", "select", "summary", "input[type=text]", "input[type=file]")  # fmt: skip
        for box in page.locator(", ".join(f"[class^=pp-] {kind}" for kind in kinds)).all():
            if box.is_visible():
                assert box.bounding_box()["height"] >= 44
