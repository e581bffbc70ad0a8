"""A slide as HTML: the same elements in the player and on PDF pages. Texts are escaped here."""

from html import escape

from .deck import Block, Drawing, Grid, Note, Para, Point, Points, Slide
from .words import say

#: Shapes by their place in the key: three full ones, then three empty ones.
_SHAPES = (
    '<circle cx="12" cy="12" r="9"/>',
    '<rect x="3" y="3" width="18" height="18"/>',
    '<path d="M12 1L23 12L12 23L1 12Z"/>',
)
#: Colour of shapes. It stands in each drawing, because WeasyPrint gives no styles to parts of one.
INK = "#0b3c66"
#: Marks of a matrix, from most to least: full, half, empty, dash.
_MARKS = (
    f'<circle cx="12" cy="12" r="9" fill="{INK}"/>',
    f'<circle cx="12" cy="12" r="9" fill="none"/><path d="M12 3A9 9 0 0 0 12 21Z" fill="{INK}"/>',
    '<circle cx="12" cy="12" r="9" fill="none"/>',
    '<path d="M3 12H21"/>',
)


def body(slide: Slide, link: str) -> str:
    """Return what stands under the title of a slide. `link` goes before the id in addresses."""
    inside = "".join(_block(block, link) for block in slide.blocks)
    return f'<div class="pp-body pp-{slide.kind}">{inside}</div>'


def notes(slide: Slide) -> str:
    """Return the notes of a slide."""
    return "".join(map(_note, slide.notes))


def _note(note: Note) -> str:
    label = f"<p><strong>{_text(note.label)}</strong></p>"
    if len(note.texts) == 1:
        return f"{label}<p>{_text(note.texts[0])}</p>"
    lines = "".join(f"<li>{_text(text)}</li>" for text in note.texts)
    return f"{label}<ol>{lines}</ol>"


def _text(text: str) -> str:
    return escape(text, quote=False)


def _block(block: Block, link: str) -> str:
    if isinstance(block, Para):
        return f'<p class="pp-{block.look}">{_text(block.text)}</p>'
    if isinstance(block, Points):
        tag = "ol" if block.look == "numbered" else "ul"
        lines = "".join(f"<li>{_point(point, link)}</li>" for point in block.items)
        # A list without bullets loses its role in some screen readers unless it is named.
        return f'<{tag} role="list" class="pp-points pp-{block.look}">{lines}</{tag}>'
    if isinstance(block, Drawing):
        return _drawing(block)
    return _grid(block)


def _point(point: Point, link: str) -> str:
    lead = f"<strong>{_text(point.lead)}</strong> " if point.lead else ""
    text = f"<span>{_text(point.text)}</span>"
    if point.target:
        text = f'<a href="{link}{escape(point.target)}">{_text(point.text)}</a>'
    return lead + text


def _svg(inside: str, label: str) -> str:
    named = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    drawn = f'<g stroke="{INK}" stroke-width="2.5">{inside}</g>'
    return f'<svg class="pp-shape" viewBox="0 0 24 24" {named}>{drawn}</svg>'


def _shape(kind: int, label: str) -> str:
    fill = INK if kind < len(_SHAPES) else "none"
    return _svg(f'<g fill="{fill}">{_SHAPES[kind % len(_SHAPES)]}</g>', label)


def _key(entries: list[tuple[str, str]]) -> str:
    lines = "".join(f"<li>{shape} {_text(label)}</li>" for shape, label in entries)
    return f'<ul role="list" class="pp-key" aria-label="{escape(say("key"))}">{lines}</ul>'


def _drawing(block: Drawing) -> str:
    marks = "".join(
        f"<li>{_shape(mark.kind, block.kinds[mark.kind])}"
        f"<strong>{_text(mark.lead)}</strong> <span>{_text(mark.text)}</span></li>"
        for mark in block.marks
    )
    shown = sorted({mark.kind for mark in block.marks})
    key = _key([(_shape(kind, ""), block.kinds[kind]) for kind in shown])
    return f'<ol role="list" class="pp-drawing pp-{block.look}">{marks}</ol>{key}'


def _grid(block: Grid) -> str:
    head = "".join(f'<th scope="col">{_text(name)}</th>' for name in (block.head, *block.columns))
    rows = "".join(
        f'<tr><th scope="row">{_text(label)}</th>'
        + "".join(f"<td>{_svg(_MARKS[kind], block.kinds[kind])}</td>" for kind in cells)
        + "</tr>"
        for label, cells in block.rows
    )
    key = _key([(_svg(_MARKS[place], ""), label) for place, label in enumerate(block.kinds)])
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f'<div class="pp-grid">{table}</div>{key}'
