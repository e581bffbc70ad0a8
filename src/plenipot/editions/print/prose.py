"""Prose of the book as HTML for paper: facts in words, no links, no marks that nobody can follow."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from plenipot.book.markup import Html, el, join
from plenipot.content import Course
from plenipot.content.references import Source

from .words import say

#: Places to write in the source: four underscores or more.
_BLANK = re.compile(r"_{4,}")


@dataclass(frozen=True)
class Block:
    """A piece of prose. `kind` is `table`, `list`, `lead` (a paragraph that starts in bold) or `text`.

    `head` and `rows` are the cells of a table; `blank` says that there is a place to write.
    """

    kind: str
    html: Html
    head: tuple[Html, ...] = ()
    rows: tuple[tuple[Html, ...], ...] = ()
    blank: bool = False


@dataclass
class Prose:
    """Renders prose of one document and remembers the facts that it rests on, in order.

    With `marks`, facts are numbered, so that `sources` can be a list of them.
    """

    course: Course
    marks: bool = False
    cited: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        parser = MarkdownIt("commonmark", {"html": False}).enable("table")
        for plugin in (colon_fence_plugin, deflist_plugin, myst_role_plugin):
            parser.use(plugin)
        self.renderer = RendererHTML(parser)
        rules: dict[str, Any] = self.renderer.rules
        rules["myst_role"] = lambda tokens, place, *_: self._role(tokens[place])
        rules["text"] = lambda tokens, place, *_: _text(tokens[place].content)
        for name in ("link_open", "link_close", "fence", "colon_fence"):
            rules[name] = lambda *_: ""
        self.parser = parser

    def html(self, markdown: str) -> Html:
        """Return a text of the book as HTML. Directives are left out."""
        return join(*(block.html for block in self.blocks(markdown)))

    def blocks(self, markdown: str) -> list[Block]:
        """Return the pieces of a text of the book."""
        pieces: list[list[Token]] = [[]]
        for token in self.parser.parse(markdown):
            pieces[-1].append(token)
            if token.level == 0 and token.nesting <= 0:
                pieces.append([])
        return [self._block(tokens) for tokens in pieces if tokens]

    def _block(self, tokens: list[Token]) -> Block:
        first = tokens[0].type
        source = "".join(token.content for token in tokens if token.type == "inline")
        blank = bool(_BLANK.search(source))
        if first == "table_open":
            table = self._table(tokens)
            html = table_html(table[0], table[1:])
            return Block("table", html, table[0], tuple(table[1:]), blank)
        html = self._render(tokens)
        if first in ("bullet_list_open", "ordered_list_open"):
            return Block("list", html, blank=blank)
        return Block("lead" if html.startswith("<p><strong>") else "text", html, blank=blank)

    def _table(self, tokens: Sequence[Token]) -> list[tuple[Html, ...]]:
        rows: list[list[Html]] = []
        for token in tokens:
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(self._render([token]))
        return [tuple(row) for row in rows]

    def _render(self, tokens: Sequence[Token]) -> Html:
        return Html(self.renderer.render(tokens, self.parser.options, {}))

    def _role(self, token: Token) -> str:
        if token.meta["name"] != "fact":
            return join(re.sub(r"\s*<[^>]*>$", "", token.content))
        name, _, value = (part.strip() for part in token.content.partition(":"))
        words = join(self.course.facts[name].values[value]) if value else ""
        return words + self.mark(name)

    def mark(self, fact: str) -> Html:
        """Remember a fact; return its number if facts are numbered."""
        if fact not in self.cited:
            self.cited.append(fact)
        if not self.marks:
            return Html("")
        return el("span", f" [{self.cited.index(fact) + 1}]", class_="mark")

    def sources(self) -> Html:
        """Return, after everything else, what the document rests on, in words."""
        if not self.cited:
            return Html("")
        if not self.marks:
            keys = dict.fromkeys(self.course.facts[fact].source for fact in self.cited)
            titles = "; ".join(_named(self.course.sources[key]) for key in keys)
            return el("p", say("sources", titles=titles), class_="sources")
        items = []
        for fact in (self.course.facts[name] for name in self.cited):
            where = _named(self.course.sources[fact.source])
            if fact.locator:
                where = f"{where}, {fact.locator}"
            items.append(el("li", " ".join(fact.statement.split()), " ", el("em", where)))
        return join(el("h2", say("facts")), el("ol", *items, class_="facts"))


def _named(source: Source) -> str:
    """Return author and title of a source."""
    return f"{source.author}: {source.title}" if source.author else source.title


def table_html(head: Sequence[Html], rows: Sequence[Sequence[Html]], class_: str = "grid") -> Html:
    """Return a table with one row of headings; empty cells are places to write.

    One or two columns that are only for writing get most of the width.
    """
    writing = [all(_is_empty(row[place]) for row in rows) for place in range(len(head))]
    wide = None
    if sum(writing) in (1, 2):
        wide = "wide-1" if len(head) == 2 else "wide-2"
    heads = (
        el("th", cell, scope="col", class_=wide if own else None)
        for cell, own in zip(head, writing, strict=True)
    )
    return el(
        "table",
        el("thead", el("tr", *heads)),
        el("tbody", *(el("tr", *(_cell(cell) for cell in row)) for row in rows)),
        class_=class_,
    )


def _cell(cell: Html) -> Html:
    empty = _is_empty(cell)
    return el("td", Html("") if empty else cell, class_="write" if empty else None)


def _is_empty(cell: Html) -> bool:
    """Whether a cell holds nothing but a place to write."""
    return not cell.strip() or cell == _text("____")


def _text(text: str) -> Html:
    """Return plain text, with lines where the source has places to write."""
    parts = _BLANK.split(text)
    lines = _BLANK.findall(text)
    shown = [join(parts[0])]
    for blank, part in zip(lines, parts[1:], strict=True):
        shown += [el("span", class_="blank long" if len(blank) > 12 else "blank"), join(part)]
    return join(*shown)
