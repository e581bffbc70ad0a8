"""S: scenarios can be played from the start to every ending."""

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from ...codes import LONGEST
from ..course import Course
from ..play import Machine, Run
from ..schema import Scenario
from .rules import Finding, rule

#: More states than this and a scenario cannot be walked in full in a second.
MOST_STATES = 200_000


class Walk(NamedTuple):
    """What an exhaustive walk over all states of a scenario met."""

    scenes: frozenset[str]
    choices: frozenset[tuple[str, str]]
    stuck: tuple[tuple[str, str], ...]  # scene, and the choices that lead there
    longest: int  # decisions in the longest run
    states: int
    endless: bool  # a run can come back to a state it was in
    first: dict[str, str]  # scene, and the shortest choices that lead there


def walk(scenario: Scenario) -> Walk:
    """Walk every reachable state of a scenario once, breadth first.

    Raises ValueError if there are more than MOST_STATES states.
    """
    machine = Machine(scenario)
    endings = {scene.id for scene in scenario.scenes if scene.ending}
    start = (scenario.start, machine.start)
    paths = {start: ""}
    queue = deque([start])
    choices, stuck = set(), []
    edges: dict[object, list[object]] = {}
    while queue:
        here = queue.popleft()
        scene, values = here
        edges[here] = []
        opened = machine.open_choices(scene, values)
        if not opened and scene not in endings:
            stuck.append((scene, paths[here]))
        for choice in opened:
            choices.add((scene, choice))
            after = machine.after(scene, values, choice)
            edges[here].append(after)
            if after not in paths:
                paths[after] = paths[here] + choice
                if len(paths) > MOST_STATES:
                    raise ValueError(f"over {MOST_STATES} states")
                queue.append(after)
    longest, endless = _longest(edges, start)
    first: dict[str, str] = {}
    for (scene, _), path in paths.items():
        first.setdefault(scene, path)  # breadth first: the first is a shortest
    return Walk(
        frozenset(first), frozenset(choices), tuple(stuck), longest, len(paths), endless, first
    )


def _longest(edges: dict[object, list[object]], start: object) -> tuple[int, bool]:
    """Return the longest path from the start and whether there is a circle."""
    done: dict[object, int] = {}
    open_now: set[object] = set()
    stack = [(start, False)]
    while stack:
        node, leaving = stack.pop()
        if leaving:
            open_now.discard(node)
            done[node] = max((done[after] + 1 for after in edges[node]), default=0)
            continue
        if node in done:
            continue
        open_now.add(node)
        stack.append((node, True))
        for after in edges[node]:
            if after in open_now:
                return 0, True
            if after not in done:
                stack.append((after, False))
    return done[start], False


def _all(course: Course) -> Iterator[Scenario]:
    for module in course.modules:
        yield from module.scenarios


@rule(
    "S01",
    "Every scene and every choice can be reached, and no run gets stuck or goes in circles",
    "Lead a choice to it, loosen a condition, or remove what can never happen.",
)
def reachable(course: Course) -> Iterator[Finding]:
    """Walk all states of each scenario."""
    for scenario in _all(course):
        place = course.places[scenario.id]
        try:
            met = walk(scenario)
        except ValueError as error:
            yield (
                place.path,
                place.line("state"),
                f"the scenario has {error}; use fewer or smaller counters",
            )
            continue
        for number, scene in enumerate(scenario.scenes):
            line = place.line("scenes", number)
            if scene.id not in met.scenes:
                yield place.path, line, f"the scene '{scene.id}' can never be reached"
                continue
            for index, choice in enumerate(scene.choices):
                if (scene.id, choice.id) not in met.choices:
                    at = place.line("scenes", number, "choices", index)
                    yield place.path, at, f"choice '{choice.id}' of '{scene.id}' is never open"
        for scene_id, path in met.stuck:
            number = [scene.id for scene in scenario.scenes].index(scene_id)
            line = place.line("scenes", number)
            yield place.path, line, f"no choice of '{scene_id}' is open after the choices '{path}'"
        if met.endless:
            yield (
                place.path,
                place.line("scenes"),
                "a run can come back to where it was and never end",
            )
        elif len(scenario.code) + met.longest + 8 > LONGEST:
            yield (
                place.path,
                place.line("scenes"),
                f"a run can take {met.longest} decisions, too many for its replay code",
            )


@rule(
    "S02",
    "A scenario is worth playing twice",
    "Give it at least 12 scenes and 4 endings, one of them strong and one weak.",
)
def rich_enough(course: Course) -> Iterator[Finding]:
    """Numbers of scenes and endings."""
    for scenario in _all(course):
        place = course.places[scenario.id]
        endings = [scene.ending.outcome for scene in scenario.scenes if scene.ending]
        if len(scenario.scenes) < 12 or len(endings) < 4 or not {"strong", "weak"} <= set(endings):
            yield (
                place.path,
                place.line("scenes"),
                f"it has {len(scenario.scenes)} scenes and {len(endings)} endings ({', '.join(endings)})",
            )


@rule(
    "S03",
    "The worked run goes from the start to an ending",
    "Follow the scenes with the choices of the worked run and correct the first that does not fit.",
)
def worked_run(course: Course) -> Iterator[Finding]:
    """Play the worked run."""
    for scenario in _all(course):
        place = course.places[scenario.id]
        run = Run(scenario)
        for number, step in enumerate(scenario.worked_run):
            line = place.line("worked_run", number)
            if run.finished:
                yield place.path, line, f"the ending '{run.scene.id}' is already reached"
                break
            if step.choice not in [choice.id for choice in run.open_choices()]:
                yield (
                    place.path,
                    line,
                    f"choice '{step.choice}' is not open in scene '{run.scene.id}'",
                )
                break
            run.choose(step.choice)
        else:
            if not run.finished:
                yield (
                    place.path,
                    place.line("worked_run"),
                    f"it stops in scene '{run.scene.id}', which is no ending",
                )
