"""Everybody gets a role; bad files are named with their line; the cards agree with the campaign."""

from collections import Counter
from pathlib import Path

import pytest

from plenipot.content import load_course, read_course
from plenipot.content.casting import MOST_OBSERVERS, CastError, at_table, cast, tables
from plenipot.models.campaign.labels import position_label, state_label
from plenipot.models.campaign.profiles import PROFILES, limits, start_positions
from plenipot.models.campaign.rules import MONTHS, OPENING, Rules
from plenipot.models.campaign.states import HOME, OBJECTIVES, STATES

ROOT = Path(__file__).resolve().parents[2]
COURSE = load_course(ROOT)
PLAYS = [play.id for play in COURSE.role_plays]
FILE = "01-one/role-play-a.yml"


@pytest.mark.parametrize("name", PLAYS)
@pytest.mark.parametrize("people", range(6, 41))
def test_everybody_gets_a_role_and_core_roles_come_first(name, people):
    play = COURSE.role_play(name)
    seats = cast(play, people)
    assert len(seats) == people
    sizes = Counter(seat.table for seat in seats)
    assert set(sizes) == set(range(1, tables(play, people) + 1))
    assert max(sizes.values()) - min(sizes.values()) <= 1
    for table, size in sizes.items():
        here = [seat for seat in seats if seat.table == table]
        held = Counter(seat.role.id for seat in here if seat.role)
        assert size <= at_table(play)
        assert sum(seat.role is None for seat in here) <= MOST_OBSERVERS
        for role in play.roles:
            assert held[role.id] <= role.most
            assert not role.core or held[role.id] >= role.least
        # Nobody watches or shares a role for two while another role is free.
        if any(seat.role is None for seat in here):
            assert all(held[role.id] == role.most for role in play.roles)
        if any(held[role.id] > role.least for role in play.roles):
            assert all(held[role.id] for role in play.roles)
        assert all(seat.holders == held[seat.role.id] for seat in here if seat.role)


@pytest.mark.parametrize("people", [0, 2, 41, 400])
def test_a_group_that_does_not_fit_gets_a_sentence(people):
    with pytest.raises(CastError, match=f"6 to 40 people, and you asked for {people}"):
        cast(COURSE.role_play("text-one-clause"), people)


@pytest.mark.parametrize(
    ("old", "new", "offset", "message"),
    [
        ('symbol: "■"', 'symbol: "♫"', 0, "'roles.2.symbol' has a value that is not allowed"),
        ("kind: civil-society", "kind: ngo", 0, "'roles.3.kind' has a value that is not allowed"),
        ("opening: We need", "openin: We need", 0, "'roles.1.openin' is not a field here"),
        ("name: North", f"name: {'N' * 31}", 0, "'roles.1.name'"),
        ("minute: 5", "minute: soon", 0, "'injects.1.minute'"),
    ],
)
def test_a_wrong_value_is_named_with_its_line(small, edit, old, new, offset, message):
    line = edit(FILE, old, new) + offset
    found = read_course(small)[1]
    assert any(
        p.file == f"book/{FILE}" and p.line == line and message in p.message and p.remedy
        for p in found
    ), found


def test_a_role_play_loads_with_its_module(small):
    course = load_course(small)
    assert [play.id for play in course.role_plays] == ["one-role-play"]
    assert course.role_play("one-role-play").roles[2].name == "A guest"


def test_the_cards_of_the_states_are_those_of_the_campaign():
    play = COURSE.role_play("lessons-eight-states")
    profile = next(profile for profile in PROFILES if profile.id == "situation-2014")
    starts = start_positions(profile, [0] * len(STATES) * len(OBJECTIVES))
    most = limits(profile)
    cards = {role.id: role for role in play.roles}
    assert {*STATES, "group"} == set(cards)

    def told(places):
        words = [
            f"{name} {position_label(at)}" for name, at in zip(OBJECTIVES, places, strict=True)
        ]
        return ", ".join(words)

    for number, name in enumerate(STATES):
        if number != HOME:
            assert cards[name].name == state_label(number)
        assert cards[name].interests[0] == f"You begin at: {told(starts[number])}."
        assert cards[name].red_lines == [f"Any step beyond this: {told(most[number])}."]


def test_the_prices_and_points_of_the_table_are_those_of_the_campaign():
    play = COURSE.role_play("lessons-eight-states")
    rules = Rules()
    lines = play.negotiated.lines
    spans = {
        "Turns 1 and 2": (0, 1),
        "Turns 3 and 4": (2, 3),
        "Turns 5 to 7": (4, 5, 6),
        "Turns 8 to 11": (7, 8, 9, 10),
    }
    assert sorted(turn for span in spans.values() for turn in span) == list(range(len(rules.hard)))
    for line, (words, span) in zip(lines, spans.items(), strict=False):
        assert line.startswith(words)
        assert {rules.hard[turn] for turn in span} == {int(line.split(": ")[1].split()[0])}
        assert all(str(MONTHS[turn]) in line for turn in span if turn < OPENING)
    assert f"{rules.effort['usual']} points" in play.situation
