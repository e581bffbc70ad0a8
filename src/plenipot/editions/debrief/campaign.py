"""The campaigns of several teams, side by side."""

from plenipot.debrief.plays import ACTIONS, Campaign, CampaignResult
from plenipot.messages import message
from plenipot.models.campaign.labels import action_label, objective_label, turn_label
from plenipot.models.campaign.rules import TURNS
from plenipot.models.campaign.states import OBJECTIVES

from .parts import table


def campaign_tables(found: CampaignResult) -> list[str]:
    """Return two tables: what each team reached, and what it did in each turn."""
    objectives = range(len(OBJECTIVES))
    head = [_words("team"), *(objective_label(one) for one in objectives), _words("score")]
    reached = [
        [_label(one), *(_rung(outcome.rung) for outcome in one.result.outcomes), one.result.score]
        for one in found.teams
    ]
    logs: list[list[object]] = []
    for turn in range(TURNS):
        row: list[object] = [turn_label(turn)]
        for one in found.teams:
            taken = [step for step in one.result.run.steps if step.turn == turn]
            row.append([action_label(step.action) for step in taken] or _words("none"))
        logs.append(row)
    return [
        table(_words("campaign-caption"), head, reached),
        table(_words("campaign-log"), [_words("turn"), *(one.team for one in found.teams)], logs),
    ]


def _label(one: Campaign) -> str:
    if one.finished:
        return one.team
    return _words("campaign-part", team=one.team, n=one.decisions, all=ACTIONS)


def _rung(number: int) -> str:
    word = message("campaign", f"rung.{number}")
    return _words("objective-step", n=number, word=word)


def _words(key: str, **values: object) -> str:
    return message("debrief", key, **values)
