"""What a run of the clock teaches: sentences about this plan, most useful first."""

from plenipot.messages import message
from plenipot.models.lines import wrapped

from .model import MOVES, TALKS, TOP, stage_at, window
from .parameters import value

_EARLY = -18  # a point at which every position of the model is still open


def point_label(point):
    """`T-12` for a month, `week 2` for a week, a dash for no point."""
    if point is None:
        return message("clock", "point.none")
    if point < 0:
        return message("clock", "point.month", n=-point)
    return message("clock", "point.week", n=point)


def move_label(move):
    """The name of a move, as a short phrase."""
    return message("clock", "move." + move)


def rung_sentence(rung):
    """One sentence on a rung (0 to 5) of the ladder of reach."""
    return message("clock", "rung.sentence", n=rung, what=message("clock", "rung.%d" % rung))


def outcome_label(step):
    """What happened to a move, in one to three words."""
    return message("clock", "outcome." + step.outcome, at=point_label(step.at))


def why(step, result):
    """One sentence that explains what became of a move of `result`."""
    return message(
        "clock",
        step.why,
        move=move_label(step.move),
        planned=point_label(step.planned),
        at=point_label(step.at),
        cost=step.cost,
        closes=_closing(step.move, result),
    )


def _closing(move, result):
    span = window(move, result.ask, result.region)
    return "" if span is None else point_label(span[1])


def _dearest(result):
    """The talk that cost most, or None if no talk took place."""
    found = None
    for move in TALKS:
        step = result.step(move)
        if step.reached and (found is None or step.cost > found.cost):
            found = step
    return found


def _about_cost(result):
    step = _dearest(result)
    if step is None:
        return []
    early = value("cost-" + stage_at(_EARLY))
    key = "debrief.cost-low" if step.cost <= early else "debrief.cost-high"
    return [
        message(
            "clock",
            key,
            move=move_label(step.move),
            at=point_label(step.at),
            cost=step.cost,
            stage=message("clock", "stage." + step.stage),
            early=early,
            point=point_label(_EARLY),
        )
    ]


def _about_misses(result):
    """One sentence for each kind of miss, not for each move."""
    told = []
    sentences = []
    for step in result.steps:
        if step.reached or step.outcome == "not-planned" or step.why in told:
            continue
        told.append(step.why)
        sentences.append(why(step, result))
    return sentences


def _about_waits(result):
    waited = [step for step in result.steps if step.why == "why.waited-window"]
    if not waited:
        return []
    step = waited[0]
    return [
        message(
            "clock",
            "debrief.waited",
            move=move_label(step.move),
            planned=point_label(step.planned),
            at=point_label(step.at),
        )
    ]


def _about_earlier(now, before):
    values = {"rung": now.rung, "other": before.rung, "spent": now.spent, "less": before.spent}
    if not [step for step in now.steps if step.planned is not None]:
        return [message("clock", "debrief.nothing")]
    if before.rung > now.rung:
        return [message("clock", "debrief.earlier-higher", **values)]
    if before.spent < now.spent:
        return [message("clock", "debrief.earlier-cheaper", **values)]
    if len([s for s in before.steps if s.reached]) > len([s for s in now.steps if s.reached]):
        return [message("clock", "debrief.earlier-more", **values)]
    return [message("clock", "debrief.earlier-same", **values)]


def _about_reach(now):
    if now.rung == TOP:
        return [message("clock", "debrief.top", left=now.left)]
    if now.rung == 4:
        return [message("clock", "debrief.regional")]
    if now.rung == 2:
        return [message("clock", "debrief.room")]
    return []


def debrief(now, before):
    """Sentences on a run, `now`, and on the same plan some months earlier, `before`."""
    return (
        _about_earlier(now, before)
        + _about_cost(now)
        + _about_misses(now)
        + _about_waits(now)
        + _about_reach(now)
    )


def report(result):
    """The run as short lines of plain text, for a worked example and for tests."""
    indent = "   "
    lines = []
    for number, move in enumerate(MOVES):
        step = result.step(move)
        name = message("clock", "report.move", n=number + 1, move=move_label(move))
        lines += wrapped(name, "", indent)
        what = outcome_label(step)
        if step.planned is not None:
            planned = message("clock", "report.planned", planned=point_label(step.planned))
            lines += wrapped(planned, indent, indent)
            what = message("clock", "report.result", outcome=what, cost=step.cost)
        lines += wrapped(what, indent, indent)
    lines += wrapped(message("clock", "report.effort", spent=result.spent, left=result.left))
    return lines + wrapped(rung_sentence(result.rung))
