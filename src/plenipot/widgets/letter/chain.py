"""Parts 1 and 2: the push of 2014 in order, and who could take each step alone."""

import ipywidgets

from plenipot.models.chance import Chance
from plenipot.models.letter.chain import (
    ACTORS,
    PLACES,
    STEPS,
    SURE,
    holder,
    read_keys,
    read_order,
)
from plenipot.models.letter.debrief import keys_line, keys_sentences, order_line, order_sentences
from plenipot.models.letter.words import say, step_label
from plenipot.widgets.html import alert, bullets, escape, paragraph, table

_LISTED = 2014  # the seed of the order in which the lists show the steps


def heading(key, level=3):
    """A heading of the exercise. `key`: the end of a key that begins with `view.`."""
    return "<h%d>%s</h%d>" % (level, escape(say("view." + key)), level)


def said(text):
    """One sentence of result, which the page reads out."""
    return '<div class="lv-say">' + paragraph(text, "lv-reach") + "</div>"


def listed():
    """The steps in the order in which the lists show them: no hint of their order in time."""
    return Chance(_LISTED, "letter listed").shuffled(STEPS)


def order_page(order):
    """The answer to an order: the score, why pairs come otherwise, the table of the sources."""
    rows = []
    for number, step in enumerate(STEPS):
        sure = say("sure." + SURE[number])
        when = [say("date." + step), say("source." + step, sure=sure)]
        rows.append([step_label(step), when, order.place(step)])
    columns = [say("view.column-" + name) for name in ("step", "date-source", "place")]
    why = ""
    if order.wrong:
        why = paragraph(say("view.order-partial")) + heading("order-why", 4)
    return (
        said(order_line(order))
        + why
        + bullets(order_sentences(order))
        + paragraph(say("view.order-free"))
        + table(say("view.order-caption"), columns, rows, "lv-moves")
    )


def keys_page(keys):
    """The answer to part 2: the score, each other answer, and who held each key."""
    rows = []
    for number, step in enumerate(STEPS):
        given = say("actor." + keys.answers[number])
        alone = say("actor." + holder(step))
        rows.append([step_label(step), alone, given, say("holder." + step)])
    columns = [say("view.column-" + name) for name in ("step", "key", "answer", "why")]
    why = heading("keys-why", 4) + bullets(keys_sentences(keys)) if keys.wrong else ""
    return (
        said(keys_line(keys))
        + paragraph(say("view.keys-lesson"))
        + why
        + table(say("view.keys-caption"), columns, rows, "lv-moves")
    )


def _missing(key, controls):
    """One sentence that names the steps without an answer."""
    names = [say("short." + step) for step in STEPS if not controls[step].value]
    return alert(say(key, list=", ".join(names)))


class Part:
    """A part of the exercise: its widgets, and the numbers that were checked last.

    `controls`: a dict from step to its Dropdown. `run`: Button. `result`: HTML. `widgets`:
    everything in the order shown. `numbers`: eight numbers, all 0 before the first check.
    """

    def __init__(self, name, choices, label, read, page, error, changed):
        self.numbers = [0] * PLACES
        self._read, self._page, self._error, self._changed = read, page, error, changed
        intro = ipywidgets.HTML(
            value=heading("part-" + name) + paragraph(say("view." + name + "-intro"))
        )
        self.controls = {}
        for step in listed():
            self.controls[step] = ipywidgets.Dropdown(
                description=label(step), options=choices, value=0
            )
        self.run = ipywidgets.Button(description=say("view." + name + "-run"))
        self.result = ipywidgets.HTML(value="")
        self.run.on_click(self.check)
        shown = [self.controls[step] for step in listed()]
        self.widgets = [intro] + shown + [self.run, self.result]

    def check(self, _button=None):
        """Read the lists and show the answer, or name what is missing."""
        found = [self.controls[step].value for step in STEPS]
        if 0 in found:
            self.result.value = _missing(self._error, self.controls)
            return
        self.numbers = found
        self.result.value = self._page(self._read(found))
        self._changed()

    def show(self, numbers):
        """Show the eight numbers of a play; all 0 for a part that was not played."""
        for place, step in enumerate(STEPS):
            self.controls[step].value = numbers[place]
        self.numbers = list(numbers)
        self.result.value = self._page(self._read(numbers)) if numbers[0] else ""


def order_part(changed):
    """Part 1. `changed()` is called after a check."""
    choices = [(say("place.none"), 0)]
    choices += [(say("place.%d" % place), place) for place in range(1, PLACES + 1)]
    return Part("order", choices, step_label, read_order, order_page, "error.places", changed)


def keys_part(changed):
    """Part 2. `changed()` is called after a check."""
    choices = [(say("actor.none"), 0)]
    choices += [(say("actor." + one), place + 1) for place, one in enumerate(ACTORS)]

    def label(step):
        return say("view.keys-question", step=step_label(step))

    return Part("keys", choices, label, read_keys, keys_page, "error.actors", changed)
