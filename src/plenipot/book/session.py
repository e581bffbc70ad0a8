"""The directive `session`: the plan for a group, with times and copies derived."""

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from plenipot.content.schema import Activity, Material, Session
from plenipot.models.agenda.groups import copies

from .complaints import unknown
from .course import course_of, depend_on, file_of
from .docnodes import bullets, labelled, numbered, section, table, text_paragraphs
from .words import say

#: Group sizes for which copies are counted.
SIZES = (6, 12, 24, 40)


class SessionDirective(SphinxDirective):
    """`session` with the id of a session."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        course = course_of(self.env)
        known = {m.session.id: m.session for m in course.modules if m.session is not None}
        name = self.arguments[0]
        if name not in known:
            unknown(self, "session", name, known)
            return []
        depend_on(self.env, file_of(self.env, name))
        plan = known[name]
        return [
            _overview(plan),
            _section(plan, "before", numbered(plan.before)),
            _section(plan, "plan", _timetable(plan)),
            _section(plan, "materials", _materials_table(plan)),
            _section(plan, "steps", *(_details(activity) for activity in plan.activities)),
            _section(plan, "questions", numbered(plan.debrief)),
            _section(plan, "cuts", *cut_lists(plan)),
            _section(
                plan,
                "trouble",
                labelled(say("silent"), plan.silent),
                labelled(say("overheats"), plan.overheats),
            ),
        ]


def _section(plan: Session, part: str, *children: nodes.Node) -> nodes.section:
    return section(f"{plan.id}-{part}", say(f"session-{part}"), *children)


def clock(minutes: int) -> str:
    """Return elapsed minutes as hours and minutes."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def starts(plan: Session) -> list[int]:
    """Return the elapsed minutes at which each activity starts, and at last the total."""
    times = [0]
    for activity in plan.activities:
        times.append(times[-1] + activity.minutes)
    return times


def shortest(plan: Session) -> int:
    """Return the minutes that remain if everything that may be cut is cut."""
    kept = (activity for activity in plan.activities if activity.cut is None)
    return sum(activity.shorter or activity.minutes for activity in kept)


def sizes(plan: Session) -> list[int]:
    """Return the group sizes to count copies for, within the limits of the session."""
    within = [size for size in SIZES if plan.people_min <= size <= plan.people_max]
    return within or [plan.people_max]


def _overview(plan: Session) -> nodes.Node:
    total = starts(plan)[-1]
    return nodes.container(
        "",
        labelled(say("total"), say("total-text", minutes=total, shortest=shortest(plan))),
        labelled(say("people"), say("people-text", low=plan.people_min, high=plan.people_max)),
        labelled(say("teams"), say("teams-text", size=plan.team_size)),
        labelled(say("room"), plan.room),
        classes=["pp-session"],
    )


def _timetable(plan: Session) -> nodes.Node:
    times = starts(plan)
    rows = [
        [
            f"{clock(begin)}–{clock(end)}",
            say("minutes-short", minutes=activity.minutes),
            activity.title,
            say(f"method-{activity.method}"),
            activity.leads,
        ]
        for activity, begin, end in zip(plan.activities, times, times[1:], strict=False)
    ]
    rows.append([clock(times[-1]), say("minutes-short", minutes=times[-1]), say("end"), "–", "–"])
    head = [say(f"head-{key}") for key in ("time", "minutes", "activity", "method", "leads")]
    return table(say("caption-plan"), head, rows, classes=["pp-times"])


def _materials_table(plan: Session) -> nodes.Node:
    """Return the copies. A thing that two activities use is listed once, with the larger count."""
    used: dict[tuple[str, str], tuple[Material, list[str]]] = {}
    for activity in plan.activities:
        for material in activity.materials:
            key = (material.item, material.per)
            known, titles = used.get(key, (material, []))
            larger = material if material.count > known.count else known
            used[key] = (larger, [*titles, activity.title])
    if not used:
        return nodes.paragraph("", say("no-materials"))
    counted = sizes(plan)
    rows = [
        [
            material.item,
            say(f"per-{material.per}"),
            *(
                str(copies(material.per, material.count, people, plan.team_size))
                for people in counted
            ),
            "; ".join(titles),
        ]
        for material, titles in used.values()
    ]
    head = [
        say("head-item"),
        say("head-per"),
        *(say("head-copies", people=people) for people in counted),
        say("head-used-in"),
    ]
    return table(say("caption-materials"), head, rows)


def _details(activity: Activity) -> nodes.Node:
    parts: list[nodes.Node] = [
        labelled(activity.title, say("minutes-in-brackets", minutes=activity.minutes)),
        *text_paragraphs(activity.purpose),
        numbered(activity.steps),
    ]
    if activity.say:
        parts.append(labelled(say("you-can-say")))
        parts.append(nodes.block_quote("", *text_paragraphs(activity.say)))
    return nodes.container("", *parts, classes=["pp-activity"])


def cut_lists(plan: Session) -> list[nodes.Node]:
    """Return what to leave out and what to shorten when time is short."""
    cut = sorted((a for a in plan.activities if a.cut is not None), key=lambda a: a.cut or 0)
    shorter = [a for a in plan.activities if a.shorter is not None and a.cut is None]
    parts: list[nodes.Node] = []
    if cut:
        lines = [say("cut-line", title=a.title, minutes=a.minutes) for a in cut]
        parts += [nodes.paragraph("", say("cut-first")), numbered(lines)]
    if shorter:
        lines = [
            say("shorter-line", title=a.title, minutes=a.minutes, shorter=a.shorter)
            for a in shorter
        ]
        parts += [nodes.paragraph("", say("cut-shorter")), bullets(lines)]
    return parts or [nodes.paragraph("", say("cut-nothing"))]
