"""What learners take from a campaign, in their own words."""

import ipywidgets

from plenipot.messages import message
from plenipot.widgets.html import alert, keepsake

FIELDS = ("start", "ally", "badge")


def keep_box(played):
    """Three fields, a button and the words put together, as one box.

    `played()` returns (replay code, score) of the play that has ended. Parts: `fields` (a list
    of Textarea), `run` (Button), `said` (HTML).
    """
    fields = [
        ipywidgets.Textarea(description=message("campaign", "keep." + name)) for name in FIELDS
    ]
    run = ipywidgets.Button(description=message("campaign", "keep.run"))
    said = ipywidgets.HTML(value="")

    def put_together(_button):
        written = [field for field in fields if field.value.strip()]
        if not written:
            said.value = alert(message("campaign", "keep.empty"))
            return
        lines = [message("campaign", "keep.text.head"), ""]
        for field in written:
            lines += ["## " + field.description, "", field.value.strip(), ""]
        code, score = played()
        lines.append(message("campaign", "keep.text.play", code=code, score=score))
        said.value = keepsake(
            "campaign", message("campaign", "keep.title"), "\n".join(lines) + "\n"
        )

    run.on_click(put_together)
    box = ipywidgets.VBox(fields + [run, said])
    box.fields, box.run, box.said = fields, run, said
    return box
