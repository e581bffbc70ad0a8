"""How far each objective has come, in words: what it needs, its points and its step."""

from plenipot.messages import message

from .labels import objective_label
from .outcome import outcomes
from .rules import OPENING
from .states import DOCUMENTS

# Nobody can know these before the conference opens.
_UNKNOWN = ("present", "defended")


def _say(key, **values):
    return message("campaign", key, **values)


def need_line(need, run):
    """One thing that an objective needs, as `what: have, needed: want`."""
    what = _say("need." + need.id, n=run.rules.vehicle_region)
    if need.want == 1 and need.id != "vehicle":
        return what + ": " + _say("need.yes" if need.met else "need.no")
    key = "need.value" if need.want is None else "need.of"
    return what + ": " + _say(key, have=need.have, want=need.want)


def objective_rows(run):
    """For each objective: its name with its number, a list of lines on its needs, points, step."""
    rows = []
    for number, outcome in enumerate(outcomes(run)):
        hidden = _UNKNOWN if run.turn < OPENING else ()
        lines = [need_line(need, run) for need in outcome.needs if need.id not in hidden]
        step = "%d, %s" % (outcome.rung, _say("rung.%d" % outcome.rung))
        if number == DOCUMENTS:
            lines.append(_say("need.pressure", most=run.rules.pressure_most))
        points = _say("need.of", have=outcome.have, want=outcome.want)
        rows.append(["%d. %s" % (number + 1, objective_label(number)), lines, points, step])
    return rows
