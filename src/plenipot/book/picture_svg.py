"""Drawing a picture as SVG: one column, 340 units wide, so that a phone shows it at full size.

Lines and words take the colour of the page, so both themes and print are served. Shapes tell
kinds apart, never colour. Widths of words are estimated: a line of text is kept short.
"""

from collections.abc import Callable, Sequence
from textwrap import wrap

from plenipot.content.schema import Flow, Matrix, Picture, Timeline

from .markup import Html, el, join

WIDTH = 340
TEXT = 14
LINE = 18

Fill = Callable[[str], str]


def draw(picture: Picture, fill: Fill, anchor: str) -> Html:
    """Return the drawing of a picture. `fill` puts values into texts; `anchor` names its parts."""
    if isinstance(picture, Timeline):
        parts, height = _timeline(picture, fill)
    elif isinstance(picture, Flow):
        parts, height = _flow(picture, fill)
    else:
        parts, height = _matrix(picture, fill)
    return el(
        "svg",
        el("title", fill(picture.title), id=f"{anchor}-title"),
        el("desc", fill(picture.alt), id=f"{anchor}-desc"),
        *parts,
        class_="pp-drawing",
        viewBox=f"0 0 {WIDTH} {height}",
        role="img",
        aria_labelledby=f"{anchor}-title {anchor}-desc",
        font_size=TEXT,
    )


def _text(x: int, y: int, words: str, anchor: str = "start", bold: bool = False) -> Html:
    weight = "700" if bold else None
    return el("text", words, x=x, y=y, text_anchor=anchor, font_weight=weight)


def _lines(
    x: int, y: int, words: Sequence[str], anchor: str = "start", bold: bool = False
) -> list[Html]:
    return [_text(x, y + LINE * n, line, anchor, bold) for n, line in enumerate(words)]


#: Shapes of timelines and flows, in the order of the key: three full ones, three empty ones.
_OUTLINES = ("circle", "square", "diamond")


def _shape(place: int, x: int, y: int) -> Html:
    """Return the shape of the kind at a place in the key, around a point."""
    name = _OUTLINES[place % 3]
    full = place < 3
    # The style sheet gives empty shapes the ground of the page, so that no line shows through.
    look: dict[str, str] = {"class_": "pp-full" if full else "pp-empty", "stroke": "currentColor"}
    if name == "circle":
        return el("circle", cx=x, cy=y, r=6, stroke_width=2, **look)
    if name == "square":
        return el("rect", x=x - 6, y=y - 6, width=12, height=12, stroke_width=2, **look)
    path = f"M{x} {y - 8}L{x + 8} {y}L{x} {y + 8}L{x - 8} {y}Z"
    return el("path", d=path, stroke_width=2, **look)


def _key(labels: Sequence[str], shape: Callable[[int, int, int], Html]) -> tuple[list[Html], int]:
    """Return the key, one kind a line, and the height at which it ends."""
    parts: list[Html] = []
    y = 14
    for place, label in enumerate(labels):
        parts.append(shape(place, 14, y))
        words = wrap(label, 44)
        parts += _lines(32, y + 5, words)
        y += LINE * len(words) + 4
    return parts, y + 2


def _places(picture: Timeline | Flow) -> dict[str, int]:
    return {kind.id: place for place, kind in enumerate(picture.kinds)}


def _timeline(picture: Timeline, fill: Fill) -> tuple[list[Html], int]:
    parts, top = _key([kind.label for kind in picture.kinds], _shape)
    places = _places(picture)
    marks: list[Html] = []
    y = top + 16
    for item in picture.items:
        when, words = wrap(fill(item.when), 10), wrap(fill(item.text), 28)
        marks.append(_shape(places[item.kind], 110, y))
        marks += _lines(96, y + 5, when, "end", bold=True)
        marks += _lines(126, y + 5, words)
        y += LINE * max(len(when), len(words)) + 14
    line = el("line", x1=110, y1=top, x2=110, y2=y - 14, stroke="currentColor")
    return [*parts, line, *marks], y - 6


def _flow(picture: Flow, fill: Fill) -> tuple[list[Html], int]:
    parts, y = _key([kind.label for kind in picture.kinds], _shape)
    places = _places(picture)
    y += 6
    for number, step in enumerate(picture.steps, start=1):
        title = wrap(f"{number}. {fill(step.title)}", 36)
        words = wrap(fill(step.text), 40) if step.text else []
        height = LINE * (len(title) + len(words)) + 14
        if number > 1:
            parts.append(_arrow(y))
            y += 26
        parts.append(
            el("rect", x=2, y=y, width=WIDTH - 4, height=height, rx=6, fill="none",
               stroke="currentColor")
        )  # fmt: skip
        parts.append(_shape(places[step.kind], 20, y + 17))
        parts += _lines(38, y + 22, title, bold=True)
        parts += _lines(38, y + 22 + LINE * len(title), words)
        y += height
    return parts, y + 2


def _arrow(y: int) -> Html:
    x = WIDTH // 2
    path = f"M{x} {y + 3}V{y + 22}M{x - 6} {y + 15}L{x} {y + 22}L{x + 6} {y + 15}"
    return el("path", d=path, fill="none", stroke="currentColor", stroke_width=2)


def _mark(place: int, x: int, y: int) -> Html:
    """Return the mark of a matrix: full, half, empty, dash."""
    if place == 3:
        return el("line", x1=x - 6, y1=y, x2=x + 6, y2=y, stroke="currentColor", stroke_width=2)
    look = "pp-full" if place == 0 else "pp-empty"
    ring = el("circle", cx=x, cy=y, r=7, stroke="currentColor", stroke_width=2, class_=look)
    if place != 1:
        return ring
    return join(ring, el("path", d=f"M{x} {y - 7}A7 7 0 0 0 {x} {y + 7}Z", class_="pp-full"))


def _matrix(picture: Matrix, fill: Fill) -> tuple[list[Html], int]:
    parts, top = _key([kind.label for kind in picture.kinds], _mark)
    places = {kind.id: place for place, kind in enumerate(picture.kinds)}
    first = 132
    # Headings are turned, so that seven of them have room. By each sign, of about 7 units, they
    # rise by 5.6 and go on to the right by 4, where they must end within the drawing.
    longest = max(len(name) for name in picture.columns)
    step = min(
        (WIDTH - 4 - first) // len(picture.columns),
        *(
            int((WIDTH - 4 - first - 4 * len(name)) / (number + 0.5))
            for number, name in enumerate(picture.columns)
        ),
    )
    y = top + 24 + int(longest * 5.6)
    for number, name in enumerate(picture.columns):
        x = first + step * number + step // 2
        turned = f"translate({x} {y}) rotate(-55)"
        parts.append(el("text", name, transform=turned))
    y += 8
    for row in picture.rows:
        words = wrap(fill(row.label), 17)
        height = max(LINE * len(words), 22) + 8
        parts.append(el("line", x1=2, y1=y, x2=WIDTH - 2, y2=y, stroke="currentColor",
                        stroke_opacity="0.5"))  # fmt: skip
        parts += _lines(4, y + 19, words)
        for number, kind in enumerate(row.cells):
            parts.append(_mark(places[kind], first + step * number + step // 2, y + height // 2))
        y += height
    return parts, y + 4
