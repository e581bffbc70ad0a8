"""P: plans for groups hold together."""

from collections.abc import Iterator

from ..course import Course
from .rules import Finding, rule


@rule(
    "P01",
    "The debrief is at least a quarter of the play",
    "Give the debrief more minutes, or the play fewer.",
)
def debrief_protected(course: Course) -> Iterator[Finding]:
    """Minutes of debrief against minutes of play."""
    for module in course.modules:
        if module.session is None:
            continue
        minutes = {"play": 0, "debrief": 0}
        for activity in module.session.activities:
            if activity.method in minutes:
                minutes[activity.method] += activity.minutes
        if minutes["debrief"] * 4 < minutes["play"]:
            place = course.places[module.session.id]
            yield (
                place.path,
                place.line("activities"),
                f"{minutes['debrief']} minutes of debrief for {minutes['play']} minutes of play",
            )


@rule("P02", "A shorter form is shorter, and groups fit their limits", "Correct the number.")
def numbers_fit(course: Course) -> Iterator[Finding]:
    """`shorter` below `minutes`; people_min up to people_max; cut order without gaps."""
    for module in course.modules:
        session = module.session
        if session is None:
            continue
        place = course.places[session.id]
        if session.people_min > session.people_max:
            yield place.path, place.line("people_min"), "people_min is above people_max"
        for number, activity in enumerate(session.activities):
            if activity.shorter is not None and activity.shorter >= activity.minutes:
                line = place.line("activities", number, "shorter")
                yield place.path, line, f"the shorter form of '{activity.id}' is not shorter"
        cuts = sorted(activity.cut for activity in session.activities if activity.cut)
        if cuts != list(range(1, len(cuts) + 1)):
            yield (
                place.path,
                place.line("activities"),
                f"the cut order is {cuts}, not 1, 2, 3 and so on",
            )
