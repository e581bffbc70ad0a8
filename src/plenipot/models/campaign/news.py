"""What a group hears at the beginning of a turn: events, what opens, what closes."""

from plenipot.messages import message

from .actions import ACTIONS, TALKS
from .events import REGION_TEXT_AT
from .labels import action_label, state_label
from .rules import OPENING, STAGES

_WEEK_2, _WEEK_3 = OPENING + 1, OPENING + 2


def _say(key, **values):
    return message("campaign", "news." + key, **values)


def _events(run):
    turn, world, rules = run.turn, run.world, run.rules
    found = []
    if turn == world.moved_at:
        found.append(_say("moved", state=state_label(world.moved), n=rules.more_moved))
    if turn == world.election_at:
        found.append(_say("election", n=rules.more_election))
    if turn == REGION_TEXT_AT and world.region_text:
        found.append(_say("region-good" if world.region_text > 0 else "region-bad"))
    if turn == world.leak_at:
        found.append(_say("leak"))
    if turn == rules.marks["named"]:
        found.append(_say("named"))
    if turn == OPENING:
        found.append(_say("decides", n=world.decides - OPENING + 1))
        found.append(_say("webcast" if world.webcast else "closed-door"))
        if world.clash:
            found.append(_say("clash"))
    if turn == _WEEK_2 and world.hostile is not None:
        found.append(_say("hostile", state=state_label(world.hostile)))
    if turn == _WEEK_3 and world.night:
        found.append(_say("night"))
    return found


def _listed(run, turn, wanted):
    """Names of the actions (no talks, nothing done before) that open or close in a turn."""
    found = []
    for action in range(TALKS + 1, len(ACTIONS)):
        at = run.windows[action][0] if wanted == "opening" else run.last_turn(action)
        if at == turn and run.done[action] < 0:
            found.append(action_label(action))
    return found


def news(run):
    """Sentences on the turn at which a run stands, in the order in which they matter."""
    found = _events(run)
    stage = message("campaign", "stage." + STAGES[run.rules.stages[run.turn]])
    price = message("campaign", "stage.price", stage=stage, cost=run.rules.hard[run.turn])
    found.append(price)
    opening = _listed(run, run.turn, "opening")
    if opening and run.turn > run.profile.start:
        found.append(_say("opening", list="; ".join(opening)))
    closing = _listed(run, run.turn, "closing")
    if closing:
        found.append(_say("closing", list="; ".join(closing)))
    return found
