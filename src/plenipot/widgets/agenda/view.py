"""An agenda as HTML: run sheet, what to cut, what to get, and the calendar file."""

from plenipot.messages import message
from plenipot.models.agenda.calendar import calendar_text
from plenipot.models.agenda.lists import shopping_list
from plenipot.models.agenda.planner import clock
from plenipot.models.agenda.text import changes, next_cuts, summary, thing
from plenipot.widgets.html import bullets, download_link, escape, paragraph, table

# Beside the style of all views: a narrow column for the time, two wide ones, paper without form.
STYLE = """<style>
@container (min-width:34rem){
.lv-day tbody th{inline-size:4.5rem;white-space:nowrap}
.lv-day tbody td:first-of-type{inline-size:45%}
}
@container (max-width:33.99rem){
.lv-day td:empty{display:none}
}
@media print{.lv-day tr{break-inside:avoid}}
</style>"""


def agenda_html(plan):
    """The whole agenda."""
    sentences = summary(plan)
    ready = message("agenda", "form.ready", sentence=sentences[0])
    # `lv-say` marks what the page reads out once the agenda is made.
    html = '<div class="lv-say">' + paragraph(ready, "lv-reach") + "</div>"
    html += "".join([paragraph(one) for one in sentences[1:]])
    html += _calendar(plan) + _table(plan)
    html += _section("next-cuts", _ordered(next_cuts(plan)))
    html += _section("changes", bullets(changes(plan)))
    html += _heading("get")
    for group, lines in shopping_list(plan):
        html += paragraph(message("agenda", "group." + group), "lv-reach")
        html += bullets([thing(line) for line in lines])
    return html


def _heading(key):
    return "<h3>" + escape(message("agenda", key)) + "</h3>"


def _section(key, shown):
    return _heading(key) + (shown or paragraph(message("agenda", key + "-none")))


def _ordered(sentences):
    items = "".join(["<li>" + escape(one) + "</li>" for one in sentences])
    return "<ol>" + items + "</ol>" if items else ""


def _calendar(plan):
    if plan.ask.date is None:
        return paragraph(message("agenda", "form.ics-no"))
    name = message("agenda", "form.file", date=plan.ask.date.isoformat())
    label = message("agenda", "form.ics")
    return download_link(label, name, "text/calendar", calendar_text(plan))


def _table(plan):
    rows = []
    for item in plan.items:
        when = [clock(item.start), message("agenda", "minutes", minutes=item.minutes)]
        what = [item.title()]
        if item.row is not None:
            words = message("agenda", "event", method=item.method(), leads=item.leads())
            what.append(plan.module_title(item.row) + ". " + words)
        for number, name in item.materials:
            what.append("– " + message("agenda", "copies", number=number, item=name))
        said = list(item.notes) + item.steps()
        if item.said():
            said.append(message("agenda", "say", text=item.said()))
        rows.append([when, what, said])
    columns = [message("agenda", "head-" + key) for key in ("time", "activity", "say")]
    return table(message("agenda", "form.caption"), columns, rows, "lv-day")
