"""The numbers of the clock agree with the facts that they cite."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from plenipot.models.clock.parameters import CLOCK_PARAMETERS, parameter
from plenipot.models.clock.planner import back_cast
from plenipot.models.clock.regions import REGIONS

ROOT = Path(__file__).parents[2]
FACTS = {
    fact["id"]: fact
    for fact in yaml.safe_load((ROOT / "book/facts.yml").read_text("utf-8"))["facts"]
}
SOURCED = [one for one in CLOCK_PARAMETERS if one.fact]
# These facts count in other units than the whole months of the track.
WEEKS = ("region-last-apt", "region-last-cept")
YEARS = ("region-first-rcc",)


@pytest.mark.parametrize("one", SOURCED, ids=lambda one: one.name)
def test_a_sourced_number_is_the_number_of_its_fact(one):
    values = FACTS[one.fact]["values"]
    if one.name in WEEKS:
        assert one.value == round(int(values["weeks"]) * 7 / 30.4)
    elif one.name in YEARS:
        assert one.value == int(values["years"]) * 12
    else:
        assert one.value == int(values["months"])


@pytest.mark.parametrize("one", SOURCED, ids=lambda one: one.name)
def test_its_confidence_is_that_of_its_fact(one):
    assert one.confidence == FACTS[one.fact]["confidence"]


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.id)
def test_rows_cite_facts_that_exist_with_their_confidence(region):
    for row in back_cast(date(2026, 11, 9), region.id, date(2025, 1, 1)):
        for fact in row.facts:
            assert fact in FACTS, (row.key, fact)
        if row.confidence != "chosen":
            assert row.confidence in {FACTS[fact]["confidence"] for fact in row.facts}, row.key


def test_weeks_in_rows_are_those_of_the_facts():
    for region, key in (("apt", "apt-pp10-replies"), ("cept", "cept-pp06-last")):
        rows = back_cast(date(2026, 11, 9), region, date(2025, 1, 1))
        (row,) = [r for r in rows if key in r.facts]
        assert (row.unit, -row.amount) == ("weeks", int(FACTS[key]["values"]["weeks"]))


def test_chosen_signing_window_lies_within_the_evidence():
    values = FACTS["locks-summary"]["values"]
    signed = parameter("signed-from")
    assert signed.high <= int(values["signed-from-months"])
    assert parameter("region-last").low * 4 <= int(values["signed-to-weeks"])
