"""The exercise of the ways in: an organisation, a mix, two cards, and a second mix."""

import ipywidgets

from plenipot.messages import message
from plenipot.models.chance import SEEDS, seed_numbers, seed_of
from plenipot.models.exercise import PlayError
from plenipot.models.routes import model
from plenipot.models.routes.debrief import route_label
from plenipot.models.routes.naming import GAINS, GIVES
from plenipot.models.routes.parameters import value
from plenipot.models.routes.profiles import (
    CHOICES,
    PARTS,
    READY,
    choice_label,
    profile_of,
    ready,
)
from plenipot.models.routes.rules import ROUTES
from plenipot.widgets.html import STYLE, alert, escape, paragraph
from plenipot.widgets.replay import code_line, replay_box

from .pages import cards_page, end_page, points_label, who_page
from .tables import plays_table, ways_table, why

SEED = 2014
MINE = "mine"
UNCHOSEN = -1


def _say(key, **values):
    return message("routes", key, **values)


def complaint(error):
    """One sentence on a play that cannot be, from a PlayError of the model."""
    key = str(error)
    if key == "error.route":
        reason = _say(key, route=route_label(error.route), why=why(error.why))
    elif key in ("error.points", "error.points-left", "error.people"):
        reason = _say(key, needs=error.needs, has=error.has)
    else:
        reason = _say(key)
    return alert(_say("view.error", why=reason))


def _title(key):
    return "<h3>" + escape(_say(key)) + "</h3>"


def _checks(prefix):
    return {
        route: ipywidgets.Checkbox(description=_say(prefix + route), value=False)
        for route in ROUTES
    }


def _one_of(key, names):
    """A list whose value is the place of a message, or `UNCHOSEN`."""
    options = [(_say("view.choose"), UNCHOSEN)]
    options += [(_say(name), place) for place, name in enumerate(names)]
    return ipywidgets.Dropdown(description=_say(key), options=options, value=UNCHOSEN)


def _profile_lists(numbers):
    """Seven lists that together make an organisation, set to a profile."""
    found = {}
    for place, part in enumerate(PARTS):
        options = [
            (choice_label(part, choice), number) for number, choice in enumerate(CHOICES[place])
        ]
        found[part] = ipywidgets.Dropdown(
            description=_say("view." + part), options=options, value=numbers[place]
        )
    return found


