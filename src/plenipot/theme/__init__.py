"""A Sphinx extension that makes the theme light, offline and accessible.

The theme as it comes asks other hosts for scripts and weighs 0.8 MB a page; this book
has readers on slow lines and in rooms without internet.
"""

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from . import accessible, icons, offline, printed

HERE = Path(__file__).parent


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the hooks, each noted with its place in Sphinx's order."""
    # config-inited comes before the theme reads its options and template folders.
    app.connect("config-inited", offline.prepare)
    # doctree-read comes when a page is parsed and its cells have run, before anything is kept.
    app.connect("doctree-read", printed.join_printed)
    # html-page-context runs once a page; a late priority sees what others have added.
    app.connect("html-page-context", offline.drop_foreign, priority=9999)
    app.connect("html-page-context", accessible.repair, priority=9999)
    # doctree-resolved comes after all transforms; thebe adds its snippet before.
    app.connect("doctree-resolved", offline.drop_thebe, priority=9999)
    # build-finished comes when every page and static file is written.
    app.connect("build-finished", offline.remove_unused)
    app.connect("build-finished", icons.subset)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
