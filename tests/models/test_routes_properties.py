"""Properties of the ways in, over drawn organisations, mixes and seeds."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plenipot.models.routes.access import DIMENSIONS, access
from plenipot.models.routes.best import best_answer, hindsight
from plenipot.models.routes.model import RouteError, begun, world_of
from plenipot.models.routes.parameters import TABLE
from plenipot.models.routes.planner import best_plan
from plenipot.models.routes.profiles import CHOICES, PARTS, READY, Profile, ready
from plenipot.models.routes.rounds import First
from plenipot.models.routes.rules import CARDS, ROUTES, World, people_for
from plenipot.models.routes.sensitivity import measure
from plenipot.models.routes.simulate import STRATEGIES, simulate
from plenipot.models.routes.voices import AUDIENCES, permissions, speakers
from plenipot.models.sensitivity import trials

PROFILES = st.tuples(*[st.integers(0, len(choices) - 1) for choices in CHOICES]).map(Profile)
WORLDS = st.builds(World, st.sampled_from(CARDS), st.integers(0, 99))
MIXES = st.sets(st.sampled_from(ROUTES)).map(lambda mix: [r for r in ROUTES if r in mix])
BADGES = ("own", "third", "member", "exempt")
RUNS = 1000
INDEPENDENCE = DIMENSIONS.index("independence")
HABITS = [name for name, _ in STRATEGIES if name != "mixed"]


@pytest.fixture(scope="module")
def means():
    """The mean score of each strategy for each ready profile, over 1,000 seeds."""
    return {
        name: [simulate(name, place, 0, RUNS)["mean"] for place in range(len(READY))]
        for name, _ in STRATEGIES
    }


def raised(profile, part):
    """The profile with one part one step higher, or None at the top of its list."""
    place = PARTS.index(part)
    numbers = list(profile.numbers)
    numbers[place] += 1
    return Profile(numbers) if numbers[place] < len(CHOICES[place]) else None


@pytest.mark.parametrize("part", ["people", "budget", "months", "openness", "contacts"])
@given(profile=PROFILES, world=WORLDS)
def test_more_never_lowers_the_best_score(part, profile, world):
    more = raised(profile, part)
    if more is not None:
        assert hindsight(more, world).score >= hindsight(profile, world).score


@given(profile=PROFILES, world=WORLDS, mix=MIXES, extra=st.sampled_from(ROUTES))
def test_a_second_round_with_more_points_is_never_worse(profile, world, mix, extra):
    more = raised(profile, "budget")
    if more is None:
        return
    try:
        first = begun(profile, world, mix)
    except RouteError:
        return
    assert best_answer(begun(more, world, mix)).score >= best_answer(first).score


@given(profile=PROFILES, mix=MIXES, badge=st.sampled_from(BADGES))
def test_a_badge_never_adds_independence(profile, mix, badge):
    with_badge = [r for r in ROUTES if r in mix or r == badge]
    before = access([(r, profile.months) for r in mix], profile)[INDEPENDENCE]
    after = access([(r, profile.months) for r in with_badge], profile)[INDEPENDENCE]
    assert after <= before


@given(mix=MIXES, badge=st.sampled_from(BADGES), people=st.integers(1, 9))
def test_a_badge_never_adds_a_permission_outside_the_rooms(mix, badge, people):
    # Whoever takes the badge had no badge before, so was free to speak.
    with_badge = [r for r in ROUTES if r in mix or r == badge]
    free = permissions("free")
    for speaker in speakers(with_badge, people, people_for(with_badge)):
        for place, audience in enumerate(AUDIENCES):
            if audience not in ("inside", "room"):
                assert permissions(speaker)[place] <= free[place]


@given(profile=PROFILES, mix=MIXES, world=WORLDS)
def test_levels_stay_between_0_and_3(profile, mix, world):
    levels = access([(r, profile.months) for r in mix], profile, world.card)
    assert all(0 <= level <= 3 for level in levels)


@given(profile=PROFILES, world=WORLDS)
def test_the_best_mix_found_is_the_best_of_all_pairs_of_mixes(profile, world):
    # The long way, for profiles of few ways in: every first mix with its best answer.
    if profile.budget > 5 or profile.people > 2:
        return
    top = 0
    for size in range(4):
        for mix in combinations(ROUTES, size):
            try:
                first = begun(profile, world, list(mix))
            except RouteError:
                continue
            top = max(top, best_answer(first).score)
    assert hindsight(profile, world).score == top


def test_no_habit_wins_everywhere_and_each_loses_somewhere(means):
    for name in HABITS:
        worse = [means["mixed"][p] - means[name][p] for p in range(len(READY))]
        assert max(worse) >= 20, name
        assert sum(means[name]) < sum(means["mixed"]) - 10 * len(READY), name


def test_no_habit_beats_the_mixed_plan_for_any_profile(means):
    for place, (profile, _) in enumerate(READY):
        for name in HABITS:
            assert means[name][place] <= means["mixed"][place] + 0.5, (name, profile)


def test_no_fixed_mix_is_best_for_all_profiles():
    plans = [tuple(best_plan(ready(name))[0]) for name, _ in READY]
    assert len(set(plans)) >= 7
    everywhere = set(ROUTES)
    for plan in plans:
        everywhere &= set(plan)
    assert not everywhere  # not even one way in belongs to every best plan


def test_each_way_in_but_the_fee_is_in_some_best_mix():
    used = set()
    for name, _ in READY:
        for card in CARDS:
            for mood in (20, 60, 90):
                used |= set(hindsight(ready(name), World(card, mood)).mix)
    assert used == set(ROUTES)


def test_habits_keep_their_order_at_both_ends_of_every_range():
    for trial in trials(TABLE, measure):
        own, offsite, member, best, late = trial.found
        assert best > max(own, offsite, member), trial.parameter.name
        assert best > late, trial.parameter.name


def test_cards_are_spread_evenly_over_the_seeds():
    found = [world_of(seed) for seed in range(5000)]
    for card in CARDS:
        assert 800 < sum(world.card == card for world in found) < 1200
    assert 1800 < sum(world.mood < 40 for world in found) < 2200


def test_a_first_round_is_not_changed_by_what_follows():
    profile = ready("lantern")
    first = First((), profile, World("head", 0), ["own", "region"])
    before = (list(first.mix), list(first.kept), list(first.lost), first.left, first.levels)
    best_answer(first)
    assert (list(first.mix), list(first.kept), list(first.lost), first.left, first.levels) == before
