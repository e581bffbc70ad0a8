"""Decks as PDF: slides one a page, and slides with the notes under them for the facilitator."""

from html import escape
from pathlib import Path

from plenipot.editions.pdf import CSS_SIZE, Paper, write_pdf

from .deck import Deck, Slide
from .html import body, notes
from .words import say

_SLIDES_CSS = Path(__file__).with_name("slides.css").read_text(encoding="utf-8")

#: A page is a slide of 1280 by 720 px. Nothing is cut: what does not fit makes another page.
_PAGE = """
@page { size: 1280px 720px; margin: 40px 56px; @bottom-center { content: none } }
html { font-size: 40px; }
.pp-slide { break-before: page; }
.pp-slide:first-child { break-before: auto; }
"""

#: The slide is 180 mm wide on either paper, with type in the same proportion.
_NOTES = """
@page {{ size: {size}; margin: 14mm 15mm 18mm; }}
.pp-sheet {{ break-before: page; }}
.pp-sheet:first-child {{ break-before: auto; }}
.pp-slide {{ font-size: 5.625mm; width: 180mm; min-height: 101.25mm; box-sizing: border-box;
  padding: 5.6mm 7.9mm; border: 0.3mm solid #14202b; break-inside: avoid; }}
.pp-notes {{ font-size: 11pt; margin-block-start: 6mm; }}
.pp-notes p, .pp-notes li {{ margin: 0 0 1.5mm; }}
.pp-notes ol {{ margin: 0 0 2mm; padding-inline-start: 7mm; }}
"""


def write_slides_pdf(deck: Deck, path: Path) -> int:
    """Write the slides of a deck, one a page. Returns the number of pages. Raises PdfMissing."""
    slides = "".join(_slide(slide) for slide in deck.slides)
    return write_pdf(_page(deck.title, slides), path, style=_SLIDES_CSS + _PAGE)


def write_notes_pdf(deck: Deck, path: Path, paper: Paper) -> int:
    """Write each slide with its notes under it. Long notes go on on a further page.

    Returns the number of pages. Raises PdfMissing.
    """
    sheets = "".join(
        f'<div class="pp-sheet">{_slide(slide)}<div class="pp-notes">{notes(slide)}</div></div>'
        for slide in deck.slides
    )
    title = say("notes-title", title=deck.title)
    style = _SLIDES_CSS + _NOTES.format(size=CSS_SIZE[paper])
    return write_pdf(_page(title, sheets), path, paper=paper, style=style)


def _slide(slide: Slide) -> str:
    tag = "h1" if slide.kind == "cover" else "h2"
    title = f"<{tag}>{escape(slide.title, quote=False)}</{tag}>"
    return f'<section class="pp-slide" id="{escape(slide.id)}">{title}{body(slide, "#")}</section>'


def _page(title: str, inside: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title></head>"
        f'<body class="pp-deck">{inside}</body></html>'
    )
