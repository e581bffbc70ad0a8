"""The Sphinx extension that puts exercises into pages.

Hooks, in Sphinx's order:

- `doctree-read`: myst-nb has executed the notebook and written it to its output folder. Each
  widget in the page becomes drawn HTML, and the cells to run live are put beside them.
- `html-page-context`: pages with an exercise get its script and style, other pages nothing.

All that is kept is in the doctree, so incremental and parallel builds need no more.
"""

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging

from plenipot.live.draw import CONTROLS, KINDS, draw, escape
from plenipot.live.packs import packs_of
from plenipot.live.state import props_of
from plenipot.live.subset import check_source
from plenipot.messages import catalogue, message

LOGGER = logging.getLogger(__name__)
VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"
PACKAGE = Path(__file__).resolve().parent.parent
NOT_LIVE = {"remove-cell", "remove_cell", "skip-live"}
# A cell that runs when the book is built; the page gets the value of the name in its last line.
BUILT = "built"
WORDS = (
    "starting",
    "working",
    "changed",
    "retry",
    "fail-load",
    "fail-browser",
    "fail-cell",
    "fail-died",
    "fail-slow",
    "fail-callback",
    "keep",
    "kept",
    "not-kept",
)


class Unusable(Exception):
    """A cell that cannot be in a page. Its text is the complaint."""


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the extension."""
    app.add_config_value("plenipot_live_folder", "live", "html", str)
    # What readers keep is kept under the id of the course.
    app.add_config_value("plenipot_live_course", "", "env", str)
    app.connect("doctree-read", put_exercises)
    app.connect("html-page-context", add_assets)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def put_exercises(app: Sphinx, doctree: nodes.document) -> None:
    """Replace each widget of a page by its drawing and add the cells that make it live."""
    env: Any = app.env  # with what myst-nb keeps in it
    docname = env.docname
    bundles = list(_bundles(doctree))
    written = Path(env.mystnb_config.output_folder) / f"{docname}.ipynb"
    if docname in env.nb_metadata and env.nb_metadata[docname].get("exec_data"):
        for path in package_files():
            env.note_dependency(str(path))
    if docname in env.nb_metadata:
        # Also where no widget is shown: their state has random names and serves nobody.
        for key in [key for key in _scripts(env, docname) if key.startswith("ipywidgets_")]:
            del _scripts(env, docname)[key]
    if not bundles:
        return
    notebook = json.loads(written.read_text(encoding="utf-8"))
    if any(BUILT in cell["metadata"].get("tags", []) for cell in notebook["cells"]):
        # What is found at build time can come from the course's own data.
        for path in sorted(Path(app.srcdir).glob("book/**/*.yml")):
            env.note_dependency(str(path))
    try:
        cells, numbers = live_cells(notebook)
        models = notebook["metadata"].get("widgets", {}).get(STATE, {}).get("state", {})
        for bundle, model, cell in bundles:
            number = numbers.get(model)
            html = view_html(models, model, cell, number, len(numbers))
            bundle.replace_self(nodes.raw("", html, format="html", lv_view=True))
    except Unusable as complaint:
        LOGGER.warning(str(complaint), location=docname, type="plenipot", subtype="live")
        return
    if cells and numbers:
        doctree.append(
            nodes.raw("", cells_html(cells, app.config.plenipot_live_course), format="html")
        )


def _scripts(env: Any, docname: str) -> dict[str, Any]:
    scripts: dict[str, Any] = env.nb_metadata[docname].get("js_files", {})
    return scripts


def _bundles(doctree: nodes.document) -> Iterator[tuple[nodes.Element, str, int]]:
    """Yield each output that shows a widget: its node, the widget's id and the cell's number."""
    for raw in list(doctree.findall(nodes.raw)):
        container = raw.parent
        if container.get("mime_type") != VIEW:
            continue
        text = raw.astext()
        model = json.loads(text[text.index(">") + 1 : text.rindex("</script>")])
        if isinstance(model, str):
            model = json.loads(model)
        cell: nodes.Node = container
        while cell.parent is not None and not (
            isinstance(cell, nodes.container) and cell.get("nb_element") == "cell_code"
        ):
            cell = cell.parent
        index = cell.get("cell_index", 0) if isinstance(cell, nodes.Element) else 0
        yield container.parent, model["model_id"], index + 1


def live_cells(notebook: dict[str, Any]) -> tuple[list[dict[str, Any]], dict[str, int]]:
    """Return the cells to run in the page and the numbers of the widgets they show.

    A cell is `{"source": text, "views": [number, ...]}`. Numbers count from 1 in the order of
    the page. Raises Unusable for a cell that the page's Python cannot run.
    """
    cells = []
    numbers: dict[str, int] = {}
    for count, cell in enumerate(notebook["cells"], start=1):
        tags = set(cell["metadata"].get("tags", []))
        if cell["cell_type"] != "code" or tags & NOT_LIVE or not "".join(cell["source"]).strip():
            continue
        source = "".join(cell["source"])
        if BUILT in tags:
            cells.append({"source": built_value(source, cell["outputs"], count), "views": []})
            continue
        views = []
        for output in cell["outputs"]:
            if VIEW in output.get("data", {}):
                model = output["data"][VIEW]["model_id"]
                numbers[model] = len(numbers) + 1
                views.append(numbers[model])
        cells.append({"source": showing(source, count), "views": views})
    return cells, numbers


def built_value(source: str, outputs: list[dict[str, Any]], count: int) -> str:
    """Return a line that gives the page what a cell found when the book was built.

    The cell's last line is a name alone, and the value it shows is plain data: numbers, texts,
    lists, tuples, dicts. `count` is the cell's number, for the complaint. Raises Unusable.
    """
    last = source.strip().splitlines()[-1].strip()
    shown = [
        "".join(output["data"]["text/plain"])
        for output in outputs
        if output["output_type"] == "execute_result"
    ]
    try:
        if not last.isidentifier() or len(shown) != 1:
            raise ValueError
        return f"{last} = {ast.literal_eval(shown[0])!r}"
    except (ValueError, SyntaxError):
        raise Unusable(message("live", "not-built", cell=count)) from None


def showing(source: str, count: int) -> str:
    """Return a cell that shows its last expression by `lv_show(...)`, as notebooks do.

    `count` is the cell's number, for the complaint. Raises Unusable.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError as problem:
        text = message("live", "not-python", cell=count, problem=problem.msg)
        raise Unusable(text) from problem
    for finding in check_source(source, f"cell {count}"):
        text = message(
            "live",
            "outside-subset",
            cell=count,
            line=finding.line,
            what=finding.what,
            instead=finding.instead,
        )
        raise Unusable(text)
    last = tree.body[-1] if tree.body else None
    if not isinstance(last, ast.Expr) or source.rstrip().endswith(";"):
        return source
    lines = source.splitlines(keepends=True)
    before = "".join(lines[: last.lineno - 1])
    line = lines[last.lineno - 1].encode("utf-8")
    before += line[: last.col_offset].decode("utf-8")
    shown = ast.get_source_segment(source, last.value)
    return f"{before}lv_show({shown})"


