"""The key of a module: what a facilitator needs in the room, and why each wrong answer attracts."""

import pytest
from mini_books import ROOT, axe_complaints, line_of

from plenipot.content import load_course
from plenipot.content.schema import MatchQuestion, OrderQuestion, TrueFalseQuestion

PAGE = "pages/key"


@pytest.fixture(scope="module")
def course():
    return load_course(ROOT / "tests" / "books" / "mini")


def feedback(question):
    """Every feedback text of a question."""
    if isinstance(question, TrueFalseQuestion):
        return [question.feedback.true, question.feedback.false]
    if isinstance(question, OrderQuestion):
        return [item.feedback for item in question.items]
    if isinstance(question, MatchQuestion):
        return [pair.feedback for pair in question.pairs]
    return [option.feedback for option in question.options]


def test_every_question_has_its_key_behind_a_closed_disclosure(mini, course):
    page = mini.page(PAGE)
    keys = page.select("details.pp-key")
    questions = course.module("mini").questions
    assert [key["id"] for key in keys] == [f"key-{question.id}" for question in questions]
    for key, question in zip(keys, questions, strict=True):
        assert "open" not in key.attrs
        assert " ".join(question.stem.split()) in line_of(key.summary)
        for text in feedback(question):
            assert " ".join(text.split()) in line_of(key)
        assert len(key.select(".pp-mark")) == len(question.facts)


def test_a_key_says_what_is_right_and_which_belief_is_behind_a_wrong_answer(mini, course):
    page = mini.page(PAGE)
    key = page.find(id="key-mini-q1")
    assert "✓ Right: B. Today" in line_of(key)
    belief = course.misconception("mini-m-late").text
    wrong = [line_of(item) for item in key.select("li")]
    assert [text[:2] for text in wrong] == ["A.", "C."]
    assert all(f"The belief behind it: “{belief}”" in text for text in wrong)
    truth = page.find(id="key-mini-q3")
    assert "✓ Right: True" in line_of(truth) and line_of(truth.li).startswith("False")
    assert [line_of(strong) for strong in page.find(id="key-mini-q4").select("ol strong")] == [
        "Draft",
        "Regional talk",
        "Send",
    ]
    assert "Clerk → Capital" in line_of(page.find(id="key-mini-q5"))
    assert "Railway station" in line_of(page.find(id="key-mini-q5"))


def test_votes_stand_without_their_answers_and_lead_to_them(mini):
    votes = mini.page(PAGE).select_one("#mini-key-votes")
    told = line_of(votes)
    assert "A. In the last week B. Today C. On the opening day" in told
    assert "○ True × False" in told
    assert "Some people like a last minute <b>rush</b>." in told and not votes.select("b")
    assert "Today leaves all eight weeks" not in told
    assert [a["href"] for a in votes.select("a.internal")] == ["#key-mini-q1", "#key-mini-q3"]


def test_what_a_facilitator_needs_in_the_room_comes_before_the_long_key(mini):
    page = mini.page(PAGE)
    parts = [part["id"] for part in page.select("section[id^=mini-key-]")]
    assert parts == [
        f"mini-key-{part}"
        for part in ("votes", "arguments", "watch", "trouble", "cuts", "extension", "questions")
    ]
    arguments = page.select("#mini-key-arguments > dl > dt")
    assert [line_of(term) for term in arguments] == ["“We have time.”", "“Nobody listens to us.”"]
    first = arguments[0].find_next("dd")
    assert "Why a sensible person says it: The opening day is far away." in line_of(first)
    assert [mark.text for mark in first.select(".pp-mark")] == ["F001", "N1"]
    assert [line_of(li) for li in page.select("#mini-key-cuts ol li")] == [
        "Talk (5 minutes)",
        "Play (50 minutes)",
    ]
    assert "Let people talk in pairs first." in line_of(page.select_one("#mini-key-trouble"))
    extension = line_of(page.select_one("#mini-key-extension"))
    assert (
        "Play it again (15 minutes)" in extension and "Second sheet: 1 for each team" in extension
    )


def test_every_module_of_the_course_has_its_key_among_the_pages_for_facilitators():
    toc = (ROOT / "_toc.yml").read_text(encoding="utf-8")
    learners, _, facilitators = toc.partition("caption: For facilitators")
    for module in load_course(ROOT).modules:
        page = (module.folder / "key.md").read_text(encoding="utf-8")
        assert f"{{facilitator-key}} {module.info.id}\n" in page
        entry = f"- file: book/{module.folder.name}/key\n"
        assert entry in facilitators and entry not in learners


def test_on_paper_all_keys_stand_open_and_on_the_screen_axe_finds_nothing(open_page, node_modules):
    page = open_page(PAGE)
    page.add_script_tag(path=str(node_modules / "axe-core" / "axe.min.js"))
    assert axe_complaints(page, "article") == []
    closed = page.locator("#key-mini-q1 li").first
    assert not closed.is_visible()
    page.emulate_media(media="print")
    assert closed.is_visible()
