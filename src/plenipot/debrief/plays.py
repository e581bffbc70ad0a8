"""What teams decided: the steps of a scenario with who took which, and the logs side by side."""

from collections import Counter
from dataclasses import dataclass

from plenipot import codes
from plenipot.content import Course
from plenipot.content.play import Run
from plenipot.content.schema import Scene
from plenipot.models.campaign import model
from plenipot.models.exercise import PlayError

from .records import ALONE, Play, Record, TeamRun
from .small import FEWEST


@dataclass(frozen=True)
class ChoiceRow:
    """A choice of a scene with the teams that took it, and how many people who played alone."""

    text: str
    teams: tuple[str, ...]
    alone: int

    @property
    def taken(self) -> bool:
        """Whether anybody took it."""
        return bool(self.teams or self.alone)


@dataclass(frozen=True)
class SceneRow:
    """A scene that somebody reached."""

    title: str
    choices: tuple[ChoiceRow, ...]

    @property
    def split(self) -> bool:
        """Whether teams or people stood here and chose differently."""
        return sum(choice.taken for choice in self.choices) > 1


@dataclass(frozen=True)
class TeamLog:
    """The decisions of a team: (scene, choice) as texts. `ending` is None if it has none."""

    team: str
    code: str
    steps: tuple[tuple[str, str], ...]
    ending: str | None
    outcome: str | None


@dataclass(frozen=True)
class ScenarioResult:
    """A scenario as it was played.

    `logs` are of teams. `alone`: how many people played alone; `endings`: title and outcome
    with how many of them came there. If they are fewer than `FEWEST`, nothing else of them is
    in the result.
    """

    title: str
    scenes: tuple[SceneRow, ...]
    logs: tuple[TeamLog, ...]
    alone: int
    endings: tuple[tuple[str, str, int], ...]
    real: str


@dataclass(frozen=True)
class Campaign:
    """The campaign of a team. `decisions`: how many actions it had decided on, of `ACTIONS`."""

    team: str
    result: model.Result
    decisions: int

    @property
    def finished(self) -> bool:
        """Whether the team came to the end."""
        return self.decisions == ACTIONS


@dataclass(frozen=True)
class CampaignResult:
    """The campaigns of teams with one seed and one situation."""

    teams: tuple[Campaign, ...]


#: The decisions of a whole campaign.
ACTIONS = model.LENGTH - model.HEAD


def campaign_of(code: str) -> tuple[model.Result, int]:
    """Return the result of a campaign, and how many decisions the code holds.

    A team that was stopped in the middle does nothing more until the end. Raises
    codes.CodeError with a key of the `codes` messages.
    """
    numbers = codes.decode_numbers(model.CODE, code)
    missing = max(0, model.LENGTH - len(numbers)) if len(numbers) >= model.HEAD else 0
    try:
        return model.play([*numbers, *[0] * missing]), ACTIONS - missing
    except PlayError:
        raise codes.CodeError("path") from None


def scenario_results(record: Record, course: Course) -> list[ScenarioResult]:
    """Return each scenario that teams played."""
    played = [play for play in record.plays if play.kind == "scenario" and play.runs]
    return [_scenario(record, play, course) for play in played]


def campaign_results(record: Record) -> list[CampaignResult]:
    """Return the campaigns; those with another seed or situation stand apart."""
    apart: dict[tuple[int, ...], list[Campaign]] = {}
    for play in record.plays:
        for run in play.runs if play.kind == "campaign" else ():
            result, decisions = campaign_of(run.code)
            head = tuple(result.numbers[: model.HEAD])
            one = Campaign(record.team_label(run.team), result, decisions)
            apart.setdefault(head, []).append(one)
    return [CampaignResult(tuple(teams)) for teams in apart.values()]


def _scenario(record: Record, play: Play, course: Course) -> ScenarioResult:
    scenario = course.scenario(play.item)
    runs = [(run, Run.replay(scenario, run.code)) for run in play.runs if run.source != ALONE]
    alone = [Run.replay(scenario, run.code) for run in play.runs if run.source == ALONE]
    people = len(alone)
    if people < FEWEST:
        alone = []
    took: dict[tuple[str, str], list[str]] = {}
    for team, run in runs:
        for step in run.log:
            took.setdefault((step.scene, step.choice), []).append(record.team_label(team.team))
    counts = Counter(step for run in alone for step in {(s.scene, s.choice) for s in run.log})
    visited = {scene for scene, _ in [*took, *counts]}
    rows = tuple(
        SceneRow(
            scene.title,
            tuple(
                ChoiceRow(
                    choice.text,
                    tuple(dict.fromkeys(took.get((scene.id, choice.id), ()))),
                    counts[scene.id, choice.id],
                )
                for choice in scene.choices
            ),
        )
        for scene in scenario.scenes
        if scene.id in visited
    )
    scenes = {scene.id: scene for scene in scenario.scenes}
    logs = tuple(_log(record, team, run, scenes) for team, run in runs)
    ends = Counter(run.scene.id for run in alone if run.finished)
    endings = tuple(
        (scene.title, scene.ending.outcome, ends[scene.id])
        for scene in scenario.scenes
        if scene.ending and ends[scene.id]
    )
    return ScenarioResult(scenario.title, rows, logs, people, endings, scenario.debrief.real)


def _log(record: Record, team: TeamRun, run: Run, scenes: dict[str, Scene]) -> TeamLog:
    steps = []
    for step in run.log:
        scene = scenes[step.scene]
        choice = next(one for one in scene.choices if one.id == step.choice)
        steps.append((scene.title, choice.text))
    ending = run.scene.ending
    return TeamLog(
        record.team_label(team.team),
        team.code,
        tuple(steps),
        run.scene.title if ending else None,
        ending.outcome if ending else None,
    )
