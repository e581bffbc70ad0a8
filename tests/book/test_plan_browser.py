"""The learner's plan in Chromium: typed, kept, filled in, saved, opened and erased."""

import io
import json
import zipfile

import icalendar
import pytest
from mini_books import KEY, axe_complaints, kept, tab_to

from plenipot.messages import message

PAGE = "pages/plan"
DATES = {
    "title": "Dates from the planner",
    "text": "From.\n\n- 2026-07-09 Proposals close.",
    "calendar": "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a@x.invalid\r\nDTSTART;VALUE=DATE:20260709\r\n"
    "SUMMARY:Close\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
}
WORDS = {"title": "Three moves", "text": "1. Call first.\n2. Write."}


def say(key, **values):
    return message("plan", key, **values)


def words(page, title):
    return page.get_by_label(say("words", title=title), exact=True)


def holding(**plan):
    """A script that puts pieces into this browser's storage, as exercises keep them."""
    results = {"version": 1, "quiz": {"q": 1}, "scenario": {}, "plan": plan, "sections": {}}
    text = json.dumps(json.dumps(results))
    return f"localStorage.getItem('{KEY}') ?? localStorage.setItem('{KEY}', {text})"


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def saved(page, button):
    """Press a button that makes a file; return the file's name and bytes."""
    with page.expect_download() as download:
        press(page, button)
    return download.value.suggested_filename, download.value.path().read_bytes()


def said(page):
    return page.locator(".pp-plan-files > [role=status]").inner_text()


def test_without_javascript_it_is_a_form_to_print(mini):
    page = mini.page(PAGE)
    headings = [h2.text.rstrip("¶#") for h2 in page.select("section > h2")]
    assert headings[:4] == ["Goal", "Days", "Last", say("files")]
    goal = page.select_one("section#plan-goal")
    assert "What do you want? “<b>Why</b>” & for whom?" in goal.text or "<b>Why</b>" in goal.text
    assert not goal.select("b")
    assert len(goal.select(".pp-lines span")) == 3
    assert len(page.select("section#plan-last .pp-lines span")) == 6
    assert page.select_one("section#plan-days a[href='../index.html']")
    assert not page.select("textarea, button")
    scripts = [script["src"] for script in page.select("script[src]")]
    assert any("plan.js" in address for address in scripts)
    assert not any("plenipot.js" in address for address in scripts)


def test_the_script_comes_with_no_other_page(mini):
    assert not mini.page("pages/one").select("script[src*='plan.js']")


def test_words_are_kept_as_they_are_typed_by_keyboard(open_page):
    page = open_page(PAGE)
    tab_to(page, "#plan-goal-words")
    page.keyboard.type("One <goal>")
    page.keyboard.press("Enter")
    page.keyboard.type("## two")
    assert kept(page)["sections"] == {"plan-goal": "One <goal>\n## two"}
    page.reload()
    assert words(page, "Goal").input_value() == "One <goal>\n## two"
    words(page, "Goal").fill("")
    assert kept(page)["sections"] == {}


def test_kept_words_are_put_after_the_readers_own(open_page):
    page = open_page(PAGE, prepare=holding(clock=WORDS, letter={"title": "Other", "text": "x"}))
    words(page, "Goal").fill("Mine")
    insert = say("insert", title="Three moves")
    assert page.get_by_role("button", name=insert).count() == 1  # not in the other sections
    assert page.get_by_role("button", name=say("insert", title="Other")).count() == 0
    press(page, insert)
    assert words(page, "Goal").input_value() == "Mine\n\n1. Call first.\n2. Write."
    press(page, insert)
    assert words(page, "Goal").input_value() == "Mine\n\n1. Call first.\n2. Write."
    part = page.locator("section#plan-goal")
    assert say("inserted-already", title="Three moves") in part.inner_text()
    assert kept(page)["sections"]["plan-goal"].startswith("Mine\n\n1.")
    press(page, "Remove “Three moves”")
    assert page.get_by_role("button", name=insert).count() == 0
    assert words(page, "Goal").input_value().startswith("Mine")


def test_the_calendar_holds_the_planner_and_the_readers_dates(open_page):
    page = open_page(PAGE, prepare=holding(dates=DATES))
    assert "2026-07-09 Proposals close." in page.locator("section#plan-days pre").inner_text()
    words(page, "Days").fill("2026-08-01 Call, then write\n2026-02-30 No\nA note")
    name, data = saved(page, say("save-calendar"))
    assert name == "my-engagement-plan.ics"
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == ["Close", "Call, then write"]
    assert said(page) == say("calendar-saved-unread", count=2, unread=1)


def test_without_dates_one_sentence_says_how_to_get_them(open_page):
    page = open_page(PAGE)
    assert say("dates-none") in page.locator("section#plan-days").inner_text()
    press(page, say("save-calendar"))
    assert said(page) == say("calendar-empty")


