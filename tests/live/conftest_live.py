"""Mini books with live exercises: written, built."""

import io
from pathlib import Path

import nbformat
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

MINI = Path(__file__).parent / "mini"
CONF = """
extensions = ["myst_nb", "plenipot.live.page"]
html_theme = "basic"
html_static_path = ["assets"]
html_copy_source = False
nb_execution_mode = "force"
nb_execution_raise_on_error = True
exclude_patterns = ["out", "jupyter_execute"]
"""


def write_notebook(path: Path, *sources: str, tags: dict[int, list[str]] | None = None) -> None:
    """Write a notebook with these code cells; `tags` are given by the place of the cell."""
    notebook = nbformat.v4.new_notebook()
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    notebook.cells.append(nbformat.v4.new_markdown_cell("# A tiny exercise\n\nSome text."))
    for place, source in enumerate(sources):
        metadata = {"tags": (tags or {}).get(place, [])}
        cell = nbformat.v4.new_code_cell(source, metadata=metadata, id=f"cell-{place}")
        notebook.cells.append(cell)
    nbformat.write(notebook, path)


def build_book(folder: Path, parallel: int = 1) -> tuple[Path, str]:
    """Build a folder with `conf.py` and return the site's folder and the warnings."""
    warnings = io.StringIO()
    site = folder / "out" / "html"
    with patch_docutils(), docutils_namespace():
        Sphinx(
            srcdir=str(folder),
            confdir=str(folder),
            outdir=str(site),
            doctreedir=str(folder / "out" / "doctrees"),
            buildername="html",
            status=None,
            warning=warnings,
            parallel=parallel,
        ).build()
    return site, warnings.getvalue()
