"""An agenda as HTML: run sheet, what to cut, what to get, and the calendar file."""

from plenipot.messages import message
from plenipot.models.agenda.calendar import calendar_text
from plenipot.models.agenda.lists import shopping_list
from plenipot.models.agenda.planner import clock
from plenipot.models.agenda.text import changes, next_cuts, summary, thing
from plenipot.widgets.html import bullets, download_link, escape, paragraph, table


def agenda_html(plan):
    """The whole agenda."""
    sentences = summary(plan)
    ready = message("agenda", "form.ready", sentence=sentences[0])
    # `lv-say` marks what the page reads out once the agenda is made.
    html = '<div class="lv-say">' + paragraph(ready, "lv-reach") + "</div>"
    html += "".join([paragraph(one) for one in sentences[1:]])
    html += _calendar(plan) + _table(plan)
    html += _section("next-cuts", next_cuts(plan)) + _section("changes", changes(plan))
    html += _heading("get")
    for group, lines in shopping_list(plan):
        html += paragraph(message("agenda", "group." + group), "lv-reach")
        html += bullets([thing(line) for line in lines])
    return html


def _heading(key):
    return "<h3>" + escape(message("agenda", key)) + "</h3>"


def _section(key, sentences):
    return _heading(key) + (bullets(sentences) or paragraph(message("agenda", key + "-none")))


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
        ready = [message("agenda", "copies", number=n, item=name) for n, name in item.materials]
        said = list(item.notes) + item.steps()
        if item.said():
            said.append(message("agenda", "say", text=item.said()))
        rows.append([when, what, ready, said])
    columns = [message("agenda", "head-" + key) for key in ("time", "activity", "ready", "say")]
    return table(message("agenda", "form.caption"), columns, rows, "lv-plan")
