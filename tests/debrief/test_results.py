"""What is counted: votes, moves, ideas, gains; and what is hidden."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plenipot.codes import encode
from plenipot.content.forms import pretest
from plenipot.content.scoring import right_answer
from plenipot.debrief.alone import alone_result
from plenipot.debrief.beliefs import beliefs
from plenipot.debrief.gain import gain_of, interval, test_result
from plenipot.debrief.plays import scenario_results
from plenipot.debrief.records import ALONE, Play, Record, Team, TeamRun
from plenipot.debrief.small import FEWEST, shown_apart
from plenipot.debrief.votes import Moves, vote_results

from .test_reading import course


def test_a_vote_is_counted_before_and_after_with_people_on_paper():
    question = course().question("clock-q02")
    right = right_answer(question)
    wrong = next(o for o in question.options if not o.correct)
    record = Record()
    first, second = record.vote(question.id).rounds.values()
    first.votes = {"p01": wrong.id, "p02": right, "p03": wrong.id}
    first.typed = {right: 2, wrong.id: 3}
    second.votes = {"p01": right, "p02": right, "p03": wrong.id, "p04": right}
    (found,) = vote_results(record, course())
    assert found.people == (8, 4) and found.right == (3, 3)
    assert found.share(0) == pytest.approx(3 / 8) and found.share(1) == 0.75
    assert found.moves == Moves(stayed_right=1, to_right=1, to_wrong=0, stayed_wrong=1)
    row = next(row for row in found.options if row.id == wrong.id)
    assert row.counts == (5, 1) and not row.correct
    idea = next(one for one in beliefs(record, course()) if one.id == wrong.misconception)
    assert (idea.first, idea.asked, idea.last, idea.asked_last) == (5, 8, 1, 4)
    assert idea.module == "The clock"


def test_counts_on_paper_do_not_say_who_was_right_when_several_options_are():
    question = course().question("clock-q06")
    record = Record()
    record.vote(question.id).rounds["first"].typed = {o.id: 2 for o in question.options}
    (found,) = vote_results(record, course())
    assert found.people == (2, 0) and found.share(0) is None


def test_the_gain_pairs_people_and_counts_missing_answers_as_not_right():
    questions = pretest(course()).questions
    record = Record()
    for n in range(12):
        who = f"p{n:02d}"
        rights = [(q.id, right_answer(q)) for q in questions]
        record.test("pre", "pretest").answers[who] = dict(rights[: n % 3])
        if n < 11:
            record.test("post", "pretest").answers[who] = dict(rights[: n % 3 + 5])
    found = test_result(record, course())
    assert len(found.before) == 12 and len(found.after) == 11
    assert found.gain.people == 11 and found.gain.gain == pytest.approx(0.5)
    assert found.gain.interval == pytest.approx((0.5, 0.5)) and not found.gain.few
    assert not found.other_form


def test_the_interval_is_the_same_each_time_and_holds_the_mean():
    values = [0.1, 0.4, -0.2, 0.5, 0.3]
    low, high = interval(values)
    assert (low, high) == interval(values)
    assert low < sum(values) / 5 < high
    assert interval([0.3]) is None
    assert gain_of([(1.0, 1.0)]).normalised is None and gain_of([(1.0, 1.0)]).few


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.integers(0, 12), max_size=6))
def test_no_small_group_can_be_found_by_subtraction(sizes):
    shown = shown_apart(sizes)
    hidden = [size for name, size in sizes.items() if name not in shown and size]
    assert all(sizes[name] >= FEWEST for name in shown)
    assert not hidden or sum(hidden) >= FEWEST or not shown


def test_teams_under_five_are_not_shown_nor_found_by_subtraction():
    record = Record(
        teams=[Team("t1", "", ["a", "b", "c", "d", "e"]), Team("t2", "", ["f", "g", "h"])]
    )
    for moment in ("pre", "post"):
        answers = record.test(moment, "pretest").answers
        answers.update({who: {} for who in "abcdefgh"})
    found = test_result(record, course())
    assert found.teams == () and found.hidden_teams == 2
    record.teams[1].members += ["i", "j"]
    for moment in ("pre", "post"):
        record.test(moment, "pretest").answers.update({"i": {}, "j": {}})
    assert [team.people for team in test_result(record, course()).teams] == [5, 5]


def test_the_ideas_of_few_people_are_not_shown_from_tests_and_files():
    wrong = next(o for o in course().question("meet-q04").options if o.misconception)
    many, few = Record(), Record()
    for record, people in ((many, FEWEST), (few, FEWEST - 1)):
        for n in range(people):
            record.test("pre", "pretest").answers[f"p{n}"] = {"meet-q04": wrong.id}
            record.alone.setdefault("meet-q04", {})[f"f{n}"] = wrong.id
    (idea,) = beliefs(many, course())
    assert (idea.first, idea.asked, idea.last) == (10, 10, None)
    assert [question.id for question in idea.questions] == ["meet-q04"]
    assert not beliefs(few, course())
    (row,) = alone_result(many, course()).rows
    assert (row.people, row.right, row.attracts) == (5, 0, wrong.text)
    assert alone_result(few, course()).rows == () and alone_result(few, course()).hidden == 1


@pytest.mark.parametrize("people", [FEWEST - 1, FEWEST])
def test_who_played_alone_is_counted_never_named_and_only_among_five(people):
    code = encode("LATE", [0])
    runs = [TeamRun(f"f{n}", code, ALONE) for n in range(people)]
    record = Record(plays=[Play("scenario", "clock-late-start", runs)])
    (found,) = scenario_results(record, course())
    assert found.logs == () and found.alone == people
    counted = [choice.alone for scene in found.scenes for choice in scene.choices if choice.taken]
    assert counted == ([] if people < FEWEST else [people])
