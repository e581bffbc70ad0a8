"""What must hold for every plan, region and reasonable setting of the clock."""

from hypothesis import given
from hypothesis import strategies as st

from plenipot.models.clock import model as clock
from plenipot.models.clock.debrief import debrief, report
from plenipot.models.clock.parameters import CLOCK_PARAMETERS, value
from plenipot.models.clock.regions import REGIONS

# Half of the points are late ones: there the budget is tight and moves wait for each other.
points = st.none() | st.sampled_from(clock.POINTS) | st.sampled_from(clock.POINTS[-7:])
plans = st.tuples(*[points for _ in clock.MOVES]).map(
    lambda chosen: list(zip(clock.MOVES, chosen, strict=True))
)
asks = st.sampled_from(clock.ASKS)
regions = st.sampled_from([region.id for region in REGIONS])


@st.composite
def settings(draw):
    """Any setting within the ranges of the table, with costs that do not fall with time."""
    found = {p.name: draw(st.integers(p.low, p.high)) for p in CLOCK_PARAMETERS}
    found["room-one"] = max(found["room-one"], found["room-more"])
    return found


@st.composite
def earlier_pairs(draw):
    """A plan, and one in which every move is at the same point or at an earlier one."""
    plan = draw(plans)
    before = []
    for move, point in plan:
        if point is not None:
            point = draw(st.sampled_from([p for p in clock.POINTS if p <= point]))
        before.append((move, point))
    return plan, before


@given(plans, asks, regions, settings())
def test_budget_and_windows(plan, ask, region, chosen):
    result = clock.run(plan, ask, region, chosen)
    assert 0 <= result.spent <= value("budget", chosen)
    assert result.left == value("budget", chosen) - result.spent
    assert 0 <= result.rung <= clock.TOP
    for step, (move, planned) in zip(result.steps, clock.read_plan(plan), strict=True):
        assert (step.move, step.planned) == (move, planned)
        assert step.reached == (step.outcome in ("done", "waited"))
        if step.reached:
            opens, closes = clock.window(move, ask, region, chosen)
            assert opens <= step.at <= closes
            assert step.at >= planned
            assert (step.at > planned) == (step.outcome == "waited")
            assert step.cost > 0
        else:
            assert step.cost == 0


@given(plans, asks, regions)
def test_conditions_hold_for_every_move_that_took_effect(plan, ask, region):
    result = clock.run(plan, ask, region)
    for move in ("regional", "proposal"):
        if result.step(move).reached:
            assert result.step("home").reached
            assert result.step("home").at <= result.step(move).at
    if result.step("room").reached:
        assert ask == "resolution"
        talks = [result.step(t).at for t in clock.TALKS if result.step(t).reached]
        assert talks
        assert result.step("room").at >= max(talks)


@given(plans, st.sets(st.sampled_from(clock.MOVES)), asks, regions, settings())
def test_a_plan_reaches_at_least_what_any_part_of_it_reaches(plan, kept, ask, region, chosen):
    part = [(move, point) for move, point in plan if move in kept]
    whole = clock.run(plan, ask, region, chosen)
    assert whole.rung >= clock.run(part, ask, region, chosen).rung


@given(earlier_pairs(), asks, regions, settings())
def test_no_move_later_never_reaches_less(pair, ask, region, chosen):
    plan, before = pair
    now = clock.run(plan, ask, region, chosen)
    early = clock.run(before, ask, region, chosen)
    assert early.rung >= now.rung
    if early.rung == now.rung:
        assert sum(s.reached for s in early.steps) >= sum(s.reached for s in now.steps)


@given(earlier_pairs(), asks, regions, settings())
def test_the_same_moves_never_cost_more_earlier(pair, ask, region, chosen):
    plan, before = pair
    now = clock.run(plan, ask, region, chosen)
    done = [step.move for step in now.steps if step.reached]
    early = clock.run([(m, p) for m, p in before if m in done], ask, region, chosen)
    assert [step.move for step in early.steps if step.reached] == done
    assert early.spent <= now.spent


@given(plans, st.integers(0, 30))
def test_shifting_a_plan_moves_nothing_later_and_keeps_it_on_the_track(plan, months):
    before = clock.earlier(plan, months)
    for (_, now), (_, early) in zip(clock.read_plan(plan), before, strict=True):
        assert (now is None) == (early is None)
        if now is not None:
            assert clock.FIRST <= early <= now
            assert early in clock.POINTS


@given(plans, asks, regions)
def test_runs_are_deterministic_and_explained(plan, ask, region):
    now, before = clock.compare(plan, ask, region)
    again, _ = clock.compare(list(reversed(plan)), ask, region)
    assert report(now) == report(again)
    assert max(len(line) for line in report(now)) <= 34  # read on phones too
    assert now.rung <= before.rung
    assert debrief(now, before)