def test_a_saved_plan_can_be_opened_again(open_page, tmp_path):
    page = open_page(PAGE, prepare=holding(dates=DATES))
    words(page, "Goal").fill("# One\n- two")
    words(page, "Days").fill("2026-08-01 Call")
    name, data = saved(page, say("save-markdown"))
    (tmp_path / name).write_bytes(data)
    other = open_page(PAGE)
    field = other.get_by_label(say("open"))
    field.set_input_files(tmp_path / name)
    other.get_by_text(say("opened")).wait_for()
    assert words(other, "Goal").input_value() == "# One\n- two"
    assert words(other, "Days").input_value() == "2026-08-01 Call"
    assert "Proposals close" in other.locator("section#plan-days pre").inner_text()
    assert saved(other, say("save-markdown"))[1] == data
    _, calendar = saved(other, say("save-calendar"))
    assert calendar.count(b"BEGIN:VEVENT") == 2

    words(other, "Goal").fill("Newer words")
    field.set_input_files(tmp_path / name)
    other.get_by_text(say("ask-open")).wait_for()
    press(other, say("no"))
    assert words(other, "Goal").input_value() == "Newer words"
    field.set_input_files(tmp_path / name)
    press(other, say("open-yes"))
    assert words(other, "Goal").input_value() == "# One\n- two"

    (tmp_path / "other.md").write_text("Nothing of ours", encoding="utf-8")
    field.set_input_files(tmp_path / "other.md")
    other.get_by_text(say("opened-not")).wait_for()
    assert words(other, "Goal").input_value() == "# One\n- two"


def test_the_document_holds_the_plan(open_page):
    page = open_page(PAGE)
    words(page, "Goal").fill("- <one> & two")
    name, data = saved(page, say("save-docx"))
    assert name == "my-engagement-plan.docx"
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert packed.testzip() is None
        body = packed.read("word/document.xml").decode()
    assert (
        '<w:pStyle w:val="List"/></w:pPr><w:r><w:t xml:space="preserve">&lt;one&gt; &amp; two'
        in body
    )


def test_the_plan_is_erased_after_a_question_and_answers_to_questions_stay(open_page):
    page = open_page(PAGE, prepare=holding(dates=DATES, clock=WORDS))
    words(page, "Goal").fill("Secret")
    tab_to(page, ".pp-plan-files .pp-eraser button")
    page.keyboard.press("Enter")
    assert page.get_by_text(say("ask-erase")).is_visible()
    page.keyboard.press("Enter")  # the focus is on "No"
    assert words(page, "Goal").input_value() == "Secret"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert said(page) == say("erased")
    assert words(page, "Goal").input_value() == ""
    assert kept(page) == {
        "version": 1,
        "quiz": {"q": 1},
        "scenario": {},
        "plan": {},
        "sections": {},
        "forms": {},
        "reader": {},
    }
    assert "Three moves" not in page.locator("body").inner_text()
    assert page.get_by_role("button", name=say("erase"), exact=True).is_visible()


@pytest.mark.parametrize(
    "storage",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }});",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
        f"localStorage.setItem('{KEY}', '{{garbage');",
        f"localStorage.setItem('{KEY}', JSON.stringify({{version: 99, quiz: {{}}}}));",
    ],
    ids=["blocked", "full", "garbage", "later version"],
)
def test_without_storage_one_sentence_and_typing_is_not_lost(open_page, storage):
    page = open_page(PAGE, prepare=storage)
    words(page, "Goal").fill("Typed")
    words(page, "Last").fill("Typed too")
    assert page.get_by_text(say("not-kept")).count() == 1
    assert words(page, "Goal").input_value() == "Typed"
    assert b"Typed too" in saved(page, say("save-markdown"))[1]


def test_everything_erased_below_empties_the_form_too(open_page):
    page = open_page(PAGE)
    words(page, "Goal").fill("Secret")
    press(page, "Erase everything on this device")
    press(page, "Yes, erase everything")
    assert words(page, "Goal").input_value() == ""
    assert kept(page) is None


def test_on_paper_the_words_are_whole_and_empty_sections_have_lines(open_page):
    page = open_page(PAGE)
    words(page, "Goal").fill("\n".join(f"Line {number}" for number in range(40)))
    page.emulate_media(media="print")
    goal, last = page.locator("section#plan-goal"), page.locator("section#plan-last")
    assert goal.locator(".pp-plan-printed").is_visible()
    assert "Line 39" in goal.inner_text()
    assert goal.locator("textarea").is_hidden() and goal.locator(".pp-lines").is_hidden()
    assert last.locator(".pp-lines").is_visible()
    assert page.locator(".pp-plan-files").is_hidden()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(open_page, node_modules, width, theme):
    prepare = f"localStorage.setItem('mode', '{theme}'); localStorage.setItem('theme', '{theme}');"
    page = open_page(
        PAGE,
        prepare=prepare + holding(dates=DATES, clock=WORDS),
        viewport={"width": width, "height": 800},
    )
    words(page, "Goal").fill("Mine")
    press(page, say("insert", title="Three moves"))
    press(page, say("erase"))
    page.add_script_tag(path=node_modules / "axe-core" / "axe.min.js")
    assert axe_complaints(page, "article") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
