"""P: plans for groups hold together."""

from collections.abc import Iterator

from ..course import AGENDA, Course
from ..schema import PLAY_FOR_DEBRIEF
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
        if minutes["debrief"] * PLAY_FOR_DEBRIEF < minutes["play"]:
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


@rule("P03", "A debrief is never cut", "Take `cut` away from the debrief.")
def debrief_stays(course: Course) -> Iterator[Finding]:
    """No `cut` on a debrief."""
    for module in course.modules:
        for number, activity in enumerate(module.session.activities if module.session else []):
            if activity.method == "debrief" and activity.cut is not None:
                place = course.places[module.session.id]  # type: ignore[union-attr]
                line = place.line("activities", number, "cut")
                yield place.path, line, f"the debrief '{activity.id}' has a cut number"


@rule("P04", "The frame of a group day holds together", "Correct the number or the time.")
def frame_fits(course: Course) -> Iterator[Finding]:
    """The first and the last activity stay; shorter forms and breaks are not longer."""
    rules = course.agenda
    if rules is None:
        return
    place = course.places[AGENDA]
    ends = [("opening", 0), ("closing", len(rules.closing) - 1)]
    for part, number in ends:
        if getattr(rules, part)[number].cut is not None:
            line = place.line(part, number, "cut")
            yield place.path, line, f"the {part} of the day has a cut number"
    for part in ("opening", "closing"):
        for number, activity in enumerate(getattr(rules, part)):
            if activity.shorter is not None and activity.shorter >= activity.minutes:
                line = place.line(part, number, "shorter")
                yield place.path, line, f"the shorter form of '{activity.id}' is not shorter"
    breaks = rules.breaks
    for less, more in (
        ("shorter", "minutes"),
        ("meal_shorter", "meal_minutes"),
        ("least_work", "work"),
        ("meal_from", "meal_to"),
    ):
        if getattr(breaks, less) > getattr(breaks, more):
            yield place.path, place.line("breaks", less), f"{less} is more than {more}"
    if rules.points.between_modules >= rules.points.pause:
        line = place.line("points", "between_modules")
        yield place.path, line, "a break between two modules costs nothing"
