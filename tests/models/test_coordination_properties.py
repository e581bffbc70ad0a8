"""What must hold for every rota, conference and reasonable setting."""

from hypothesis import given
from hypothesis import strategies as st

from plenipot.models.chance import SEEDS, Chance
from plenipot.models.coordination import simulate
from plenipot.models.coordination.changes import Changes, happen
from plenipot.models.coordination.changes_told import changes_told
from plenipot.models.coordination.compare import compare
from plenipot.models.coordination.debrief import debrief, report
from plenipot.models.coordination.model import decisions_of, play, random_play, rota_of
from plenipot.models.coordination.parameters import ROTA_PARAMETERS
from plenipot.models.coordination.score import AGREEMENTS, score
from plenipot.models.coordination.timetable import MEETINGS
from plenipot.models.coordination.whatif import best_swap

numbers = st.integers(0, SEEDS - 1).map(lambda seed: random_play(Chance(seed, "some play")))
settings = st.fixed_dictionaries({p.name: st.integers(p.low, p.high) for p in ROTA_PARAMETERS})
agreements = st.sets(st.sampled_from(AGREEMENTS)).map(
    lambda some: [name for name in AGREEMENTS if name in some]
)
SEEDS_TRIED = 1000


@given(numbers, agreements, agreements, settings)
def test_more_agreements_never_lower_what_is_covered_handed_over_or_noted(plan, some, more, chosen):
    result = play(plan, chosen).with_agreements(some)
    both = [name for name in AGREEMENTS if name in some or name in more]
    after = result.with_agreements(both)
    for before, then in ((result.plan, after.plan), (result.outcome.score, after.outcome.score)):
        assert then.coverage >= before.coverage
    assert after.plan.handover >= result.plan.handover
    assert after.plan.notes >= result.plan.notes
    assert after.plan.cost >= result.plan.cost


@given(numbers, st.integers(0, 11), settings)
def test_a_day_that_is_not_used_never_covers_more(plan, place, chosen):
    less = list(plan)
    less[3 + place] = 0
    assert play(less, chosen).plan.coverage <= play(plan, chosen).plan.coverage


@given(numbers, settings)
def test_a_play_can_be_told(plan, chosen):
    result = play(plan, chosen)
    told = debrief(result) + changes_told(result)
    assert 4 <= len(told) <= 13
    assert all(text.endswith(".") and "{" not in text for text in told)
    assert all(0 < len(line) <= 34 for line in report(result))
    swap = best_swap(result)
    assert swap is None or swap.gain > 0


@given(numbers)
def test_the_order_of_a_persons_days_does_not_matter(plan):
    result = play(plan)
    again = play(plan[:3] + decisions_of(result.rota) + plan[-1:])
    assert again.plan.total == result.plan.total
    assert again.outcome.score.total == result.outcome.score.total


@given(numbers, st.integers(0, SEEDS - 1))
def test_what_changes_does_not_depend_on_the_rota(plan, seed):
    rota = rota_of(plan[3:-1])
    changes = Changes(seed)
    outcome = happen(rota, list(AGREEMENTS), changes)
    assert len(outcome.score.rows) == len(MEETINGS) + 1
    assert [event.kind for event in outcome.events] == ["moved", "night", "ill"]
    # Nobody is in two rooms, and nobody works more days than planned.
    for row in outcome.score.rows:
        people = [row.who, *row.also] if row.who is not None else []
        assert len(people) == len(set(people))


@given(numbers, numbers)
def test_gaps_add_up_to_the_difference(plan, other):
    mine, best = play(plan).plan, play(other).plan
    gaps = sum(pair.gap for pair in compare(mine, best))
    assert gaps == (best.total + best.cost) - (mine.total + mine.cost)


def test_each_naive_strategy_loses_over_a_thousand_conferences():
    found = {name: simulate.simulate(name, 0, 0, SEEDS_TRIED) for name, _ in simulate.STRATEGIES}
    best = found.pop("coordinated")
    for name, other in found.items():
        assert other["total"] < 0.6 * best["total"], name
        assert other["coverage"] < best["coverage"], name
        assert other["settled"] < best["settled"], name


def test_the_coordinated_rota_wins_at_both_ends_of_every_parameter():
    from plenipot.models.coordination.sensitivity import MEASURES, measure

    place = MEASURES.index("measure.coordinated")
    for one in ROTA_PARAMETERS:
        for end in (one.low, one.high):
            found = measure({one.name: end})
            assert max(found) == found[place], (one.name, end)
            assert sorted(found)[-2] < 0.75 * found[place], (one.name, end)


def test_the_sum_of_a_score_is_linear_in_its_rows():
    # What the solver relies on: the total is a sum over meetings, less a constant.
    for seed in range(50):
        plan = random_play(Chance(seed, "sum"))
        rota = rota_of(plan[3:-1])
        for agreed in ([], list(AGREEMENTS)):
            found = score(rota, agreed)
            assert found.total == sum(row.points for row in found.rows) - found.cost
