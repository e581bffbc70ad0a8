"""The room in Chromium: a facilitator, a projector and fourteen phones, through votes and a play."""

import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from browsers import Opened, opened
from measures import axe_violations
from playwright.sync_api import Browser, BrowserContext, Page, expect

PEOPLE = 14
SEND = "Send my answer"
DECIDE = "Decide for the team"


@dataclass
class Hall:
    """The room with everybody in it. The server can be killed and opened again."""

    browser: Browser
    file: Path
    stack: ExitStack
    faults: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)
    server: Opened = None  # type: ignore[assignment]

    def open(self) -> None:
        """Open the room, on the same port as before if it was open."""
        port = ("--port", str(self.server.port)) if self.server else ()
        self.server = self.stack.enter_context(opened(self.file, *port))

    def page(self, path: str, width: int, height: int = 800) -> Page:
        """Return a page in a browser of its own."""
        context = self.browser.new_context(viewport={"width": width, "height": height})
        context.set_default_timeout(15_000)
        self.contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("dialog", lambda dialog: self.faults.append(dialog.message))
        page.goto(f"http://127.0.0.1:{self.server.port}{path}")
        return page

    def phone(self) -> Page:
        """Return the page of somebody who has just joined."""
        page = self.page("/", 360)
        page.get_by_role("button", name="Join", exact=True).click()
        page.get_by_role("heading", name="You are in the room").wait_for()
        return page

    def desk(self) -> Page:
        """Return the page of the facilitator, who has logged in."""
        page = self.page("/facilitator", 1280)
        page.get_by_label("Code").fill(self.server.code)
        page.get_by_role("button", name="Open the facilitator page").click()
        page.get_by_role("heading", name="Add an activity").wait_for()
        return page


@pytest.fixture
def hall(browser: Browser, tmp_path: Path) -> Iterator[Hall]:
    with ExitStack() as stack:
        hall = Hall(browser, tmp_path / "room.db", stack)
        hall.open()
        expect.set_options(timeout=15_000)
        yield hall
        for context in hall.contexts:
            context.close()
    assert hall.faults == []


