"""What a campaign teaches: sentences about this play, most useful first, and a short report."""

from plenipot.messages import message
from plenipot.models.lines import joined, wrapped

from .actions import ACTIONS
from .freedom import ACTS, badges, free_to
from .labels import (
    action_label,
    cheaper,
    did,
    objective_label,
    state_label,
    state_labels,
    turn_label,
)
from .outcome import coverage, objectors, room_weeks, supporters
from .rules import TURNS
from .states import CONSULTATIONS


def _say(key, **values):
    return message("campaign", "debrief." + key, **values)


def _documents(result):
    outcome = result.outcomes[0]
    states = outcome.needs[0]
    if outcome.reached:
        return _say("documents.reached", states=states.have)
    if not states.met:
        return _say("documents.states", have=states.have, want=states.want)
    return _say("documents.short", missing=outcome.want - outcome.have)


def _consultations(result):
    outcome = result.outcomes[1]
    if outcome.reached:
        states = len(supporters(result.run, CONSULTATIONS))
        return _say("consultations.reached", states=states)
    if outcome.missing:
        months = result.run.rules.months
        return _say("consultations.vehicle", months=months["proposals"], region=months["region"])
    return _say("consultations.short", missing=outcome.want - outcome.have)


def _clause(result):
    run = result.run
    outcome = result.outcomes[2]
    if outcome.reached:
        return _say("clause.reached", state=state_label(run.friends()[0]))
    return _say(
        "clause." + outcome.missing[0].id,
        states=state_labels(objectors(run)),
        turn=turn_label(run.world.decides),
    )


def outcome_sentences(result):
    """One sentence for each objective: what was reached, or what was missing first."""
    return [_documents(result), _consultations(result), _clause(result)]


def _dearest(result):
    """A sentence on the talk or text that lost most by its date; an empty list if none did."""
    best = None
    for step in result.run.steps:
        early = cheaper(step, result.run)
        if early and (best is None or step.cost - early[1] > best[0].cost - best[1][1]):
            best = (step, early)
    if best is None:
        return []
    step, (turn, less) = best
    return [
        _say(
            "dear",
            action=action_label(step.action),
            cost=step.cost,
            turn=turn_label(step.turn),
            early=turn_label(turn),
            less=less,
        )
    ]


def _badges(result):
    run = result.run
    found = []
    if [
        step
        for step in run.steps
        if step.granted is False and ACTIONS[step.action].id == "apply-own"
    ]:
        found.append(_say("refused"))
    held = badges(run)
    if run.abroad:
        found.append(_say("abroad"))
    free = free_to(held)
    lost = [message("campaign", "act." + act) for act in ACTS if act not in free]
    if lost:
        key = "bound" if run.has("off-site") else "bound-alone"
        found.append(_say(key, acts=joined(lost[:2])))
    elif not run.people and run.steps:
        found.append(
            _say("free", acts=joined([message("campaign", "act." + act) for act in ACTS[:2]]))
        )
    return found


def _rooms(result):
    run = result.run
    if not run.people:
        return []
    travel, network = run.has("travel"), run.has("network")
    with_rota = sum(room_weeks(run.people, travel, True, True))
    without = sum(room_weeks(run.people, travel, network, False))
    if run.has("rota") and with_rota > without:
        return [_say("rota", n=with_rota, less=without)]
    if with_rota > without:
        return [_say("no-rota", n=without, more=with_rota)]
    return []


def _left(result):
    run = result.run
    open_talk = run.rules.hard[run.profile.start]
    if run.left < 2 * open_talk:
        return []
    return [_say("left", n=run.left, price=open_talk)]


def debrief(result):
    """Sentences on a play, most useful first. No sentence comes twice."""
    if not result.run.steps:
        return [_say("nothing")]
    return (
        outcome_sentences(result)
        + _dearest(result)
        + _badges(result)
        + _rooms(result)
        + _left(result)
    )


def log(result):
    """The decision log: (turn, action, what it did, cost, cheaper) for each step.

    `turn`, `action` and what it did are texts, `cost` is a number, and `cheaper` is a pair of
    a turn as text and a number, or None.
    """
    rows = []
    for step in result.run.steps:
        early = cheaper(step, result.run)
        rows.append(
            (
                turn_label(step.turn),
                action_label(step.action),
                did(step, result.run),
                step.cost,
                (turn_label(early[0]), early[1]) if early else None,
            )
        )
    return rows


def report(result):
    """A play as short lines of plain text, at most 34 characters wide."""
    run = result.run
    lines = [message("campaign", "report.title")]
    lines += wrapped(message("campaign", "profile." + run.profile.id))
    for turn in range(TURNS):
        steps = [step for step in run.steps if step.turn == turn]
        if not steps:
            continue
        lines += ["", turn_label(turn)]
        for step in steps:
            words = message(
                "campaign", "report.action", action=action_label(step.action), cost=step.cost
            )
            lines += wrapped(words, "- ", "  ")
            if step.granted is not None:
                lines += wrapped(did(step, run), "  ", "  ")
    lines.append("")
    for number, outcome in enumerate(result.outcomes):
        words = message("campaign", "rung.%d" % outcome.rung)
        what = objective_label(number)
        line = message("campaign", "report.objective", what=what, rung=outcome.rung, word=words)
        lines += wrapped(line[:1].upper() + line[1:], "", "  ")
    spent = sum([step.cost for step in run.steps])
    lines += wrapped(message("campaign", "report.score", score=result.score))
    lines += wrapped(message("campaign", "report.effort", spent=spent, left=run.left))
    return lines


def rooms_line(run):
    """How many rooms somebody follows in each week, as things stand."""
    a, b, c = coverage(run)
    return message("campaign", "view.coverage", a=a, b=b, c=c)
