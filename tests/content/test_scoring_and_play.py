"""Scoring of every kind, and playing a scenario, also through its replay code."""

import random

import pytest

from plenipot import codes
from plenipot.content import load_course
from plenipot.content.play import Run
from plenipot.content.scoring import is_right, right_answer, shown_answers, shown_items


@pytest.fixture
def course(small):
    return load_course(small)


@pytest.mark.parametrize(
    ("id", "right", "wrong"),
    [
        ("one-q1", "b", ["a", "", None, ["b"], 1]),
        ("one-q2", False, [True, 0, None, "false"]),
        ("one-q3", ["talk", "draft", "sign"], [["draft", "talk", "sign"], [], None, "talk"]),
        ("one-q4", {"p": "One", "q": "Two", "r": "Four"}, [{"p": "Two"}, {}, None, []]),
        ("one-q5", ["a", "b"], [["a"], ["a", "b", "c"], [], None, "ab"]),
    ],
)
def test_scoring(course, id, right, wrong):
    question = course.question(id)
    assert is_right(question, right_answer(question))
    assert is_right(question, right)
    assert not any(is_right(question, answer) for answer in wrong)


def test_the_set_of_a_multiple_question_has_no_order(course):
    assert is_right(course.question("one-q5"), ["b", "a"])


def test_shuffled_orders_are_stable_complete_and_not_the_answer(course):
    order, match = course.question("one-q3"), course.question("one-q4")
    assert shown_items(order) == shown_items(order)
    assert shown_items(order) != order.items
    assert sorted(i.id for i in shown_items(order)) == sorted(i.id for i in order.items)
    assert sorted(shown_answers(match)) == ["Four", "One", "Two"]


def test_a_run_counts_clamps_branches_and_ends(course):
    run = Run(course.scenario("one-a"))
    assert [choice.id for choice in run.open_choices()] == ["a", "b"]
    run.choose("a")
    assert run.state == {"effort": 1, "badge": True}
    run.choose("a")
    assert run.finished
    assert run.scene.id == "good"
    assert [(step.scene, step.choice) for step in run.log] == [("s1", "a"), ("s2", "a")]


def test_a_closed_choice_is_refused(course):
    run = Run(course.scenario("one-a"))
    run.choose("b")
    assert run.state["effort"] == 0
    with pytest.raises(ValueError, match="no open choice 'a'"):
        run.choose("a")


def play_at_random(scenario, seed):
    run, chance = Run(scenario), random.Random(seed)
    while not run.finished:
        run.choose(chance.choice(run.open_choices()).id)
    return run


@pytest.mark.parametrize("seed", range(20))
def test_every_run_is_the_same_through_its_code(course, seed):
    run = play_at_random(course.scenario("one-a"), seed)
    again = Run.replay(course.scenario("one-a"), run.code())
    assert again.log == run.log
    assert again.scene == run.scene
    assert len(run.code()) <= codes.LONGEST


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (lambda code: "", "empty"),
        (lambda code: "hello", "shape"),
        (lambda code: code.replace("ONEA", "TWOB"), "name"),
        (lambda code: code.replace("-1-", "-2-"), "version"),
        (lambda code: code[:-1] + ("0" if code[-1] != "0" else "1"), "check"),
        (lambda code: code.replace("-AA-", "-AB-"), "check"),
        (lambda code: codes.encode("ONEA", [1, 0]), "path"),
        (lambda code: codes.encode("ONEA", [0, 0, 0]), "path"),
        (lambda code: "A" * 10_000, "shape"),
    ],
)
def test_a_bad_code_is_refused_with_a_sentence(course, change, key):
    run = Run(course.scenario("one-a"))
    run.choose("a")
    run.choose("a")
    with pytest.raises(codes.CodeError) as error:
        Run.replay(course.scenario("one-a"), change(run.code()))
    assert str(error.value) == key
    from plenipot.messages import message

    assert message("codes", key).endswith(".")
