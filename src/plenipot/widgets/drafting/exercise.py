"""The amendment desk as a box of widgets: a clause, a first reading, a last reading."""

import ipywidgets

from plenipot.messages import message
from plenipot.models.chance import SEEDS, seed_numbers, seed_of
from plenipot.models.drafting import model
from plenipot.models.drafting.model import CHANGES, CHOICES, PARTS, TIMES, begin, finish
from plenipot.models.drafting.room import DELEGATIONS, name_of, room
from plenipot.models.drafting.text import PREAMBLE, Clause
from plenipot.models.drafting.words import choice_label
from plenipot.models.exercise import PlayError
from plenipot.widgets.html import STYLE, alert, paragraph
from plenipot.widgets.replay import replay_box

from . import document
from .keep import keep_box
from .pages import draft_page, first_page, first_summary, last_page, last_summary, room_page

# A clause that many newcomers write: as strong as it can be, from the warmest friend.
NEWCOMER = ("invites", "protect", "rights", "brellin", "rights")
SEED = 2014


def _say(key, **values):
    return message("drafting", key, **values)


def _place_label(place):
    part = "preamble" if place in PREAMBLE else "operative"
    values = {"part": _say("place." + part), "place": _say("place." + place)}
    return _say("place.choice", **values)


def _option(part, choice):
    return _place_label(choice) if PARTS[part] == "place" else choice_label(part, choice)


def _lists():
    """The six lists of the first reading: each holds the number of a choice."""
    found = []
    for part, name in enumerate(PARTS):
        options = [(_option(part, one), at) for at, one in enumerate(CHOICES[part])]
        chosen = CHOICES[part].index(NEWCOMER[part])
        found.append(
            ipywidgets.Dropdown(description=_say("view." + name), options=options, value=chosen)
        )
    times = [(_say("time." + name), at) for at, name in enumerate(TIMES)]
    found.append(ipywidgets.Dropdown(description=_say("view.time"), options=times, value=0))
    return found


def _change_options():
    options = [(_say("option.none"), model.NOTHING)]
    for at, (part, choice) in enumerate(CHANGES):
        options.append((_say("option." + PARTS[part], choice=_option(part, choice)), at + 1))
    return options


def _step_options():
    options = [(_say("step.none"), model.NOTHING)]
    for at, who in enumerate(DELEGATIONS):
        options.append((_say("step.deal", who=name_of(who)), at + 1))
    return options + [(_say("step.withdraw"), model.WITHDRAW)]


def _second_lists():
    """The two lists of changes and the list of further steps."""
    changes = _change_options()
    return [
        ipywidgets.Dropdown(description=_say("view.change-one"), options=changes, value=0),
        ipywidgets.Dropdown(description=_say("view.change-two"), options=changes, value=0),
        ipywidgets.Dropdown(description=_say("view.step"), options=_step_options(), value=0),
    ]


def _complaint(error):
    return alert(_say("view.error", why=_say(str(error))))


