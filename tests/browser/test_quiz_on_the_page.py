"""The module's own questions: by keyboard alone, with JavaScript off, with storage blocked."""

import pytest
from keyboard import choose_option, choose_radio, press, tab_to

from plenipot.content.schema import MatchQuestion, MultipleQuestion, OrderQuestion
from plenipot.content.scoring import right_answer

PAGE = "book/05-the-clock/index"


def answer_by_keyboard(page, question):
    """Give the right answer to a question with the keyboard."""
    form = page.locator(f"form#{question.id}")
    right = right_answer(question)
    if isinstance(question, (OrderQuestion, MatchQuestion)):
        records = question.items if isinstance(question, OrderQuestion) else question.pairs
        for record in records:
            text = record.text if isinstance(question, OrderQuestion) else record.left
            wanted = (
                str(right.index(record.id) + 1) if isinstance(right, list) else right[record.id]
            )
            choose_option(page, form.get_by_label(text, exact=True), wanted)
    elif isinstance(question, MultipleQuestion):
        for option in question.options:
            if option.correct:
                tab_to(page, form.get_by_label(option.text, exact=True))
                page.keyboard.press("Space")
    else:
        radios = form.locator(f"input[name='{question.id}']")
        values = radios.evaluate_all("all => all.map(one => one.value)")
        choose_radio(
            page, radios, values.index(str(right).lower() if isinstance(right, bool) else right)
        )


def test_every_question_by_keyboard_alone(open_page, course, axe):
    page = open_page(PAGE)
    for question in course.module("clock").questions:
        answer_by_keyboard(page, question)
        form = page.locator(f"form#{question.id}")
        press(page, form.get_by_role("button", name="Check"))
        status = form.get_by_role("status")
        assert "Right" in status.inner_text(), question.id
    assert axe(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_after_wrong_answers(open_page, course, axe, theme):
    page = open_page(PAGE, width=360, theme=theme)
    wrong = 0
    for question in course.module("clock").questions:
        form = page.locator(f"form#{question.id}")
        for select in form.locator("select").all():
            select.select_option(index=1)
        if form.locator("select").count() == 0:
            values = form.locator(f"input[name='{question.id}']")
            right = str(right_answer(question)).lower()
            other = [
                n
                for n in range(values.count())
                if values.nth(n).get_attribute("value") not in right
            ]
            values.nth(other[0]).check()
        form.get_by_label("Very sure").check()
        form.get_by_role("button", name="Check").click()
        wrong += "Right" not in form.get_by_role("status").inner_text()
    assert wrong == len(course.module("clock").questions)
    assert axe(page) == []


def test_without_javascript_all_answers_and_feedback_are_there(open_page, course):
    page = open_page(PAGE, script=False)
    for question in course.module("clock").questions:
        form = page.locator(f"form#{question.id}")
        details = form.locator("details")
        assert details.count() >= 1
        text = " ".join(details.first.text_content().split())
        feedback = (
            [option.feedback for option in question.options]
            if hasattr(question, "options")
            else [question.feedback.true, question.feedback.false]
            if question.kind == "truefalse"
            else [record.feedback for record in getattr(question, "items", None) or question.pairs]
        )
        for one in feedback:
            assert " ".join(one.split()) in text, question.id
        form.locator("summary").first.click()
        assert details.first.locator("p, li, dd, td").first.is_visible()
