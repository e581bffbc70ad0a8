"""The form: what the facilitator has and wants, and below it the agenda."""

import ipywidgets

from plenipot.messages import message
from plenipot.models.agenda.planner import Ask, AskError, plan_of, time_of
from plenipot.widgets.html import STYLE, alert, paragraph

from .view import agenda_html


def _heading(key):
    return ipywidgets.HTML(value="<h3>" + message("agenda", key) + "</h3>")


def agenda_form(
    kit, modules, minutes=200, people=14, start="09:30", date=None, projector=False
):  # fmt: skip
    """The form as a box of widgets, with the agenda of its first values.

    `kit`: what the course knows about group days. `modules`: ids of the chosen ones. The parts
    are attributes: `modules` (Checkbox by id), `minutes` and `people` (IntText), `start`
    (Text), `date` (DatePicker), `projector`, `electricity` and `phones` (Checkbox), `make`
    (Button) and `result` (HTML).
    """
    boxes = []
    for one in kit["modules"]:
        chosen = one["id"] in modules
        boxes.append((one["id"], ipywidgets.Checkbox(description=one["title"], value=chosen)))

    def name(key):
        return message("agenda", "form." + key)

    box = ipywidgets.VBox([])
    box.modules = dict(boxes)
    box.minutes = ipywidgets.IntText(description=name("minutes"), value=minutes)
    box.people = ipywidgets.IntText(description=name("people"), value=people)
    box.start = ipywidgets.Text(description=name("start"), value=start)
    box.date = ipywidgets.DatePicker(description=name("date"), value=date)
    box.projector = ipywidgets.Checkbox(description=name("projector"), value=projector)
    box.electricity = ipywidgets.Checkbox(description=name("electricity"), value=True)
    box.phones = ipywidgets.Checkbox(description=name("phones"), value=False)
    box.make = ipywidgets.Button(description=name("make"))
    box.result = ipywidgets.HTML()

    def agenda():
        numbers = [number for number, (_, one) in enumerate(boxes) if one.value]
        ask = Ask(
            numbers,
            box.minutes.value,
            box.people.value,
            time_of(box.start.value),
            box.date.value,
            box.projector.value,
            box.electricity.value,
            box.phones.value,
        )
        return agenda_html(plan_of(kit, ask))

    def make(_button):
        try:
            box.result.value = agenda()
        except AskError as error:
            box.result.value = alert(str(error))

    box.make.on_click(make)
    make(box.make)
    box.children = (
        [ipywidgets.HTML(value=STYLE + paragraph(name("intro"))), _heading("form.modules")]
        + [one for _, one in boxes]
        + [box.minutes, box.people, box.start, box.date]
        + [box.projector, box.electricity, box.phones, box.make, box.result]
    )
    return box
