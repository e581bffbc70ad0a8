"""The whole deck of a module, in the order in which a facilitator shows it.

The session comes first: its first vote wants people who were told nothing. Then come votes on
questions of the module, each with its answer after it. Pictures and facts would give answers
away, so they come last.
"""

from plenipot.content import Course
from plenipot.content.course import Module

from .deck import Deck, Note, Para, Point, Points, Slide
from .pictures import fact_slides, picture_slides
from .session import session_slides
from .votes import vote_slides
from .words import length, of, one_line, packed, say


class SlidesError(Exception):
    """Slides cannot be made as asked. The text says what, and what to do."""


def wanted(course: Course, names: str) -> list[Module]:
    """Return the modules with the ids or folders in a list with commas, in the order of the course.

    `all` means all of them. Raises SlidesError for a name that no module has.
    """
    asked = [name.strip().lower() for name in names.split(",") if name.strip()]
    if asked == ["all"]:
        return list(course.modules)
    known = course.module_names()
    unknown = [name for name in asked if name not in known]
    if unknown or not asked:
        ids = ", ".join(["all", *(module.info.id for module in course.modules)])
        raise SlidesError(say("unknown-module", names=", ".join(unknown) or "–", known=ids))
    ids_asked = {known[name].info.id for name in asked}
    return [module for module in course.modules if module.info.id in ids_asked]


def make_deck(course: Course, module: Module) -> Deck:
    """Return the deck of a module."""
    parts: list[tuple[str, list[Slide]]] = []
    if module.session:
        parts.append(("session", session_slides(module, module.session)))
    parts.append(("votes", vote_slides(course, module)))
    shown = [*picture_slides(course, module), *fact_slides(course, module)]
    parts.append(("pictures", shown))
    parts = [(name, slides) for name, slides in parts if slides]
    links = tuple(
        Point(say(f"part-{name}"), target=f"part-{name}") for name, _ in (*parts, ("next", []))
    )
    slides = [_cover(course, module), *_objectives(module)]
    slides.append(
        Slide("parts", "parts", say("parts"), (Points(links, "numbered"),),
              (Note(say("how-to-show"), (say("show-parts"),)),))
    )  # fmt: skip
    for name, inside in parts:
        slides.append(Slide(f"part-{name}", "part", say(f"part-{name}"),
                            (Para(say(f"part-{name}-about")),)))  # fmt: skip
        slides += inside
    slides.append(_next(course, module))
    return Deck(module.info.id, module.info.number, module.info.title, tuple(slides))


def _cover(course: Course, module: Module) -> Slide:
    total = len(course.modules)
    place = say("module", number=module.info.number, total=total)
    notes = [Note(say("how-to-show"), (say("keys-1"), say("keys-2"), say("keys-3")))]
    if module.session:
        notes.append(Note(say("room"), (one_line(module.session.room),)))
    return Slide("cover", "cover", module.info.title,
                 (Para(place), Para(course.info.title)), tuple(notes))  # fmt: skip


def _objectives(module: Module) -> list[Slide]:
    points = [(Point(one_line(o.text)), length(o.text)) for o in module.info.objectives]
    groups = packed(points, most=3)
    return [
        Slide(
            f"objectives-{place}",
            "objectives",
            of(say("objectives"), place, len(groups)),
            (Points(group),),
            (Note(say("objectives-note"), (say("objectives-do"),)),),
        )
        for place, group in enumerate(groups, start=1)
    ]


def _next(course: Course, module: Module) -> Slide:
    following = [m for m in course.modules if m.info.number > module.info.number]
    steps = [Point(say("next-plan"))]
    if following:
        info = following[0].info
        steps.append(Point(say("next-module", number=info.number, title=info.title)))
    else:
        steps.append(Point(say("next-last")))
    return Slide("part-next", "next", say("part-next"), (Points(tuple(steps)),),
                 (Note(say("next-note"), (say("next-do"),)),))  # fmt: skip
