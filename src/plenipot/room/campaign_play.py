"""The campaign as a team plays it: one action a decision, two in a turn."""

from collections.abc import Sequence
from typing import Any

from plenipot import codes
from plenipot.messages import message
from plenipot.models.campaign import model
from plenipot.models.campaign.actions import ACTIONS
from plenipot.models.campaign.debrief import report
from plenipot.models.campaign.labels import (
    action_label,
    did,
    objective_label,
    position_label,
    state_label,
    turn_label,
)
from plenipot.models.campaign.news import news
from plenipot.models.campaign.rules import TURNS
from plenipot.models.campaign.run import SLOTS
from plenipot.models.campaign.standing import objective_rows
from plenipot.models.campaign.states import OBJECTIVES, STATES
from plenipot.models.chance import seed_numbers, seed_of
from plenipot.models.exercise import code_of

from .refusals import Refused


def _say(key: str, **values: Any) -> str:
    return message("campaign", key, **values)


def _group(name: str) -> str:
    """Return the name of a group of actions; the exercise itself needs none for talks."""
    if name == "none":
        return ""
    return message("room", "group.talk") if name == "talk" else _say(f"group.{name}")


class CampaignPlay:
    """A play of the campaign with a seed and a profile. Turns before its start pass at once."""

    def __init__(self, seed: int, profile: int) -> None:
        self.numbers = [*seed_numbers(seed), profile]
        self.run = model.begin(self.numbers)
        self._skipped = self.run.profile.start * SLOTS
        for _ in range(self._skipped):
            self._take(0)

    def _take(self, action: int) -> None:
        model.take(self.run, action)
        self.numbers.append(action)

    @property
    def step(self) -> int:
        """How many decisions have been taken."""
        return len(self.numbers) - model.HEAD - self._skipped

    @property
    def finished(self) -> bool:
        """Whether the last turn is over."""
        return bool(self.run.closed)

    def choose(self, choice: Any) -> None:
        """Take an action by its number."""
        if isinstance(choice, bool) or not isinstance(choice, int):
            raise Refused("choice")
        try:
            self._take(choice)
        except model.CampaignError as error:
            raise Refused("choice", self._why(error.why) if error.why else "") from None

    def _why(self, refusal: str) -> str:
        return _say(f"refusal.{refusal}", start=turn_label(self.run.profile.start))

    def code(self) -> str:
        """Return the replay code so far."""
        return str(code_of(model, self.numbers))

    def at(self) -> str:
        """Return the turn in words."""
        return turn_label(min(self.run.turn, TURNS - 1))

    def ending(self) -> str | None:
        """Return the result in one sentence."""
        if not self.finished:
            return None
        result = model.play(self.numbers)
        return _say("view.over", score=result.score, reached=result.reached)

    def _actions(self) -> list[dict[str, Any]]:
        rows = []
        for action in ACTIONS:
            refusal = self.run.refusal(action.number)
            row: dict[str, Any] = {
                "n": action.number,
                "label": action_label(action.number),
                "group": _group(action.group),
                "cost": self.run.cost(action.number),
                "open": refusal is None,
            }
            if refusal:
                row["why"] = self._why(refusal)
            rows.append(row)
        return rows

    def _positions(self) -> dict[str, Any]:
        objectives = range(len(OBJECTIVES))
        return {
            "columns": [f"{number + 1}. {objective_label(number)}" for number in objectives],
            "rows": [
                {
                    "state": state_label(state),
                    "what": _say(f"state.{STATES[state]}.what"),
                    "positions": [position_label(place) for place in row],
                }
                for state, row in enumerate(self.run.positions)
            ],
        }

    def view(self) -> dict[str, Any]:
        """Return the turn with its news and actions, the board, and the log."""
        run, start = self.run, self.run.profile.start
        over = self.finished
        turn = {
            "label": self.at(),
            "number": min(run.turn - start + 1, TURNS - start),
            "all": TURNS - start,
            "news": [] if over else news(run),
        }
        log = [
            f"{turn_label(step.turn)}: "
            + _say("view.last-item", action=action_label(step.action), did=did(step, run))
            for step in run.steps
        ]
        names = ("label", "lines", "points", "step")
        return {
            "seed": seed_of(self.numbers),
            "profile": _say(f"profile.{run.profile.id}"),
            "step": self.step,
            "turn": turn,
            "slot": run.slot + 1,
            "actions": [] if over else self._actions(),
            "left": run.left,
            "effort": run.rules.effort[run.profile.effort],
            "positions": self._positions(),
            "objectives": [dict(zip(names, row, strict=True)) for row in objective_rows(run)],
            "log": log,
            "finished": over,
            "result": self.ending(),
            "report": report(model.play(self.numbers)) if over else None,
            "code": self.code(),
        }


def campaign_of_code(seed: int, profile: int, code: str) -> CampaignPlay:
    """Return the play in a code of a campaign, over or stopped after any whole turn.

    Raises codes.CodeError; Refused (`seed`) if it began from another seed or situation.
    """
    numbers = codes.decode_numbers(model.CODE, code)
    head = [*seed_numbers(seed), profile]
    if numbers[: model.HEAD] != head:
        raise Refused("seed")
    play = CampaignPlay(seed, profile)
    decisions: Sequence[int] = numbers[model.HEAD :]
    skipped = play.numbers[model.HEAD :]
    if list(decisions[: len(skipped)]) != skipped:
        raise codes.CodeError("path")
    try:
        for action in decisions[len(skipped) :]:
            play.choose(action)
    except Refused:
        raise codes.CodeError("path") from None
    if play.step % SLOTS:
        raise codes.CodeError("path")
    return play