def view_html(models: dict[str, Any], model: str, cell: int, number: int | None, views: int) -> str:
    """Return the drawing of one widget, closed until the page's script opens it.

    `number` is None for a widget of a cell that does not run live: it stays closed.
    Raises Unusable if it cannot be drawn.
    """
    if model not in models:
        raise Unusable(message("live", "no-state", cell=cell))

    def get(widget: str) -> tuple[str, dict[str, Any]]:
        kind, props = props_of(models, widget)
        if kind not in KINDS:
            kinds = ", ".join(KINDS)
            raise Unusable(message("live", "unsupported-kind", cell=cell, kind=kind, kinds=kinds))
        if kind in CONTROLS and not props["description"].strip():
            raise Unusable(message("live", "no-name", cell=cell, kind=kind))
        return kind, props

    if number is None:
        drawn = draw(model, get, f"s{model_place(models, model)}")
        return f'<div class="lv"><fieldset class="lv-controls" disabled>{drawn}</fieldset></div>\n'
    name = escape(message("live", "group", number=number if views > 1 else "").strip())
    drawn = draw(model, get, str(number))
    return (
        f'<div class="lv" data-view="{number}">'
        f'<p class="lv-off">{escape(message("live", "needs-script"))}</p>'
        f'<fieldset class="lv-controls" disabled><legend>{name}</legend>{drawn}</fieldset>'
        '<p class="lv-wait" role="status"></p><p class="lv-status" role="status"></p>'
        '<div class="lv-error" role="alert"></div></div>\n'
    )


def model_place(models: dict[str, Any], model: str) -> int:
    """Return a widget's place in the saved state, which is the same in every build."""
    return list(models).index(model)


def cells_html(cells: list[dict[str, Any]], course: str) -> str:
    """Return the element that tells the page's script what to run and what to say."""
    words = catalogue("live")
    packs = packs_of(cell["source"] for cell in cells)
    order = {
        "cells": cells,
        "packs": packs,
        "course": course,
        "words": {key: words[key] for key in WORDS},
    }
    text = json.dumps(order, ensure_ascii=False, sort_keys=True)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return f'<script type="application/json" class="lv-cells">{text}</script>\n'


def package_files() -> list[Path]:
    """Return the files of this package whose change makes notebook pages outdated."""
    return sorted(
        path
        for path in PACKAGE.rglob("*")
        if path.suffix in {".py", ".json"}
        and path.relative_to(PACKAGE).parts[0] in {"models", "widgets", "live", "messages"}
    )


def add_assets(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: nodes.document
) -> None:
    """Add the script and the style to pages with an exercise, and to no other page."""
    if doctree is None or not any(raw.get("lv_view") for raw in doctree.findall(nodes.raw)):
        return
    folder = app.config.plenipot_live_folder
    app.add_js_file(f"{folder}/live.js", loading_method="defer")
    app.add_css_file(f"{folder}/live.css")
