"""The decision memo: what the learner decides, in words of their own."""

import ipywidgets

from plenipot.messages import message
from plenipot.models.lines import joined
from plenipot.widgets.html import STYLE, alert, escape, keepsake, paragraph

KEY = "ways-in-memo"
FIELDS = ("route", "fallback", "gain", "give", "who", "question")
_LONG = ("gain", "give", "who")


def _label(name):
    return message("routes", "memo." + name)


def memo_text(values):
    """The memo as Markdown. `values`: a text for each of `FIELDS`."""
    lines = ["# " + message("routes", "memo.title")]
    for place, name in enumerate(FIELDS):
        lines += ["", "## " + _label(name), "", values[place]]
    return "\n".join(lines) + "\n"


def memo_exercise():
    """The memo as a box of widgets.

    Its parts are attributes: `fields` (a dict from a name in `FIELDS` to its Text or
    Textarea), `make` (Button) and `result` (HTML).
    """
    top = ipywidgets.HTML(value=STYLE + paragraph(message("routes", "memo.intro")))
    fields = {}
    for name in FIELDS:
        kind = ipywidgets.Textarea if name in _LONG else ipywidgets.Text
        fields[name] = kind(description=_label(name))
    make = ipywidgets.Button(description=_label("make"))
    result = ipywidgets.HTML(value="")

    def show(_button):
        values = [fields[name].value.strip() for name in FIELDS]
        lacking = [_label(name) for place, name in enumerate(FIELDS) if not values[place]]
        if lacking:
            result.value = alert(message("routes", "memo.missing", list=joined(lacking)))
            return
        # A heading between that of the page and that of the keepsake.
        said = '<div class="lv-say"><h3>' + escape(message("routes", "memo.made")) + "</h3></div>"
        title = message("routes", "memo.title")
        result.value = said + keepsake(KEY, title, memo_text(values))

    make.on_click(show)
    box = ipywidgets.VBox([top] + [fields[name] for name in FIELDS] + [make, result])
    box.fields, box.make, box.result = fields, make, result
    return box
