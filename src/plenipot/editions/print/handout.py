"""The hand-out of a module: what it is about in pictures and a few lines, and room for own notes."""

from plenipot.book.markup import Html, el
from plenipot.book.picture_svg import draw
from plenipot.content import Course
from plenipot.content.course import Module
from plenipot.content.pictures import filled
from plenipot.content.sheets import section_of

from .page import lines, page, sheet
from .prose import Prose
from .words import say

#: The headings of a module page whose text a hand-out takes.
LIMITS, OWN = "What this does not prove", "How would this differ in your country?"
#: The heading of a finished example that a session gives to teams.
EXAMPLE = "An example: the plan of an invented group"
_STYLE = """
body { font-size: 11pt; line-height: 1.3; }
h2 { margin-block: 4mm 1mm; }
p { margin-block-end: 1.5mm; }
ul, ol { margin-block-end: 1.5mm; }
li { margin-block-end: 0.5mm; }
/* Text stands beside a picture, which is as wide as its words need. */
figure { float: right; clear: both; inline-size: 96mm; margin: 0; margin-block-end: 4mm;
  margin-inline-start: 6mm; }
/* One piece, which no page break parts. */
figure > div { display: inline-block; }
.rule { overflow: hidden; }
"""


def handout(course: Course, module: Module) -> str:
    """Return the hand-out of a module: one sheet of paper, printed on both sides."""
    title = say("handout-title", title=module.info.title)
    text = (module.folder / "index.md").read_text(encoding="utf-8")
    prose = Prose(course)
    objectives = (el("li", objective.text) for objective in module.info.objectives)
    points = prose.html(_key_points(text))
    limits, own = _part(prose, text, LIMITS), _part(prose, text, OWN)
    pictures = [_picture(course, name) for name in pictures_of(course, module)]
    first = [
        el("h1", module.info.title),
        *pictures[:1],
        el("p", say("handout-course", title=course.info.title), class_="small"),
        el("h2", say("objectives")),
        el("ul", *objectives),
        *((el("h2", say("key-points")), points) if points else ()),
        *limits,
        el("h2", say("read-more")),
        el("p", say("read-more-about", title=module.info.title, course=course.info.title)),
        prose.sources(),
    ]
    questions = module.session.debrief if module.session else []
    last = [*_talk(questions), *own, *((lines(3),) if own else ())]
    return page(title, sheet(title, *first, *pictures[1:], *last), style=_STYLE)


def example(course: Course, module: Module) -> str:
    """Return the example of a module as a page; empty if its page has none."""
    source = section_of((module.folder / "index.md").read_text(encoding="utf-8"), EXAMPLE)[1]
    if not source.strip():
        return ""
    title = say("example-title", title=module.info.title)
    prose = Prose(course)
    blocks = [block.html for block in prose.blocks(source)]
    # What the page says of the plan after it is what teams are asked to find.
    last = next((place for place, html in enumerate(blocks) if html.startswith("<dl")), 0)
    body = blocks[: last + 1]
    return page(title, sheet(title, el("h1", EXAMPLE), *body, prose.sources()))


def pictures_of(course: Course, module: Module) -> list[str]:
    """Return the ids of the pictures whose files stand in the folder of a module, in order."""
    return sorted(
        name for name in course.pictures if course.places[name].path.parent == module.folder
    )


def _picture(course: Course, name: str) -> Html:
    picture = course.pictures[name]

    def fill(text: str) -> str:
        return filled(text, course.facts)

    drawn = draw(picture, fill, f"picture-{name}")
    # On paper no style sheet of the book says which shapes are empty.
    drawn = Html(drawn.replace('class="pp-empty"', 'fill="#fff"'))
    shown = el("div", drawn, class_="drawing")
    return el("figure", el("div", el("figcaption", fill(picture.title)), shown))


def _key_points(text: str) -> str:
    """Return the list in the box of key points; empty if a page has none."""
    _, found, rest = text.partition(":::{admonition} Key points\n")
    body = rest.partition("\n:::")[0] if found else ""
    return "\n".join(line for line in body.split("\n") if not line.startswith(":"))


def _part(prose: Prose, text: str, title: str) -> list[Html]:
    source = section_of(text, title)[1].partition(":::")[0]
    return [el("h2", title), prose.html(source)] if source.strip() else []


def _talk(questions: list[str]) -> list[Html]:
    if not questions:
        return []
    items = (el("li", question) for question in questions)
    return [el("h2", say("talk")), el("ul", *items)]
