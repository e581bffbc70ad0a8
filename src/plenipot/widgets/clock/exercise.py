"""The exercise of the clock: plan six moves, run the plan, see it beside an earlier one."""

import ipywidgets

from plenipot.messages import message
from plenipot.models.clock import model
from plenipot.models.clock.debrief import (
    debrief,
    move_label,
    outcome_label,
    point_label,
    rung_sentence,
)
from plenipot.models.clock.model import (
    ASKS,
    MOVES,
    POINTS,
    ClockError,
    compare,
    numbers_of,
    plan_of,
)
from plenipot.models.clock.parameters import value
from plenipot.models.clock.regions import REGIONS, region
from plenipot.widgets.html import STYLE, alert, bullets, escape, paragraph, table
from plenipot.widgets.replay import code_line, replay_box

from .track import track

# A plan that many newcomers make: late, with the proposal after its deadline.
LATE_PLAN = [("home", -2), ("proposal", -1), ("room", 2)]


def _choice_label(point):
    if point == -1:
        return message("clock", "point.choice-month-one")
    if point < 0:
        return message("clock", "point.choice-month", n=-point)
    return message("clock", "point.choice-week", n=point)


def _point_choices():
    choices = [(message("clock", "point.choice-none"), 0)]
    for point in POINTS:
        choices.append((_choice_label(point), point))
    return choices


def _moves_table(result, caption):
    """The planned moves as a table; why a move missed stands in the debrief."""
    rows = []
    for number, step in enumerate(result.steps):
        if step.planned is None:
            continue
        happened = [outcome_label(step)]
        if step.stage:
            stage = message("clock", "stage." + step.stage)
            happened.append(message("clock", "view.met", stage=stage))
        move = "%d. %s" % (number + 1, move_label(step.move))
        rows.append([move, point_label(step.planned), step.cost, happened])
    names = ("move", "planned", "cost", "outcome")
    columns = [message("clock", "view.column." + name) for name in names]
    return table(caption, columns, rows, "lv-moves")


def _unplanned(result):
    names = [move_label(step.move) for step in result.steps if step.planned is None]
    if not names:
        return ""
    return paragraph(message("clock", "view.unplanned", list="; ".join(names)))


def _expired(result):
    if not result.expired:
        return message("clock", "view.expired-none")
    names = "; ".join([move_label(move) for move in result.expired])
    return message("clock", "view.expired", list=names)


def _side(result, title):
    budget = result.spent + result.left
    effort = message("clock", "view.effort", spent=result.spent, budget=budget, left=result.left)
    return (
        "<section>"
        + _moves_table(result, title)
        + paragraph(rung_sentence(result.rung), "lv-reach")
        + paragraph(effort)
        + paragraph(_expired(result))
        + _unplanned(result)
        + "</section>"
    )


def _key():
    names = ["%d %s" % (number + 1, move_label(move)) for number, move in enumerate(MOVES)]
    moves = message("clock", "track.key-moves", list="; ".join(names))
    return paragraph(message("clock", "track.key")) + paragraph(moves)


def _evidence(region_id):
    return message("clock", "view.evidence") + " " + region(region_id).evidence()


def first_page(ask, region_id):
    """What stands below the controls before the first run: the track and one sentence."""
    return (
        paragraph(message("clock", "view.start"))
        + track(ask, region_id)
        + paragraph(message("clock", "track.key"))
        + paragraph(_evidence(region_id))
    )


def outcome_page(now, before):
    """Everything on one run beside the same plan earlier, as HTML."""
    sentences = debrief(now, before)
    return (
        track(now.ask, now.region, now, before)
        + _key()
        + '<div class="lv-fit"><div class="lv-pair">'
        + _side(now, message("clock", "view.now"))
        + _side(before, message("clock", "view.earlier"))
        + "</div></div><h3>"
        + escape(message("clock", "view.debrief"))
        + "</h3>"
        + bullets(sentences)
        + paragraph(_evidence(now.region))
    )


def _summary(now, before):
    beside = message("clock", "view.beside", sentence=rung_sentence(before.rung))
    # `lv-say` marks what the page reads out after a run.
    return (
        '<div class="lv-say">'
        + paragraph(rung_sentence(now.rung), "lv-reach")
        + paragraph(beside)
        + "</div>"
    )


def clock_exercise():
    """The exercise as a box of widgets.

    Its parts are attributes: `ask`, `region`, `moves` (a dict from move to its Dropdown, whose
    value is a point, or 0 for not planned), `run` (Button), `summary` and `result` (HTML),
    `replay` (the box of a replay code).
    """
    ask = ipywidgets.Dropdown(
        description=message("clock", "view.ask"),
        options=[(message("clock", "ask." + name), name) for name in ASKS],
        value=ASKS[0],
    )
    where = ipywidgets.Dropdown(
        description=message("clock", "view.region"),
        options=[(one.label(), one.id) for one in REGIONS],
        value=REGIONS[0].id,
    )
    late = dict(LATE_PLAN)
    moves = {}
    for move in MOVES:
        moves[move] = ipywidgets.Dropdown(
            description=move_label(move), options=_point_choices(), value=late.get(move, 0)
        )
    run = ipywidgets.Button(description=message("clock", "view.run"))
    intro = message("clock", "view.intro", budget=value("budget"))
    top = ipywidgets.HTML(value=STYLE + paragraph(intro))
    summary = ipywidgets.HTML(value="")
    result = ipywidgets.HTML(value=first_page(ask.value, where.value))

    def play(_button):
        plan = [(move, moves[move].value or None) for move in MOVES]
        try:
            now, before = compare(plan, ask.value, where.value)
        except ClockError as error:
            reason = message("clock", str(error))
            summary.value = alert(message("clock", "view.error", why=reason))
            result.value = ""
            return
        summary.value = _summary(now, before)
        numbers = numbers_of(plan, ask.value, where.value)
        result.value = outcome_page(now, before) + code_line(model, numbers)

    def show(numbers):
        plan, ask.value, where.value = plan_of(numbers)
        for move, point in plan:
            moves[move].value = point or 0
        play(run)

    run.on_click(play)
    replay = replay_box(model, show)
    controls = [ask, where] + [moves[move] for move in MOVES]
    box = ipywidgets.VBox([top] + controls + [run, summary, result, replay])
    box.ask, box.region, box.moves, box.run = ask, where, moves, run
    box.summary, box.result, box.replay = summary, result, replay
    return box
