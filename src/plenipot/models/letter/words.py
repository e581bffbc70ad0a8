"""The names of steps, states, doors and moves, as people read them."""

from plenipot.messages import message
from plenipot.models.lines import joined

from .conference import OTHERS, OWN, STATES, TIMES
from .push import SIGNERS, TO


def say(key, **values):
    """One message of the room."""
    return message("letter", key, **values)


def step_label(step):
    """A step of 2014, as a short sentence without its full stop."""
    return say("step." + step)


def state_label(state):
    """The name of a state."""
    return say("state." + state)


def states_label(states):
    """Names of states in a sentence."""
    return joined([state_label(state) for state in states])


def attitude_label(attitude):
    """The attitude of a state on open documents."""
    return say("attitude." + attitude)


def time_label(time):
    """When something happens; `not planned` for None."""
    return say("time.none" if time is None else "time." + TIMES[time])


def door_label(name):
    """A door, in full."""
    return say("door." + name)


def doors_label(names):
    """Doors in a sentence."""
    return joined([say("door-said." + name) for name in names])


def move_label(move):
    """A move, as part of a sentence."""
    if move in OTHERS:
        return say("move.capital", state=state_label(move))
    return say("move." + move)


def door_state(result, door):
    """`open` (with the learner's help), `anyway` or `shut`: the end of a message key."""
    if not door.open:
        return "shut"
    return "anyway" if door.name in result.anyway else "open"


def why(door):
    """One sentence: why a door opened or stayed shut."""
    who = states_label([state for state in door.who if state])
    return say("why." + door.name + "." + door.why, who=who, n=door.n, need=door.need)


def change_label(before, after):
    """The first difference between two plans, as something to do."""
    for place, number in enumerate(after.numbers):
        if number != before.numbers[place]:
            return _change(place, number, before.numbers[place])
    raise ValueError("two equal plans")


def _change(place, number, before):
    if place == 0:
        return say("change.to", what=say("to." + TO[number]))
    if place == 1:
        return say("change.signers", what=say("signers." + SIGNERS[number]))
    if place == 5:
        state = next(s for bit, s in enumerate(OTHERS) if (number ^ before) >> bit & 1)
        key = "change.capital-more" if number > before else "change.capital-less"
        return say(key, what=state_label(state))
    if place == 7:
        if number == 0:
            return say("change.none", what=move_label("asking"))
        return say("change.tabler", what=state_label(STATES[number - 1]))
    if place == 9:
        return say("change.years", what=say("years.%d" % number))
    if place in (3, 4):
        name = "staff" if place == 3 else "own"
        if number == 0:
            return say("change.none", what=move_label(name))
        return say("change." + name, what=time_label(number - 1))
    name = {2: "letter", 6: "writing", 8: "asking"}[place]
    return say("change." + name, what=time_label(number))


def own_label():
    """The name of the learner's own state, marked as such."""
    return say("state.own", state=state_label(OWN))
