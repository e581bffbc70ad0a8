"""What must hold of the campaign over 1,000 or more conferences."""

import time
from functools import cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from plenipot.models.campaign.actions import ACTIONS, TALKS, windows
from plenipot.models.campaign.model import (
    HEAD,
    LENGTH,
    CampaignError,
    begin,
    play,
    random_play,
)
from plenipot.models.campaign.outcome import REACHED, coverage, outcomes
from plenipot.models.campaign.profiles import PROFILES, Profile
from plenipot.models.campaign.run import SLOTS
from plenipot.models.campaign.simulate import rungs_of, simulate
from plenipot.models.campaign.states import OBJECTIVES
from plenipot.models.campaign.strategies import STRATEGIES, T1, T12, T18, T24
from plenipot.models.campaign.whatif import by_strategy, one_turn_earlier
from plenipot.models.campaign.wishes import Wish, follow
from plenipot.models.chance import SEEDS, Chance, seed_numbers

RUNS = 1000
NAMES = [name for name, _ in STRATEGIES]
NAIVE = ("late", "own-delegation", "off-site", "lone-wolf", "do-everything")


@cache
def shares(strategy, profile=0, runs=RUNS):
    return simulate(strategy, profile, 0, runs)


@cache
def means(strategy):
    return [shares(strategy, profile.number)["mean"] for profile in PROFILES]


def average(values):
    return sum(values) / len(values)


@st.composite
def plays(draw):
    """The numbers of some valid play of any profile: few or many actions."""
    chance = Chance(draw(st.integers(0, 10**6)), "plays")
    restful = draw(st.integers(0, 80))
    seed = draw(st.integers(0, SEEDS - 1))
    numbers = [*seed_numbers(seed), draw(st.integers(0, len(PROFILES) - 1))]
    run = begin(numbers)
    while not run.closed:
        action = 0 if chance.happens(restful) else chance.pick(run.possible())
        run.do(action)
        numbers.append(action)
    return numbers


def rungs(result):
    return [outcome.rung for outcome in result.outcomes]


def test_the_path_of_2014_reaches_the_three_outcomes_in_most_conferences():
    found = shares("historical", 0, 2000)
    for name in OBJECTIVES:
        assert found[name] > 0.75
    assert found["all"] > 0.6


def test_the_same_effort_from_week_1_rarely_does():
    found = shares("late", 0, 2000)
    for name in OBJECTIVES:
        assert found[name] < 0.1
    assert found["all"] < 0.01
    # Very limited is not impossible.
    assert any(found[name] > 0 for name in OBJECTIVES)


@pytest.mark.parametrize("name", NAIVE)
def test_a_naive_habit_loses_somewhere_and_never_beats_the_mixed_plan_on_average(name):
    best = [max(means(other)[p] for other in NAMES) for p in range(len(PROFILES))]
    assert any(mine < there - 1 for mine, there in zip(means(name), best, strict=True))
    assert average(means(name)) < average(means("mixed")) - 1


def test_nothing_beats_the_mixed_plan_on_average():
    for name in NAMES:
        if name != "mixed":
            assert average(means(name)) < average(means("mixed"))


def test_no_fixed_list_is_best_in_every_situation():
    fixed = [name for name in NAMES if name != "mixed"]
    for name in fixed:
        others = [other for other in fixed if other != name]
        assert any(
            means(other)[p] > means(name)[p] for other in others for p in range(len(PROFILES))
        ), name


