"""What a notebook prints, in one piece."""

from docutils import nodes
from sphinx.application import Sphinx


def join_printed(app: Sphinx, doctree: nodes.document) -> None:
    """Join what a cell prints in neighbouring pieces.

    A kernel cuts it by chance, also within a line; two builds of the book must be the same.
    """
    for node in list(doctree.findall(nodes.literal_block)):
        if node.parent is None or "stream" not in node["classes"]:
            continue  # joined to an earlier one, or no print
        place = node.parent.index(node) + 1
        while place < len(node.parent) and _goes_on(node, node.parent[place]):
            text = node.astext() + node.parent[place].astext()
            node.rawsource = text
            node.children = []
            node += nodes.Text(text)
            following = node.parent[place]
            node.parent.remove(following)
            following.parent = None


def _goes_on(node: nodes.literal_block, following: nodes.Node) -> bool:
    """Whether the next piece comes from the same stream of the same cell."""
    return (
        isinstance(following, nodes.literal_block)
        and following["classes"] == node["classes"]
        and following.get("language") == node.get("language")
    )
