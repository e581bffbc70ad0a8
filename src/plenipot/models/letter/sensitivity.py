"""How far the lesson of the exercise on letter and access depends on its chosen numbers."""

from .conference import OTHERS, OWN, STATES, conference
from .doors import doors, opened
from .parameters import value
from .push import Plan

SEEDS = range(60)
# Five pushes: to whom the letter goes, the time of each move, the years of follow-up, and the
# door that is counted. None as the time: nothing but the letter.
PUSHES = (
    (1, None, 0, "documents"),
    (3, 3, 0, "documents"),
    (3, 2, 0, "documents"),
    (3, 2, 0, "rule"),
    (1, 0, 2, "policy"),
)
MEASURES = tuple(["measure.%d" % number for number in range(len(PUSHES))])
# When a group begins is set by the pushes, and none of these doors is a briefing.
WITHOUT = ("start-year", "start-half", "start-months", "planned")


def targeted(here, to, time, years, settings=None):
    """A push at a conference aimed at the states that are not in favour yet, as a `Plan`.

    `to`: whom the letter goes to (see `push.TO`). `time`: index of the time of the other moves,
    or None for a letter and nothing else. The letter goes out two weeks before the opening. If
    the work does not cover it, the last capitals are left out, then the follow-up.
    """
    numbers = [to, 1, 3, 0, 0, 0, 0, 0, 0, 0]
    if time is None:
        return Plan(numbers)
    aims = [s for s in STATES if here.attitude(s) in ("against", "unsure")]
    numbers[4] = time + 1 if OWN in aims else 0
    numbers[6] = numbers[8] = time
    numbers[7] = 1 + STATES.index(here.champion)
    numbers[9] = years
    for state in aims:
        if state != OWN:
            numbers[5] += 1 << OTHERS.index(state)
    while Plan(numbers).work > value("budget", settings):
        if numbers[5]:
            highest = [n for n in range(len(OTHERS)) if numbers[5] >> n & 1][-1]
            numbers[5] -= 1 << highest
        else:
            numbers[9] -= 1
    return Plan(numbers)


def measure(settings=None):
    """In how many of 60 conferences each of `PUSHES` opens its door."""
    found = [0] * len(PUSHES)
    for seed in SEEDS:
        here = conference(seed, settings)
        for number, (to, time, years, name) in enumerate(PUSHES):
            plan = targeted(here, to, time, years, settings)
            found[number] += name in opened(doors(here, plan, settings))
    return tuple(found)
