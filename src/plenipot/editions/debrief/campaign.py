"""The campaigns of several teams, side by side."""

from plenipot.debrief.plays import CampaignResult
from plenipot.messages import message
from plenipot.models.campaign.labels import action_label, objective_label, turn_label
from plenipot.models.campaign.rules import TURNS
from plenipot.models.campaign.states import OBJECTIVES

from .parts import table


def campaign_tables(found: CampaignResult) -> list[str]:
    """Return two tables: what each team reached, and what it did in each turn."""
    objectives = range(len(OBJECTIVES))
    head = [_words("team"), *(objective_label(one) for one in objectives), _words("score")]
    reached = []
    logs: list[list[object]] = [[turn_label(turn)] for turn in range(TURNS)]
    for name, result in found.teams:
        steps: list[object] = [_rung(one) for one in result.outcomes]  # type: ignore[attr-defined]
        reached.append([name, *steps, result.score])  # type: ignore[attr-defined]
        for turn, row in enumerate(logs):
            taken = [one for one in result.run.steps if one.turn == turn]  # type: ignore[attr-defined]
            row.append([action_label(one.action) for one in taken] or _words("none"))
    return [
        table(_words("campaign-caption"), head, reached),
        table(_words("campaign-log"), [_words("turn"), *(name for name, _ in found.teams)], logs),
    ]


def _rung(outcome: object) -> str:
    number = outcome.rung  # type: ignore[attr-defined]
    word = message("campaign", f"rung.{number}")
    return _words("objective-step", n=number, word=word)


def _words(key: str, **values: object) -> str:
    return message("debrief", key, **values)