class _Desk:
    """The widgets of one desk, and what has been played on it."""

    def __init__(self):
        self.seed = ipywidgets.IntText(description=_say("view.seed"), value=SEED)
        self.lists = _lists()
        self.second = _second_lists()
        self.table = ipywidgets.Button(description=_say("view.table"), button_style="primary")
        self.close = ipywidgets.Button(description=_say("view.close"), button_style="primary")
        self.draft = ipywidgets.HTML(value=draft_page(self.clause()))
        self.room = ipywidgets.HTML(value=room_page(room(SEED)))
        self.summary = ipywidgets.HTML(value=paragraph(_say("view.start")))
        self.result = ipywidgets.HTML(value="")
        self.end = ipywidgets.HTML(value="")
        self.after = ipywidgets.HTML(value="")
        # What belongs to a later step is not shown before there is something to say on it.
        self.later = ipywidgets.VBox(self.second + [self.close, self.end, self.after])
        self.later.layout.display = "none"
        self.keeping = keep_box(lambda: self.last)
        self.keeping.layout.display = "none"
        self.first = None
        self.last = None
        self.seed.observe(self.show_room, names="value")
        for one in self.lists[:3]:
            one.observe(self.show_draft, names="value")
        self.table.on_click(self.put)
        self.close.on_click(self.decide)

    def clause(self):
        """The clause that the lists make at this moment."""
        return Clause(*[CHOICES[part][self.lists[part].value] for part in range(3)])

    def numbers(self):
        """The nine numbers of the first reading. Raises PlayError for a bad seed."""
        if not 0 <= self.seed.value < SEEDS:
            raise PlayError("error.seed")
        return seed_numbers(self.seed.value) + [one.value for one in self.lists]

    def show_draft(self, _change):
        """Write the clause into the draft as it would read."""
        self.draft.value = draft_page(self.clause())

    def show_room(self, _change):
        """Say what is heard before this conference."""
        if 0 <= self.seed.value < SEEDS:
            self.room.value = room_page(room(self.seed.value))
        else:
            self.room.value = _complaint("error.seed")

    def put(self, _button):
        """Table the clause. After a complaint an earlier first reading still stands."""
        try:
            self.first = begin(self.numbers())
        except PlayError as error:
            self.summary.value = _complaint(error)
            return
        for one in self.second:
            one.value = 0
        self.summary.value = first_summary(self.first)
        self.result.value = first_page(self.first)
        self.end.value = ""
        self.after.value = ""
        self.later.layout.display = None

    def decide(self, _button):
        """Go to the last reading with the changes chosen."""
        try:
            if self.first is None:
                raise PlayError("error.unread")
            if self.numbers() != list(self.first.numbers):
                raise PlayError("error.moved")
            changes = [one.value for one in self.second]
            self.last = finish(self.first, changes[:2], changes[2])
        except PlayError as error:
            self.end.value = _complaint(error)
            return
        self.end.value = last_summary(self.last)
        self.after.value = last_page(self.last)
        self.keeping.layout.display = None

    def show(self, numbers):
        """Show the play in twelve numbers. Raises PlayError, and changes nothing then."""
        model.play(numbers)
        self.seed.value = seed_of(numbers)
        for at, one in enumerate(self.lists):
            one.value = numbers[3 + at]
        self.put(self.table)
        for at, one in enumerate(self.second):
            one.value = numbers[model.OPENING + at]
        self.decide(self.close)


def drafting_exercise():
    """The amendment desk as a box of widgets.

    Its parts are attributes: `seed` (IntText); `place`, `verb`, `words`, `tabler`, `reason`,
    `time`, `change_one`, `change_two` and `step` (Dropdowns whose values are the numbers of a
    play); `table` and `close` (Buttons); `draft`, `room`, `summary` and `result` (HTML of the
    first reading); `end` and `after` (HTML of the last); `later` (what belongs to the last
    reading), `keeping` (the words for the plan) and `replay` (boxes).
    """
    desk = _Desk()
    top = ipywidgets.HTML(value=STYLE + document.STYLE + paragraph(_say("view.intro")))
    replay = replay_box(model, desk.show)
    text, people = desk.lists[:3], desk.lists[3:]
    box = ipywidgets.VBox(
        [top, desk.draft]
        + text
        + [desk.seed, desk.room]
        + people
        + [desk.table, desk.summary, desk.result, desk.later, desk.keeping, replay]
    )
    box.place, box.verb, box.words = text
    box.tabler, box.reason, box.time = people
    box.change_one, box.change_two, box.step = desk.second
    box.seed, box.table, box.close = desk.seed, desk.table, desk.close
    box.draft, box.room, box.summary, box.result = desk.draft, desk.room, desk.summary, desk.result
    box.end, box.after, box.later = desk.end, desk.after, desk.later
    box.keeping, box.replay = desk.keeping, replay
    return box
