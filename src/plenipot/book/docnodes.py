"""Short ways to build standard document nodes: they render in every kind of builder."""

from collections.abc import Sequence

from docutils import nodes

from .markup import split_paragraphs

Cell = str | nodes.Node | Sequence[nodes.Node]


def text_paragraphs(text: str) -> list[nodes.Node]:
    """Return a plain text as paragraphs."""
    return [nodes.paragraph(part, part) for part in split_paragraphs(text)]


def labelled(label: str, *rest: str | nodes.Node, classes: Sequence[str] = ()) -> nodes.paragraph:
    """Return a paragraph that starts with a label in bold."""
    paragraph = nodes.paragraph("", "", nodes.strong(label, label), classes=list(classes))
    for part in rest:
        paragraph += nodes.Text(" ")
        paragraph += nodes.Text(part) if isinstance(part, str) else part
    return paragraph


def bullets(items: Sequence[Cell], classes: Sequence[str] = ()) -> nodes.bullet_list:
    """Return a bullet list."""
    listed = nodes.bullet_list(bullet="*", classes=list(classes))
    listed += [nodes.list_item("", *_block(item)) for item in items]
    return listed


def numbered(items: Sequence[Cell], classes: Sequence[str] = ()) -> nodes.enumerated_list:
    """Return a numbered list."""
    listed = nodes.enumerated_list(enumtype="arabic", prefix="", suffix=".", classes=list(classes))
    listed += [nodes.list_item("", *_block(item)) for item in items]
    return listed


def table(
    title: str, head: Sequence[str], rows: Sequence[Sequence[Cell]], classes: Sequence[str] = ()
) -> nodes.table:
    """Return a table with a caption and one row of headings."""
    element = nodes.table("", nodes.title(title, title), classes=[*classes, "pp-table"])
    group = nodes.tgroup(cols=len(head))
    group += [nodes.colspec(colwidth=100 // len(head)) for _ in head]
    group += nodes.thead("", _row(head))
    group += nodes.tbody("", *(_row(row) for row in rows))
    element += group
    return element


def section(anchor: str, title: str, *children: nodes.Node) -> nodes.section:
    """Return a section with a heading, which the contents of the page list."""
    element = nodes.section("", ids=[anchor], names=[anchor])
    element += nodes.title(title, title)
    element += children
    return element


def _row(cells: Sequence[Cell]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", *_block(cell)) for cell in cells))


def _block(cell: Cell) -> list[nodes.Node]:
    """Return the content of a cell or list item as block elements."""
    if isinstance(cell, str):
        return text_paragraphs(cell)
    children = [cell] if isinstance(cell, nodes.Node) else list(cell)
    if any(isinstance(child, (nodes.Inline, nodes.Text)) for child in children):
        return [nodes.paragraph("", "", *children)]
    return children
