"""The engagement plan as a form. The page of the course has its own (`book/js/plan/`)."""

import datetime

import ipywidgets

from plenipot.messages import message
from plenipot.models.clock.planner import PlanError, back_cast
from plenipot.models.clock.regions import REGIONS
from plenipot.models.plan.calendar import planned, tasks
from plenipot.models.plan.text import Plan, clean
from plenipot.widgets.html import STYLE, alert, escape, paragraph

OPENING = datetime.date(2026, 11, 9)
START = datetime.date(2025, 11, 9)


def _question(section):
    return (
        "<h3>" + escape(section.heading) + "</h3>"
        + paragraph(section.prompt) + paragraph(section.help)
    )  # fmt: skip


def _button(key):
    # JupyterLab would cut off a label that is longer than its usual button.
    layout = ipywidgets.Layout(width="max-content")
    return ipywidgets.Button(description=message("plan", key), layout=layout)


class _Dates:
    """The part of the form that counts dates back: `dates` is None until they are taken."""

    def __init__(self):
        self.dates = None
        self.opening = ipywidgets.DatePicker(
            description=message("clock", "planner.opening"), value=OPENING
        )
        self.region = ipywidgets.Dropdown(
            description=message("clock", "planner.region"),
            options=[(one.label(), one.id) for one in REGIONS],
            value="unsure",
        )
        self.start = ipywidgets.DatePicker(
            description=message("clock", "planner.start"), value=START
        )
        self.take = _button("view.take-dates")
        self.drop = _button("view.drop-dates")
        self.shown = ipywidgets.HTML()
        self.take.on_click(self._take)
        self.drop.on_click(self._drop)

    def controls(self):
        return [self.opening, self.region, self.start, self.take, self.drop, self.shown]

    def show(self, dates):
        self.dates = dates
        if dates is None:
            self.shown.value = paragraph(message("plan", "view.dropped"))
            return
        count = len(tasks(dates.text)[0])
        kept = '<pre class="lv-kept">' + escape(clean(dates.text)) + "</pre>"
        self.shown.value = paragraph(message("plan", "view.took", count=count)) + kept

    def _take(self, _button):
        opening, region, start = self.opening.value, self.region.value, self.start.value
        try:
            self.show(planned(back_cast(opening, region, start), opening, region, start))
        except PlanError as error:
            self.shown.value = alert(message("clock", str(error)))

    def _drop(self, _button):
        self.show(None)


def plan_form(sections):
    """The form as a box of widgets. `sections`: those of `plan.yml`.

    `box.fields` holds a Textarea by the id of each section; `box.dates` the controls of the
    dates. `box.plan()` returns the plan as it is now, and `box.open(plan)` shows another one.
    """
    fields = {}
    dates = _Dates()
    shown = [ipywidgets.HTML(value=STYLE)]
    for section in sections:
        field = ipywidgets.Textarea(
            description=message("plan", "words", title=section.heading), rows=section.lines
        )
        fields[section.id] = field
        shown.append(ipywidgets.HTML(value=_question(section)))
        if section.kind == "dates":
            shown += dates.controls()
        shown.append(field)
    box = ipywidgets.VBox(shown)

    def plan():
        return Plan(sections, {name: field.value for name, field in fields.items()}, dates.dates)

    def open_plan(given):
        for name, field in fields.items():
            field.value = given.answers.get(name, "")
        dates.show(given.dates)

    box.fields, box.dates, box.plan, box.open = fields, dates, plan, open_plan
    return box
