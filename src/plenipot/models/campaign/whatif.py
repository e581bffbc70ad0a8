"""The same play with something changed: one turn earlier, or by another strategy."""

from plenipot.models.chance import seed_numbers

from .model import HEAD, Result, begin
from .rules import TURNS
from .run import SLOTS, Run
from .strategies import historical


def in_turns(numbers):
    """The actions of a play as a list for each turn, without those that are nothing."""
    found = []
    for turn in range(TURNS):
        place = HEAD + turn * SLOTS
        found.append([action for action in numbers[place : place + SLOTS] if action])
    return found


def one_turn_earlier(numbers, settings=None):
    """The numbers of the same play, each action one turn earlier where that is possible.

    The order stays. An action whose window is not open yet, or that would find no free place,
    comes as early as it can; none comes later than before. Nothing begins before the first
    turn of the profile. `numbers` is a valid play.
    """
    run = begin(numbers[:HEAD], settings)
    moved = list(numbers[:HEAD])
    for turn, actions in enumerate(in_turns(numbers)):
        for action in actions:
            while run.turn < turn - 1 or run.refusal(action) is not None:
                run.do(0)
                moved.append(0)
            run.do(action)
            moved.append(action)
    return moved + [0] * (len(numbers) - len(moved))


def one_turn_later(numbers, settings=None):
    """The same play, each action one turn later: its `Result`, and the actions that are lost.

    An action is lost if its window has closed by then, or if it is too dear.
    """
    run = begin(numbers[:HEAD], settings)
    moved = list(numbers[:HEAD])
    lost = []
    for actions in [[]] + in_turns(numbers):
        room = 0 if run.closed else SLOTS
        for action in actions:
            if not room or run.refusal(action) is not None:
                lost.append(action)
                continue
            run.do(action)
            moved.append(action)
            room -= 1
        for _ in range(room):
            run.do(0)
            moved.append(0)
    return Result(moved, run), lost


def by_strategy(strategy, profile, seed, rules=None):
    """The `Result` of a strategy (a function of a `Run`) from a `Profile` with a seed."""
    run = Run(profile, seed, rules)
    numbers = seed_numbers(seed) + [profile.number] + strategy(run)
    return Result(numbers, run)


def path_of_2014(result):
    """The `Result` of the path of 2014 with the seed and the profile of a result."""
    return by_strategy(historical, result.run.profile, result.run.seed, result.run.rules)
