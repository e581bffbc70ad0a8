"""Conditions, effects and branches of a scenario in words."""

from collections.abc import Mapping

from plenipot.content.schema import Choice, Scenario, Scene

from .words import say

_COMPARISONS = {">=": "at-least", "<=": "at-most", "=": "exactly"}


def labels(scenario: Scenario) -> dict[str, str]:
    """Return what the learner sees for each variable."""
    return {variable.id: variable.label for variable in scenario.state}


def value_text(value: int | bool) -> str:
    """Return the value of a counter or flag in words."""
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    return str(value)


def condition_text(scenario: Scenario, when: Mapping[str, str | bool]) -> str:
    """Return tests in words, for example `“Effort points left” is 2 or more`."""
    names = labels(scenario)
    return say("and").join(
        say("condition", label=names[name], value=_test_text(test)) for name, test in when.items()
    )


def _test_text(test: str | bool) -> str:
    if isinstance(test, bool):
        return value_text(test)
    sign = next(sign for sign in _COMPARISONS if test.startswith(sign))
    return say(_COMPARISONS[sign], number=test[len(sign) :])


def effects_text(scenario: Scenario, choice: Choice) -> str:
    """Return the effects of a choice in words, or that it changes nothing."""
    names = labels(scenario)
    flags = {variable.id for variable in scenario.state if variable.kind == "flag"}
    parts = []
    for name, effect in choice.effects.items():
        if name in flags:
            value = value_text(bool(effect))
        elif effect < 0:
            value = say("minus", number=-effect)
        else:
            value = say("plus", number=effect)
        parts.append(say("is", label=names[name], value=value))
    return "; ".join(parts) or say("no-effect")


def scene_numbers(scenario: Scenario) -> dict[str, int]:
    """Return the number of each scene, the same on the page and on paper."""
    return {scene.id: number for number, scene in enumerate(scenario.scenes, start=1)}


def scene_name(scenario: Scenario, scene: Scene) -> str:
    """Return number and title of a scene."""
    return say("scene-name", number=scene_numbers(scenario)[scene.id], title=scene.title)


def ways_on(scenario: Scenario, choice: Choice) -> list[tuple[str, Scene]]:
    """Return the scenes that a choice can lead to, each with its condition in words.

    The condition is empty if the choice always leads there.
    """
    scenes = {scene.id: scene for scene in scenario.scenes}
    if isinstance(choice.next, str):
        return [("", scenes[choice.next])]
    ways = []
    for branch in choice.next:
        if branch.when:
            words = say("branch-if", condition=condition_text(scenario, branch.when))
        else:
            words = say("branch-else")
        ways.append((words, scenes[branch.to]))
    return ways


def state_line(scenario: Scenario, state: dict[str, int | bool]) -> str:
    """Return a state in one line, for worked runs and for paper."""
    return "; ".join(
        say("is", label=variable.label, value=value_text(state[variable.id]))
        for variable in scenario.state
    )
