"""The directive `sheet`: how a sheet of a session page is printed, and what in it is a key."""

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from plenipot.content.sheets import FORMS

from .complaints import unknown
from .nodes import sheet_mark


class SheetDirective(SphinxDirective):
    """`sheet` with the form in which the print kit prints the sheet that it stands in."""

    required_arguments = 1
    option_spec = {
        "key-columns": int,
        "columns": str,
        "each": int,
        "per": str,
    }

    def run(self) -> list[nodes.Node]:
        form = self.arguments[0]
        if form not in FORMS:
            unknown(self, "form", form, FORMS, of=" of a sheet")
            return []
        return [sheet_mark(form=form, key_columns=self.options.get("key-columns", 0))]


def mark_sheets(doctree: nodes.document) -> None:
    """Put classes on each sheet and on its key cells, in place of the marks."""
    for mark in list(doctree.findall(sheet_mark)):
        section = mark.parent
        assert isinstance(section, nodes.Element)
        section["classes"] += ["pp-sheet", f"pp-sheet-{mark['form']}"]
        for row in section.findall(nodes.row):
            cells = list(row.findall(nodes.entry))
            for entry in cells[len(cells) - mark["key_columns"] :]:
                entry["classes"].append("pp-key-cell")
        section.remove(mark)
