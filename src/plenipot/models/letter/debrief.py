"""What a play of the exercise on letter and access teaches: sentences on this play."""

from plenipot.models.chance import seed_of
from plenipot.models.lines import wrapped

from .chain import PAIRS, STEPS
from .conference import OWN, STATES
from .parameters import value
from .push_debrief import push_sentences
from .words import (
    attitude_label,
    door_label,
    door_state,
    own_label,
    say,
    state_label,
    states_label,
    step_label,
    time_label,
)


def order_sentences(order):
    """Why each pair of neighbours that stands the other way round belongs as it does."""
    return [say("pair." + first + "." + second) for first, second in order.wrong]


def keys_sentences(keys):
    """For each answer that is not the one of the sources: what it would have meant."""
    told = []
    for step, answer in keys.wrong:
        reason = say("holder." + step + "." + answer)
        values = {"step": step_label(step), "answer": say("actor." + answer), "why": reason}
        told.append(say("view.keys-wrong", **values))
    return told


def order_line(order):
    """One sentence on an order."""
    key = "debrief.order-some" if order.wrong else "debrief.order-right"
    return say(key, n=order.right, all=len(PAIRS))


def keys_line(keys):
    """One sentence on the answers who could act alone."""
    return say("debrief.keys", n=keys.right, all=len(STEPS))


def debrief(result):
    """Sentences on a whole play: order, keys, and the learner's own push."""
    told = []
    if result.order:
        told += [order_line(result.order)] + order_sentences(result.order)
    if result.keys:
        told += [keys_line(result.keys)] + keys_sentences(result.keys)
    return told + push_sentences(result)


def _plan_lines(plan):
    told = []
    if plan.letter is not None:
        signers = say("signers." + ("many" if plan.many else "own"))
        at = time_label(plan.letter)
        told.append(say("report.letter", to=say("to." + plan.to), signers=signers, at=at))
    if plan.staff is not None:
        told.append(say("report.staff", at=time_label(plan.staff)))
    if plan.own is not None:
        told.append(say("report.own", at=time_label(plan.own)))
    if plan.capitals:
        names = states_label(plan.capitals)
        told.append(say("report.capitals", list=names, at=time_label(plan.writing)))
    if plan.tabler:
        state = state_label(plan.tabler)
        told.append(say("report.asked", state=state, at=time_label(plan.asking)))
    if plan.years:
        told.append(say("report.years", years=say("years.%d" % plan.years)))
    return told or [say("report.nothing")]


def report(result):
    """The play as short lines of plain text, for worked runs, the command line and tests."""
    lines = []
    if result.order:
        lines += wrapped(say("report.order", n=result.order.right, all=len(PAIRS)))
    if result.keys:
        lines += wrapped(say("report.keys", n=result.keys.right, all=len(STEPS)))
    here = result.conference
    lines += wrapped(say("report.seed", n=seed_of(result.numbers)))
    lines += wrapped(say("report.start", start=time_label(here.start)), "  ", "  ")
    for state in STATES:
        name = own_label() if state == OWN else state_label(state)
        attitude = attitude_label(here.attitude(state))
        lines += wrapped(say("report.attitude", state=name, attitude=attitude), "  ", "    ")
    for told in _plan_lines(result.plan):
        lines += wrapped(told, "", "  ")
    budget = value("budget", result.settings)
    lines += wrapped(say("report.work", n=result.plan.work, budget=budget))
    for number, door in enumerate(result.doors):
        state = say("state-of." + door_state(result, door))
        told = say("report.door", n=number + 1, door=door_label(door.name), state=state)
        lines += wrapped(told, "", "   ")
    return lines + wrapped(say("report.count", n=len(result.opened), helped=len(result.helped)))
