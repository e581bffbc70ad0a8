"""Each rule finds the flaw that it is for, on the line where it stands."""

from pathlib import Path

import pytest

from plenipot.content import read_course
from plenipot.content.checks import RULES, check_course

QUIZ, SCENARIO, MODULE = "01-one/quiz.yml", "01-one/scenario-a.yml", "01-one/module.yml"
PICTURE = "01-one/picture-one.yml"
PLAN, SESSION = "plan.yml", "01-one/session.yml"
ROLES = "01-one/role-play-a.yml"
WISH = "It wants the line to stand where it is and as it is and it says so to all of them"
WISHES = """    interests: [The secret wish of North.]
    red_lines: [The secret red line of North.]
    may_accept: [The secret price of North.]
"""
LONG = "It is a fine day and we go to the ministry with a long paper in the hand and then we " * 2

UNUSED = """  - id: F119
    statement: Governments prepare early.
    exact: true
    source: gpd2014
    confidence: case-study
    as_of: 2026-01-01
    review_by: 2099-01-01
"""

#: Rule, file, text, what replaces it, part of the message.
FLAWS = [
    ("R01", QUIZ, "facts: [F118]", "facts: [F119]", "unknown fact 'F119'; did you mean 'F118'?"),
    ("R02", "facts.yml", "source: gpd2014", "source: gpd2015", "did you mean 'gpd2014'?"),
    ("R03", QUIZ, "objective: one-o1", "objective: one-o9", "unknown objective 'one-o9'"),
    ("R04", QUIZ, "misconception: one-m-late", "misconception: one-m-none", "unknown misconception"),
    ("R05", SCENARIO, "lessons: [lesson-early]", "lessons: [lesson-x]", "unknown lesson 'lesson-x'"),
    ("R20", PLAN, "keys: [clock]", "keys: [clok]", "unknown exercise 'clok'; did you mean 'clock'?"),
    ("R20", PLAN, "module: one", "module: oen", "unknown module 'oen'; did you mean 'one'?"),
    ("R20", PLAN, "pages: [index]", "pages: [inde]", "there is no page 'inde'"),
    ("R21", PLAN, "id: plan-last", "id: last", "the id 'last' does not start with 'plan-'"),
    ("R21", PLAN, "heading: Last", "heading: Goal", "the heading 'Goal' stands twice"),
    ("R21", PLAN, "heading: Last", "heading: Last\n    kind: dates", "second section of dates"),
    ("R06", QUIZ, "id: one-q1", "id: two-q1", "does not start with 'one-'"),
    ("R07", QUIZ, "- id: b\n", "- id: a\n", "'a' stands twice in 'one-q1'"),
    ("R08", QUIZ, "        correct: true\n", "", "has 0 right answers"),
    ("R09", SCENARIO, "next: s2}", "next: s22}", "unknown scene 's22'"),
    ("R09", SCENARIO, "effort: -1,", "efort: -1,", "did you mean 'effort'?"),
    ("R09", SCENARIO, "badge: true}", "badge: 3}", "'badge' is a flag; 3 does not fit it"),
    ("R09", SCENARIO, "- {to: good}", "- {when: {effort: \"<=1\"}, to: good}", "the last branch"),
    ("R01", PICTURE, "facts: [F118]", "facts: [F117]", "unknown fact 'F117'"),
    ("R10", PICTURE, "{F118:word}", "{F118:wort}", "unknown value of F118 'wort'; did you mean 'word'?"),
    ("R10", PICTURE, "{F118:word}", "{F117:word}", "unknown fact 'F117'"),
    ("R10", PICTURE, "cells: [may, not]", "cells: [may, nott]", "did you mean 'not'?"),
    ("R10", PICTURE, "cells: [may, not]", "cells: [may]", "1 cells for 2 columns"),
    ("R01", ROLES, "facts: [F118]", "facts: [F119]", "unknown fact 'F119'"),
    ("R03", ROLES, "objectives: [one-o1]", "objectives: [one-o9]", "unknown objective 'one-o9'"),
    ("R06", ROLES, "id: one-role-play", "id: role-play", "does not start with 'one-'"),
    ("R07", ROLES, "id: guest", "id: south", "'south' stands twice in 'one-role-play'"),
    ("R15", ROLES, "allies: [south]", "allies: [sout]", "unknown role 'sout'; did you mean 'south'?"),
    ("R15", ROLES, "allies: [south]", "allies: [north]", "'north' is its own ally"),
    ("R15", ROLES, "to: [guest]", "to: [gest]", "did you mean 'guest'?"),
    ("R15", ROLES, 'symbol: "■"', 'symbol: "●"', "'south' has the symbol of 'north'"),
    ("P11", ROLES, "minutes: 10, text: Talk.", "minutes: 9, text: Talk.", "the steps take 19 minutes, the play 20"),
    ("P11", ROLES, "debrief_minutes: 5", "debrief_minutes: 4", "4 minutes of debrief for 20 of play"),
    ("P11", ROLES, "minute: 9", "minute: 4", "out of order"),
    ("P12", ROLES, "core: true", "core: true\n    least: 3\n    most: 3", "core roles need 4 people, people_min is 3"),
    ("P12", ROLES, "core: true", "core: true\n    least: 2\n    most: 1", "'north' needs more people than share it"),
    ("P12", ROLES, "people_max: 12", "people_max: 2", "people_max is below people_min"),
    ("P13", ROLES, WISHES, f"    interests: [{WISH}, {WISH}, {WISH}]\n    red_lines: [{WISH}, {WISH}]\n    may_accept: [{WISH}]\n", "'north' has 18 secret lines"),
    ("P13", ROLES, "public: It tabled the line.\n    opening: We need this line.", f"public: {WISH}. {WISH}.\n    opening: {WISH}. {WISH[:70]}.", "public lines, at most 9"),
    ("S01", SCENARIO, "id: never", "id: never", "the scene 'never' can never be reached"),
    ("S01", SCENARIO, "next: bad}", "next: s1}", "a run can come back"),
    ("S01", SCENARIO, "- {id: b, text: Leave, feedback", "- {id: b, text: Leave, when: {effort: \"=3\"}, feedback", "is never open"),
    ("S02", SCENARIO, "scenes:", "scenes:", "5 scenes and 3 endings"),
    ("S03", SCENARIO, "{choice: a, why: The", "{choice: f, why: The", "choice 'f' is not open in scene 's2'"),
    ("C02", "facts.yml", "facts:\n", "facts:\n" + UNUSED, "no question rests on 'F119'"),
    ("F01", "facts.yml", "as_of: 2026-01-01\n    review_by: 2099-01-01", "as_of: 2019-01-01\n    review_by: 2020-01-01", "to be reviewed by 2020-01-01"),
    ("F02", "facts.yml", "review_by: 2099-01-01", "review_by: 2025-01-01", "on or before as_of"),
    ("F03", "facts.yml", "confidence: case-study", "confidence: primary", "has the confidence 'primary'"),
    ("P01", SESSION, "minutes: 10, method: debrief", "minutes: 4, method: debrief", "4 minutes of debrief for 20"),
    ("P02", SESSION, "minutes: 20,", "minutes: 20, shorter: 20,", "is not shorter"),
    ("P02", SESSION, "cut: 1", "cut: 2", "the cut order is [2]"),
    ("R01", SESSION, "facts: [F118]", "facts: [F181]", "unknown fact 'F181'; did you mean 'F118'?"),
    ("R12", SESSION, "question: one-q1", "question: one-q11", "unknown question 'one-q11'"),
    ("R12", SESSION, "question: one-q1", "question: one-q3", "a question of the kind order"),
    ("R12", SESSION, "question: one-q1", "question: one-q2", "'one-q2' is put to the vote twice"),
    ("P07", SESSION, "  - {claim: It is too late., because: The day is near., answer: Ask which door is open.}\n", "", "2 under 'arguments', not 3 to 5"),
    ("L04", SESSION, "Ask who else could.", LONG.strip() + ".", "words: '"),
    ("P03", SESSION, "steps: [Talk.]", "steps: [Talk.], cut: 2", "the debrief 'talk' has a cut number"),
    ("Q01", QUIZ, "It feels like the right moment, but the text is written by then.", "It is wrong.", "feedback of 12 characters"),
    ("Q02", QUIZ, "On the day of the start", "None of the above", "None of the above"),
    ("Q03", QUIZ, "stem: When do you talk to the ministry?", "stem: When to talk", "ends with 'k'"),
    ("Q04", QUIZ, "When do you talk to", "When do you not talk to", "says 'not'"),
    ("Q05", QUIZ, "A year before the opening day", "A year before the opening day, when the ministry has an open mind", "characters, the wrong ones"),
    ("Q06", QUIZ, "On the day of the start", "Only on the day of the start", "only wrong options say 'only'"),
    ("Q07", QUIZ, "When do you talk to the ministry?", "Which year is best for the talk and its opening?", "'opening'"),
    ("Q08", QUIZ, "text: In the last week of the campaign", "text: in the last week of the campaign", "differ in form"),
    ("Q10", QUIZ, "On the day of the start", "In the last week of a campaign", "nearly the same"),
    ("Q11", QUIZ, "        misconception: one-m-late\n      - id: b", "      - id: b", "names no misconception"),
    ("Q12", MODULE, "text: Choose a date", "text: Know a date", "starts with 'know'"),
    ("B03", QUIZ, "objective: one-o1", "objective: one-o1", None),
    ("B04", QUIZ, "bloom: apply", "bloom: apply", None),
    ("B05", MODULE, "bloom: apply", "bloom: create", "no question of 'one-o1' asks to create"),
    ("L01", "index.md", "This is a page.", "This isn't a page.", "isn't"),
    ("L01", QUIZ, "so a talk costs little", "so it's cheap to talk", "it's"),
    ("L02", "index.md", "This is a page.", "In a nutshell, a page.", "in a nutshell"),
    ("L03", "index.md", "This is a page.", "The International Telecommunications Union.", "write 'International Telecommunication Union'"),
    ("L04", "index.md", "This is a page.", LONG.strip() + ".", "words: '"),
    ("L06", "index.md", "This is a page.", "![](x.png)", "no alternative text"),
]  # fmt: skip


