"""Playing a scenario: state, conditions, effects, branches, the log and the replay code.

`book/js/scenario-engine.js` is its twin in the page; tests play both with the same choices.
"""

from dataclasses import dataclass
from typing import Any

from .. import codes
from .schema import Choice, Counter, Scenario, Scene

State = dict[str, int | bool]


@dataclass(frozen=True)
class Step:
    """One decision in the log, with the state after it."""

    scene: str
    choice: str
    state: State


def holds(when: dict[str, Any], state: State) -> bool:
    """Return whether all tests hold: `>=2`, `<=1`, `=3` for counters, a truth value for flags."""
    return all(_test(test, state[name]) for name, test in when.items())


def _test(test: str | bool, value: int | bool) -> bool:
    if isinstance(test, bool):
        return value is test
    if test.startswith(">="):
        return value >= int(test[2:])
    if test.startswith("<="):
        return value <= int(test[2:])
    return value == int(test[1:])


class Run:
    """One play of a scenario from its start."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.state: State = {variable.id: variable.start for variable in scenario.state}
        self.log: list[Step] = []
        self._scenes = {scene.id: scene for scene in scenario.scenes}
        self._counters = {v.id: v for v in scenario.state if isinstance(v, Counter)}
        self.scene: Scene = self._scenes[scenario.start]

    @property
    def finished(self) -> bool:
        """Whether an ending is reached."""
        return self.scene.ending is not None

    def open_choices(self) -> list[Choice]:
        """Return the choices of the scene whose conditions hold now."""
        return [choice for choice in self.scene.choices if holds(choice.when, self.state)]

    def choose(self, choice_id: str) -> None:
        """Take a choice. Raises ValueError if the scene has no such open choice."""
        choice = next((c for c in self.open_choices() if c.id == choice_id), None)
        if choice is None:
            raise ValueError(f"no open choice '{choice_id}' in scene '{self.scene.id}'")
        for name, effect in choice.effects.items():
            counter = self._counters.get(name)
            if counter is None:
                self.state[name] = bool(effect)
            else:
                value = self.state[name] + effect
                self.state[name] = max(counter.min, min(counter.max, value))
        self.log.append(Step(self.scene.id, choice_id, dict(self.state)))
        self.scene = self._scenes[self._next(choice)]

    def _next(self, choice: Choice) -> str:
        if isinstance(choice.next, str):
            return choice.next
        return next(branch.to for branch in choice.next if holds(branch.when, self.state))

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
