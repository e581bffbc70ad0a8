"""The key of a module, for the facilitator only: plan, keys of sheets and questions, endings."""

from collections.abc import Iterator
from itertools import accumulate

from plenipot.book.markup import Html, el, join, paragraphs
from plenipot.book.wording import state_line
from plenipot.content import Course
from plenipot.content.course import Module
from plenipot.content.play import Run
from plenipot.content.schema import Activity, Scenario, Session
from plenipot.content.sheets import KEYS, Sheet, read_sheets, section_of, session_page

from .key_questions import STYLE, question_key
from .page import page, sheet
from .prose import Prose
from .scene_cards import numbers
from .words import say

_STYLE = """
.only { border: 0.8mm solid #000; padding: 2.5mm 3mm; font-weight: 700; margin: 0 0 4mm; }
/* Only what is read aloud by itself begins on a new page. */
.sheet { break-before: auto; }
.sheet.own { break-before: page; }
h1 { break-after: avoid; }
.sheet + .sheet h1 { margin-block-start: 8mm; }
.sheet.own h1 { margin-block-start: 0; }
.keyed table { break-inside: avoid; }
.say { font-style: italic; }
"""


def key(course: Course, module: Module) -> str:
    """Return the key of a module. Nothing of it may come into the hands of participants."""
    title = say("key-title", title=module.info.title)
    prose = Prose(course, marks=True)
    parts = [el("h1", title), el("p", say("key-only"), class_="only")]
    plan = module.session
    if plan is not None:
        parts += _plan(plan)
    sheets = [sheet(title, *parts), *_sheet_keys(module, prose, title)]
    if plan is not None:
        sheets += _leading(plan, course, prose, title)
    if module.questions:
        asked = (
            question_key(course, question, number)
            for number, question in enumerate(module.questions, start=1)
        )
        sheets.append(sheet(title, el("h1", say("key-questions")), *asked))
    for scenario in module.scenarios:
        sheets.append(sheet(title, *_endings(course, scenario, prose)))
        sheets.append(sheet(title, *_worked(scenario), class_="own"))
    if prose.cited:
        sheets.append(sheet(title, prose.sources()))
    return page(title, *sheets, style=STYLE + _STYLE)


def _plan(plan: Session) -> Iterator[Html]:
    starts = [0, *accumulate(activity.minutes for activity in plan.activities)]
    yield el("p", say("key-people", low=plan.people_min, high=plan.people_max, size=plan.team_size))
    yield el("p", plan.room)
    yield el("h2", say("key-before"))
    yield el("ol", *(el("li", line) for line in plan.before))
    yield el("h2", say("key-plan", minutes=starts[-1]))
    head = el(
        "tr", *(el("th", say(f"plan-head-{one}")) for one in ("time", "activity", "leads", "cut"))
    )
    rows = (
        el(
            "tr",
            el("td", say("plan-span", start=_clock(start), end=_clock(start + activity.minutes))),
            el("td", activity.title),
            el("td", activity.leads),
            el("td", _cut(activity)),
        )
        for start, activity in zip(starts, plan.activities, strict=False)
    )
    yield el("table", head, *rows, class_="grid")
    for activity in plan.activities:
        yield _activity(activity)
    yield el("h2", say("key-debrief"))
    yield el("ol", *(el("li", question) for question in plan.debrief))
    yield el("h2", say("key-silent"))
    yield paragraphs(plan.silent)
    yield el("h2", say("key-overheats"))
    yield paragraphs(plan.overheats)


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"


def _cut(activity: Activity) -> str:
    said = []
    if activity.cut is not None:
        said.append(say("cut-number", number=activity.cut))
    if activity.shorter is not None:
        said.append(say("cut-shorter", minutes=activity.shorter))
    return "; ".join(said) or "–"


def _activity(activity: Activity) -> Html:
    parts = [
        el("h3", say("activity-title", title=activity.title, minutes=activity.minutes)),
        paragraphs(activity.purpose),
        el("ol", *(el("li", step) for step in activity.steps)),
    ]
    if activity.say:
        parts.append(el("p", el("strong", say("you-can-say")), " ", " ".join(activity.say.split()),
                        class_="say"))  # fmt: skip
    return el("div", *parts, class_="activity")


