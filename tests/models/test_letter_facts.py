"""The steps, dates and numbers of the letter exercise agree with the facts behind them."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from plenipot.messages import message
from plenipot.models.letter.chain import FACTS as STEP_FACTS
from plenipot.models.letter.chain import STEPS, SURE
from plenipot.models.letter.conference import MONTHS, TIMES
from plenipot.models.letter.parameters import LETTER_PARAMETERS, parameter

ROOT = Path(__file__).parents[2]
FACTS = {
    fact["id"]: fact
    for fact in yaml.safe_load((ROOT / "book/facts.yml").read_text("utf-8"))["facts"]
}
SOURCED = [one for one in LETTER_PARAMETERS if one.fact]


@pytest.mark.parametrize("number", range(len(STEPS)), ids=STEPS)
def test_a_step_has_the_confidence_of_its_fact(number):
    assert SURE[number] == FACTS[STEP_FACTS[number]]["confidence"]


@pytest.mark.parametrize(
    ("step", "fact", "name"),
    [
        ("letter", "letter-date", "date"),
        ("reply", "reply-date", "date"),
        ("contributions", "contributions-opened", "date"),
        ("interim", "access-policy-2017", "date"),
        ("interim", "access-policy-2017", "council"),
        ("final", "F106", "year"),
    ],
)
def test_the_date_of_a_step_is_that_of_its_fact(step, fact, name):
    assert FACTS[fact]["values"][name] in message("letter", "date." + step)


def test_days_in_the_answer_are_those_of_the_facts():
    told = message("letter", "pair.letter.reply")
    for fact in ("letter-date", "reply-date"):
        assert FACTS[fact]["values"]["days"] + " days before" in told


@pytest.mark.parametrize("one", SOURCED, ids=lambda one: one.name)
def test_a_sourced_number_is_that_of_its_fact(one):
    assert one.value == int(FACTS[one.fact]["values"]["months"])
    assert one.confidence == FACTS[one.fact]["confidence"]


def test_months_of_the_times_lie_on_the_right_side_of_the_deadline():
    in_time = [
        t for t, n in zip(TIMES, MONTHS, strict=True) if n >= parameter("proposals-close").value
    ]
    assert in_time == ["year", "half"]


def test_months_from_letter_to_policy_are_our_arithmetic():
    months = (date(2017, 1, 1) - date(2014, 10, 8)).days / 30.44
    assert FACTS["letter-to-policy"]["values"]["months"] == str(round(months))


def test_nothing_is_claimed_that_no_source_bears():
    """No word of the room names a result of 2018 or 2026, or gives one side all the credit."""
    text = (ROOT / "src/plenipot/messages/en/letter.json").read_text("utf-8")
    for phrase in ("PP-18", "PP-26", "2026", "2022 decided", "thanks to", "because of the letter"):
        assert phrase not in text
    assert "was not found in our sources" in text
