"""What the theme leaves open for readers who cannot see, or cannot use a mouse."""

import re
from collections.abc import Iterator
from html import escape
from itertools import count
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from plenipot.messages import message

_TABLE = re.compile(r'<div class="pst-scrollable-table-container"[^>]*>')
_CODE = re.compile(r'<div class="highlight"><pre>')
#: What search engines show of a description.
LONGEST = 160


def repair(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Name what can be scrolled and reach it by keyboard; describe pages that have no description."""
    for key in ("start-page", "chapters", "pages-below"):
        context[key.replace("-", "_")] = message("theme", key)
    if "body" in context:
        # The role that docutils gives to entries of a list of sources is deprecated.
        context["body"] = context["body"].replace('role="doc-biblioentry"', 'role="listitem"')
        # The name of a disclosure is what it shows.
        context["body"] = context["body"].replace(
            '<summary aria-label="Toggle hidden content">', "<summary>"
        )
        tables = count(1)
        box = 'div class="pst-scrollable-table-container"'
        context["body"] = _TABLE.sub(lambda _: _region(box, "table", tables), context["body"])
        blocks = count(1)
        context["body"] = _CODE.sub(
            lambda _: f'<div class="highlight">{_region("pre", "code", blocks)}', context["body"]
        )
    if doctree is not None and 'name="description"' not in context.get("metatags", ""):
        first = next((p for p in doctree.findall(nodes.paragraph) if len(p.astext()) > 40), None)
        if first is not None:
            words = (t for t in first.findall(nodes.Text) if not isinstance(t.parent, nodes.raw))
            text = escape(_shortened("".join(words)))
            context["metatags"] = (
                context.get("metatags", "") + f'\n<meta name="description" content="{text}" />'
            )


def _region(tag: str, kind: str, numbers: Iterator[int]) -> str:
    label = message("theme", kind, number=next(numbers))
    return f'<{tag} tabindex="0" role="region" aria-label="{label}">'


def _shortened(text: str) -> str:
    """Return the text up to a full stop, or to a word, within LONGEST characters."""
    text = " ".join(text.split())
    if len(text) <= LONGEST:
        return text
    cut = text[:LONGEST]
    stop = cut.rfind(". ")
    return cut[: stop + 1] if stop > LONGEST // 2 else cut[: cut.rfind(" ")] + "…"
