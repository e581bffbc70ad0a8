"""A page in the learner's own words: what I ask for, who holds the key, whom I write to."""

import ipywidgets

from plenipot.models.letter.words import say
from plenipot.widgets.html import STYLE, alert, escape, keepsake, paragraph

KEY = "my-push"
FIELDS = ("ask", "holder", "limit", "first", "second", "capital", "check")
_NEEDED = ("ask", "holder")


def plan_text(words):
    """The page as Markdown. `words`: a dict from each of `FIELDS` to what was typed."""
    lines = [say("plan.heading", title=say("plan.title")), ""]
    for name in FIELDS:
        typed = " ".join(words[name].split())
        if typed:
            lines.append(say("plan.line", label=say("plan." + name), words=typed))
    return "\n".join(lines) + "\n"


def plan_exercise():
    """The page as a box of widgets.

    Its parts are attributes: `fields` (a dict from each of `FIELDS` to its Textarea), `run`
    (Button) and `result` (HTML).
    """
    fields = {}
    for name in FIELDS:
        fields[name] = ipywidgets.Textarea(description=say("plan." + name), rows=2)
    run = ipywidgets.Button(description=say("plan.run"))
    top = ipywidgets.HTML(value=STYLE + paragraph(say("plan.intro")))
    result = ipywidgets.HTML(value="")

    def make(_button):
        words = {name: fields[name].value for name in FIELDS}
        if [name for name in _NEEDED if not words[name].strip()]:
            result.value = alert(say("plan.missing"))
            return
        made = '<div class="lv-say"><h3>%s</h3>%s</div>' % (
            escape(say("plan.ready")),
            paragraph(say("plan.made")),
        )
        result.value = made + keepsake(KEY, say("plan.title"), plan_text(words))

    run.on_click(make)
    box = ipywidgets.VBox([top] + [fields[name] for name in FIELDS] + [run, result])
    box.fields, box.run, box.result = fields, run, result
    return box
