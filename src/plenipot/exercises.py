"""The exercises of the course as a set: found by room or by code, replayed, run many times.

A model knows nothing of the others. This is where they meet, for the command line, for the
page of assumptions and for the tests that hold for all of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from plenipot import codes
from plenipot.messages import message
from plenipot.models.exercise import replay
from plenipot.models.parameters import Table
from plenipot.models.sensitivity import trials

#: In the order in which a learner meets them.
ROOMS = ("clock", "routes", "coordination", "letter", "drafting", "campaign")


@dataclass(frozen=True)
class Exercise:
    """One exercise: the modules of its model (see `models/exercise.py`)."""

    room: str
    model: ModuleType
    debrief: ModuleType
    sensitivity: ModuleType

    @property
    def code(self) -> str:
        """The start of its replay codes."""
        return str(self.model.CODE)

    @property
    def table(self) -> Table:
        """Its parameters."""
        return import_module(f"plenipot.models.{self.room}.parameters").TABLE

    def title(self) -> str:
        """Its name for people."""
        return message("models", f"exercise.{self.room}")

    def measures(self) -> list[str]:
        """Return the names of what its sensitivity measures, for people."""
        return [message(self.room, key) for key in self.sensitivity.MEASURES]

    def sensitivity_rows(self) -> list[tuple[Any, list[tuple[int, Sequence[int]]]]]:
        """Return each parameter that has a range, with what is measured at both ends.

        An item is the parameter and, for each end that differs from the chosen value, that
        value and the measures with it.
        """
        rows: dict[str, tuple[Any, list[tuple[int, Sequence[int]]]]] = {}
        for trial in trials(self.table, self.sensitivity.measure, self.sensitivity.WITHOUT):
            row = rows.setdefault(trial.parameter.name, (trial.parameter, []))
            row[1].append((trial.value, trial.found))
        return list(rows.values())


def exercise(room: str) -> Exercise:
    """Return the exercise of a room. Raises KeyError if there is none."""
    if room not in ROOMS:
        raise KeyError(room)

    def part(name: str) -> ModuleType:
        return import_module(f"plenipot.models.{room}.{name}")

    return Exercise(room, part("model"), part("debrief"), part("sensitivity"))


def exercises() -> list[Exercise]:
    """Return all exercises."""
    return [exercise(room) for room in ROOMS]


def replayed(code: str) -> list[str]:
    """Return the play in a replay code as short lines of plain text.

    Raises codes.CodeError with a key of the `codes` messages.
    """
    name = codes.name_of(code)
    for one in exercises():
        if one.code == name:
            lines: list[str] = one.debrief.report(replay(one.model, code))
            return lines
    raise codes.CodeError("unknown")


def with_strategies() -> list[str]:
    """Return the rooms that have strategies to simulate."""
    return [room for room in ROOMS if find_spec(f"plenipot.models.{room}.simulate")]


def strategies(room: str) -> list[str]:
    """Return the names of the strategies of a room that has any."""
    simulate = import_module(f"plenipot.models.{room}.simulate")
    return [name for name, _ in simulate.STRATEGIES]


def simulated(room: str, strategy: str, profile: int, seed: int, runs: int) -> dict[str, Any]:
    """Play a strategy many times, with seeds from `seed` on, and return the shares.

    Raises ValueError, with a sentence, for a strategy, profile or number that is not there.
    """
    simulate = import_module(f"plenipot.models.{room}.simulate")
    shares: dict[str, Any] = simulate.simulate(strategy, profile, seed, runs)
    return shares