def found(root):
    course, problems = read_course(root)
    assert course is not None, problems
    return list(check_course(course))


@pytest.mark.parametrize(("code", "name", "old", "new", "message"), [f for f in FLAWS if f[4]])
def test_a_seeded_flaw_is_found_on_its_line(small, edit, code, name, old, new, message):
    edit(name, old, new)
    hits = [p for p in found(small) if p.rule == code]
    assert any(message in p.message for p in hits), found(small)
    file = name if name == "index.md" else f"book/{name}"
    assert any(p.file == file and p.line >= 1 and p.remedy for p in hits)


def test_an_easy_question_is_not_put_to_the_vote(small, edit):
    edit(QUIZ, "difficulty: medium", "difficulty: easy")
    hits = [(p.rule, p.file, p.message) for p in found(small) if p.rule == "P08"]
    assert hits == [("P08", f"book/{SESSION}", "the question 'one-q1' is easy")]


def test_the_sound_course_has_only_its_known_flaws(small):
    """The small course is too small (B01, S02, E02) and has a scene that nobody reaches (S01)."""
    assert {p.rule for p in found(small)} <= {"S01", "S02", "B01", "B03", "E02"}


@pytest.mark.parametrize("code", ["B03", "B04", "Q09", "B01", "B02"])
def test_rules_of_the_bank(small, edit, code):
    path = small / "book" / QUIZ
    text = path.read_text(encoding="utf-8")
    if code == "B03":
        text = text[: text.index("  - id: one-q3")]
    if code == "B04":
        text = text.replace("bloom: apply", "bloom: remember")
    if code == "Q09":
        for old, new in (
            ("In the last week of the campaign", "8 months"),
            ("A year before the opening day", "4 months"),
            ("On the day of the start", "12 months"),
        ):
            text = text.replace(old, new)
    if code in ("B01", "B02"):
        first = text[text.index("  - id: one-q1") : text.index("  - id: one-q2")]
        first = first.replace(
            "A year before the opening day", "A year before the opening day comes"
        )
        text = "questions:\n" + "".join(first.replace("one-q1", f"one-q{n}") for n in range(1, 13))
    path.write_text(text, encoding="utf-8")
    assert code in {p.rule for p in found(small)}


