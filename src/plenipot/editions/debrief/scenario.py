"""A scenario: where teams and people came, what they chose, and the logs side by side."""

from html import escape

from plenipot.debrief.plays import ChoiceRow, ScenarioResult, TeamLog
from plenipot.debrief.small import FEWEST
from plenipot.messages import message

from .parts import heading, paragraph, say, table


def scenario_parts(found: ScenarioResult, level: int) -> list[str]:
    """Return the endings, the choices in each scene, the logs of teams, and the real ITU."""
    return [
        *_team_endings(found.logs),
        *_alone(found),
        *_scenes(found),
        *_logs(found.logs),
        heading(say("real"), level, "db-sub"),
        *(paragraph(escape(text)) for text in found.real.split("\n\n")),
    ]


def _team_endings(logs: tuple[TeamLog, ...]) -> list[str]:
    if not logs:
        return []
    rows = [
        [
            log.team,
            _words(f"outcome-{log.outcome}", ending=log.ending)
            if log.outcome
            else _words("not-ended"),
            len(log.steps),
            log.code,
        ]
        for log in logs
    ]
    head = [_words(key) for key in ("team", "ending", "decisions", "code")]
    return [table(_words("endings-caption"), head, rows)]


def _alone(found: ScenarioResult) -> list[str]:
    if not found.alone:
        return []
    if found.alone < FEWEST:
        return [paragraph(say("alone-hidden", fewest=FEWEST))]
    rows: list[list[object]] = [
        [_words(f"outcome-{outcome}", ending=title), number]
        for title, outcome, number in found.endings
    ]
    if stopped := found.alone - sum(number for _, _, number in found.endings):
        rows.append([_words("not-ended"), stopped])
    head = [_words("ending"), _words("number-of-people")]
    return [table(_words("alone-endings-caption"), head, rows)]


def _scenes(found: ScenarioResult) -> list[str]:
    rows = [
        [
            _words("scene-split", title=scene.title) if scene.split else scene.title,
            [_choice(one) for one in scene.choices if one.taken],
            [one.text for one in scene.choices if not one.taken] or "–",
        ]
        for scene in found.scenes
    ]
    if not rows:
        return []
    head = [_words(key) for key in ("scene", "taken", "not-taken")]
    return [paragraph(say("steps-how")), table(_words("steps-caption"), head, rows)]


def _choice(one: ChoiceRow) -> str:
    who = list(one.teams)
    if one.alone:
        who.append(_words("person" if one.alone == 1 else "persons", n=one.alone))
    return _words("choice-teams", choice=one.text, teams=", ".join(who))


def _logs(logs: tuple[TeamLog, ...]) -> list[str]:
    longest = max((len(log.steps) for log in logs), default=0)
    rows = [[str(place + 1), *(_step(log, place) for log in logs)] for place in range(longest)]
    if not rows:
        return []
    head = [_words("step-number"), *(log.team for log in logs)]
    return [table(_words("logs-caption"), head, rows)]


def _step(log: TeamLog, place: int) -> str:
    if place >= len(log.steps):
        return "–"
    scene, choice = log.steps[place]
    return _words("log-step", scene=scene, choice=choice)


def _words(key: str, **values: object) -> str:
    return message("debrief", key, **values)
