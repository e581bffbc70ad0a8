"""The planner: an opening date and a region become the learner's own dated plan."""

import datetime

import ipywidgets

from plenipot.messages import message
from plenipot.models.clock.dates_text import KEY, dates_text
from plenipot.models.clock.debrief import move_label
from plenipot.models.clock.events import events
from plenipot.models.clock.planner import PlanError, back_cast, still_works
from plenipot.models.clock.regions import REGIONS, region
from plenipot.models.days import day_label
from plenipot.models.icalendar_text import calendar_text
from plenipot.widgets.html import STYLE, alert, download_link, keepsake, paragraph, table

# A real opening day, and a start one year before it, so that the first plan is worth reading.
OPENING = datetime.date(2026, 11, 9)
START = datetime.date(2025, 11, 9)


def _plan_table(rows, opening):
    body = []
    for row in rows:
        state = message("clock", "planner.passed" if row.passed else "planner.ahead")
        sure = message("clock", "confidence." + row.confidence)
        kind = message("clock", "kind." + row.kind)
        body.append(
            [
                [day_label(row.date), row.label(), state],
                [message("clock", "planner.kind", kind=kind, what=row.what()), row.do()],
                [sure[0].upper() + sure[1:] + ".", row.sure()],
            ]
        )
    columns = [message("clock", "planner.column." + name) for name in ("date", "what", "sure")]
    caption = message("clock", "planner.caption", opening=day_label(opening))
    return table(caption, columns, body, "lv-plan")


def _summary(rows, start):
    passed = len([row for row in rows if row.passed])
    key = "planner.summary" if passed else "planner.summary-none"
    sentence = message("clock", key, start=day_label(start), passed=passed, all=len(rows))
    ahead = [row for row in rows if not row.passed]
    step = ""
    if ahead:
        words = message("clock", "planner.next", date=day_label(ahead[0].date), do=ahead[0].do())
        step = paragraph(words)
    # `lv-say` marks what the page reads out once the plan is made.
    return '<div class="lv-say">' + paragraph(sentence, "lv-reach") + step + "</div>"


def _works(opening, region_id, start):
    """Sentences on the kinds of move that are open, not yet open, and closed."""
    states = still_works(opening, region_id, start)
    sentences = []
    for state, key in (("open", "works"), ("later", "later"), ("closed", "closed")):
        names = [move_label(move) for move, found in states if found == state]
        if names:
            sentences.append(message("clock", "planner." + key, list="; ".join(names)))
    return "".join([paragraph(sentence) for sentence in sentences])


def plan_page(opening, region_id, start):
    """The plan as HTML: summary, what still works, table, calendar file and text for the plan.

    Raises PlanError if there is no plan for these dates.
    """
    rows = back_cast(opening, region_id, start)
    name = message("clock", "calendar.file", opening=opening.isoformat())
    text = calendar_text(events(rows, opening), start)
    label = message("clock", "planner.download")
    return (
        _summary(rows, start)
        + _works(opening, region_id, start)
        + download_link(label, name, "text/calendar", text)
        + _plan_table(rows, opening)
        + keepsake(
            KEY,
            message("clock", "kept.title"),
            dates_text(rows, opening, region_id, start),
            text,
            level=3,
        )
        + paragraph(region(region_id).evidence())
        + paragraph(message("clock", "planner.caution"))
    )


def planner_exercise(opening=OPENING, region_id="unsure", start=START):
    """The planner as a box of widgets.

    Its parts are attributes: `opening` and `start` (DatePicker), `region` (Dropdown),
    `run` (Button) and `result` (HTML).
    """
    first_day = ipywidgets.DatePicker(
        description=message("clock", "planner.opening"), value=opening
    )
    where = ipywidgets.Dropdown(
        description=message("clock", "planner.region"),
        options=[(one.label(), one.id) for one in REGIONS],
        value=region_id,
    )
    begin = ipywidgets.DatePicker(description=message("clock", "planner.start"), value=start)
    run = ipywidgets.Button(description=message("clock", "planner.run"))
    top = ipywidgets.HTML(value=STYLE + paragraph(message("clock", "planner.intro")))
    result = ipywidgets.HTML(value=paragraph(message("clock", "planner.before")))

    def make(_button):
        try:
            result.value = plan_page(first_day.value, where.value, begin.value)
        except PlanError as error:
            result.value = alert(message("clock", str(error)))

    run.on_click(make)
    box = ipywidgets.VBox([top, first_day, where, begin, run, result])
    box.opening, box.region, box.start, box.run, box.result = first_day, where, begin, run, result
    return box