def test_a_fact_that_no_page_cites_is_found(small, edit):
    assert "C01" not in {p.rule for p in found(small)}
    edit("01-one/index.md", "{fact}`F118`", "")
    (problem,) = [p for p in found(small) if p.rule == "C01"]
    assert problem.file == "book/facts.yml"
    assert "'F118'" in problem.message


def test_a_group_that_no_question_is_about_is_found(small, edit):
    edit("facts.yml", "facts:\n", "facts:\n" + UNUSED)
    line = edit("course.yml", "text: A late start, facts: [F118]", "text: A, facts: [F119]")
    (problem,) = [p for p in found(small) if p.rule == "C03"]
    assert (problem.file, problem.line) == ("book/course.yml", line)
    assert "barrier-late" in problem.message


def test_grade_and_mean_of_a_page(small):
    hard = (
        "Multilateral institutional deliberation necessitates comprehensive organisational "
        "preparation across jurisdictions. "
    )
    (small / "index.md").write_text("# Title\n\n" + hard * 6, encoding="utf-8")
    assert any(p.rule == "L05" and "grade" in p.message for p in found(small))


def test_every_rule_has_a_seeded_flaw():
    tested = {flaw[0] for flaw in FLAWS} | {"B01", "B02", "B03", "B04", "C01", "C03", "Q09", "L05"}
    tested |= {"P08"}
    tested |= {"E01", "E02", "E03", "R11"}  # in test_forms.py
    tested |= {"P04"}  # below
    tested |= {"P31", "P32"}  # in test_sheets.py
    assert {rule.code for rule in RULES} == tested


