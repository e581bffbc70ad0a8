"""The names of turns, states and actions for people, and what an action did in one sentence."""

from plenipot.messages import message
from plenipot.models.lines import joined

from .actions import ACTIONS, TALKS
from .rules import MONTHS, OPENING
from .states import OBJECTIVES, POSITIONS, REGION, STATES


def turn_label(turn):
    """`T-24` for a month, `week 2` for a week of the conference."""
    if turn < OPENING:
        return message("campaign", "turn.month", n=MONTHS[turn])
    return message("campaign", "turn.week", n=turn - OPENING + 1)


def state_label(state):
    """The name of a state, by its number."""
    return message("campaign", "state." + STATES[state])


def state_labels(states):
    """The names of states as a list in a sentence."""
    return joined([state_label(state) for state in states])


def objective_label(objective):
    """An objective in two or three words, by its number."""
    return message("campaign", "objective." + OBJECTIVES[objective])


def position_label(position):
    """A position in one word, by its place in `POSITIONS`."""
    return message("campaign", "position." + POSITIONS[position])


def action_label(action):
    """The name of an action, by its number."""
    if 1 < action <= TALKS:
        return message("campaign", "action.talk", state=state_label(action - 1))
    return message("campaign", "action." + ACTIONS[action].id)


def did(step, run):
    """What a `Step` of a run did, as one sentence."""
    name = ACTIONS[step.action].id
    if step.action <= TALKS:
        return _talked(step, run)
    if step.granted is not None:
        answer = "granted" if step.granted else "refused"
        return message(
            "campaign", "did.%s-%s" % (answer, "own" if name == "apply-own" else "abroad")
        )
    friends = run.friends()
    return message(
        "campaign",
        "did." + name,
        n=run.rules.meetings_reach,
        state=state_label(friends[0]) if friends else "",
    )


def _talked(step, run):
    state = step.action - 1
    moves = []
    for objective, before in enumerate(step.before):
        after = min(run.limits[state][objective], before + 1)
        if after > before:
            moves.append(
                message(
                    "campaign",
                    "did.move",
                    what=objective_label(objective),
                    before=position_label(before),
                    after=position_label(after),
                )
            )
    return message("campaign", "did.talk", moves="; ".join(moves))


def cheaper(step, run):
    """The latest turn at which a step would have cost less, and what: (turn, cost) or None."""
    if ACTIONS[step.action].price not in ("talk", "region"):
        return None
    hard = run.rules.hard
    first = max(run.profile.start, run.windows[step.action][0])
    # What is added to the price of a talk by events is not part of what was known before them.
    for turn in range(step.turn - 1, first - 1, -1):
        if hard[turn] < hard[step.turn]:
            return turn, hard[turn] + _added(step, run)
    return None


def _added(step, run):
    """What the situation adds to the price of a talk, whatever the turn."""
    if step.action > TALKS or step.action - 1 in REGION:
        return 0
    found = run.rules.more_language if run.profile.language else 0
    return found + (run.rules.more_unknown if run.profile.contacts == "none" else 0)
