"""What must hold at the amendment desk for every clause, room and reasonable setting."""

from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plenipot.models.chance import Chance, seed_numbers
from plenipot.models.drafting import model
from plenipot.models.drafting.debrief import debrief, report
from plenipot.models.drafting.model import CHANGES, OPENING, WITHDRAW, finish, limit, play
from plenipot.models.drafting.parameters import DRAFTING_PARAMETERS, TABLE, value
from plenipot.models.drafting.reading import motion, read
from plenipot.models.drafting.room import DELEGATIONS, LINES, REASONS, SMALL, rooms
from plenipot.models.drafting.sensitivity import WITHOUT, measure
from plenipot.models.drafting.text import PLACES, PREAMBLE, USERS, VERBS, WORDS
from plenipot.models.exercise import PlayError
from plenipot.models.sensitivity import trials

RANK = {"withdrawn": 0, "refused": 0, "dropped": 0, "weaker": 1, "adopted": 2}
ALL_LINES = sorted({line for lines in LINES.values() for line in lines})

parts = st.tuples(*[st.sampled_from(choices) for choices in model.CHOICES])
here = st.sampled_from(rooms())
changes = st.just(0) | st.integers(0, len(CHANGES))


@st.composite
def settings(draw):
    """Any setting within the ranges of the table; requests stay milder than objections."""
    return {one.name: draw(st.integers(one.low, one.high)) for one in DRAFTING_PARAMETERS}


@st.composite
def plays(draw):
    """The numbers of a valid play."""
    found = seed_numbers(draw(st.integers(0, 32767)))
    found += [draw(st.integers(0, len(choices) - 1)) for choices in model.CHOICES]
    found += [draw(st.integers(0, 1)), draw(changes), draw(changes)]
    found.append(draw(st.just(0) | st.integers(0, WITHDRAW)))
    try:
        play(found)
    except PlayError:
        found[OPENING:] = [0, 0, 0]
    return found


def rank(chosen, late=False, room=None, deal=None, setting=None):
    return RANK[read(motion(chosen, late), room, (), deal, setting).outcome(setting)]


@given(parts, here, st.booleans(), settings())
def test_a_stronger_verb_is_never_adopted_more_often(chosen, room, late, setting):
    ranks = [rank((chosen[0], verb, *chosen[2:]), late, room, None, setting) for verb in VERBS]
    assert ranks == sorted(ranks)


def test_a_stronger_verb_is_never_adopted_more_often_in_these_rooms():
    """Every clause, delegation and reason, in each sixth of all rooms."""
    for room in rooms()[::6]:
        for place, words, who, why in product(PLACES, WORDS, DELEGATIONS, REASONS):
            ranks = [rank((place, verb, words, who, why), False, room) for verb in VERBS]
            assert ranks == sorted(ranks), (place, words, who, why)


@given(plays(), settings())
def test_later_is_never_better(numbers, setting):
    late = [*numbers[:8], 1, *numbers[9:]]
    early = [*numbers[:8], 0, *numbers[9:]]
    try:
        after = play(late, setting)
        before = play(early, setting)
    except PlayError:
        assume(False)
    assert RANK[before.outcome] >= RANK[after.outcome]
    assert before.strength >= after.strength
    assert before.favours <= after.favours


@given(st.sampled_from(DELEGATIONS), st.sampled_from(ALL_LINES), parts, here, settings())
def test_one_more_red_line_never_helps(who, line, chosen, room, setting):
    before = rank(chosen, False, room, None, setting)
    kept = LINES[who]
    assume(line not in kept)
    LINES[who] = (*kept, line)
    try:
        assert rank(chosen, False, room, None, setting) <= before
    finally:
        LINES[who] = kept


@given(parts, here, st.sampled_from(DELEGATIONS), settings())
def test_a_deal_never_makes_it_worse(chosen, room, who, setting):
    assume(who != chosen[3])
    assert rank(chosen, False, room, who, setting) >= rank(chosen, False, room, None, setting)


