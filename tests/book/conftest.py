"""Mini-books, built the way an author builds: Sphinx in a process of its own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from browser_finder import ARGUMENTS, find_browser
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, sync_playwright

from plenipot.book.assets import build_assets

ROOT = Path(__file__).resolve().parents[2]
BOOKS = ROOT / "tests" / "books"


@dataclass
class Built:
    """A finished build: where the pages are, and what Sphinx said."""

    out: Path
    code: int
    said: str
    warned: str

    def page(self, name: str) -> BeautifulSoup:
        return BeautifulSoup((self.out / f"{name}.html").read_text(encoding="utf-8"), "html5lib")


@dataclass
class Book:
    """The source of a mini-book in a folder of its own."""

    folder: Path

    def build(self, *options: str, builder: str = "html") -> Built:
        out = self.folder.parent / f"{self.folder.name}-{builder}"
        command = [sys.executable, "-m", "sphinx", "-b", builder, *options]
        done = subprocess.run(
            [*command, str(self.folder), str(out)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1"},
            check=False,
        )
        warned = done.stderr.replace(str(self.folder) + os.sep, "")
        return Built(out, done.returncode, done.stdout, warned)

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """The npm packages. Tests that need them fail if they are missing."""
    folder = ROOT / "node_modules"
    assert folder.is_dir(), "node_modules is missing. Run `make setup`, or `npm ci`."
    return folder


@pytest.fixture(scope="session")
def assets(tmp_path_factory: pytest.TempPathFactory, node_modules: Path) -> Path:
    """The script and style sheet, bundled."""
    folder = tmp_path_factory.mktemp("assets")
    build_assets(folder, node_modules)
    return folder


@pytest.fixture(scope="session")
def new_book(
    tmp_path_factory: pytest.TempPathFactory, assets: Path
) -> Callable[[str], Book]:
    """Make a copy of a mini-book. A book without content of its own uses that of `mini`."""

    def make(name: str) -> Book:
        folder = tmp_path_factory.mktemp(name) / name
        for part in ("conf.py", "book"):
            source = BOOKS / "mini" / part
            if source.is_dir():
                shutil.copytree(source, folder / part)
            else:
                folder.mkdir(exist_ok=True)
                shutil.copy(source, folder / part)
        shutil.copytree(BOOKS / name, folder, dirs_exist_ok=True)
        shutil.copytree(assets, folder / "assets")
        return Book(folder)

    return make


@pytest.fixture(scope="session")
def mini(new_book: Callable[[str], Book]) -> Built:
    """The sound mini-book, built once with every warning an error."""
    built = new_book("mini").build("-W", "-n", "--keep-going")
    assert (built.code, built.warned) == (0, "")
    return built


@pytest.fixture(scope="session")
def themed(new_book: Callable[[str], Book]) -> Built:
    """The mini-book with the theme of the course, for what depends on it."""
    built = new_book("mini").build("-W", "-D", "html_theme=sphinx_book_theme")
    assert (built.code, built.warned) == (0, "")
    return built


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium that can reach no host at all: mini-books are opened from their files."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=find_browser(), args=[*ARGUMENTS, "--host-resolver-rules=MAP * ~NOTFOUND"]
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def words() -> dict[str, str]:
    """The messages of the page."""
    path = ROOT / "src" / "plenipot" / "messages" / "en" / "page.json"
    return json.loads(path.read_text(encoding="utf-8"))
