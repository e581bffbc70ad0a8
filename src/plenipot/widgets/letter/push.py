"""Part 3: a push of the learner's own at a fictional conference."""

import ipywidgets

from plenipot.models.chance import SEEDS, seed_numbers, seed_of
from plenipot.models.exercise import PlayError
from plenipot.models.letter.conference import LAST_BEFORE, OTHERS, OWN, STATES, TIMES, conference
from plenipot.models.letter.model import numbers_of, play
from plenipot.models.letter.parameters import value
from plenipot.models.letter.push import NOTHING, SIGNERS, TO, YEARS, Plan, attitudes, scores
from plenipot.models.letter.push_debrief import count_line, goal_line, push_sentences
from plenipot.models.letter.words import (
    attitude_label,
    door_label,
    door_state,
    own_label,
    say,
    state_label,
    time_label,
    why,
)
from plenipot.widgets.html import alert, bullets, paragraph, table

from .chain import heading
from .stairs import stairs

# The first push that comes to mind: one letter to the Secretary-General, late.
FIRST = (1, 1, 3, 0, 0, 0, 3, 0, 3, 0)
SEED = 3  # one state objects, none brings a text by itself, and six doors are possible


def here_page(seed):
    """What is known of a conference before the push."""
    there = conference(seed)
    rows = []
    for state in STATES:
        ally = "own" if state == OWN else "yes" if state in there.allies else "no"
        name = own_label() if state == OWN else state_label(state)
        rows.append([name, attitude_label(there.attitude(state)), say("view.ally-" + ally)])
    columns = [say("view.column-" + name) for name in ("state", "attitude", "ally")]
    return (
        paragraph(say("view.here", n=seed, start=time_label(there.start)), "lv-reach")
        + paragraph(say("view.here-more"))
        + table(say("view.here-caption"), columns, rows, "lv-moves")
    )


def _moved(result):
    """A table of what each state thought before the push, on day 1 and at the end."""
    here = result.conference
    day1, end = [
        attitudes(scores(here, result.plan, until)) for until in (LAST_BEFORE, len(TIMES) - 1)
    ]
    shown = [("before", ["for" if one == "champion" else one for one in here.attitudes])]
    shown.append(("day1", day1))
    if end != day1:
        shown.append(("end", end))
    rows = []
    for number, state in enumerate(STATES):
        found = [attitude_label(views[number]) for _name, views in shown]
        rows.append([state_label(state)] + found)
    columns = [say("view.column-state")] + [say("view.column-" + name) for name, _views in shown]
    return table(say("view.moved-caption"), columns, rows, "lv-moves")


def push_page(result):
    """Everything on one push, as HTML: the stairs, the table of doors and the debrief."""
    rows = []
    for number, door in enumerate(result.doors):
        name = "%d. %s" % (number + 1, door_label(door.name))
        state = say("state-of." + door_state(result, door))
        rows.append([name, say("key." + door.key), [state, why(door)]])
    last = "%d. %s" % (len(rows) + 1, door_label("final"))
    rows.append([last, say("key.members"), [say("state-of.due"), say("why.final")]])
    columns = [say("view.column-" + name) for name in ("door", "holder", "state-of")]
    return (
        stairs(result)
        + paragraph(say("view.stairs-key"))
        + table(say("view.doors-caption"), columns, rows, "lv-moves")
        + _moved(result)
        + heading("debrief", 4)
        + bullets(push_sentences(result))
    )


def _dropdown(name, choices, chosen):
    return ipywidgets.Dropdown(description=say("view." + name), options=choices, value=chosen)


def _times(with_none):
    found = [(say("time.none"), 0)] if with_none else []
    first = 1 if with_none else 0
    return found + [(time_label(time), time + first) for time in range(len(TIMES))]


