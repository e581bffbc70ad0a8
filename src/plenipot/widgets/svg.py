"""Pieces of pictures (inline SVG) that stay readable at 320 pixels, in both themes.

Places along the width are shares of it, in percent, so that text keeps its size on every
screen; heights are pixels. Lines, boxes and words take the colour of the text around them.
A picture shows nothing by colour alone, and a table beside it says the same.
"""

from .html import escape

TEXT = 13  # pixels


def share(percent):
    """A share of the width as SVG reads it, such as `12.5%`."""
    # Whole tenths: the same text on every interpreter.
    tenths = int(percent * 10 + 0.5)
    return "%d.%d%%" % (tenths // 10, tenths % 10)


def text(x, y, words, anchor="middle", dx=0, css=""):
    """Words at a place. `x` is a share or pixels as text; `dx` shifts by pixels."""
    return '<text x="%s" y="%d" font-size="%d" text-anchor="%s"%s%s>%s</text>' % (
        x,
        y,
        TEXT,
        anchor,
        ' dx="%d"' % dx if dx else "",
        ' class="%s"' % css if css else "",
        escape(words),
    )


def line(x1, y1, x2, y2, extra=""):
    """A line. `x1` and `x2` are shares or pixels as text; `extra` is further attributes."""
    return '<line class="lv-line" x1="%s" y1="%d" x2="%s" y2="%d"%s/>' % (x1, y1, x2, y2, extra)


def box(start, end, y, height):
    """An empty box from one share of the width (in percent) to another."""
    return '<rect class="lv-box" x="%s" y="%d" width="%s" height="%d"/>' % (
        share(start),
        y,
        share(end - start),
        height,
    )


def bar(start, end, y, height):
    """A full box from one share of the width (in percent) to another."""
    return '<rect fill="currentColor" x="%s" y="%d" width="%s" height="%d"/>' % (
        share(start),
        y,
        share(end - start),
        height,
    )


def at(x, y, parts, width=None):
    """Parts around a place of their own: pixels to the left, right, above and below it."""
    return '<svg x="%s" y="%d"%s overflow="visible">%s</svg>' % (
        share(x),
        y,
        ' width="%s"' % share(width) if width is not None else "",
        "".join(parts),
    )


def picture(name, title, description, parts, height):
    """The whole picture, as wide as its place and `height` pixels high.

    `name` makes its ids unlike those of another picture on the page. `title` and
    `description` are what a screen reader says.
    """
    return (
        '<svg class="lv-track" role="img" width="100%%" height="%d" '
        'aria-labelledby="%s-title %s-desc" style="color:inherit">'
        '<title id="%s-title">%s</title><desc id="%s-desc">%s</desc>%s</svg>'
    ) % (height, name, name, name, escape(title), name, escape(description), "".join(parts))
