"""The exercise as one box: its three parts share one replay code."""

import ipywidgets

from plenipot.models.chance import seed_numbers
from plenipot.models.letter import model
from plenipot.models.letter.words import say
from plenipot.widgets.html import STYLE, paragraph
from plenipot.widgets.replay import code_line, replay_box

from .chain import keys_part, order_part
from .push import PushPart


def letter_exercise():
    """The exercise as a box of widgets.

    Its parts are attributes: `order` and `holders` (a `Part` each), `push` (a `PushPart`), `code`
    (HTML) and `replay` (the box of a replay code).
    """
    top = ipywidgets.HTML(value=STYLE + paragraph(say("view.intro")))
    code = ipywidgets.HTML(value="")

    def changed():
        seed = seed_numbers(push.played)
        numbers = model.numbers_of(seed, order.numbers, keys.numbers, push.numbers)
        code.value = code_line(model, numbers)

    order = order_part(changed)
    keys = keys_part(changed)
    push = PushPart(changed)

    def show(numbers):
        model.play(numbers)  # refuses a play that cannot be, before anything is shown
        seed, places, answers, moves = model.parts_of(numbers)
        order.show(places)
        keys.show(answers)
        push.show(seed, moves)

    replay = replay_box(model, show)
    box = ipywidgets.VBox([top] + order.widgets + keys.widgets + push.widgets + [code, replay])
    box.order, box.holders, box.push, box.code, box.replay = order, keys, push, code, replay
    return box
