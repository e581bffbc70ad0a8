"""Nothing from other hosts, and nothing that a page does not use."""

import shutil
from pathlib import Path
from typing import Any

import pydata_sphinx_theme
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

TEMPLATES = Path(__file__).parent / "templates"
CSS = Path(__file__).parent / "css"
#: The static files of the theme below the book theme.
THEME = Path(pydata_sphinx_theme.__file__).parent / "theme" / "pydata_sphinx_theme" / "static"

#: Scripts that the stack adds to every page and that this book does not use:
#: copy buttons and collapsing are done by elements of HTML, running code by `plenipot.live`.
UNUSED = (
    "thebe",
    "clipboard",
    "copybutton",
    "togglebutton",
    "comments",
    "design-tabs",
    "translations.js",
)

#: Files under _static that no page asks for.
DROPPED = (
    "scripts/fontawesome.js", "scripts/fontawesome.js.LICENSE.txt", "locales", "images",
    "clipboard.min.js", "copybutton.js", "copybutton_funcs.js", "copybutton.css", "check-solid.svg",
    "copy-button.svg", "togglebutton.js", "togglebutton.css", "sphinx-thebe.js", "sphinx-thebe.css",
    "design-tabs.js", "underscore.js", "jquery.js", "__init__.py", "__pycache__", "webpack-macros.html",
    "sbt-webpack-macros.html",
)  # fmt: skip


def prepare(app: Sphinx, config: Config) -> None:
    """Put our templates before the theme's, and our style among the static files."""
    config.templates_path = [str(TEMPLATES), *config.templates_path]
    names = [f"styles/{name}.css" for name in ("theme", "bootstrap", "pydata-sphinx-theme")]
    config.html_context["theme_styles"] = [name for name in names if (THEME / name).is_file()]
    icons = sorted(THEME.glob("vendor/fontawesome/*/css/all.min.css"))
    config.html_context["theme_icons"] = [path.relative_to(THEME).as_posix() for path in icons]
    config.html_static_path = [*config.html_static_path, str(CSS)]
    config.html_css_files = [*config.html_css_files, "theme-plenipot.css"]


def drop_foreign(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Keep scripts and styles that come from this site and that the page needs."""
    mathematics = doctree is not None and any(doctree.findall(_is_mathematics))

    def wanted(asset: Any) -> bool:
        name = str(getattr(asset, "filename", None) or asset or "")
        body = str((getattr(asset, "attributes", None) or {}).get("body") or "")
        if name.startswith(("http:", "https:", "//")):
            return False
        if any(unused in name for unused in UNUSED) or "THEBE_JS_URL" in body:
            return False
        if "togglebuttonSelector" in body or "toggleHint" in body:
            return False
        if "mathjax" in name.lower() or "MathJax" in body:
            return mathematics
        return True

    for kind in ("script_files", "css_files"):
        context[kind] = [asset for asset in context.get(kind, []) if wanted(asset)]


def _is_mathematics(node: nodes.Node) -> bool:
    return isinstance(node, (nodes.math, nodes.math_block))


def drop_thebe(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Remove the snippet with which sphinx-thebe names a foreign address."""
    for node in list(doctree.findall(nodes.raw)):
        if "thebe" in node.astext() and node.parent is not None:
            node.parent.remove(node)


def remove_unused(app: Sphinx, exception: Exception | None) -> None:
    """Delete static files that no page asks for, so that copies on USB sticks stay small."""
    if exception or app.builder.name != "html":
        return
    static = Path(app.outdir) / "_static"
    for name in DROPPED:
        path = static / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    for unused in [*static.rglob("*.map"), *static.glob("vendor/fontawesome/*/js/*")]:
        unused.unlink()