def _sheet_keys(module: Module, prose: Prose, title: str) -> Iterator[Html]:
    """Yield the keys of the sheets as the session page has them, and the sheets with key columns."""
    if not session_page(module).is_file():
        return
    text = session_page(module).read_text(encoding="utf-8")
    yield sheet(title, el("h1", KEYS), prose.html(section_of(text, KEYS)[1]))
    for found in read_sheets(module):
        if found.key_columns or found.form == "aloud":
            yield sheet(title, el("h1", _heading(found)), prose.html(found.body), class_="keyed")


def _heading(found: Sheet) -> str:
    kind = "sheet-aloud" if found.form == "aloud" else "sheet-with-key"
    return say(kind, letter=found.letter, title=found.title)


def _leading(plan: Session, course: Course, prose: Prose, title: str) -> Iterator[Html]:
    """Yield what helps to lead the talk: votes, arguments, what goes wrong, more to do."""
    parts: list[Html] = []
    if plan.votes:
        parts.append(el("h2", say("key-votes")))
        rows = (
            el("li", course.question(vote.question).stem, " ", el("em", vote.because))
            for vote in plan.votes
        )
        parts.append(el("ol", *rows))
    if plan.arguments:
        parts.append(el("h2", say("key-arguments")))
        for argument in plan.arguments:
            marks = join(*(prose.mark(fact) for fact in argument.facts))
            parts.append(
                el(
                    "div",
                    el("p", el("strong", say("quoted", text=argument.claim))),
                    el("p", argument.because),
                    el("p", say("arrow"), " ", argument.answer, marks),
                    class_="keep",
                )
            )
    if plan.watch:
        parts.append(el("h2", say("key-watch")))
        parts += [
            el("p", el("strong", watch.sign), " ", watch.do, class_="keep") for watch in plan.watch
        ]
    for more in plan.extension:
        parts.append(el("h2", say("key-extension", title=more.title, minutes=more.minutes)))
        parts.append(el("ol", *(el("li", step) for step in more.steps)))
        parts += [el("p", say("bring", item=material.item)) for material in more.materials]
    if parts:
        yield sheet(title, el("h1", say("key-leading")), *parts)


def _endings(course: Course, scenario: Scenario, prose: Prose) -> Iterator[Html]:
    yield el("h1", say("key-endings", title=scenario.title))
    yield el("p", say("key-endings-about"))
    scenes, _ = numbers(scenario)
    for scene in scenario.scenes:
        if scene.ending is None:
            continue
        lessons = (
            el(
                "li",
                course.lesson(name).text,
                join(*(prose.mark(fact) for fact in course.lesson(name).facts)),
            )
            for name in scene.ending.lessons
        )
        yield el(
            "div",
            el("h3", say("paragraph", number=scenes[scene.id], title=scene.title)),
            el("p", say(f"ending-{scene.ending.outcome}"), class_="right"),
            el("ul", *lessons),
            class_="keep",
        )
    yield el("h2", say("key-scenario-debrief"))
    questions = [*scenario.debrief.what, *scenario.debrief.so_what, *scenario.debrief.now_what]
    yield el("ul", *(el("li", question) for question in questions))
    yield el("h2", say("key-differs"))
    yield paragraphs(scenario.debrief.real)


def _worked(scenario: Scenario) -> Iterator[Html]:
    """Yield the worked run, to read aloud, played by the same code that scores a run."""
    yield el("h1", say("key-worked", title=scenario.title))
    yield el("p", say("key-worked-about"))
    run = Run(scenario)
    scenes, results = numbers(scenario)
    yield el("p", el("strong", say("run-start")), " ", state_line(scenario, run.state))
    for step in scenario.worked_run:
        scene = run.scene
        choice = next(one for one in scene.choices if one.id == step.choice)
        run.choose(step.choice)
        yield el(
            "div",
            el("h3", say("paragraph", number=scenes[scene.id], title=scene.title)),
            el("p", " ".join(step.why.split()), class_="say"),
            el("p", el("strong", " ".join(choice.text.split())), " ",
               say("read", number=results[scene.id, choice.id])),
            el("p", state_line(scenario, run.state), class_="small"),
            class_="keep",
        )  # fmt: skip
    yield el("p", say("worked-end", number=scenes[run.scene.id], title=run.scene.title))