class PushPart:
    """The widgets of part 3.

    `seed` (IntText), `look` (Button), `here` (HTML), `controls` (list of Dropdowns in the order
    of the numbers of a push, None in place of the capitals), `capitals` (dict from state to
    Checkbox), `run` (Button), `summary`, `result` (HTML), `widgets` (all, in order).
    `played`, `numbers`: the number of the conference and the push that were run last; before
    the first run, no move.
    """

    def __init__(self, changed):
        self._changed = changed
        self.played = SEED
        self.numbers = list(NOTHING)
        self.seed = ipywidgets.IntText(description=say("view.seed"), value=SEED)
        self.look = ipywidgets.Button(description=say("view.seed-run"))
        self.here = ipywidgets.HTML(value=here_page(SEED))
        self.capitals = {}
        for state in OTHERS:
            label = say("view.capital", state=state_label(state))
            self.capitals[state] = ipywidgets.Checkbox(description=label, value=False)
        self.controls = [
            _dropdown("to", [(say("to." + one), n) for n, one in enumerate(TO)], FIRST[0]),
            _dropdown(
                "signers", [(say("signers." + one), n) for n, one in enumerate(SIGNERS)], FIRST[1]
            ),
            _dropdown("letter", _times(False), FIRST[2]),
            _dropdown("staff", _times(True), FIRST[3]),
            _dropdown("own", _times(True), FIRST[4]),
            None,
            _dropdown("writing", _times(False), FIRST[6]),
            _dropdown("tabler", self._tablers(), FIRST[7]),
            _dropdown("asking", _times(False), FIRST[8]),
            _dropdown("years", [(say("years.%d" % n), n) for n in range(YEARS + 1)], FIRST[9]),
        ]
        self.run = ipywidgets.Button(description=say("view.push-run"))
        self.summary = ipywidgets.HTML(value=paragraph(say("view.start")))
        self.result = ipywidgets.HTML(value="")
        self.look.on_click(self.show_conference)
        self.run.on_click(self.play)
        intro = heading("part-push") + paragraph(say("view.push-intro", budget=value("budget")))
        capitals = [self.capitals[state] for state in OTHERS]
        self.widgets = (
            [ipywidgets.HTML(value=intro), self.seed, self.look, self.here]
            + self.controls[:5]
            + capitals
            + self.controls[6:]
            + [self.run, self.summary, self.result]
        )

    def _tablers(self):
        found = [(say("tabler.none"), 0)]
        return found + [(state_label(state), n + 1) for n, state in enumerate(STATES)]

    def read(self):
        """The ten numbers of the push in the controls."""
        found = [0 if one is None else one.value for one in self.controls]
        for place, state in enumerate(OTHERS):
            found[5] += self.capitals[state].value and 1 << place
        return found

    def show_conference(self, _button=None):
        """Show the conference of the number in the field. Returns whether there is one."""
        if not 0 <= self.seed.value < SEEDS:
            self.here.value = alert(say("error.seed"))
            return False
        self.here.value = here_page(self.seed.value)
        return True

    def play(self, _button=None):
        """Run the push in the controls, or say in one sentence why it cannot be run."""
        if not self.show_conference():
            return
        numbers = self.read()
        seed = seed_numbers(self.seed.value)
        try:
            result = play(numbers_of(seed, push=numbers))
        except PlayError as error:
            self.summary.value = alert(say("view.push-error", why=self._reason(error, numbers)))
            self.result.value = ""
            return
        self.played, self.numbers = self.seed.value, numbers
        self.summary.value = (
            '<div class="lv-say">'
            + paragraph(count_line(result), "lv-reach")
            + paragraph(goal_line(result))
            + "</div>"
        )
        self.result.value = push_page(result)
        self._changed()

    def _reason(self, error, numbers):
        start = time_label(conference(self.seed.value).start)
        work = Plan(numbers).work
        return say(str(error), start=start, work=work, budget=value("budget"))

    def show(self, seed, numbers):
        """Show the three numbers of a seed and the ten of a push, and run it."""
        self.seed.value = seed_of(seed)
        for place, one in enumerate(self.controls):
            if one is not None:
                one.value = numbers[place]
        for place, state in enumerate(OTHERS):
            self.capitals[state].value = bool(numbers[5] >> place & 1)
        self.play()
