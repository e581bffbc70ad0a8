"""The plan of the real site: from the planner to the plan to a calendar, and the decoder."""

from icalendar import Calendar
from keyboard import choose_option, press, tab_to

from plenipot.messages import message

PLAN, PLANNER, DECODER = "book/your-plan", "exercises/the-clock", "exercises/document-decoder"


def say(key, **values):
    return message("plan", key, **values)


def words(page, section):
    return page.get_by_label(say("words", title=section.heading), exact=True)


def test_dates_of_the_planner_reach_the_plan_and_its_calendar(open_page, base, axe):
    page = open_page(PLANNER)
    planner = page.get_by_role("group", name="Interactive exercise").nth(1)
    planner.get_by_label("Opening of the conference").fill("2030-10-14")
    planner.get_by_label("The day you can begin").fill("2029-01-08")
    planner.get_by_role("button", name="Make my plan").click()
    planner.get_by_role("button", name="Keep this in my plan").click()
    planner.get_by_text("Kept in this browser").wait_for()
    assert axe(page) == []
    page.goto(f"{base}/{PLAN}.html")
    assert "2030-06-14" in page.locator("#plan-dates pre").inner_text()
    page.locator("#plan-dates-words").fill("2029-02-01 Call the ministry")
    with page.expect_download() as download:
        page.get_by_role("button", name=say("save-calendar")).click()
    events = Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT")
    days = [event["DTSTART"].dt.isoformat() for event in events]
    assert len(days) == 16
    assert "2030-06-14" in days and days[-1] == "2029-02-01"
    assert axe(page) == []


def test_every_section_by_keyboard(open_page, base, course):
    page = open_page(PLAN)
    assert len(course.plan) >= 10
    for section in course.plan:
        tab_to(page, words(page, section))
        page.keyboard.type(f"About {section.id}")
    page.goto(f"{base}/{PLAN}.html")
    for section in course.plan:
        assert words(page, section).input_value() == f"About {section.id}"
    press(page, page.get_by_role("button", name=say("erase"), exact=True))
    press(page, page.get_by_role("button", name=say("erase-yes")))
    assert all(words(page, section).input_value() == "" for section in course.plan)


def test_without_javascript_every_section_has_room_to_write(open_page, course):
    page = open_page(PLAN, script=False)
    for section in course.plan:
        part = page.locator(f"section#{section.id}")
        assert part.get_by_role("heading", name=section.heading).is_visible()
        assert part.locator(".pp-lines span").count() == section.lines
    assert page.locator("textarea").count() == 0


def test_the_decoder_by_keyboard(open_page, axe):
    page = open_page(DECODER, width=360, theme="dark")
    view = page.get_by_role("group", name="Interactive exercise")
    name = view.get_by_label(message("documents", "name"))
    run = view.get_by_role("button", name=message("documents", "run"))
    press(page, run)
    view.get_by_text("All parts are known: 7.").first.wait_for()
    choose_option(page, view.get_by_label(message("documents", "example")), "SEN/56/1")
    page.wait_for_function("document.querySelector('.lv input').value === 'SEN/56/1'")
    press(page, run)
    view.get_by_text("Senegal").first.wait_for()
    tab_to(page, name)
    page.keyboard.press("Control+a")
    page.keyboard.type("T14-PP-C-0154!R1!MSW-E")
    press(page, run)
    view.get_by_text("6 of 8 parts are known.").first.wait_for()
    assert view.get_by_text(message("documents", "unknown")).count() == 2
    tab_to(page, name)
    page.keyboard.press("Control+a")
    page.keyboard.type("hello")
    press(page, run)
    view.get_by_role("alert").wait_for()
    assert view.get_by_role("alert").inner_text() == message("documents", "error.none")
    assert axe(page) == []


def test_without_javascript_the_decoder_still_explains_the_forms(open_page):
    page = open_page(DECODER, script=False)
    assert page.get_by_text("0154 - document 154").is_visible()
    assert page.get_by_role("cell", name="A working number").first.is_visible()
