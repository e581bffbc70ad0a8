"""What a team plays: a scenario. The campaign is in `campaign_play`.

The model decides what is possible. A play is made of its decisions alone, so the same decisions
give the same play after a restart. A decision is the id of a choice (scenario) or the number
of an action (campaign).
"""

from typing import Any, Protocol

from plenipot.book.wording import condition_text, value_text
from plenipot.content import Course
from plenipot.content.play import Run
from plenipot.content.schema import Scenario
from plenipot.messages import message

from .refusals import Refused


class Play(Protocol):
    """A play of one team, after the decisions that it has taken."""

    @property
    def step(self) -> int:
        """How many decisions have been taken."""

    @property
    def finished(self) -> bool:
        """Whether there is nothing more to decide."""

    def choose(self, choice: Any) -> None:
        """Take a decision. Raises Refused (`choice`), and changes nothing, if it is not open."""

    def code(self) -> str:
        """Return the replay code of the play so far."""

    def at(self) -> str:
        """Return where the play is: the title of the scene, or the turn."""

    def ending(self) -> str | None:
        """Return the outcome in words, or None before the end."""

    def view(self) -> dict[str, Any]:
        """Return what the team sees."""


class ScenarioPlay:
    """A play of a scenario."""

    def __init__(self, course: Course, scenario: Scenario, run: Run | None = None) -> None:
        self.course = course
        self.scenario = scenario
        self.run = run or Run(scenario)
        self._scenes = {scene.id: scene for scene in scenario.scenes}

    @property
    def step(self) -> int:
        """How many decisions have been taken."""
        return len(self.run.log)

    @property
    def finished(self) -> bool:
        """Whether an ending is reached."""
        return self.run.finished

    def choose(self, choice: Any) -> None:
        """Take a choice by its id."""
        if not isinstance(choice, str):
            raise Refused("choice")
        try:
            self.run.choose(choice)
        except ValueError:
            raise Refused("choice") from None

    def code(self) -> str:
        """Return the replay code so far."""
        return self.run.code()

    def at(self) -> str:
        """Return the title of the scene."""
        return self.run.scene.title

    def ending(self) -> str | None:
        """Return the outcome in words."""
        ending = self.run.scene.ending
        return message("book", f"outcome-{ending.outcome}") if ending else None

    def _choice_text(self, scene: str, choice: str) -> tuple[str, str]:
        found = next(c for c in self._scenes[scene].choices if c.id == choice)
        return found.text, found.feedback

    def view(self) -> dict[str, Any]:
        """Return the scene with its choices, the state, the last decision and the log."""
        run = self.run
        is_open = {choice.id for choice in run.open_choices()}
        choices = []
        for choice in run.scene.choices:
            row: dict[str, Any] = {
                "id": choice.id, "text": choice.text, "open": choice.id in is_open,
            }  # fmt: skip
            if not row["open"]:
                why = condition_text(self.scenario, choice.when)
                row["why"] = message("book", "open-only-if", condition=why)
            choices.append(row)
        log = [
            {"scene": self._scenes[s.scene].title, "choice": self._choice_text(s.scene, s.choice)[0]}
            for s in run.log
        ]  # fmt: skip
        last = None
        if run.log:
            text, feedback = self._choice_text(run.log[-1].scene, run.log[-1].choice)
            last = {"choice": text, "feedback": feedback}
        ending = None
        if run.scene.ending:
            lessons = [self.course.lesson(id).text for id in run.scene.ending.lessons]
            ending = {"outcome": self.ending(), "lessons": lessons}
        return {
            "scenario": self.scenario.id,
            "title": self.scenario.title,
            "intro": self.scenario.intro,
            "step": self.step,
            "scene": {
                "title": run.scene.title,
                "clock": run.scene.clock,
                "text": run.scene.text,
                "choices": choices,
                "ending": ending,
            },
            "state": [
                {"label": v.label, "value": value_text(run.state[v.id])}
                for v in self.scenario.state
            ],
            "last": last,
            "log": log,
            "code": self.code(),
        }


def scenario_of_code(course: Course, scenario: Scenario, code: str) -> ScenarioPlay:
    """Return the play in a code. Raises codes.CodeError."""
    return ScenarioPlay(course, scenario, Run.replay(scenario, code))
