"""Pages generated from the code itself: `assumptions`, `rules-table`."""

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from plenipot import messages
from plenipot.content import checks
from plenipot.models.clock import parameters

from .collected import cite
from .course import course_of, depend_on, facts_files
from .docnodes import Cell, table
from .nodes import fact_mark
from .words import say


class AssumptionsDirective(SphinxDirective):
    """`assumptions`: every number that the teaching models choose, with its reason."""

    def run(self) -> list[nodes.Node]:
        words = Path(messages.__file__).parent / "en" / "clock.json"
        depend_on(self.env, Path(parameters.__file__), words, *facts_files(self.env))
        rows = [self._row(parameter) for parameter in parameters.CLOCK_PARAMETERS]
        columns = ("name", "value", "range", "source", "confidence", "reason")
        head = [say(f"head-{column}") for column in columns]
        return [table(say("assumptions"), head, rows, classes=["pp-wide"])]

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


class RulesTableDirective(SphinxDirective):
    """`rules-table`: the rules that content is checked against."""

    def run(self) -> list[nodes.Node]:
        depend_on(self.env, *sorted(Path(checks.__file__).parent.glob("*.py")))
        rows = [[rule.code, rule.title, rule.remedy] for rule in checks.RULES]
        head = [say("head-code"), say("head-rule"), say("head-remedy")]
        return [table(say("rules"), head, rows)]
