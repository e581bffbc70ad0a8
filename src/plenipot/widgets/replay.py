"""The replay code below an exercise: shown after a play, and read back."""

import ipywidgets

from plenipot import codes
from plenipot.messages import message
from plenipot.models.exercise import PlayError, code_of

from .html import alert, escape


def code_line(model, numbers):
    """One paragraph with the code of a play, to copy or to read aloud."""
    code = "<code>" + escape(code_of(model, numbers)) + "</code>"
    before, after = message("models", "replay.code", code="\n").split("\n")
    return '<p class="lv-code">' + escape(before) + code + escape(after) + "</p>"


def replay_box(model, show):
    """A field for a code, a button and a place for a complaint, as one box.

    `show(numbers)` shows a play and may raise PlayError; it is called only with numbers of a
    code that was read. Parts: `field` (Text), `run` (Button), `said` (HTML).
    """
    field = ipywidgets.Text(
        description=message("models", "replay.enter"),
        placeholder=message("models", "replay.placeholder", name=model.CODE),
    )
    run = ipywidgets.Button(description=message("models", "replay.run"))
    said = ipywidgets.HTML(value="")

    def read(_button):
        try:
            show(codes.decode_numbers(model.CODE, field.value))
            said.value = ""
        except codes.CodeError as error:
            key = str(error)
            said.value = _complaint(key)
        except PlayError:
            said.value = _complaint("path")

    run.on_click(read)
    box = ipywidgets.VBox([field, run, said])
    box.field, box.run, box.said = field, run, said
    return box


def _complaint(key):
    return alert(message("models", "replay.error", why=message("codes", key)))
