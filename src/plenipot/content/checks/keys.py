"""R, P: what a session gives the facilitator beside the plan can be used."""

from collections.abc import Iterator

from ..course import Course
from .references import unknown_name
from .rules import Finding, rule

#: How many entries each part of the key has: at least, at most.
KEY_PARTS = {"votes": (2, 4), "arguments": (3, 5), "watch": (2, 6), "extension": (1, 2)}


@rule(
    "R12",
    "Questions for a vote exist in the module, have one right answer, and are named once",
    "Correct the id, or take a question of the kind single or truefalse.",
)
def votes_sound(course: Course) -> Iterator[Finding]:
    """The questions that the session of each module puts to the vote."""
    for module in course.modules:
        if module.session is None:
            continue
        place = course.places[module.session.id]
        kinds = {question.id: question.kind for question in module.questions}
        named = [vote.question for vote in module.session.votes]
        for number, id in enumerate(named):
            line = place.line("votes", number, "question")
            if id not in kinds:
                yield place.path, line, unknown_name("question", id, kinds)
            elif kinds[id] not in ("single", "truefalse"):
                yield place.path, line, f"'{id}' is a question of the kind {kinds[id]}"
            elif id in named[:number]:
                yield place.path, line, f"'{id}' is put to the vote twice"


@rule(
    "P07",
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


@rule("P08", "A question for a vote divides the room", "Take a question that is not easy.")
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
