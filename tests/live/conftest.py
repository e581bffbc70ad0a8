"""A mini book with one live exercise, built once, served with every other host out of reach."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest_live import CONF, MINI, build_book, write_notebook

from plenipot.live.engine import build_engine

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, node_modules: Path) -> Path:
    """The mini book, built."""
    folder = tmp_path_factory.mktemp("mini")
    (folder / "conf.py").write_text(CONF)
    build_engine(folder / "assets" / "live", node_modules)
    view = (MINI / "view.py").read_text(encoding="utf-8")
    write_notebook(folder / "index.ipynb", view)
    write_notebook(folder / "plain.ipynb", "1 + 1")
    write_notebook(
        folder / "two.ipynb",
        "import ipywidgets as w",
        "box = w.HTML(value='one')\nbox.n = 0\ndef up(b):\n    box.n += 1\n"
        "    box.value = str(box.n)\nbutton = w.Button(description='Add')\nbutton.on_click(up)\n"
        "w.VBox([button, box])",
        "w.VBox([box])",
        "w.HTML(value='still')",
        "button.click()\nassert box.n == 1\nbox.value = 'one'\nbox.n = 0",
        tags={0: ["hide-input"], 3: ["skip-live"], 4: ["remove-cell"]},
    )
    (folder / "text.md").write_text("# Text\n\nNo exercise here.\n")
    built, warnings = build_book(folder)
    left = [line for line in warnings.splitlines() if "toctree" not in line and line.strip()]
    assert left == []
    return built


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the mini book is served."""
    handler = functools.partial(_Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()
