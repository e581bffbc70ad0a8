"""The scenario: by keyboard alone to the debrief, by links without JavaScript, by its code."""

from keyboard import press

from plenipot.content.play import Run

PAGE = "book/05-the-clock/index"


def play(page, scenario, choices, take):
    """Play choices in the page and in Python, comparing scene by scene."""
    run = Run(scenario)
    box = page.locator(f"#{scenario.id}-scenario")
    for id in choices:
        choice = next(c for c in run.open_choices() if c.id == id)
        button = box.get_by_role("button", name=choice.text, exact=True)
        take(page, button)
        run.choose(id)
        box.get_by_role("heading", name=run.scene.title).wait_for()
    return run, box


def test_by_keyboard_alone_from_start_to_debrief(open_page, course, axe):
    scenario = course.scenario("clock-late-start")
    page = open_page(PAGE)
    run, box = play(page, scenario, [step.choice for step in scenario.worked_run], press)
    assert run.finished
    for question in scenario.debrief.what + scenario.debrief.so_what + scenario.debrief.now_what:
        assert box.get_by_text(question).first.is_visible()
    assert box.get_by_text(run.code()).first.is_visible()
    assert axe(page) == []


def test_the_code_of_one_reader_replays_for_another(open_page, course):
    scenario = course.scenario("clock-late-start")
    run = Run.replay(scenario, "LATE-1-AAACCDCABADDB-VRWM")
    assert run.scene.ending.outcome == "strong"
    page = open_page(PAGE, width=360)
    box = page.locator(f"#{scenario.id}-scenario")
    box.get_by_text("Replay a code").click()
    field = box.get_by_label("code")
    field.fill("LATE-1-AAACCDCABADDB-VRWN")
    box.get_by_role("button", name="Replay").click()
    assert "wrong" in box.inner_text()
    field.fill(run.code())
    box.get_by_role("button", name="Replay").click()
    box.get_by_role("heading", name=run.scene.title).wait_for()


def test_on_a_phone_a_new_scene_begins_at_the_top(open_page, course):
    page = open_page(PAGE, width=360)
    scenario = course.scenario("clock-late-start")
    run, box = play(page, scenario, ["b", "b", "b"], lambda _, button: button.click())
    heading = box.get_by_role("heading", name=run.scene.title)
    assert heading.evaluate("h => h === document.activeElement")
    assert 0 <= heading.bounding_box()["y"] <= 120


def test_a_reload_goes_on_where_the_reader_was(open_page, course):
    scenario = course.scenario("clock-late-start")
    page = open_page(PAGE)
    run, box = play(page, scenario, ["b", "b"], lambda _, button: button.click())
    page.reload()
    box.get_by_role("heading", name=run.scene.title).wait_for()


def test_without_javascript_every_scene_is_linked(open_page, course):
    scenario = course.scenario("clock-late-start")
    page = open_page(PAGE, script=False)
    box = page.locator(f"#{scenario.id}-scenario")
    run = Run(scenario)
    for step in scenario.worked_run:
        choice = next(c for c in run.open_choices() if c.id == step.choice)
        scene = box.locator("div.pp-scene", has=page.get_by_role("heading", name=run.scene.title))
        opened = scene.locator("details", has_text=choice.text).first
        opened.locator("summary").click()
        run.choose(step.choice)
        link = opened.get_by_role("link", name=run.scene.title)
        link.first.click()
        assert page.url.split("#")[1]
        assert box.get_by_role("heading", name=run.scene.title).first.is_visible()
    assert run.finished
