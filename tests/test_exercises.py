"""What holds for every exercise: plays end, codes bring them back, nothing leaks."""

import contextlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plenipot import codes, exercises
from plenipot.messages import message
from plenipot.models.chance import SEEDS, Chance, seed_numbers, seed_of
from plenipot.models.exercise import PlayError, code_of, replay

PLAYS = 1000
TAMPERED = 100
DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
every = pytest.mark.parametrize("one", exercises.exercises(), ids=lambda one: one.room)


def plays(one, number):
    """Some plays of an exercise, the same each time."""
    return [one.model.random_play(Chance(seed, "plays")) for seed in range(number)]


def test_each_has_a_room_a_name_and_a_code_of_its_own():
    known = exercises.exercises()
    assert [one.room for one in known] == list(exercises.ROOMS)
    assert len({one.code for one in known}) == len(known)
    assert len({one.title() for one in known}) == len(known)
    with pytest.raises(KeyError):
        exercises.exercise("cooking")


@every
def test_a_thousand_random_plays_end_and_come_back_from_their_codes(one):
    seen = set()
    for numbers in plays(one, PLAYS):
        result = one.model.play(numbers)
        code = code_of(one.model, numbers)
        assert len(code) <= codes.LONGEST
        again = replay(one.model, code)
        lines = one.debrief.report(result)
        assert one.debrief.report(again) == lines
        assert "".join(lines) and all(len(line) <= 34 for line in lines)
        seen.add("\n".join(lines))
    assert len(seen) > PLAYS // 10  # random plays are not all alike


@every
def test_a_code_with_one_wrong_character_is_refused(one):
    for numbers in plays(one, TAMPERED):
        code = code_of(one.model, numbers)
        chance = Chance(numbers[0] * 32 + numbers[1], "tamper")
        place = len(one.code) + 3 + chance.below(len(code) - len(one.code) - 3)
        other = DIGITS[chance.below(32)]
        if code[place] in ("-", other):
            continue
        with pytest.raises(codes.CodeError) as refused:
            replay(one.model, code[:place] + other + code[place + 1 :])
        assert message("codes", str(refused.value)).endswith(".")


@every
def test_a_play_leaves_nothing_behind(one):
    first, second = plays(one, 2)
    before = list(first)
    alone = one.debrief.report(one.model.play(first))
    for parameter in one.table.parameters:
        with contextlib.suppress(PlayError):  # with other numbers it may be no play
            one.model.play(second, {parameter.name: parameter.high})
    assert one.debrief.report(one.model.play(first)) == alone
    assert first == before


@every
@given(data=st.data())
def test_numbers_that_are_no_play_are_refused_with_a_sentence(one, data):
    length = len(plays(one, 1)[0])
    size = data.draw(st.sampled_from([0, length - 1, length, length, length, length + 1]))
    numbers = data.draw(st.lists(st.integers(0, 31), min_size=size, max_size=size))
    try:
        result = one.model.play(numbers)
    except PlayError as refused:
        sentence = message(one.room, str(refused))
        assert sentence.endswith(".") and sentence != str(refused)
    else:
        assert one.debrief.report(result)


@every
def test_sensitivity_measures_what_it_names(one):
    chosen = one.sensitivity.measure()
    assert len(chosen) == len(one.measures()) > 0
    assert all(isinstance(found, int) for found in chosen)
    names = {parameter.name for parameter in one.table.parameters}
    assert set(one.sensitivity.WITHOUT) <= names
    for parameter, ends in one.sensitivity_rows():
        assert parameter.low <= parameter.value <= parameter.high
        assert ends and all(len(found) == len(chosen) for _, found in ends)


@every
def test_every_parameter_is_explained(one):
    for parameter in one.table.parameters:
        assert parameter.label() and parameter.reason().endswith("."), parameter.name
        assert parameter.amount() and parameter.source_label()


@given(st.integers(0, SEEDS - 1))
@example(0)
@example(SEEDS - 1)
def test_a_seed_goes_through_its_three_numbers(seed):
    numbers = seed_numbers(seed)
    assert all(0 <= number <= 31 for number in numbers)
    assert seed_of(numbers) == seed


def test_a_code_of_nothing_here_is_refused():
    unknown = codes.encode_numbers("ZZZZ", [1, 2, 3])
    with pytest.raises(codes.CodeError) as refused:
        exercises.replayed(unknown)
    assert str(refused.value) == "unknown"


@pytest.mark.parametrize("room", exercises.with_strategies())
def test_strategies_are_simulated_alike_each_time(room):
    for strategy in exercises.strategies(room):
        found = exercises.simulated(room, strategy, 0, 7, 20)
        assert found == exercises.simulated(room, strategy, 0, 7, 20)


@pytest.mark.parametrize("room", exercises.with_strategies())
@pytest.mark.parametrize(
    ("strategy", "profile", "seed", "runs"),
    [("luck", 0, 0, 1), (None, -1, 0, 1), (None, 99, 0, 1), (None, 0, -1, 1), (None, 0, 0, 0)],
)
def test_a_simulation_that_cannot_be_says_why(room, strategy, profile, seed, runs):
    name = strategy or exercises.strategies(room)[0]
    with pytest.raises(ValueError, match=r"\.$"):
        exercises.simulated(room, name, profile, seed, runs)