@given(plays(), settings())
def test_a_play_carries_what_its_delegation_can_and_its_price_adds_up(numbers, setting):
    try:
        result = play(numbers, setting)
    except PlayError:
        assume(False)
    put = result.put
    assert result.numbers == numbers
    assert result.outcome in model.OUTCOMES
    assert len(result.changed) <= limit(put.tabler, put.late, setting)
    tablers = [result.first.motion.tabler, *[c for p, c in result.changed if p == 3]]
    price = sum(value("favour-small" if w in SMALL else "favour-large", setting) for w in tablers)
    price += len(result.changed) * value("favour-change", setting)
    price += value("favour-deal", setting) if result.deal else 0
    assert result.favours == price
    said_no = [a.who for a in result.first.reading.answers if a.kind == "objects"]
    assert result.brackets == len(said_no)
    if result.last and not result.last.refused:
        answers = result.last.answers
        assert [answer.who for answer in answers] == list(DELEGATIONS)
        assert (result.outcome == "dropped") == any(a.kind == "objects" for a in answers)
    if result.clause is None or not result.clause.about_users:
        assert result.strength == 0


@given(plays())
def test_every_play_is_explained_and_short_enough_for_a_phone(numbers):
    result = play(numbers)
    assert debrief(result)
    assert report(result) == report(play(numbers))
    assert max(len(line) for line in report(result)) <= 34


@pytest.mark.parametrize("start", [0, 500, 1000])
def test_random_plays_end_and_reach_every_outcome(start):
    found = [play(model.random_play(Chance(seed, "end"))) for seed in range(start, start + 500)]
    assert {result.outcome for result in found} == set(model.OUTCOMES)
    assert all(debrief(result) for result in found)


def test_no_delegation_is_the_best_for_every_wording():
    """For each delegation, another one brings some wording further, over all rooms."""
    wordings = list(product(PREAMBLE, VERBS, USERS))
    found = {}
    for who in DELEGATIONS:
        found[who] = [
            max(sum(rank((*words, who, why), False, room) for room in rooms()) for why in REASONS)
            for words in wordings
        ]
    for who, own in found.items():
        better = [
            name
            for name in DELEGATIONS
            if any(other > mine for other, mine in zip(found[name], own, strict=True))
        ]
        assert better, who
        assert any(own), who  # and none is useless


def test_the_newcomers_clause_fails_in_every_room_however_it_is_changed():
    """A strong start is hard to mend: no two changes and no deal lead to its own words."""
    chosen = ("invites", "protect", "rights", "brellin", "rights")
    for room in rooms():
        first = model.first_in(room, chosen)
        assert finish(first, (0, 0), 0).outcome == "dropped"
        for who in range(1, len(DELEGATIONS)):
            assert finish(first, (0, 0), who).outcome == "dropped"


def test_the_best_without_a_deal_is_seven_in_the_room_of_the_page_and_always_a_reason():
    """What the page tells the learner to look for."""
    room = model.room(2014)
    found = []
    for chosen in product(*model.CHOICES):
        reading = read(motion(chosen, False), room)
        if reading.outcome() == "adopted" and chosen[2] in USERS:
            found.append((reading.motion.clause.strength(), chosen))
    most = max(strength for strength, _ in found)
    assert most == 7
    assert [chosen[3] for strength, chosen in found if strength == most] == ["oskana"]
    assert {chosen[0] for _, chosen in found} == set(PREAMBLE)


def test_the_lesson_holds_at_both_ends_of_every_range():
    """A reason in most of the 36 rooms, the same words as an order in none without a deal."""
    rows = trials(TABLE, measure, WITHOUT)
    assert len(rows) >= 40
    for row in rows:
        reason, _, _, order, _ = row.found
        assert reason >= 30, (row.parameter.name, row.value)
        assert order == 0, (row.parameter.name, row.value)
