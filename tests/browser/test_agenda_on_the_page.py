"""The agenda on the page: by keyboard to the agenda that the command prints, and to its file."""

from datetime import date
from urllib.parse import unquote

from keyboard import press, tab_to

from plenipot.agenda import ask_of, kit_of
from plenipot.models.agenda.calendar import calendar_text
from plenipot.models.agenda.planner import clock, plan_of

PAGE = "exercises/the-agenda"
MAKE = "Make the agenda"


def rows(page):
    """Start, minutes and title of each line of the run sheet on the page."""
    table = page.get_by_role("table", name="Run sheet")
    found = []
    for row in table.locator("tbody tr").all():
        start, minutes = row.locator("th div").all_inner_texts()
        found.append((start, int(minutes.split()[0]), row.locator("td div").first.inner_text()))
    return found


def wanted(plan):
    return [(clock(one.start), one.minutes, one.title()) for one in plan.items]


def test_by_keyboard_to_the_agenda_that_the_command_makes(open_page, axe, course):
    kit = kit_of(course)
    page = open_page(PAGE, width=360)
    room = page.get_by_role("group", name="Interactive exercise").first
    first = ask_of(kit, ["clock", "ways"], 200, 14, "09:30", projector=False)
    assert rows(page) == wanted(plan_of(kit, first))
    assert axe(page) == []

    tab_to(page, room.get_by_label("Meet the ITU and its Plenipotentiary"))
    page.keyboard.press("Space")
    for label, text in (("Minutes, breaks included", "330"), ("People", "23")):
        field = room.get_by_label(label, exact=True)
        tab_to(page, field)
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type(text)
    room.get_by_label("Date, for the calendar file").fill("2027-02-03")
    press(page, room.get_by_role("button", name=MAKE))
    link = room.get_by_role("link", name="Save the agenda as a calendar file")
    link.wait_for()
    ask = ask_of(
        kit, ["meet", "clock", "ways"], 330, 23, "09:30", "2027-02-03", projector=False
    )  # fmt: skip
    plan = plan_of(kit, ask)
    assert plan.ask.date == date(2027, 2, 3)
    assert rows(page) == wanted(plan)
    assert link.get_attribute("download") == "agenda-2027-02-03.ics"
    assert unquote(link.get_attribute("href").split(",", 1)[1]) == calendar_text(plan)
    assert axe(page) == []


def test_an_ask_that_does_not_fit_is_told_what_would(open_page, axe):
    page = open_page(PAGE)
    page.get_by_label("Minutes, breaks included").fill("90")
    page.get_by_role("button", name=MAKE).click()
    alert = page.get_by_role("alert").filter(has_text="alone fits")
    alert.wait_for()
    assert "In 90 minutes Ways in alone fits" in alert.inner_text()
    assert page.get_by_label("Minutes, breaks included").input_value() == "90"
    assert axe(page) == []


def test_without_javascript_the_example_is_there(browser, base):
    page = browser.new_page(java_script_enabled=False)
    try:
        page.goto(f"{base}/{PAGE}.html")
        assert page.get_by_role("table", name="Run sheet").is_visible()
        assert page.get_by_text("2 teams of 5 and 1 team of 4").is_visible()
    finally:
        page.close()
