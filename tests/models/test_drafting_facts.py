"""What the amendment desk says of 2014 is what the facts of the course say."""

from pathlib import Path

import yaml

from plenipot.messages import message
from plenipot.models.drafting.text import Clause

ROOT = Path(__file__).parents[2]
FACTS = {
    fact["id"]: fact
    for fact in yaml.safe_load((ROOT / "book/facts.yml").read_text("utf-8"))["facts"]
}


def test_the_real_clause_is_quoted_as_the_fact_has_it():
    quoted = FACTS["F109"]["values"]["clause"]
    assert message("drafting", "real.text") == f"considering [...] c) {quoted}"
    # The same clause can be written at the desk, word for word.
    assert Clause("considering", "maintain", "connectivity").text() == quoted


def test_it_came_in_through_the_delegation_of_the_fact():
    told = message("drafting", "real.what")
    assert FACTS["F110"]["values"]["delegation"] in told
    assert FACTS["F001"]["values"]["year"] in told