def test_not_even_the_mixed_plan_is_best_at_every_conference():
    mixed = dict(STRATEGIES)["mixed"]
    for name in ("historical", "lone-wolf"):
        other = dict(STRATEGIES)[name]
        beaten = sum(
            sum(rungs_of(other, profile, seed)) > sum(rungs_of(mixed, profile, seed))
            for profile in PROFILES
            for seed in range(RUNS // 10)
        )
        assert beaten > 0, name


def test_situations_differ_in_what_they_allow():
    best = [max(means(name)[p] for name in NAMES) for p in range(len(PROFILES))]
    assert max(best) - min(best) > 2
    assert means("own-delegation")[1] > means("own-delegation")[2] + 2  # open, then closed


def test_a_later_start_of_the_same_path_never_raises_the_expected_result():
    path = ["network", "contribution", "apply-own", "analysis", "partners", "group", "letter"]
    talks = [("talk-home", 1), ("talk-open", 0), ("talk-small", 2)]
    wishes = [Wish(name, T24) for name in path[:1]]
    wishes += [Wish(name, T24, until) for name, until in talks]
    wishes += [Wish(name, T24) for name in [*path[1:], "proposal", "rota", "draft"]]
    wishes += [Wish(name, T24) for name in ("table", "meetings", "off-site", "report")]
    found = []
    for start in range(11):
        row = ("x", start, "usual", "mixed", "some", None, None, False)
        profile = Profile(0, row)
        total = sum(
            sum(rungs_of(lambda run: follow(wishes, run), profile, seed)) for seed in range(RUNS)
        )
        found.append(total / RUNS)
    assert found == sorted(found, reverse=True)
    assert found[T18] > found[T1] + 2
    assert found[T12] > found[-1] + 3


def test_one_turn_earlier_never_reaches_less_over_1000_plays():
    chance = Chance(20, "earlier")
    for _ in range(RUNS):
        before = play(random_play(chance))
        after = play(one_turn_earlier(before.numbers))
        assert after.run.left >= before.run.left
        assert all(b <= a for b, a in zip(rungs(before), rungs(after), strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_one_turn_earlier_never_reaches_less_for_any_strategy(name):
    for seed in range(RUNS // 10):
        for profile in PROFILES:
            before = by_strategy(dict(STRATEGIES)[name], profile, seed)
            after = play(one_turn_earlier(before.numbers))
            assert after.run.left >= before.run.left
            assert all(b <= a for b, a in zip(rungs(before), rungs(after), strict=True))


@settings(max_examples=300, deadline=None)
@given(plays(), st.data())
def test_one_action_moved_earlier_never_reaches_less(numbers, data):
    taken = [place for place in range(HEAD, LENGTH) if numbers[place]]
    assume(taken)
    place = data.draw(st.sampled_from(taken))
    free = [other for other in range(HEAD, place) if not numbers[other]]
    assume(free)
    moved = list(numbers)
    moved[data.draw(st.sampled_from(free))], moved[place] = numbers[place], 0
    try:
        after = play(moved)
    except CampaignError as error:
        # Only what it needs, or a door that is not open yet, can stand in its way.
        assert error.why not in ("closed", "effort", "bound", "limit", "done")
        return
    before = play(numbers)
    assert after.run.left >= before.run.left
    assert all(b <= a for b, a in zip(rungs(before), rungs(after), strict=True))


@settings(max_examples=200, deadline=None)
@given(plays(), st.sampled_from(["network", "rota", "off-site", "group"]))
def test_more_coordination_never_lowers_coverage_or_a_step(numbers, name):
    run = begin(numbers)
    without, before = coverage(run), [outcome.rung for outcome in outcomes(run)]
    place = [action.id for action in ACTIONS].index(name)
    assume(run.done[place] < 0)
    assume(name != "rota" or run.done[13] >= 0)
    run.done[place] = run.profile.start
    covered = coverage(run)
    assert sum(covered) >= sum(without)
    assert covered[1] >= without[1]
    assert covered[2] >= without[2]
    after = [outcome.rung for outcome in outcomes(run)]
    assert all(b <= a for b, a in zip(before, after, strict=True))


@settings(max_examples=200, deadline=None)
@given(plays(), st.sampled_from(["own", "abroad"]))
def test_a_badge_never_opens_a_talk_and_never_lowers_a_step(numbers, badge):
    for length in range(HEAD, LENGTH, SLOTS):
        run = begin(numbers[:length])
        free = {a for a in range(1, TALKS + 1) if run.refusal(a) != "bound"}
        before = [outcome.rung for outcome in outcomes(run)]
        setattr(run, badge, True)
        # Its own delegation apart, which it may always speak with.
        bound = {a for a in range(1, TALKS + 1) if run.refusal(a) != "bound"}
        assert bound - free <= {1 if badge == "own" else 5}
        if not (run.own and run.abroad):
            assert bound <= free
        after = [outcome.rung for outcome in outcomes(run)]
        assert all(b <= a for b, a in zip(before, after, strict=True))


@settings(max_examples=300, deadline=None)
@given(plays())
def test_effort_is_never_overspent_and_nothing_happens_after_it_closed(numbers):
    result = play(numbers)
    run = result.run
    budget = run.rules.effort[run.profile.effort]
    assert run.left == budget - sum(step.cost for step in run.steps) >= 0
    spans = windows(run.rules)
    for step in run.steps:
        assert max(run.profile.start, spans[step.action][0]) <= step.turn
        assert step.turn <= spans[step.action][1]
    assert len({(step.action) for step in run.steps if step.action > TALKS}) == len(
        [step for step in run.steps if step.action > TALKS]
    )


def test_1000_random_plays_end_and_equal_numbers_give_equal_results():
    chance = Chance(8, "ends")
    for _ in range(RUNS):
        numbers = random_play(chance)
        assert len(numbers) == LENGTH
        first, second = play(numbers), play(numbers)
        assert rungs(first) == rungs(second)
        assert first.run.positions == second.run.positions
        assert first.run is not second.run


def test_more_of_anything_never_counts_less():
    """Each standing action, and each step of a position, keeps or raises every rung."""
    chance = Chance(9, "more")
    for _ in range(RUNS // 5):
        run = begin(random_play(chance))
        before = [outcome.rung for outcome in outcomes(run)]
        state, objective = chance.below(8), chance.below(3)
        run.positions[state][objective] = min(3, run.positions[state][objective] + 1)
        action = TALKS + 1 + chance.below(len(ACTIONS) - TALKS - 1)
        if ACTIONS[action].id not in ("rota",) and run.done[action] < 0:
            run.done[action] = 8
        after = [outcome.rung for outcome in outcomes(run)]
        assert all(b <= a for b, a in zip(before, after, strict=True))


def test_2000_runs_take_at_most_two_seconds_and_cost_is_linear():
    """The bar is 2 s on an idle machine; the time of this process alone is counted."""
    started = time.process_time()
    simulate("historical", 0, 0, 2000)
    assert time.process_time() - started < 2.0


def test_each_objective_can_be_missed_and_reached():
    for objective in range(3):
        found = {
            rungs_of(strategy, PROFILES[0], seed)[objective]
            for _, strategy in STRATEGIES
            for seed in range(40)
        }
        assert {REACHED, 2, 1} <= found
