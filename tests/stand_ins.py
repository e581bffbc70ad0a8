"""A Sphinx extension that takes our directives and roles and shows nothing.

With it in place of ours, the same pages build as plain Jupyter Book builds them.
"""

from typing import Any

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx

from plenipot.book import DIRECTIVES


class Nothing(Directive):
    """Takes any argument, option and content."""

    optional_arguments = 9
    has_content = True
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        return []


def nothing(*_: Any, **__: Any) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    """Show nothing for a role."""
    return [], []


def setup(app: Sphinx) -> dict[str, Any]:
    for name in DIRECTIVES:
        app.add_directive(name, Nothing)
    app.add_role("fact", nothing)
    app.add_config_value("plenipot_root", "", "env", str)
    return {"parallel_read_safe": True}
