"""The solver's rota: scored by the model it gives the solver's figure, and nothing beats it."""

from ast import literal_eval
from itertools import chain, combinations, product

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from plenipot.models.chance import SEEDS, Chance
from plenipot.models.coordination.model import play, random_play, rota_of
from plenipot.models.coordination.parameters import ROTA_PARAMETERS
from plenipot.models.coordination.score import AGREEMENTS, score
from plenipot.models.coordination.simulate import STRATEGIES
from plenipot.models.coordination.team import TEAM
from plenipot.models.coordination.timetable import MEETINGS, clashes
from plenipot.models.exercise import PlayError
from plenipot.solver.rota import best_for_page, best_of_all, best_rota

SETS = [some for size in range(4) for some in combinations(AGREEMENTS, size)]


def brute_force(agreements, meetings, days, chosen):
    """The highest score of all rotas on a small timetable."""
    options = []
    for who, member in enumerate(TEAM):
        mine = [one for one in meetings if member.there(one.day)]
        found = []
        for size in range(min(days[who], len(mine)) + 1):
            for some in combinations(mine, size):
                if len({one.day for one in some}) == size:
                    found.append([(who, one) for one in some])
        options.append(found)
    return max(
        score(list(chain(*rota)), list(agreements), meetings, settings=chosen).total
        for rota in product(*options)
    )


@pytest.mark.parametrize("agreements", SETS, ids="+".join)
def test_the_model_scores_the_solvers_rota_as_the_solver_does(agreements):
    found = best_rota(agreements)
    assert score(found.rota, list(agreements)).total == found.total
    for who, member in enumerate(TEAM):
        days = [one.day for other, one in found.rota if other == who]
        assert len(days) == len(set(days)) <= member.days
        assert all(member.there(day) for day in days)


@limits(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(MEETINGS[3:]), min_size=4, max_size=6, unique=True),
    st.sampled_from(SETS),
    st.lists(st.integers(0, 2), min_size=5, max_size=5),
    st.fixed_dictionaries({p.name: st.integers(p.low, p.high) for p in ROTA_PARAMETERS}),
)
def test_on_small_timetables_it_finds_what_trying_everything_finds(some, agreements, days, chosen):
    meetings = sorted(some, key=lambda one: one.number)
    found = best_rota(agreements, meetings, days, settings=chosen)
    assert found.total == brute_force(agreements, meetings, days, chosen)
    assert found.total == score(found.rota, list(agreements), meetings, settings=chosen).total


def test_no_random_rota_and_no_strategy_beats_it():
    best = {agreements: best_rota(agreements).total for agreements in SETS}
    for seed in range(1000):
        result = play(random_play(Chance(seed % SEEDS, "solver")))
        assert result.plan.total <= best[tuple(result.agreements)]
    for _, make in STRATEGIES:
        rota, agreements = make()
        assert score(rota, agreements).total <= best[tuple(agreements)]


def test_one_more_day_never_lowers_the_best_value():
    days = [member.days for member in TEAM]
    for agreements in ((), AGREEMENTS):
        best = best_rota(agreements).total
        for who in range(len(TEAM)):
            more = [one + (place == who) for place, one in enumerate(days)]
            fewer = [one - (place == who) for place, one in enumerate(days)]
            assert best_rota(agreements, days=fewer).total <= best
            assert best_rota(agreements, days=more).total >= best


def test_without_a_clash_one_person_can_be_in_both_rooms():
    for pair in clashes():
        free = best_rota(AGREEMENTS, apart=pair)
        assert free.total >= best_rota(AGREEMENTS).total
        # The model scores it too, with both meetings on one day of work.
        assert score(free.rota, list(AGREEMENTS)).total == free.total
    # Two groups and one person with one day: without the clash the day is worth both.
    pair = clashes()[-1]
    days = [0, 0, 1, 0, 0]
    assert len(best_rota(AGREEMENTS, pair, days).rota) == 1
    assert len(best_rota(AGREEMENTS, pair, days, apart=pair).rota) == 2


def test_the_page_gets_plain_data_that_is_a_play():
    data = best_for_page()
    assert data == best_for_page()
    assert literal_eval(repr(data)) == data
    best = best_of_all()
    assert score(rota_of(data["decisions"]), list(best.agreements)).total == best.total
    assert [one[:2] for one in data["clashes"]] == [(a.number, b.number) for a, b in clashes()]
    assert all(gain > 0 for _, _, gain in data["clashes"])
    assert [who for who, _ in data["days"]] == list(range(len(TEAM)))
    with pytest.raises(PlayError):
        rota_of([*data["decisions"], 0])
