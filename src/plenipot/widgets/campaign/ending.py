"""The end of a campaign: what happened, what it shows, what else could have been, and the log."""

from plenipot.messages import message
from plenipot.models.campaign.debrief import debrief, log, rooms_line
from plenipot.models.campaign.labels import objective_label
from plenipot.models.campaign.lessons import lessons, others
from plenipot.widgets.html import bullets, escape, paragraph, table

from .board import objectives_table, people_line

_QUESTIONS = ("now.1", "now.2", "now.3")
_DIFFERS = ("view.differs-1", "view.differs-2", "view.differs-3", "view.differs-4")


def _say(key, **values):
    return message("campaign", key, **values)


def _heading(key):
    return "<h3>" + escape(_say(key)) + "</h3>"


def result_line(result, team=""):
    """The result in one sentence, with the name of the team if there is one."""
    sentence = _say("view.over", score=result.score, reached=result.reached)
    return _say("view.who", team=team, sentence=sentence) if team else sentence


def objective_lines(result):
    """One short line for each objective."""
    found = []
    for number, outcome in enumerate(result.outcomes):
        words = _say(
            "objective.line",
            what=objective_label(number),
            have=outcome.have,
            want=outcome.want,
            rung=outcome.rung,
            word=_say("rung.%d" % outcome.rung),
        )
        found.append(words[:1].upper() + words[1:] + ".")
    return found


def log_table(result):
    """The decision log as a table with a row for each turn, or a sentence if nothing was done."""
    rows = []
    for turn, action, did, cost, cheaper in log(result):
        line = _say("view.log.line", action=action, cost=cost, did=did)
        if cheaper:
            line = _say("view.log.cheaper", line=line, turn=cheaper[0], n=cheaper[1])
        if not rows or rows[-1][0] != turn:
            rows.append([turn, []])
        rows[-1][1].append(line)
    if not rows:
        return paragraph(_say("debrief.nothing"))
    columns = [_say("view.log.turn"), _say("view.log.did")]
    return table(_say("view.log.caption"), columns, rows, "lv-plan")


def summary(result, team=""):
    """What is read out at the end."""
    return (
        '<div class="lv-say">'
        + paragraph(result_line(result, team), "lv-reach")
        + bullets(objective_lines(result))
        + "</div>"
    )


def ending(result):
    """The debrief as HTML, in the order: what, so what, now what, log, limits of the model."""
    return (
        _heading("view.what")
        + objectives_table(result.run, _say("view.needs.caption"))
        + people_line(result.run)
        + paragraph(rooms_line(result.run))
        + _heading("view.so-what")
        + bullets(debrief(result))
        + _heading("view.lessons")
        + bullets(lessons(result))
        + _heading("view.others")
        + bullets(others(result))
        + _heading("view.now-what")
        + bullets([_say(key) for key in _QUESTIONS])
        + log_table(result)
        + _heading("view.differs")
        + bullets([_say(key) for key in _DIFFERS])
    )
