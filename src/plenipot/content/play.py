"""Playing a scenario: state, conditions, effects, branches, the log and the replay code.

`book/js/scenario-engine.js` is its twin in the page; tests play both with the same choices.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .. import codes
from .schema import Branch, Choice, Counter, Scenario, Scene

State = dict[str, int | bool]
#: The values of a state in the order of the scenario's variables.
Values = tuple[int | bool, ...]
_Test = Callable[[Values], bool]


class Machine:
    """The rules of one scenario, made ready to be applied many times."""

    def __init__(self, scenario: Scenario) -> None:
        self.start: Values = tuple(variable.start for variable in scenario.state)
        self._places = {variable.id: place for place, variable in enumerate(scenario.state)}
        self._limits = {
            place: (variable.min, variable.max)
            for place, variable in enumerate(scenario.state)
            if isinstance(variable, Counter)
        }
        self._moves = {
            scene.id: [self._move(c) for c in scene.choices] for scene in scenario.scenes
        }

    def open_choices(self, scene: str, values: Values) -> list[str]:
        """Return the ids of the choices of a scene whose conditions hold."""
        return [id for id, tests, _, _ in self._moves[scene] if all(test(values) for test in tests)]

    def after(self, scene: str, values: Values, choice: str) -> tuple[str, Values]:
        """Return the scene and the values after a choice, open or not. Raises KeyError."""
        for id, _, effects, branches in self._moves[scene]:
            if id == choice:
                changed = list(values)
                for place, amount in effects:
                    if place in self._limits:
                        low, high = self._limits[place]
                        changed[place] = max(low, min(high, changed[place] + amount))
                    else:
                        changed[place] = bool(amount)
                then = tuple(changed)
                return next(to for tests, to in branches if all(t(then) for t in tests)), then
        raise KeyError(choice)

    def _move(self, choice: Choice) -> tuple[Any, ...]:
        effects = [(self._places[name], amount) for name, amount in choice.effects.items()]
        ways = [Branch(to=choice.next)] if isinstance(choice.next, str) else choice.next
        branches = [(self._tests(branch.when), branch.to) for branch in ways]
        return choice.id, self._tests(choice.when), effects, branches

    def _tests(self, when: dict[str, Any]) -> list[_Test]:
        return [_compiled(self._places[name], test) for name, test in when.items()]


def _compiled(place: int, test: str | bool) -> _Test:
    if isinstance(test, bool):
        return lambda values: values[place] is test
    if test.startswith(">="):
        least = int(test[2:])
        return lambda values: values[place] >= least
    if test.startswith("<="):
        most = int(test[2:])
        return lambda values: values[place] <= most
    exact = int(test[1:])
    return lambda values: values[place] == exact


@dataclass(frozen=True)
class Step:
    """One decision in the log, with the state after it."""

    scene: str
    choice: str
    state: State


class Run:
    """One play of a scenario from its start."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.log: list[Step] = []
        self._machine = Machine(scenario)
        self._values = self._machine.start
        self._scenes = {scene.id: scene for scene in scenario.scenes}
        self.scene: Scene = self._scenes[scenario.start]

    @property
    def state(self) -> State:
        """The state now: a value for each variable."""
        return {v.id: value for v, value in zip(self.scenario.state, self._values, strict=True)}

    @property
    def finished(self) -> bool:
        """Whether an ending is reached."""
        return self.scene.ending is not None

    def open_choices(self) -> list[Choice]:
        """Return the choices of the scene whose conditions hold now."""
        ids = self._machine.open_choices(self.scene.id, self._values)
        return [choice for choice in self.scene.choices if choice.id in ids]

    def choose(self, choice_id: str) -> None:
        """Take a choice. Raises ValueError if the scene has no such open choice."""
        if choice_id not in self._machine.open_choices(self.scene.id, self._values):
            raise ValueError(f"no open choice '{choice_id}' in scene '{self.scene.id}'")
        here = self.scene.id
        then, self._values = self._machine.after(here, self._values, choice_id)
        self.log.append(Step(here, choice_id, self.state))
        self.scene = self._scenes[then]

    def code(self) -> str:
        """Return the replay code of the run so far."""
        decisions = []
        for step in self.log:
            ids = [choice.id for choice in self._scenes[step.scene].choices]
            decisions.append(ids.index(step.choice))
        return codes.encode(self.scenario.code, decisions)

    @classmethod
    def replay(cls, scenario: Scenario, code: str) -> "Run":
        """Return the run that a code describes.

        Raises codes.CodeError with a key of the `codes` messages: those of `decode`, or
        `path` if the code takes a choice that is not open at that point.
        """
        run = cls(scenario)
        for number in codes.decode(scenario.code, code):
            choices = run.scene.choices
            if number >= len(choices) or choices[number] not in run.open_choices():
                raise codes.CodeError("path")
            run.choose(choices[number].id)
        return run
