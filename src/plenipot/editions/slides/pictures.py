"""Pictures and facts of a module as slides."""

from plenipot.content import Course
from plenipot.content.course import Module
from plenipot.content.pictures import filled
from plenipot.content.schema import Fact, Flow, Picture, Timeline

from .deck import Block, Drawing, Grid, Mark, Note, Para, Point, Points, Slide
from .words import length, of, one_line, packed, say

#: How many facts a deck shows, and how long one may be.
MOST_FACTS = 6
FACT_WORDS = 30


def picture_slides(course: Course, module: Module) -> list[Slide]:
    """Return the pictures of a module, each over as many slides as its words need."""
    slides: list[Slide] = []
    for id, picture in sorted(course.pictures.items()):
        if course.places[id].path.parent != module.folder:
            continue
        parts = _parts(course, picture)
        told = Note(say("picture-shows"), (one_line(filled(picture.alt, course.facts)),))
        title = one_line(filled(picture.title, course.facts))
        for place, part in enumerate(parts, start=1):
            slides.append(
                Slide(f"{id}-{place}", "picture", of(title, place, len(parts)), (part,), (told,))
            )
    return slides


def _parts(course: Course, picture: Picture) -> list[Block]:
    def fill(text: str | None) -> str:
        return one_line(filled(text or "", course.facts))

    kinds = tuple(kind.label for kind in picture.kinds)
    places = {kind.id: place for place, kind in enumerate(picture.kinds)}
    if isinstance(picture, Timeline):
        marks = [Mark(places[i.kind], fill(i.when), fill(i.text)) for i in picture.items]
    elif isinstance(picture, Flow):
        marks = [
            Mark(places[step.kind], f"{number}. {fill(step.title)}", fill(step.text))
            for number, step in enumerate(picture.steps, start=1)
        ]
    else:
        rows = tuple(
            (fill(row.label), tuple(places[cell] for cell in row.cells)) for row in picture.rows
        )
        return [Grid(picture.head, tuple(picture.columns), kinds, rows)]
    sized = [(mark, length(mark.lead) + length(mark.text)) for mark in marks]
    look = picture.kind
    return [Drawing(look, kinds, group) for group in packed(sized, most=4)]


def key_facts(course: Course, module: Module) -> list[Fact]:
    """Return the short exact facts that most questions of a module rest on, in their own order."""
    used: dict[str, int] = {}
    for question in module.questions:
        for id in question.facts:
            used[id] = used.get(id, 0) + 1
    fit = [course.facts[id] for id in used if length(course.facts[id].statement) <= FACT_WORDS]
    first = sorted(fit, key=lambda fact: (not fact.exact, -used[fact.id], fact.id))[:MOST_FACTS]
    return sorted(first, key=lambda fact: list(used).index(fact.id))


def fact_slides(course: Course, module: Module) -> list[Slide]:
    """Return the key facts of a module with their sources in small type."""
    facts = [(fact, length(fact.statement)) for fact in key_facts(course, module)]
    groups = packed(facts, most=2)
    return [
        Slide(
            f"facts-{place}",
            "facts",
            of(say("facts"), place, len(groups)),
            (
                Points(tuple(Point(one_line(fact.statement)) for fact in group)),
                *(Para(_source(course, fact), "small") for fact in group),
            ),
            tuple(_caution(fact) for fact in group),
        )
        for place, group in enumerate(groups, start=1)
    ]


def _source(course: Course, fact: Fact) -> str:
    source = course.sources[fact.source]
    named = ", ".join(part for part in (source.author, source.title, fact.locator) if part)
    return say("source", source=named)


def _caution(fact: Fact) -> Note:
    sure = say(f"sure-{fact.confidence}")
    lines = [sure, say("checked", date=fact.as_of.isoformat())]
    if fact.note:
        lines.append(one_line(fact.note))
    return Note(one_line(fact.statement), tuple(lines))
