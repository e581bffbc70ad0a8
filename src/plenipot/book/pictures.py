"""The directive `picture`: a drawing made from data, and the same as a table."""

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from plenipot.content.pictures import filled
from plenipot.content.schema import Flow, Picture, Timeline

from .collected import cite
from .complaints import complain, unknown
from .course import course_of, depend_on, facts_files, file_of
from .docnodes import Cell, table
from .markup import el
from .nodes import fact_mark
from .picture_svg import Fill, draw
from .words import say


class PictureDirective(SphinxDirective):
    """`picture` with the id of a picture."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        course = course_of(self.env)
        name = self.arguments[0]
        if name not in course.pictures:
            unknown(self, "picture", name, course.pictures)
            return []
        shown = self.env.temp_data.setdefault("plenipot_pictures", [])
        if name in shown:
            complain(self, "picture", f"picture '{name}' is on this page already")
            return []
        shown.append(name)
        depend_on(self.env, file_of(self.env, name), *facts_files(self.env))
        picture = course.pictures[name]

        def fill(text: str) -> str:
            return filled(text, course.facts)

        drawn = draw(picture, fill, f"picture-{name}")
        title = el("figcaption", fill(picture.title))
        summary = el("summary", say("picture-table"))
        return [
            nodes.raw("", el("figure", title, drawn, class_="pp-picture"), format="html"),
            nodes.raw("", f'<details class="pp-same">{summary}', format="html"),
            self._table(picture, fill),
            nodes.raw("", "</details>", format="html"),
        ]

    def _table(self, picture: Picture, fill: Fill) -> nodes.Node:
        kinds = {kind.id: kind.label for kind in picture.kinds}
        if isinstance(picture, Timeline):
            head = [say("picture-when"), say("picture-what"), say("picture-kind")]
            rows = [
                [fill(item.when), self._cited(fill(item.text), item.facts), kinds[item.kind]]
                for item in picture.items
            ]
        elif isinstance(picture, Flow):
            head = [say("picture-step"), say("picture-who"), say("picture-more")]
            rows = [
                [
                    f"{number}. {fill(step.title)}",
                    kinds[step.kind],
                    self._cited(fill(step.text or ""), step.facts),
                ]
                for number, step in enumerate(picture.steps, start=1)
            ]
        else:
            head = [picture.head, *picture.columns]
            rows = [
                [self._cited(fill(row.label), row.facts), *(kinds[kind] for kind in row.cells)]
                for row in picture.rows
            ]
        return table(fill(picture.title), head, rows, classes=["pp-wide"])

    def _cited(self, text: str, facts: list[str]) -> Cell:
        parts: list[nodes.Node] = [nodes.Text(text)]
        for fact in facts:
            cite(self.env, fact)
            parts.append(fact_mark(fact=fact))
        return parts
