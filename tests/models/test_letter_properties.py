"""What must hold for every conference, push and reasonable setting of the letter exercise."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plenipot.models.chance import SEEDS, Chance
from plenipot.models.letter.chain import NEIGHBOURS, PAIRS, read_order
from plenipot.models.letter.conference import OTHERS, TIMES, conference
from plenipot.models.letter.debrief import debrief, report
from plenipot.models.letter.doors import DOORS, MEMBER_DOORS, doors, opened
from plenipot.models.letter.goal import most
from plenipot.models.letter.model import play, random_play
from plenipot.models.letter.parameters import LETTER_PARAMETERS, value
from plenipot.models.letter.push import LIMITS, NOTHING, Plan
from plenipot.models.letter.sensitivity import targeted
from plenipot.models.letter.whatif import anyway, best_change, needs_others

seeds = st.integers(0, SEEDS - 1)
pushes = st.tuples(*[st.integers(0, limit - 1) for limit in LIMITS]).map(list)
# The places of a push that hold a time, and what stands there for the earliest.
TIMED = ((2, 0), (3, 1), (4, 1), (6, 0), (8, 0))


@st.composite
def settings(draw):
    """Any setting within the ranges of the table."""
    return {p.name: draw(st.integers(p.low, p.high)) for p in LETTER_PARAMETERS}


@st.composite
def more_of_a_push(draw):
    """A push, and one with the same moves, each at the same time or earlier, and with more."""
    less = draw(pushes)
    more = list(less)
    for place, first in TIMED:
        if more[place] >= first:
            more[place] = draw(st.integers(first, more[place]))
    for place in (3, 4):
        if not more[place]:
            more[place] = draw(st.integers(0, len(TIMES)))
    more[1] = max(more[1], draw(st.integers(0, 1)))
    more[5] |= draw(st.integers(0, 31))
    more[9] = max(more[9], draw(st.integers(0, 2)))
    if draw(st.booleans()) and more[0]:
        more[0] = 3
    if not less[0]:
        more[0] = draw(st.integers(0, 3))
    if not less[7]:
        more[7] = draw(st.integers(0, LIMITS[7] - 1))
    return less, more


def names(here, numbers, setting=None):
    return opened(doors(here, Plan(numbers), setting))


@given(seeds, more_of_a_push(), settings())
def test_earlier_and_more_never_opens_less(seed, pair, setting):
    here = conference(seed, setting)
    less, more = (set(names(here, numbers, setting)) for numbers in pair)
    assert less <= more


@given(seeds, pushes, settings())
def test_what_the_secretariat_gives_never_opens_a_door_of_the_members(seed, push, setting):
    here = conference(seed, setting)
    changed = list(push)
    changed[3] = 0  # no talk with the staff
    if changed[0] == 1:
        changed[0] = 0  # no letter to the Secretary-General
    elif changed[0] == 3:
        changed[0] = 2  # the copies only
    members = [n for n in names(here, push, setting) if n in MEMBER_DOORS]
    assert members == [n for n in names(here, changed, setting) if n in MEMBER_DOORS]


@given(seeds, pushes, settings())
def test_doors_need_each_other_as_they_say(seed, push, setting):
    here = conference(seed, setting)
    found = names(here, push, setting)
    assert "policy" not in found or "rule" in found
    assert set(anyway(here, setting)) <= set(found)
    assert set(needs_others(here, Plan(push), setting)) <= set(found)


@given(seeds, pushes, pushes)
def test_a_decision_changes_nothing_that_chance_gives(seed, one, other):
    first, second = conference(seed), conference(seed)
    doors(first, Plan(one))
    doors(second, Plan(other))
    assert first.__dict__ == second.__dict__


@given(st.integers(0, 10_000))
def test_plays_are_told_in_short_lines_without_repeats(number):
    result = play(random_play(Chance(number, "letter property")))
    told = debrief(result)
    assert len(told) == len(set(told))
    assert max(len(line) for line in report(result)) <= 34
    assert set(result.helped) <= set(result.opened)


@given(st.integers(0, 10_000))
def test_the_suggested_change_is_possible_and_opens_more(number):
    result = play(random_play(Chance(number, "letter change")))
    best = best_change(result.conference, result.plan)
    if best is None:
        return
    plan, found = best
    assert sum(a != b for a, b in zip(plan.numbers, result.plan.numbers, strict=True)) <= 2
    assert plan.work <= value("budget")
    assert plan.first >= result.conference.start
    assert set(result.opened) < set(found)
    assert len(found) <= most(result.conference)


@given(st.lists(st.integers(1, 8), min_size=8, max_size=8))
def test_neighbours_are_enough_to_explain_an_order(places):
    order = read_order(places)
    assert 0 <= order.right <= len(PAIRS)
    assert set(order.wrong) <= set(NEIGHBOURS)
    assert (order.wrong == []) == (order.right == len(PAIRS))


@pytest.mark.parametrize("seed", [1, 6, 8, 9, 10, 35])
def test_the_goal_is_what_a_search_through_all_pushes_finds(seed):
    here = conference(seed)
    at = here.start
    best = 0
    for to, many, staff, own, mask, asked, years in product(
        range(4), range(2), (0, at + 1), (0, at + 1), range(1 << len(OTHERS)), range(7), range(3)
    ):
        plan = Plan([to, many, at, staff, own, mask, at, asked, at, years])
        if plan.work <= value("budget"):
            best = max(best, len(opened(doors(here, plan))))
    assert most(here) == best


def share(to, time, years, name):
    """The share of 1,000 conferences at which a targeted push opens a door."""
    hits = 0
    for seed in range(1000):
        here = conference(seed)
        hits += name in opened(doors(here, targeted(here, to, time, years)))
    return hits / 1000


def test_over_a_thousand_conferences_the_lesson_holds():
    letter = share(1, None, 0, "documents")
    weeks, months, half = (share(3, time, 0, "documents") for time in (3, 2, 1))
    assert letter < 0.25  # only where the documents open by themselves
    assert letter == sum("documents" in anyway(conference(s)) for s in range(1000)) / 1000
    assert 0.5 < weeks < 0.9
    assert weeks < months <= half
    assert share(1, None, 0, "meeting") == 1  # access comes easily
    assert share(3, 1, 0, "policy") < 0.5 < share(1, 1, 2, "policy")  # a policy needs years


def test_an_early_start_allows_every_door_and_a_late_one_often_does_not():
    full = {start: [] for start in range(4)}
    for seed in range(300):
        here = conference(seed)
        full[here.start].append(most(here) == len(DOORS))
    assert all(full[0] + full[1])
    assert sum(full[3]) < 0.6 * len(full[3])
    assert sum(full[3]) / len(full[3]) < sum(full[2]) / len(full[2])


def test_nothing_is_shared_between_plays():
    before = [names(conference(seed), NOTHING) for seed in range(50)]
    for seed in range(50):
        play(random_play(Chance(seed, "letter state")))
    assert before == [names(conference(seed), NOTHING) for seed in range(50)]
