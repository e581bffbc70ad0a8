"""The learner's own clause, in words that go into the plan."""

import ipywidgets

from plenipot.messages import message
from plenipot.models.drafting.room import name_of
from plenipot.models.drafting.words import outcome_label
from plenipot.widgets.html import keepsake, paragraph

# What the learner writes about an issue of their own, in the order of the plan.
FIELDS = ("text", "clause", "delegation", "reason", "give")


def kept_text(result, written):
    """The learner's words as Markdown.

    `written`: pairs of field and what stands in it. A field left empty becomes a question.
    `result`: the play that came before, or None.
    """
    lines = ["# " + message("drafting", "keep.title"), ""]
    if result is not None:
        put = result.put
        clause = result.clause or put.clause
        lines.append(
            message(
                "drafting",
                "keep.play",
                clause=clause.full(),
                tabler=name_of(put.tabler),
                outcome=outcome_label(result.outcome),
            )
        )
        lines.append("")
    for field, words in written:
        label = message("drafting", "keep." + field)
        words = " ".join(words.split()) or message("drafting", "keep.ask." + field)
        lines.append(message("drafting", "keep.line", label=label, words=words))
    return "\n".join(lines) + "\n"


def keep_box(last):
    """Fields for an issue of one's own, a button and the text for the plan, as one box.

    `last()` returns the result of the last play, or None. Parts: `fields` (pairs of name and
    widget), `run` (Button), `kept` (HTML).
    """
    intro = ipywidgets.HTML(value=paragraph(message("drafting", "keep.intro")))
    fields = []
    for field in FIELDS:
        label = message("drafting", "keep." + field)
        # A clause and a price take more than one line to think about.
        make = ipywidgets.Textarea if field in ("clause", "give") else ipywidgets.Text
        fields.append((field, make(description=label)))
    run = ipywidgets.Button(description=message("drafting", "keep.run"))
    kept = ipywidgets.HTML(value="")

    def write(_button):
        words = kept_text(last(), [(field, one.value) for field, one in fields])
        kept.value = keepsake("amendment", message("drafting", "keep.title"), words)

    run.on_click(write)
    box = ipywidgets.VBox([intro] + [one for _field, one in fields] + [run, kept])
    box.fields, box.run, box.kept = fields, run, kept
    return box
