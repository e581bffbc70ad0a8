"""The session plan as slides: what a group does, for how long, and what it talks about."""

import re
from collections.abc import Iterable

from plenipot.content.course import Module
from plenipot.content.schema import Activity, Counter, Scenario, Session

from .deck import Note, Para, Point, Points, Slide
from .words import LIMIT, length, of, one_line, packed, portions, say

#: A statement that the facilitator reads to the room for a vote.
_READ = re.compile(r'^Read: "(.+?)"(?=\s|$)')


def session_slides(module: Module, session: Session) -> list[Slide]:
    """Return the activities of a session in their order, with what belongs to each after it."""
    slides = _timetable(session)
    scenarios = list(module.scenarios)
    debriefed = False
    for activity in session.activities:
        slides += _activity(session, activity)
        if activity.method == "vote":
            slides += _statements(activity)
        if activity.method == "play":
            for scenario in scenarios:
                slides += _scenario(scenario)
            scenarios = []
        if activity.method == "debrief" and not debriefed:
            debriefed = True
            slides += [*_debrief(session), *_real(module)]
    return slides


def _timetable(session: Session) -> list[Slide]:
    total = sum(activity.minutes for activity in session.activities)
    rows = [
        (
            Point(activity.title, say("minutes", minutes=activity.minutes)),
            length(activity.title) + 2,
        )
        for activity in session.activities
    ]
    groups = packed(rows, most=7)
    cuts = sorted((a for a in session.activities if a.cut), key=lambda a: a.cut or 0)
    notes = [Note(say("before"), tuple(map(one_line, session.before)))]
    if cuts:
        notes.append(Note(say("cut"), tuple(activity.title for activity in cuts)))
    return [
        Slide(
            f"plan-{place}",
            "plan",
            of(say("plan", minutes=total), place, len(groups)),
            (Points(group, "plain"),),
            tuple(notes),
        )
        for place, group in enumerate(groups, start=1)
    ]


def _trouble(session: Session) -> tuple[Note, Note]:
    return (
        Note(say("silent"), (one_line(session.silent),)),
        Note(say("overheats"), (one_line(session.overheats),)),
    )


def _activity(session: Session, activity: Activity) -> list[Slide]:
    how = say(
        "minutes-and-method",
        minutes=activity.minutes,
        method=say(f"method-{activity.method}"),
    )
    blocks = [Para(how), Para(one_line(activity.purpose))]
    things = "; ".join(material.item for material in activity.materials)
    if things and length(how) + length(activity.purpose) + length(things) + 2 <= LIMIT:
        blocks.append(Para(say("need", things=things)))
    notes = [Note(say("steps"), tuple(map(one_line, activity.steps)))]
    if activity.say:
        notes.insert(0, Note(say("you-can-say"), (one_line(activity.say),)))
    if activity.shorter:
        notes.append(Note(say("late"), (say("shorter", minutes=activity.shorter),)))
    if things:
        notes.append(Note(say("have-ready"), (things,)))
    if activity.method in ("play", "debrief"):
        notes += _trouble(session)
    title = one_line(activity.title)
    return [Slide(f"do-{activity.id}", "activity", title, tuple(blocks), tuple(notes))]


def _statements(activity: Activity) -> list[Slide]:
    found = [match[1] for match in map(_READ.match, map(one_line, activity.steps)) if match]
    return [
        Slide(
            f"{activity.id}-{place}",
            "statement",
            say("your-view", number=place, total=len(found)),
            (Para(text, "large"), Para(say("show-card"))),
            (Note(say("steps"), (say("no-answer-yet"),)),),
        )
        for place, text in enumerate(found, start=1)
    ]


def _slides(name: str, kind: str, title: str, parts: list[str], note: Note) -> list[Slide]:
    """Return one slide for each portion of a text."""
    return [
        Slide(f"{name}-{place}", kind, of(title, place, len(parts)), (Para(part),), (note,))
        for place, part in enumerate(parts, start=1)
    ]


def _scenario(scenario: Scenario) -> list[Slide]:
    intro = " ".join(one_line(part) for part in scenario.intro.split("\n\n"))
    told = _slides(
        scenario.id, "scenario", scenario.title, portions(intro),
        Note(say("scenario-note"), (say("scenario-read"),)),
    )  # fmt: skip
    how = tuple(Point(say(f"play-{step}")) for step in range(1, 5))
    rules = Slide(
        f"{scenario.id}-how",
        "scenario",
        say("how-to-play"),
        (Points(how, "numbered"),),
        (Note(say("scenario-note"), (say("play-stay-out"),)),),
    )
    values = [
        Point(str(v.start) if isinstance(v, Counter) else say("yes" if v.start else "no"),
              say("lead", text=one_line(v.label)))
        for v in scenario.state
    ]  # fmt: skip
    groups = packed(((p, length(p.lead) + 1) for p in values), most=6)
    start = [
        Slide(
            f"{scenario.id}-start-{place}",
            "scenario",
            of(say("start-values"), place, len(groups)),
            (Points(group, "plain"),),
            (Note(say("scenario-note"), (say("start-note"),)),),
        )
        for place, group in enumerate(groups, start=1)
    ]
    return [*told, rules, *start]


def _debrief(session: Session) -> list[Slide]:
    """Return the debrief questions, grouped by the words before the first question mark."""
    grouped: dict[str, list[str]] = {}
    for question in map(one_line, session.debrief):
        head, _, rest = question.partition("? ")
        known = head in ("What", "So what", "Now what") and rest
        grouped.setdefault(f"{head}?" if known else say("debrief"), []).append(
            rest if known else question
        )
    slides: list[Slide] = []
    for key, questions in grouped.items():
        groups = packed(((Point(text), length(text)) for text in questions), most=4)
        slides += [
            Slide(
                f"debrief-{len(slides) + place}",
                "debrief",
                of(key, place, len(groups)),
                (Points(group),),
                _trouble(session),
            )
            for place, group in enumerate(groups, start=1)
        ]
    return slides


def _real(module: Module) -> list[Slide]:
    title = say("differs")
    texts: Iterable[Scenario] = module.scenarios
    slides: list[Slide] = []
    for scenario in texts:
        note = Note(say("differs-note"), (say("differs-ask"),))
        parts = portions(scenario.debrief.real)
        slides += _slides(f"{scenario.id}-real", "real", title, parts, note)
    if not slides:
        ask = Note(say("differs-note"), (say("differs-key"),))
        slides.append(Slide("real-1", "real", title, (Para(say("differs-open"), "large"),), (ask,)))
    return slides