class _Exercise:
    """The widgets of the exercise and what happens when they are used."""

    def __init__(self):
        self.first = None  # the `First` of the mix that was sent
        self.played = []  # the `Result` of each play, to compare
        names = [name for name, _numbers in READY]
        options = [(_say("profile." + name), name) for name in names + [MINE]]
        self.profile = ipywidgets.Dropdown(
            description=_say("view.profile"), options=options, value=names[0]
        )
        self.lists = _profile_lists(ready(names[0]).numbers)
        self.own = ipywidgets.VBox([self.lists[part] for part in PARTS])
        self.own.layout.display = "none"
        self.seed = ipywidgets.IntText(description=_say("view.seed"), value=SEED)
        self.about = ipywidgets.HTML(value="")
        self.checks = _checks("view.check.")
        self.gained = _one_of("view.gained", ["dimension.%s.what" % name for name in GAINS])
        self.given = _one_of("view.given", ["give." + name for name in GIVES])
        self.send = ipywidgets.Button(description=_say("view.send"))
        self.cards = ipywidgets.HTML(value=paragraph(_say("view.before-first")))
        self.later = _checks("view.check2.")
        self.adapt = ipywidgets.Button(description=_say("view.adapt"))
        self.second = ipywidgets.VBox(
            [ipywidgets.HTML(value=_title("view.round-2") + paragraph(_say("view.round-2-help")))]
            + [self.later[route] for route in ROUTES]
            + [self.adapt]
        )
        self.second.layout.display = "none"
        self.result = ipywidgets.HTML(value="")
        self.plays = ipywidgets.HTML(value="")
        self.replay = replay_box(model, self.show)
        self._tell()
        self.profile.observe(self._choose, names="value")
        for part in PARTS:
            self.lists[part].observe(self._tell, names="value")
        self.seed.observe(self._forget, names="value")
        self.send.on_click(self._send)
        self.adapt.on_click(self._adapt)

    def numbers(self):
        """The seven numbers of the organisation that is chosen."""
        if self.profile.value == MINE:
            return [self.lists[part].value for part in PARTS]
        return list(ready(self.profile.value).numbers)

    def _choose(self, _change):
        mine = self.profile.value == MINE
        self.own.layout.display = None if mine else "none"
        self._tell()

    def _tell(self, _change=None):
        """Show the organisation that is chosen, and forget what was sent before."""
        profile = profile_of(self.numbers())
        people = points_label(profile.people)
        late = value("cost-late")
        words = _say("view.round-1-help", budget=profile.budget, people=people, late=late)
        self.about.value = (
            who_page(profile) + ways_table(profile) + _title("view.round-1") + paragraph(words)
        )
        self._forget()

    def _forget(self, _change=None):
        if self.first is not None:
            self.first = None
            self.cards.value = paragraph(_say("view.changed"))
        self.second.layout.display = "none"
        self.result.value = ""

    def _mix(self, checks):
        return [route for route in ROUTES if checks[route].value]

    def _send(self, _button):
        self._forget()
        try:
            if not 0 <= self.seed.value < SEEDS:
                raise PlayError("error.seed")
            mix = self._mix(self.checks)
            if not mix:
                raise PlayError("error.none")
            numbers = seed_numbers(self.seed.value) + self.numbers() + model.mix_numbers(mix)
            self.first = model.begin(numbers + [self.gained.value, self.given.value])
        except PlayError as error:
            self.cards.value = complaint(error)
            return
        for route in ROUTES:
            self.later[route].value = route in self.first.kept
            self.later[route].disabled = self.first.obstacle(route) is not None
        self.cards.value = cards_page(self.first)
        self.second.layout.display = None

    def _adapt(self, _button):
        try:
            result = model.finish(self.first, self._mix(self.later))
        except PlayError as error:
            self.result.value = complaint(error)
            return
        self.result.value = end_page(result) + code_line(model, result.numbers)
        # The same play again is not another play.
        if result.numbers not in [one.numbers for one in self.played]:
            self.played.append(result)
        self.plays.value = plays_table(self.played)

    def show(self, numbers):
        """Show a play that was read from a code. Raises PlayError."""
        result = model.play(numbers)
        name = result.profile.name or MINE
        if name == MINE:
            for place, part in enumerate(PARTS):
                self.lists[part].value = numbers[3 + place]
        self.profile.value = name
        self.seed.value = seed_of(numbers)
        for route in ROUTES:
            self.checks[route].value = route in result.first.mix
        self.gained.value, self.given.value = numbers[12], numbers[13]
        self._send(self.send)
        for route in ROUTES:
            self.later[route].value = route in result.mix
        self._adapt(self.adapt)


def ways_exercise():
    """The exercise as a box of widgets.

    Its parts are attributes: `profile` (Dropdown), `lists` (a dict from a part of a profile
    to its Dropdown), `own` (the box of these lists), `seed` (IntText), `about` (HTML), `checks` and `later` (dicts from route
    to Checkbox, for the two mixes), `gained`, `given` (Dropdown), `send`, `adapt` (Button),
    `cards` and `result` (HTML), `second` (the box of round 2), `plays` (HTML), `replay`.
    """
    made = _Exercise()
    top = ipywidgets.HTML(value=STYLE + paragraph(_say("view.intro")))
    help_seed = ipywidgets.HTML(value=paragraph(_say("view.seed-help")))
    box = ipywidgets.VBox(
        [top, made.profile, made.own, made.seed, help_seed, made.about]
        + [made.checks[route] for route in ROUTES]
        + [made.gained, made.given, made.send, made.cards, made.second, made.result]
        + [made.plays, made.replay]
    )
    box.profile, box.lists, box.seed, box.about = made.profile, made.lists, made.seed, made.about
    box.checks, box.later = made.checks, made.later
    box.gained, box.given, box.send, box.adapt = made.gained, made.given, made.send, made.adapt
    box.cards, box.second, box.result = made.cards, made.second, made.result
    box.own, box.plays, box.replay = made.own, made.plays, made.replay
    return box
