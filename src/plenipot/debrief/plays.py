"""What teams decided: the steps of a scenario with who took which, and the logs side by side."""

from dataclasses import dataclass

from plenipot.content import Course
from plenipot.content.play import Run
from plenipot.content.schema import Scene
from plenipot.exercises import exercise
from plenipot.models.exercise import replay

from .records import Play, Record, TeamRun


@dataclass(frozen=True)
class ChoiceRow:
    """A choice of a scene with the teams that took it."""

    text: str
    teams: tuple[str, ...]


@dataclass(frozen=True)
class SceneRow:
    """A scene that at least one team reached."""

    title: str
    choices: tuple[ChoiceRow, ...]

    @property
    def split(self) -> bool:
        """Whether teams stood here and chose differently."""
        return sum(bool(choice.teams) for choice in self.choices) > 1


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
    """A scenario as the teams played it."""

    title: str
    scenes: tuple[SceneRow, ...]
    logs: tuple[TeamLog, ...]
    real: str


@dataclass(frozen=True)
class CampaignResult:
    """The campaigns of the teams: the name of each with the result of its replay."""

    teams: tuple[tuple[str, object], ...]


def scenario_results(record: Record, course: Course) -> list[ScenarioResult]:
    """Return each scenario that teams played."""
    played = [play for play in record.plays if play.kind == "scenario" and play.runs]
    return [_scenario(record, play, course) for play in played]


def campaign_results(record: Record) -> list[CampaignResult]:
    """Return the campaigns; those with another seed or situation stand apart."""
    model = exercise("campaign").model
    apart: dict[tuple[int, ...], list[tuple[str, object]]] = {}
    for play in record.plays:
        for run in play.runs if play.kind == "campaign" else ():
            result = replay(model, run.code)
            head = tuple(result.numbers[: model.HEAD])
            apart.setdefault(head, []).append((record.team_label(run.team), result))
    return [CampaignResult(tuple(teams)) for teams in apart.values()]


def _scenario(record: Record, play: Play, course: Course) -> ScenarioResult:
    scenario = course.scenario(play.item)
    runs = [(run, Run.replay(scenario, run.code)) for run in play.runs]
    took: dict[tuple[str, str], list[str]] = {}
    for team, run in runs:
        for step in run.log:
            took.setdefault((step.scene, step.choice), []).append(record.team_label(team.team))
    visited = {scene for scene, _ in took}
    rows = tuple(
        SceneRow(
            scene.title,
            tuple(
                ChoiceRow(choice.text, tuple(dict.fromkeys(took.get((scene.id, choice.id), ()))))
                for choice in scene.choices
            ),
        )
        for scene in scenario.scenes
        if scene.id in visited
    )
    scenes = {scene.id: scene for scene in scenario.scenes}
    logs = tuple(_log(record, team, run, scenes) for team, run in runs)
    return ScenarioResult(scenario.title, rows, logs, scenario.debrief.real)


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
