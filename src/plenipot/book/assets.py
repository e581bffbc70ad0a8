"""The scripts and style sheets: built once, and added only to the pages that need them."""

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util import logging

from .nodes import ASSESSING, PLANNED, SCRIPTED, STYLED, kept_words

HERE = Path(__file__).parent
SCRIPT = "plenipot.js"
PLAN_SCRIPT = "plan.js"
STYLE = "plenipot.css"
#: Does what the common script does, and brings tests of the whole course to life.
ASSESS_SCRIPT = "plenipot-assess.js"
ASSESS_STYLE = "plenipot-assess.css"
_OWN_CLASSES = frozenset(
    {"pp-fact", "pp-facts", "pp-objectives", "pp-worked", "pp-session", "pp-table", "pp-manual"}
)

_logger = logging.getLogger(__name__)


def build_assets(out_dir: Path, node_modules: Path) -> None:
    """Write the scripts and style sheets into a folder, which is made if need be."""
    # Only building needs Node; a book with ready assets builds without it.
    from plenipot.bundling import bundle

    out_dir.mkdir(parents=True, exist_ok=True)
    bundle(HERE / "js" / "main.js", out_dir / SCRIPT, node_modules)
    bundle(HERE / "js" / "plan" / "main.js", out_dir / PLAN_SCRIPT, node_modules)
    bundle(HERE / "js" / "assess.js", out_dir / ASSESS_SCRIPT, node_modules)
    for style in (STYLE, ASSESS_STYLE):
        bundle(HERE / "css" / style, out_dir / style, node_modules)


def add_folder(app: Sphinx, config: Config) -> None:
    """Add the folder of the assets to the static files of the book.

    On `config-inited`: before the builder reads `html_static_path`.
    """
    folder = Path(app.confdir, config.plenipot_root or app.srcdir, config.plenipot_assets)
    if not (folder / SCRIPT).is_file():
        _logger.warning(
            "there is no %s in %s: questions and scenarios will not be interactive; "
            "build the assets first",
            SCRIPT,
            config.plenipot_assets,
            type="plenipot",
            subtype="assets",
        )
        return
    if str(folder) not in map(str, config.html_static_path):
        config.html_static_path.append(str(folder))


def add_files(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Add script and style sheet to a page that holds something of ours.

    On `html-page-context`: files added then belong to this page alone.
    """
    if doctree is None or not _ready(app):
        return
    own = list(doctree.findall(lambda node: isinstance(node, STYLED)))
    if own or doctree.next_node(_has_own_class, include_self=True):
        app.add_css_file(STYLE)
    scripted = [node for node in own if isinstance(node, SCRIPTED)]
    if any(isinstance(node, PLANNED) for node in own):
        app.add_js_file(PLAN_SCRIPT, loading_method="defer")
        scripted = [node for node in scripted if not isinstance(node, kept_words)]
    assessing = any(isinstance(node, ASSESSING) for node in own)
    if assessing:
        app.add_css_file(ASSESS_STYLE)
    if scripted:
        app.add_js_file(ASSESS_SCRIPT if assessing else SCRIPT, loading_method="defer")


def _has_own_class(node: nodes.Node) -> bool:
    """Return whether a standard node is one that we style."""
    return isinstance(node, nodes.Element) and not _OWN_CLASSES.isdisjoint(node["classes"])


def _ready(app: Sphinx) -> bool:
    return any(
        (Path(app.confdir, folder) / SCRIPT).is_file() for folder in app.config.html_static_path
    )
