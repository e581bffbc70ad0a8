"""Every exercise gives the same plays and results on CPython and on MicroPython."""

from pathlib import Path

import pytest
from micropython_helper import run_scripts
from same_plays import sums

from plenipot import exercises

PLAYS = 200
HELPER = Path(__file__).with_name("same_plays.py").read_text(encoding="utf-8")


def script(one: exercises.Exercise, expected: list[int]) -> str:
    """Return the text that plays on MicroPython and compares."""
    return "\n".join(
        [
            HELPER,
            f"from plenipot.models.{one.room} import debrief, model",
            f"found = sums(model, debrief, {len(expected)})",
            f"expected = {expected}",
            "for seed in range(len(expected)):",
            "    assert found[seed] == expected[seed], seed",
        ]
    )


@pytest.mark.parametrize("one", exercises.exercises(), ids=lambda one: one.room)
def test_two_hundred_plays_are_the_same_on_both(one: exercises.Exercise):
    expected = sums(one.model, one.debrief, PLAYS)
    assert len(set(expected)) > PLAYS // 4
    assert run_scripts([script(one, expected)]) == [""]


def test_a_difference_is_seen():
    one = exercises.exercise("clock")
    expected = sums(one.model, one.debrief, 3)
    expected[2] += 1
    assert "AssertionError" in run_scripts([script(one, expected)])[0]
