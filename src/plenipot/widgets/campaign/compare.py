"""Two to six teams with one conference: their results and decisions side by side."""

import ipywidgets

from plenipot import codes
from plenipot.messages import message
from plenipot.models.campaign import model
from plenipot.models.campaign.labels import action_label, objective_label, turn_label
from plenipot.models.campaign.model import HEAD
from plenipot.models.campaign.rules import TURNS
from plenipot.models.campaign.states import OBJECTIVES
from plenipot.models.exercise import replay
from plenipot.models.lines import joined
from plenipot.widgets.html import STYLE, alert, paragraph, table

FEWEST, MOST = 2, 6


class CompareError(ValueError):
    """Codes that cannot be compared. Its text is a sentence for people."""


def _say(key, **values):
    return message("campaign", key, **values)


def read_teams(text):
    """The teams in a text with one code a line, as a list of (name, result).

    What stands before the code is the name of the team. Raises CompareError.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if not FEWEST <= len(lines) <= MOST:
        raise CompareError(_say("compare.count", n=len(lines)))
    teams = []
    for number, line in enumerate(lines):
        words = line.split()
        name = " ".join(words[:-1]).strip(" :,") or _say("compare.name", n=number + 1)
        why = None
        try:
            teams.append((name, replay(model, words[-1])))
        except codes.CodeError as error:
            why = message("codes", str(error))
        if why:
            raise CompareError(_say("compare.bad", line=number + 1, why=why))
    heads = [result.numbers[:HEAD] for _name, result in teams]
    if [head for head in heads if head != heads[0]]:
        raise CompareError(_say("compare.differ"))
    return teams


def _verdict(teams):
    best = max([result.score for _name, result in teams])
    names = [name for name, result in teams if result.score == best]
    if len(names) == len(teams):
        return _say("compare.same")
    if len(names) == 1:
        return _say("compare.best", team=names[0], score=best)
    return _say("compare.tied", teams=joined(names), score=best)


def _results(teams):
    columns = [_say("compare.team")]
    columns += [objective_label(number) for number in range(len(OBJECTIVES))]
    columns += [_say("compare.result"), _say("compare.spent")]
    rows = []
    for name, result in teams:
        steps = ["%d, %s" % (one.rung, _say("rung.%d" % one.rung)) for one in result.outcomes]
        spent = sum([step.cost for step in result.run.steps])
        rows.append([name] + steps + [result.score, spent])
    return table(_say("compare.caption"), columns, rows)


def _logs(teams):
    columns = [_say("view.log.turn")] + [name for name, _result in teams]
    rows = []
    for turn in range(TURNS):
        row = [turn_label(turn)]
        for _name, result in teams:
            taken = [step for step in result.run.steps if step.turn == turn]
            words = [_did(step) for step in taken]
            row.append(words or _say("compare.none"))
        rows.append(row)
    return table(_say("compare.log"), columns, rows)


def _did(step):
    words = _say("report.action", action=action_label(step.action), cost=step.cost)
    if step.granted is None:
        return words
    return words + ": " + _say("compare.granted" if step.granted else "compare.refused")


def compare_exercise():
    """The comparison as a box of widgets: `codes` (Textarea), `run` (Button), `result` (HTML)."""
    field = ipywidgets.Textarea(description=_say("compare.field"))
    run = ipywidgets.Button(description=_say("compare.run"))
    result = ipywidgets.HTML(value="")

    def compare(_button):
        try:
            teams = read_teams(field.value)
        except CompareError as error:
            result.value = alert(str(error))
            return
        said = '<div class="lv-say">' + paragraph(_verdict(teams), "lv-reach") + "</div>"
        result.value = said + _results(teams) + _logs(teams)

    run.on_click(compare)
    box = ipywidgets.VBox([ipywidgets.HTML(value=STYLE), field, run, result])
    box.codes, box.run, box.result = field, run, result
    return box
