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


#: How many entries each part of the key has: at least, at most.
KEY_PARTS = {"votes": (2, 4), "arguments": (3, 5), "watch": (2, 6), "extension": (1, 2)}


@rule(
    "P03",
    "A session has what a facilitator needs beside the plan",
    "Write 2 to 4 votes, 3 to 5 arguments, 2 to 6 things to watch, 1 or 2 extensions.",
)
def key_complete(course: Course) -> Iterator[Finding]:
    """The number of votes, arguments, things to watch and extensions of each session."""
    for module in course.modules:
        if module.session is None:
            continue
        place = course.places[module.session.id]
        for part, (fewest, most) in KEY_PARTS.items():
            count = len(getattr(module.session, part))
            if not fewest <= count <= most:
                yield (
                    place.path,
                    place.line(part),
                    f"{count} under '{part}', not {fewest} to {most}",
                )


@rule("P04", "A question for a vote divides the room", "Take a question that is not easy.")
def votes_divide(course: Course) -> Iterator[Finding]:
    """Easy questions among those put to the vote: if nearly all are right, there is no talk."""
    for module in course.modules:
        if module.session is None:
            continue
        place = course.places[module.session.id]
        for number, vote in enumerate(module.session.votes):
            if course.question(vote.question).difficulty == "easy":
                line = place.line("votes", number, "question")
                yield place.path, line, f"the question '{vote.question}' is easy"
