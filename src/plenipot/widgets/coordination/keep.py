"""The page for the learner's plan: a rota and rules for hand-overs, in the learner's own words."""

import ipywidgets

from plenipot.messages import message
from plenipot.widgets.html import alert, escape, keepsake, paragraph

FIELDS = ("who", "note", "gets", "channel", "if")


def _say(key, **values):
    return message("coordination", "keep." + key, **values)


def _one_line(text):
    return " ".join(text.split()) or _say("open")


def keep_box():
    """Five fields, a button and the page that comes out, as one box.

    Parts: `fields` (a dict from name to Textarea), `make` (Button), `result` (HTML).
    """
    heading = "<h3>" + escape(_say("title")) + "</h3>"
    top = ipywidgets.HTML(value=heading + paragraph(_say("intro")))
    fields = {}
    for name in FIELDS:
        fields[name] = ipywidgets.Textarea(description=_say(name))
    make = ipywidgets.Button(description=_say("make"))
    result = ipywidgets.HTML(value="")

    def show(_button):
        if not any([fields[name].value.strip() for name in FIELDS]):
            result.value = alert(_say("empty"))
            return
        words = {}
        for name in FIELDS:
            words["if_" if name == "if" else name] = _one_line(fields[name].value)
        result.value = keepsake("rota", _say("title"), _say("text", **words))

    make.on_click(show)
    box = ipywidgets.VBox([top] + [fields[name] for name in FIELDS] + [make, result])
    box.fields, box.make, box.result = fields, make, result
    return box
