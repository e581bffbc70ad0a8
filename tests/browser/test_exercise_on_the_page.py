"""The live exercise: first answer, keyboard, calendar file, JavaScript off, file:// and phones."""

from icalendar import Calendar
from keyboard import choose_option, press, tab_to
from measures import weight
from quiet import Traffic

PAGE = "exercises/the-clock"
MOST_ENGINE = 300_000


def test_first_touch_by_keyboard_gives_an_answer(open_page, axe):
    page = open_page(PAGE)
    first = page.get_by_role("group", name="Interactive exercise").first
    choose_option(
        page,
        first.get_by_label("Amend the text in the room", exact=True),
        "week 1 of the conference",
    )
    press(page, first.get_by_role("button", name="Run my plan"))
    first.get_by_text("What this run shows").wait_for()
    assert "of 5" in first.inner_text()
    assert axe(page) == []


def test_the_engine_is_light_and_comes_only_on_touch(open_page, site, base):
    page = open_page(PAGE)
    Traffic(page).wait()
    touch = Traffic(page)
    page.get_by_role("button", name="Run my plan").click()
    page.get_by_text("What this run shows").wait_for()
    assert 0 < weight(touch.asked, base, site) <= MOST_ENGINE


def test_the_calendar_file_opens_in_calendar_software(open_page):
    page = open_page(PAGE, width=360)
    second = page.get_by_role("group", name="Interactive exercise").nth(1)
    second.get_by_label("Opening of the conference").fill("2030-10-14")
    second.get_by_label("The day you can begin").fill("2029-01-08")
    second.get_by_role("button", name="Make my plan").click()
    link = second.get_by_role("link", name="calendar")
    with page.expect_download() as download:
        link.click()
    text = download.value.path().read_bytes()
    events = Calendar.from_ical(text).walk("VEVENT")
    assert len(events) >= 10
    assert any(event["DTSTART"].dt.isoformat() == "2030-06-14" for event in events)


def test_bad_dates_get_one_sentence(open_page):
    page = open_page(PAGE)
    second = page.get_by_role("group", name="Interactive exercise").nth(1)
    second.get_by_label("The day you can begin").fill("2035-01-01")
    second.get_by_role("button", name="Make my plan").click()
    alert = second.get_by_role("alert")
    alert.wait_for()
    assert alert.inner_text().endswith(".")


def test_without_javascript_the_exercise_is_drawn_and_explained(open_page):
    page = open_page(PAGE, script=False)
    first = page.get_by_role("group", name="Interactive exercise").first
    assert first.get_by_role("button", name="Run my plan").is_disabled()
    assert page.get_by_text("need JavaScript").first.is_visible()
    assert page.get_by_text("Reach 2 of 5").first.is_visible()  # the worked run


def test_from_a_folder_without_any_server(browser, site):
    page = browser.new_page()
    page.goto((site / f"{PAGE}.html").as_uri())
    button = page.get_by_role("button", name="Run my plan")
    tab_to(page, button)
    page.keyboard.press("Space")
    page.get_by_text("What this run shows").wait_for()
    page.goto((site / "book/05-the-clock/index.html").as_uri())
    form = page.locator("form.pp-question").nth(1)
    form.locator("input").first.check()
    form.get_by_role("button", name="Check").click()
    assert form.get_by_role("status").inner_text()
    page.close()
