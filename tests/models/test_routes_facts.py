"""The numbers of the ways in agree with the facts that they cite."""

from pathlib import Path

import pytest
import yaml

from plenipot.models.routes.parameters import ROUTES_PARAMETERS, value

ROOT = Path(__file__).parents[2]
FACTS = {
    fact["id"]: fact
    for fact in yaml.safe_load((ROOT / "book/facts.yml").read_text("utf-8"))["facts"]
}
SOURCED = [one for one in ROUTES_PARAMETERS if one.fact]


@pytest.mark.parametrize("one", SOURCED, ids=lambda one: one.name)
def test_a_sourced_number_is_the_number_of_its_fact(one):
    assert one.value == int(FACTS[one.fact]["values"]["months"])
    assert one.confidence == FACTS[one.fact]["confidence"]


def test_something_is_sourced():
    assert SOURCED


def test_late_documents_begin_with_the_deadline_of_proposals():
    assert value("early-documents") == int(FACTS["four-months-rule"]["values"]["months"])
