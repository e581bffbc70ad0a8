"""The agenda of the page and that of HiGHS reach the same points, and its plan keeps the rules."""

from pathlib import Path
from random import Random

import pytest

from plenipot.agenda import kit_of
from plenipot.content import load_course
from plenipot.models.agenda.kit import Rules, blocked, rows_of
from plenipot.models.agenda.search import best_choice, shortest_choice
from plenipot.solver.agenda import best_points

ROOT = Path(__file__).resolve().parents[2]
METHODS = ("brief", "vote", "pairs", "play", "debrief", "commit")


@pytest.fixture(scope="module")
def course_kit():
    return kit_of(load_course(ROOT))


def activity(chance, name, method, cut=0):
    minutes = chance.randint(2, 14)
    shorter = chance.choice([0, chance.randint(1, minutes)])
    return {
        "id": name,
        "title": name,
        "minutes": minutes,
        "shorter": 0 if shorter == minutes else shorter,
        "method": method,
        "cut": cut,
        "leads": "Anybody",
        "say": "",
        "materials": [],
    }


def random_kit(chance):
    """A small made-up kit whose rules bite within its few minutes."""
    modules = []
    for number in range(chance.randint(1, 3)):
        rows = [
            activity(chance, f"a{place}", chance.choice(METHODS), chance.choice([0, 0, 1, 2, 3]))
            for place in range(chance.randint(1, 5))
        ]
        modules.append({"title": f"Module {number}", "activities": rows})
    work = chance.randint(15, 40)
    return {
        "modules": modules,
        "opening": [activity(chance, "welcome", "brief")],
        "closing": [activity(chance, "closing", "commit")],
        "breaks": {
            "work": work,
            "least_work": chance.randint(0, work // 2),
            "shorter": chance.randint(1, 6),
            "minutes": 8,
            "meal_after": chance.randint(20, 60),
            "meal_shorter": chance.randint(5, 15),
            "meal_minutes": 20,
            "midday": 720,
            "meal_from": 720 - chance.randint(0, 20),
            "meal_to": 720 + chance.randint(0, 40),
        },
        "points": {
            "kept": [chance.randint(0, 9), 12, 24],
            "minute": 1,
            "play_minute": chance.randint(0, 3),
            "debrief_minute": 3,
            "pause": chance.randint(5, 12),
            "between_modules": chance.randint(0, 4),
        },
        "play_for_debrief": chance.choice([1, 2, 4]),
    }


def hold(rows, rules, choice, most):
    """Assert every rule of a day on a choice, told from the choice alone."""
    gone, worked, meals, points = 0, 0, [], 0
    stretches = []
    for place, row in enumerate(rows):
        pause = choice.pauses[place]
        if pause:
            assert not blocked(rows, place)
            stretches.append(worked)
            worked = 0
            if pause == 2:
                meals.append(gone)
            gone += (0, rules.rest, rules.meal)[pause]
        minutes = choice.minutes[place]
        assert minutes in row.options
        assert minutes or (row.cut and row.method != "debrief")
        points += row.gain(minutes)
        worked += minutes
        gone += minutes
    stretches.append(worked)
    assert gone == choice.length <= most
    assert max(stretches) <= rules.work
    assert len(stretches) == 1 or min(stretches) >= rules.least_work
    assert len(meals) <= 1
    assert all(rules.meal_from <= begin <= rules.meal_to for begin in meals)
    if rules.meal_limit is not None and gone > rules.meal_limit:
        assert meals
    for module in {row.module for row in rows}:
        spent = {"play": 0, "debrief": 0}
        for row, minutes in zip(rows, choice.minutes, strict=True):
            if row.module == module and row.method in spent:
                spent[row.method] += minutes
        assert spent["debrief"] * rules.share >= spent["play"]
    assert points >= choice.points  # pauses have only a price


def test_random_days_are_as_good_as_those_of_the_solver():
    chance = Random(20270203)
    fitting = meals = pauses = 0
    for _ in range(120):
        kit = random_kit(chance)
        rules = Rules(kit, 720 - chance.randint(-10, 60))
        rows = rows_of(kit, range(len(kit["modules"])))
        most = chance.randint(10, 130)
        choice = best_choice(rows, rules, most)
        assert (choice.points if choice else None) == best_points(rows, rules, most)
        if choice is not None:
            hold(rows, rules, choice, most)
            fitting += 1
            meals += 2 in choice.pauses
            pauses += any(choice.pauses)
    # The rules were at work: some days fit and some do not, some have pauses and meals.
    assert 20 < fitting < 115 and meals > 5 and pauses > 15


ASKS = [
    ([4, 3], 200, 570),
    ([4], 75, 570),
    ([0, 1, 2], 240, 540),
    ([4, 5, 6], 330, 540),
    ([10], 60, 1020),
    ([0, 9], 180, 780),
]


@pytest.mark.parametrize(("modules", "most", "start"), ASKS)
def test_real_days_are_as_good_as_those_of_the_solver(course_kit, modules, most, start):
    rules, rows = Rules(course_kit, start), rows_of(course_kit, sorted(modules))
    choice = best_choice(rows, rules, most)
    hold(rows, rules, choice, most)
    assert choice.points == best_points(rows, rules, most)


def test_each_module_alone_and_how_little_time_it_needs(course_kit):
    for number in range(len(course_kit["modules"])):
        rules, rows = Rules(course_kit, 540), rows_of(course_kit, [number])
        least = shortest_choice(rows, rules, 300).length
        assert best_choice(rows, rules, least - 1) is None
        choice = best_choice(rows, rules, least)
        hold(rows, rules, choice, least)
        assert choice.points == best_points(rows, rules, least)


def test_more_minutes_never_make_a_worse_day(course_kit):
    for modules, start in (([3, 4], 570), ([4], 690)):
        rules, rows = Rules(course_kit, start), rows_of(course_kit, modules)
        before = None
        for most in range(60, 260, 7):
            choice = best_choice(rows, rules, most)
            if choice is None:
                assert before is None
                continue
            hold(rows, rules, choice, most)
            assert before is None or choice.points >= before
            before = choice.points
    chance = Random(7)
    for _ in range(12):
        kit = random_kit(chance)
        rules, rows = Rules(kit, 690), rows_of(kit, range(len(kit["modules"])))
        found = [best_choice(rows, rules, most) for most in range(10, 130, 12)]
        points = [choice.points for choice in found if choice is not None]
        assert points == sorted(points)
        assert all(choice is None for choice in found[: len(found) - len(points)])
