"""Pages generated from the code itself: `assumptions`, `rules-table`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from plenipot import messages
from plenipot.content import checks
from plenipot.exercises import ROOMS, Exercise, exercise

from .collected import cite
from .complaints import unknown
from .course import course_of, depend_on, facts_files
from .docnodes import Cell, numbered, table
from .nodes import fact_mark
from .words import say


class AssumptionsDirective(SphinxDirective):
    """`assumptions` with the room of an exercise: every number of its model, with its reason.

    A second table says how far what the model teaches depends on each number. It is computed
    when the page is read.
    """

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        if name not in ROOMS:
            unknown(self, "exercise", name, ROOMS)
            return []
        one = exercise(name)
        words = [
            Path(messages.__file__).parent / "en" / f"{room}.json" for room in (name, "models")
        ]
        model = sorted(Path(str(one.model.__file__)).parent.glob("*.py"))
        depend_on(self.env, *model, *words, *facts_files(self.env))
        rows = [self._row(parameter) for parameter in one.table.parameters]
        columns = ("name", "value", "range", "source", "confidence", "reason")
        head = [say(f"head-{column}") for column in columns]
        title = say("assumptions", exercise=one.title())
        return [table(title, head, rows, classes=["pp-wide"]), *_sensitivity(one)]

    def _row(self, parameter: Any) -> list[Cell]:
        source: list[nodes.Node] = [nodes.Text(parameter.source_label())]
        if parameter.fact in course_of(self.env).facts:
            cite(self.env, parameter.fact)
            source.append(fact_mark(fact=parameter.fact))
        return [
            parameter.label(),
            parameter.amount(),
            say("range", low=parameter.low, high=parameter.high),
            source,
            say(f"trust-{parameter.confidence}"),
            parameter.reason(),
        ]


def _sensitivity(one: Exercise) -> list[nodes.Node]:
    """Return what is measured, and the table of what changes at the ends of each range."""
    measures = one.measures()
    chosen = tuple(one.sensitivity.measure())
    rows: list[list[Cell]] = []
    for parameter, ends in one.sensitivity_rows():
        at = dict(ends)
        cells = [_found(end, at.get(end, chosen)) for end in (parameter.low, parameter.high)]
        changed = [
            name
            for place, name in enumerate(measures)
            if any(found[place] != chosen[place] for found in at.values())
        ]
        what = "; ".join(changed) if changed else say("sensitivity-nothing")
        rows.append([parameter.label(), cells[0], _found(parameter.value, chosen), cells[1], what])
    head = [say(f"head-{column}") for column in ("name", "low", "chosen", "high", "changes")]
    return [
        nodes.paragraph("", say("sensitivity-lead", exercise=one.title())),
        numbered([[nodes.paragraph("", name)] for name in measures]),
        table(say("sensitivity", exercise=one.title()), head, rows, classes=["pp-wide"]),
    ]


def _found(value: int, found: Sequence[int]) -> Cell:
    """Return a cell: the number tried, and what was measured with it."""
    return say("sensitivity-cell", value=value, found=" · ".join(map(str, found)))


class RulesTableDirective(SphinxDirective):
    """`rules-table`: the rules that content is checked against."""

    def run(self) -> list[nodes.Node]:
        depend_on(self.env, *sorted(Path(checks.__file__).parent.glob("*.py")))
        rows = [[rule.code, rule.title, rule.remedy] for rule in checks.RULES]
        head = [say("head-code"), say("head-rule"), say("head-remedy")]
        return [table(say("rules"), head, rows)]
