"""The exercise of the rota: twelve person-days, three agreements, and what came of them."""

import ipywidgets

from plenipot.messages import message
from plenipot.models.chance import SEEDS
from plenipot.models.coordination import model
from plenipot.models.coordination.changes_told import changes_told
from plenipot.models.coordination.debrief import debrief
from plenipot.models.coordination.model import (
    SEED,
    Result,
    agreements_of,
    double_booked,
    numbers_of,
    rota_of,
)
from plenipot.models.coordination.parameters import value
from plenipot.models.coordination.score import AGREEMENTS
from plenipot.models.coordination.team import SLOTS, TEAM
from plenipot.models.coordination.timetable import choice_label, day_label, day_short, open_to
from plenipot.models.coordination.words import agreement_label, total_line
from plenipot.models.exercise import PlayError
from plenipot.models.lines import joined
from plenipot.widgets.html import STYLE, alert, bullets, escape, paragraph
from plenipot.widgets.replay import code_line, replay_box

from .grid import grid
from .keep import keep_box
from .tables import (
    days_table,
    differences_table,
    meetings_table,
    points_table,
    prices_table,
    team_table,
    timetable_table,
)

# A rota that looks reasonable: each person mostly follows the own subject from the first day.
FIRST_ROTA = (1, 3, 7, 5, 12, 8, 11, 14, 6, 15, 21, 25)


def _say(key, **values):
    return message("coordination", "view." + key, **values)


def _heading(key):
    return "<h3>" + escape(_say(key)) + "</h3>"


def _choices(member):
    choices = [(_say("slot-unused"), 0)]
    for one in open_to(member):
        label = _say("option", day=day_short(one.day), meeting=choice_label(one))
        choices.append((label, one.number))
    return choices


def _slot_label(who, day):
    return _say("slot", name=TEAM[who].label(), day=day + 1, days=TEAM[who].days)


def _opening():
    days = sum([one.days for one in TEAM])
    return (
        STYLE
        + paragraph(_say("intro", days=days))
        + paragraph(_say("rules"))
        + paragraph(_say("language"))
        + team_table()
        + timetable_table()
    )


def _why(key, decisions):
    """What is wrong, as one sentence; with the person and the day where there is one."""
    if key == "error.twice":
        who, day = double_booked(decisions)
        return _say("twice", who=TEAM[who].label(), day=day_label(day))
    return message("coordination", key)


def _summary(result, best):
    """What is read out after a try."""
    lines = [paragraph(_say("paper", line=total_line(result.plan)), "lv-reach")]
    if best:
        share = _say("share", best=best.plan.total, mine=result.plan.total)
        lines.append(paragraph(share))
    lines.append(paragraph(_say("after", line=total_line(result.outcome.score))))
    # `lv-say` marks what the page reads out after a run.
    return '<div class="lv-say">' + "".join(lines) + "</div>"


def _beside(result, best, prices):
    agreed = joined([agreement_label(key) for key in best.agreements])
    return (
        paragraph(_say("best-agreed", list=agreed))
        + differences_table(result, best)
        + prices_table(prices["clashes"])
        + days_table(prices["days"])
    )


def result_page(result, best, prices, beside):
    """Everything on one play as HTML; with the best rota if `beside` is True."""
    shown = best if beside else None
    return (
        grid(result.plan)
        + paragraph(message("coordination", "picture.key"))
        + points_table(result, shown)
        + _heading("debrief")
        + bullets(debrief(result))
        + _heading("changes")
        + bullets(changes_told(result))
        + (_beside(result, best, prices) if beside else meetings_table(result))
        + paragraph(_say("again"))
        + code_line(model, result.numbers)
    )


def coordination_exercise(best):
    """The exercise as a box of widgets.

    `best`: the plain data of `solver.rota.best_for_page`: the best rota as twelve `decisions`
    and a number of `agreements`, and the prices of `clashes` and of `days`.
    Its parts are attributes: `days` (a list of Dropdowns, whose value is the number of a
    meeting or 0), `agree` (a dict from agreement to Checkbox), `seed` (IntText), `beside`
    (Checkbox), `run` (Button), `summary` and `result` (HTML), `replay` (the box of a replay
    code) and `keep` (the box of the learner's own rules).
    """
    agreed = agreements_of(best["agreements"])
    numbers = numbers_of(0, best["decisions"], agreed)
    ideal = Result(numbers, rota_of(best["decisions"]), agreed, None)
    top = ipywidgets.HTML(value=_opening())
    days = []
    for place, (who, day) in enumerate(SLOTS):
        days.append(
            ipywidgets.Dropdown(
                description=_slot_label(who, day),
                options=_choices(TEAM[who]),
                value=FIRST_ROTA[place],
            )
        )
    between = ipywidgets.HTML(value=paragraph(_say("agree")))
    agree = {}
    for key in AGREEMENTS:
        agree[key] = ipywidgets.Checkbox(description=_say(key, n=value("cost-" + key)))
    seed = ipywidgets.IntText(description=_say("seed"), value=1)
    beside = ipywidgets.Checkbox(description=_say("beside"))
    run = ipywidgets.Button(description=_say("run"))
    summary = ipywidgets.HTML(value="")
    result = ipywidgets.HTML(value=paragraph(_say("start")))

    def play(_button):
        decisions = [one.value for one in days]
        try:
            if not 0 <= seed.value < SEEDS:
                raise PlayError("error.seed")
            names = [key for key in AGREEMENTS if agree[key].value]
            found = model.play(numbers_of(seed.value, decisions, names))
        except PlayError as error:
            reason = _why(str(error), decisions)
            summary.value = alert(_say("error", why=reason))
            return
        summary.value = _summary(found, ideal)
        result.value = result_page(found, ideal, best, beside.value)

    def show(numbers):
        found = model.play(numbers)
        seed.value = found.seed
        for place, one in enumerate(days):
            one.value = numbers[SEED + place]
        for key in AGREEMENTS:
            agree[key].value = key in found.agreements
        play(run)

    run.on_click(play)
    replay = replay_box(model, show)
    keep = keep_box()
    controls = days + [between] + [agree[key] for key in AGREEMENTS] + [seed, beside]
    box = ipywidgets.VBox([top] + controls + [run, summary, result, replay, keep])
    box.days, box.agree, box.seed, box.beside, box.run = days, agree, seed, beside, run
    box.summary, box.result, box.replay, box.keep = summary, result, replay, keep
    return box
