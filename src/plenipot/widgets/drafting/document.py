"""The draft resolution as a document, with the learner's clause in its place.

Signs in the margin, brackets and underlining follow the habit of the conference.
"""

from plenipot.messages import message
from plenipot.models.drafting.text import DRAFT
from plenipot.widgets.html import escape, paragraph

STYLE = """<style>
.lv-doc{border:1px solid;padding:.75rem;margin-block:.75rem}
.lv-doc p{margin-block:0 .35rem}
.lv-doc .lv-doc-place{font-style:italic;margin-block:.6rem .35rem}
.lv-doc .lv-doc-line{display:grid;grid-template-columns:2.75rem minmax(0,1fr)}
.lv-doc .lv-sign{font-size:.8125rem;letter-spacing:.02em;padding-block-start:.15rem}
.lv-doc .lv-add{font-weight:600}
.lv-doc ins{text-decoration:underline;text-underline-offset:.15em}
</style>"""
_LETTERS = "abcdefgh"


def _line(sign, letter, inner, css=""):
    """A line of the text; `inner` is markup that is already safe."""
    return ('<p class="lv-doc-line%s"><span class="lv-sign">%s</span><span>%s) %s</span></p>') % (
        css,
        escape(message("drafting", "doc." + sign)),
        letter,
        inner,
    )


def _new(letter, clause, brackets):
    words = "<ins>%s;</ins>" % escape(clause.text())
    if brackets:
        words = message("drafting", "doc.open") + words + message("drafting", "doc.close")
    return _line("add", letter, words, " lv-add")


def _place(place, count, clause, brackets):
    """One place with its lines, and the clause at their end if it stands there."""
    parts = [paragraph(message("drafting", "place." + place), "lv-doc-place")]
    for number in range(count):
        words = escape(message("drafting", "doc.%s.%d" % (place, number)))
        parts.append(_line("noc", _LETTERS[number], words))
    if clause.place == place:
        parts.append(_new(_LETTERS[count], clause, brackets))
    return "".join(parts)


def document(clause):
    """The whole draft as HTML, with an agreed clause in its place."""
    places = [_place(place, count, clause, False) for place, count in DRAFT]
    return (
        '<div class="lv-doc">'
        + paragraph(message("drafting", "doc.title"), "lv-reach")
        + paragraph(message("drafting", "doc.opening"))
        + "".join(places)
        + "</div>"
    )


def excerpt(clause, brackets):
    """Only the place in which a clause stands, as HTML.

    `brackets`: whether the clause stands in square brackets, because somebody objects.
    """
    count = dict(DRAFT)[clause.place]
    return '<div class="lv-doc">' + _place(clause.place, count, clause, brackets) + "</div>"
