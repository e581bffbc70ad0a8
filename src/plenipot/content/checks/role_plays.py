"""Role plays: everybody who is named is there, the minutes add up, small groups can play."""

from collections.abc import Iterator
from math import ceil

from ..course import Course
from ..schema import RolePlay
from .references import unknown_name
from .rules import Finding, rule

Steps = tuple[str | int, ...]

#: Letters in a line of a card, and the lines that its two sides take. Letter paper is the lower.
LINE = 36
SECRET_LINES = 15
PUBLIC_LINES = 9


def _located(course: Course, play: RolePlay, steps: Steps, message: str) -> Finding:
    place = course.places[play.id]
    return place.path, place.line(*steps), message


@rule(
    "R15",
    "Roles that a role play names exist, and each has a symbol of its own",
    "Correct the id of the role, or choose another symbol.",
)
def roles_named(course: Course) -> Iterator[Finding]:
    """Allies, receivers of news, and symbols."""
    for play in course.role_plays:
        known = [role.id for role in play.roles]
        symbols: dict[str, str] = {}
        for number, role in enumerate(play.roles):
            steps: Steps = ("roles", number)
            for index, ally in enumerate(role.allies):
                if ally == role.id:
                    what = f"'{ally}' is its own ally"
                    yield _located(course, play, (*steps, "allies", index), what)
                elif ally not in known:
                    what = unknown_name("role", ally, known)
                    yield _located(course, play, (*steps, "allies", index), what)
            if role.symbol in symbols:
                what = f"'{role.id}' has the symbol of '{symbols[role.symbol]}'"
                yield _located(course, play, (*steps, "symbol"), what)
            symbols.setdefault(role.symbol, role.id)
        for number, inject in enumerate(play.injects):
            for index, receiver in enumerate(inject.to):
                if receiver not in known:
                    what = unknown_name("role", receiver, known)
                    yield _located(course, play, ("injects", number, "to", index), what)


@rule(
    "P11",
    "The minutes of a role play add up, and the debrief is at least a quarter of the play",
    "Change the minutes of the steps, of the play, of the debrief or of the news.",
)
def minutes_add_up(course: Course) -> Iterator[Finding]:
    """Steps against the play, debrief against the play, news inside the play and in order."""
    for play in course.role_plays:
        total = sum(step.minutes for step in play.steps)
        if total != play.play_minutes:
            what = f"the steps take {total} minutes, the play {play.play_minutes}"
            yield _located(course, play, ("steps",), what)
        if play.debrief_minutes * 4 < play.play_minutes:
            what = f"{play.debrief_minutes} minutes of debrief for {play.play_minutes} of play"
            yield _located(course, play, ("debrief_minutes",), what)
        last = 0
        for number, inject in enumerate(play.injects):
            if inject.minute < last or inject.minute > play.play_minutes:
                what = f"news in minute {inject.minute} is out of order or after the play"
                yield _located(course, play, ("injects", number, "minute"), what)
            last = max(last, inject.minute)


@rule(
    "P12",
    "The smallest group of a role play has somebody for each core role",
    "Raise people_min, or let fewer roles be core; people_max is not below people_min.",
)
def small_groups_can_play(course: Course) -> Iterator[Finding]:
    """Core roles with the people that they need against people_min; least against most."""
    for play in course.role_plays:
        needed = sum(role.least for role in play.roles if role.core)
        if not 0 < needed <= play.people_min:
            what = f"core roles need {needed} people, people_min is {play.people_min}"
            yield _located(course, play, ("people_min",), what)
        if play.people_max < play.people_min:
            yield _located(course, play, ("people_max",), "people_max is below people_min")
        for number, role in enumerate(play.roles):
            if role.least > role.most:
                what = f"'{role.id}' needs more people than share it"
                yield _located(course, play, ("roles", number), what)


@rule(
    "P13",
    "The words of a role fit its card",
    "Say it in fewer words. The sheet for the table and the situation have more room.",
)
def cards_fit(course: Course) -> Iterator[Finding]:
    """Lines on the secret side and on the public side of each card."""
    for play in course.role_plays:
        for number, role in enumerate(play.roles):
            secret = _lines(*role.interests, *role.red_lines, *role.may_accept)
            if secret > SECRET_LINES:
                what = f"'{role.id}' has {secret} secret lines, at most {SECRET_LINES} fit"
                yield _located(course, play, ("roles", number, "interests"), what)
            public = _lines(role.public, role.opening)
            if public > PUBLIC_LINES:
                what = f"'{role.id}' has {public} public lines, at most {PUBLIC_LINES} fit"
                yield _located(course, play, ("roles", number, "public"), what)


def _lines(*texts: str) -> int:
    """Return about how many lines of a card some texts take."""
    return sum(ceil(len(text) / LINE) for text in texts)