def sound(page: Page, scheme: str = "light") -> None:
    """Check that a page is accessible, and that nothing of it stands outside."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    assert axe_violations(page) == []
    size = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert size[0] <= size[1]


def vote(page: Page, place: int) -> None:
    page.get_by_role("radio").nth(place).check()
    page.get_by_role("button", name=SEND).click()


def stored(page: Page, letter: str) -> None:
    expect(page.locator("#said")).to_contain_text(f"Stored: {letter}.")


def add_vote(desk: Page, question: str) -> None:
    desk.get_by_label("Module").select_option(question.split("-")[0])
    desk.get_by_label("Question").select_option(question)
    desk.get_by_role("button", name="Add and show it").click()


def go(desk: Page, name: str) -> None:
    desk.get_by_role("button", name=name, exact=True).click()


def counted(page: Page) -> list[tuple[int, int]]:
    """Return the numbers of both votes in the table of a result."""
    rows = page.locator("tbody tr").all()
    return [tuple(map(int, row.locator("td").all_inner_texts())) for row in rows]


def test_fourteen_people_vote_talk_and_vote_again_through_a_crash(hall):
    desk, wall = hall.desk(), hall.page("/projector", 1280, 720)
    phones = [hall.phone() for _ in range(PEOPLE)]
    assert {page.locator("#who b").inner_text() for page in phones} == {
        f"p{number:02d}" for number in range(1, PEOPLE + 1)
    }
    expect(wall.locator("#people")).to_contain_text(f"Joined: {PEOPLE}")
    sound(wall)
    one, *others = phones
    add_vote(desk, "clock-q02")
    for page in others[:10]:
        vote(page, 0)
    for page in others[:10]:
        stored(page, "A")
    # In the middle of the vote the laptop fails. Who votes now is told so, and the vote waits.
    vote(one, 1)
    stored(one, "B")
    hall.server.kill()
    for page in others[10:]:
        vote(page, 2)
        expect(page.locator("#said")).to_contain_text("on its way")
    expect(others[10].locator("#line")).to_contain_text("There is no connection")
    hall.open()
    for page in others[10:]:
        stored(page, "C")
        expect(page.locator("#line")).to_be_hidden()
    # A page that is loaded anew in the middle of a vote is where it was.
    one.reload()
    stored(one, "B")
    expect(one.get_by_role("radio").nth(1)).to_be_checked()
    expect(wall.get_by_text(f"Votes in: {PEOPLE}")).to_be_visible()
    expect(desk.get_by_text(f"First vote: {PEOPLE} of {PEOPLE}")).to_be_visible()
    sound(one)
    sound(desk, "dark")
    go(desk, "Close the first vote and discuss")
    expect(one.get_by_text("Your first answer: B")).to_be_visible()
    go(desk, "Open the second vote")
    expect(one.get_by_text("In the first vote you chose: B")).to_be_visible()
    for page in phones:
        page.get_by_role("heading", name="Second vote").wait_for()
        vote(page, 1)
    for page in phones:
        stored(page, "B")
    go(desk, "Close the vote")
    wall.get_by_role("heading", name="The vote is closed").wait_for()
    # Neither the wall nor what it was sent tells how the room voted, or what is right.
    assert wall.locator("table, svg").count() == 0
    sent = wall.evaluate("fetch('/api/projector').then((answer) => answer.text())")
    assert "result" not in sent and "feedback" not in sent and '"right"' not in sent
    assert "Right answer" not in wall.locator("body").inner_text()
    assert one.locator("table, svg").count() == 0
    go(desk, "Show the result")
    for page in (wall, one):
        page.get_by_role("heading", name="The result").wait_for()
        assert counted(page) == [(10, 0), (1, 14), (3, 0), (0, 0)]
        assert page.locator("tbody tr", has_text="Right answer").count() == 1
        sound(page, "dark")
    # The debrief is one click away, and shows the same votes.
    with desk.expect_popup() as popup:
        desk.get_by_role("link", name="Debrief").click()
    expect(popup.value.get_by_role("heading", name="Debrief of a group")).to_be_visible()
    expect(popup.value.get_by_text("People with a short name: 14.")).to_be_visible()
    sound(popup.value)
    assert one.evaluate("fetch('/debrief').then((a) => a.url)").endswith("/facilitator")
    size = wall.locator("tbody th").first.evaluate("cell => getComputedStyle(cell).fontSize")
    assert float(size.removesuffix("px")) >= 32
    # The fullest question stays on the wall whole, with both votes beside its answers.
    add_vote(desk, "lessons-q08")
    one.get_by_role("checkbox").first.check()
    one.get_by_role("button", name=SEND).click()
    stored(one, "A")
    go(desk, "Close the first vote and discuss")
    go(desk, "Open the second vote")
    one.get_by_role("heading", name="Second vote").wait_for()
    one.get_by_role("button", name=SEND).click()
    go(desk, "Close the vote")
    go(desk, "Show the result")
    expect(wall.get_by_role("columnheader", name="Second vote")).to_be_visible()
    tall, size = wall.evaluate(
        "[document.documentElement.scrollHeight, parseFloat(getComputedStyle(document.body).fontSize)]"
    )
    assert tall <= 720 and size >= 24


def play_to_the_end(page: Page, place: int) -> int:
    """Decide for a team until an ending; return the number of decisions."""
    step = 0
    ending = page.get_by_role("heading", name="The end of this play")
    while not ending.count():
        radios = page.get_by_role("radio")
        radios.nth(place % radios.count()).check()
        page.get_by_role("button", name=DECIDE).click()
        step += 1
        page.wait_for_function(
            "([step]) => document.querySelectorAll('#now details tbody tr').length === step",
            arg=[step],
        )
    return step


def test_three_teams_play_a_scenario_and_a_name_stays_text(hall):
    desk, wall = hall.desk(), hall.page("/projector", 1280, 720)
    phones = [hall.phone() for _ in range(4)]
    desk.get_by_label("Number of teams").fill("3")
    desk.get_by_role("button", name="Make teams").click()
    desk.get_by_text("The teams are made.").wait_for()
    desk.get_by_label("Kind").select_option("scenario")
    desk.get_by_label("Scenario").select_option(index=1)
    desk.get_by_role("button", name="Add and show it").click()
    evil = "<img src=x onerror=alert(1)>"
    first = phones[0]
    first.get_by_role("button", name=DECIDE).wait_for()
    # The story is long: the wall writes it smaller, so that the table of teams is seen too.
    wall.get_by_role("rowheader", name="Team 3").wait_for()
    assert wall.evaluate("document.documentElement.scrollHeight <= innerHeight")
    size = wall.locator("#now p").first.evaluate("part => getComputedStyle(part).fontSize")
    assert 24 <= float(size.removesuffix("px")) < 32
    first.get_by_text("About your team").click()
    first.get_by_label("Name of the team").fill(evil)
    first.get_by_role("button", name="Give this name").click()
    expect(wall.get_by_role("rowheader", name=f"Team 1 ({evil})")).to_be_visible()
    expect(desk.locator("#now").get_by_role("rowheader", name=f"Team 1 ({evil})")).to_be_visible()
    sound(first, "dark")
    # One decides, and the other one of the team sees it.
    first.get_by_role("radio").first.check()
    first.get_by_role("button", name=DECIDE).click()
    expect(first.get_by_text("You decided for the team.").first).to_be_visible()
    expect(phones[3].get_by_text("p01 decided for the team.").first).to_be_visible()
    # Who decides by keyboard finds the focus where the story goes on.
    assert first.evaluate("document.activeElement.textContent") == "What happened"
    title = first.locator("#now h2").last.inner_text()
    expect(phones[3].locator("#now h2").last).to_have_text(title)
    steps = [play_to_the_end(page, place) for place, page in enumerate(phones[1:3])]
    finish = first.get_by_role("heading", name="The end of this play")
    while not finish.count():
        before = first.locator("#now details tbody tr").count()
        first.get_by_role("radio").last.check()
        first.get_by_role("button", name=DECIDE).click()
        expect(first.locator("#now details tbody tr")).to_have_count(before + 1)
    rows = desk.locator("#now tbody tr")
    expect(rows.nth(1).locator("td").first).to_have_text(str(steps[0]))
    expect(rows.nth(2).locator("td").first).to_have_text(str(steps[1]))
    code = first.locator("#now p code").inner_text()
    expect(rows.nth(0).locator("code")).to_have_text(code)
    sound(first)
    sound(wall, "dark")


def test_test_typed_counts_removal_and_deletion(hall):
    desk = hall.desk()
    one = hall.phone()
    desk.get_by_label("Kind").select_option("test")
    desk.get_by_role("button", name="Add and show it").click()
    one.get_by_role("heading", name=re.compile("question 1 of")).wait_for()
    one.get_by_role("button", name="Save and go on").click()
    expect(one.locator("#said")).to_contain_text("Choose")
    one.locator("fieldset input").first.check()
    one.get_by_role("button", name="Save and go on").click()
    one.get_by_role("heading", name=re.compile("question 2 of")).wait_for()
    expect(one.locator("#said")).to_contain_text("Stored: 1 of")
    expect(desk.get_by_text("1 of 1 people have begun.")).to_be_visible()
    desk.get_by_label("Kind").select_option("vote")
    add_vote(desk, "clock-q02")
    desk.get_by_text("Type in votes from paper").click()
    desk.locator("#typed-first-b").fill("6")
    desk.get_by_role("button", name="Store the counts of the first vote").click()
    expect(desk.locator("#now").get_by_text("6 (of these 6 on paper)")).to_be_visible()
    desk.get_by_text("Show all 1 short names").click()
    desk.get_by_role("button", name="Remove p01").click()
    desk.get_by_role("button", name="Yes, remove p01").click()
    expect(one.locator("#said")).to_contain_text("not in the room any more")
    one.get_by_role("button", name="Join", exact=True).click()
    expect(one.locator("#who b")).to_have_text("p02")
    # By keyboard alone: Tab to the first answer, Space, Enter sends.
    one.get_by_role("button", name=SEND).wait_for()
    for _ in range(10):
        one.keyboard.press("Tab")
        if one.evaluate("document.activeElement.type === 'radio'"):
            break
    one.keyboard.press("Space")
    one.keyboard.press("Enter")
    stored(one, "A")
    # A vote that the laptop cannot store is told, kept, and stored as soon as it can be.
    full = '{"error":"store","text":"The laptop could not store this."}'
    one.route("**/api/votes", lambda route: route.fulfill(status=503, body=full))
    vote(one, 2)
    expect(one.locator("#said")).to_have_text("The laptop could not store this.")
    one.unroute("**/api/votes")
    stored(one, "C")
    with desk.expect_download() as download:
        desk.get_by_text("Download everything (JSON)").click()
    assert '"plenipot-room"' in Path(download.value.path()).read_text(encoding="utf-8")
    desk.get_by_text("Delete this session").click()
    desk.get_by_role("button", name="Delete everything").click()
    expect(desk.get_by_text("Type the word delete first.")).to_be_visible()
    desk.get_by_label("Type the word delete").fill("delete")
    desk.get_by_role("button", name="Delete everything").click()
    expect(desk.get_by_text("Everything is deleted.")).to_be_visible()
    # What is deleted does not stay on a screen either, and no dead form is left.
    expect(one.locator("#said")).to_have_text("This session was deleted. Close the page.")
    assert one.locator("#who, #now, #team, #device").all_inner_texts() == [""] * 4
    expect(desk.get_by_label("Code")).to_have_count(0)
    assert not hall.file.exists()
