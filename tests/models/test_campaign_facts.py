"""The numbers and windows of the campaign agree with the facts that they rest on."""

from pathlib import Path

import pytest
import yaml

from plenipot.models.campaign.actions import NUMBER, windows
from plenipot.models.campaign.parameters import CAMPAIGN_PARAMETERS, parameter
from plenipot.models.campaign.profiles import PROFILES
from plenipot.models.campaign.rules import MONTHS, plain_rules
from plenipot.models.campaign.strategies import STRATEGIES
from plenipot.models.campaign.whatif import by_strategy
from plenipot.models.clock.parameters import parameter as clock_parameter

ROOT = Path(__file__).parents[2]
FACTS = {
    fact["id"]: fact
    for fact in yaml.safe_load((ROOT / "book/facts.yml").read_text("utf-8"))["facts"]
}
SOURCED = [one for one in CAMPAIGN_PARAMETERS if one.fact]
#: The campaign and the clock are one world: these numbers are the same in both.
SHARED = {
    "cost-open": "cost-open",
    "cost-drafted": "cost-drafted",
    "cost-signed": "cost-signed",
    "cost-instructed": "cost-instructed",
    "drafted-from": "drafted-from",
    "signed-from": "signed-from",
    "instructed-from": "instructed-from",
    "invitations": "invitations",
    "proposals-close": "proposals-close",
    "region-closes": "region-last",
}


@pytest.mark.parametrize("one", SOURCED, ids=lambda one: one.name)
def test_a_sourced_number_is_the_number_of_its_fact(one):
    fact = FACTS[one.fact]
    assert one.value == int(fact["values"]["months"])
    assert one.confidence == fact["confidence"]


@pytest.mark.parametrize("name", SHARED)
def test_the_campaign_and_the_clock_use_one_calendar(name):
    assert parameter(name).value == clock_parameter(SHARED[name]).value


def test_windows_follow_the_calendar():
    spans = windows(plain_rules())
    assert MONTHS[spans[NUMBER["proposal"]][0]] == 12
    assert MONTHS[spans[NUMBER["proposal"]][1]] == 4
    assert MONTHS[spans[NUMBER["apply-own"]][1]] == 1
    assert MONTHS[spans[NUMBER["regional"]][1]] == 2


def test_the_path_of_2014_keeps_the_order_that_the_case_study_tells():
    """Loose networks, then delegations, then a structured group, then the letter."""
    historical = dict(STRATEGIES)["historical"]
    for seed in range(200):
        done = by_strategy(historical, PROFILES[0], seed).run.done
        network, asked = done[NUMBER["network"]], done[NUMBER["apply-own"]]
        group, letter = done[NUMBER["group"]], done[NUMBER["letter"]]
        assert MONTHS[network] == 18  # 2013, as F054 has it
        assert 0 <= network < asked < group < letter
        assert MONTHS[group] == 2  # the turn that holds 6.5 weeks before
        assert MONTHS[letter] == 1  # the turn that holds 12 days before
        assert FACTS["istanbul-six-weeks"]["values"]["weeks"] == "6.5"
        assert FACTS["letter-date"]["values"]["days"] == "12"