def test_prose_in_directives_and_notebooks_is_read(small):
    (small / "book/page.md").write_text(
        "# Page\n\n```{note}\nWe don't know.\n```\n\n````{facilitator-note}\nIt can't be.\n````\n",
        encoding="utf-8",
    )
    (small / "exercises").mkdir()
    (small / "exercises/a.ipynb").write_text(
        '{"cells": [{"cell_type": "markdown", "metadata": {}, "source": ["You won\'t."]}]}',
        encoding="utf-8",
    )
    messages = {(p.file, p.line, p.message) for p in found(small) if p.rule == "L01"}
    assert ("book/page.md", 4, "'don't'") in messages
    assert ("book/page.md", 8, "'can't'") in messages
    assert any(file == "exercises/a.ipynb" for file, _, _ in messages)


AGENDA = Path(__file__).resolve().parents[2] / "book" / "facilitate" / "agenda.yml"
FRAME_FLAWS = [
    ("id: welcome", "id: welcome\n    cut: 1", "the opening of the day has a cut number"),
    ("id: closing\n", "id: closing\n    cut: 1\n", "the closing of the day has a cut number"),
    ("minutes: 8\n    shorter: 5", "minutes: 8\n    shorter: 8", "'welcome' is not shorter"),
    ("  shorter: 10\n", "  shorter: 16\n", "shorter is more than minutes"),
    ('meal_from: "11:30"', 'meal_from: "14:30"', "meal_from is more than meal_to"),
    ("between_modules: 4", "between_modules: 10", "costs nothing"),
]


@pytest.mark.parametrize(("old", "new", "message"), FRAME_FLAWS)
def test_a_flaw_of_the_frame_of_a_day_is_found(small, old, new, message):
    text = AGENDA.read_text(encoding="utf-8")
    assert old in text
    path = small / "book" / "facilitate" / "agenda.yml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    assert "P04" not in {p.rule for p in found(small)}
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    (problem,) = [p for p in found(small) if p.rule == "P04"]
    assert message in problem.message and problem.line > 1
