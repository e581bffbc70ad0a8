"""The Sphinx extension that reads a deck from its file and builds the slides as sections.

Sphinx loads it in the run that `player.py` starts; texts come escaped from `html.py`.
"""

import json
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.parsers import Parser


class DeckParser(Parser):
    """Reads `MODULE.deck`: the title and the slides of a deck, as JSON."""

    supported = ("deck",)

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Fill the document: the first slide is its title, the others are sections in it."""
        first, *others = json.loads(inputstring)
        top = _section(first)
        top += [_section(slide) for slide in others]
        document += top


def _section(slide: dict[str, str]) -> nodes.section:
    section = nodes.section("", ids=[slide["id"]], names=[slide["id"]])
    section += nodes.title(slide["title"], slide["title"])
    section += nodes.raw("", slide["body"], format="html")
    section += nodes.raw("", f'<aside class="notes">{slide["notes"]}</aside>', format="html")
    return section


def setup(app: Sphinx) -> dict[str, Any]:
    """Set up function called by Sphinx."""
    app.add_source_suffix(".deck", "deck")
    app.add_source_parser(DeckParser)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
