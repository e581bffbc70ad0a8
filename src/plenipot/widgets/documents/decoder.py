"""The decoder: a name goes in, a table of its parts comes out."""

import ipywidgets

from plenipot.messages import message
from plenipot.models.documents.decoder import NotRead, decode
from plenipot.widgets.html import STYLE, alert, paragraph, table

EXAMPLES = (
    "S14-PP-C-0154!!MSW-E",
    "[COM5/4]",
    "SEN/56/1",
    "AFCP42AX/1",
    "DT/24",
    "MOD",
    "Resolution 188 (Busan, 2014)",
    "(Rev. Busan, 2014)",
)


def parts_page(name):
    """What a name is as HTML. Raises NotRead."""
    found = decode(name)
    columns = [message("documents", "column." + key) for key in ("piece", "names", "meaning")]
    rows = [[part.piece, part.names, part.meaning] for part in found.parts]
    return (
        '<div class="lv-say">'
        + paragraph(found.form, "lv-reach")
        + paragraph(found.summary())
        + "</div>"
        + table(
            message("documents", "caption", name=" ".join(name.split())), columns, rows, "lv-moves"
        )
    )


def decoder(name=EXAMPLES[0]):
    """The decoder as a box of widgets.

    Its parts are attributes: `example` (Dropdown), `name` (Text), `run` (Button) and `result`
    (HTML).
    """
    example = ipywidgets.Dropdown(
        description=message("documents", "example"),
        options=[(message("documents", "example-none"), "")] + [(one, one) for one in EXAMPLES],
        value=name if name in EXAMPLES else "",
    )
    field = ipywidgets.Text(description=message("documents", "name"), value=name)
    run = ipywidgets.Button(description=message("documents", "run"))
    top = ipywidgets.HTML(value=STYLE + paragraph(message("documents", "intro")))
    result = ipywidgets.HTML(value=paragraph(message("documents", "before")))

    def take(change):
        if change["new"]:
            field.value = change["new"]

    def read(_button):
        try:
            result.value = parts_page(field.value)
        except NotRead as error:
            result.value = alert(message("documents", str(error)))

    example.observe(take, "value")
    run.on_click(read)
    box = ipywidgets.VBox([top, example, field, run, result])
    box.example, box.name, box.run, box.result = example, field, run, result
    return box
