"""Mini-books, built the way an author builds: Sphinx in a process of its own."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from banks import Part, write_modules, write_pretest
from mini_books import BOOKS, ROOT, Book, Built
from playwright.sync_api import Browser, Error, Page

from plenipot.book.assets import build_assets


@pytest.fixture(scope="session")
def assets(tmp_path_factory: pytest.TempPathFactory, node_modules: Path) -> Path:
    """The script and style sheet, bundled."""
    folder = tmp_path_factory.mktemp("assets")
    build_assets(folder, node_modules)
    return folder


@pytest.fixture(scope="session")
def new_book(tmp_path_factory: pytest.TempPathFactory, assets: Path) -> Callable[[str], Book]:
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


#: Six modules beside the one of the mini-book: each has two objectives and seven questions.
PARTS = [
    Part(
        name,
        [
            ("apply", [("single", "easy")] * 4),
            ("analyse", [("order", "medium"), ("multiple", "hard"), ("order", "medium")]),
        ],
    )
    for name in ("ant", "bee", "cat", "dog", "elk", "fox")
]
ASKED = [f"{PARTS[number % 6].id}-q{1 + number // 6}" for number in range(10)]


@pytest.fixture(scope="session")
def new_whole(new_book: Callable[[str], Book]) -> Callable[[], Book]:
    """Make a book with seven modules, the forms of the whole course and the record."""

    def make() -> Book:
        book = new_book("whole")
        write_modules(book.folder, PARTS, first=2)
        write_pretest(book.folder, ASKED)
        for number, part in enumerate(PARTS, start=2):
            page = book.folder / "book" / f"{number:02d}-{part.id}" / "index.md"
            text = f"# Page of {part.id}\n\n```{{quiz}} {part.id}\n```\n"
            page.write_text(text, encoding="utf-8")
        return book

    return make


@pytest.fixture(scope="session")
def whole(new_whole: Callable[[], Book]) -> Built:
    """The book with the forms of the whole course, with the theme of the course."""
    built = new_whole().build("-W", "-D", "html_theme=sphinx_book_theme")
    assert (built.code, built.warned) == (0, "")
    return built


def _messages(room: str) -> dict[str, str]:
    path = ROOT / "src" / "plenipot" / "messages" / "en" / f"{room}.json"
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def words() -> dict[str, str]:
    """The messages of the page, and those of the tests of the whole course."""
    return {**_messages("assess"), **_messages("page")}


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page of a build; `prepare` is a script that runs before the page's own.

    The test fails if our script fails. The theme's may: it does not expect blocked storage.
    """
    contexts = []
    failures: list[str] = []

    def note(error: Error) -> None:
        ours = ("plenipot.js", "plan.js", "plenipot-assess.js")
        if any(name in (error.stack or "") for name in ours):
            failures.append(str(error))

    def opened(built: Built, name: str, prepare: str = "", **options: Any) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        if prepare:
            context.add_init_script(prepare)
        page = context.new_page()
        page.on("pageerror", note)
        page.goto((built.out / f"{name}.html").as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert failures == []


@pytest.fixture
def open_page(visit: Callable[..., Page], themed: Built) -> Callable[..., Page]:
    """Open a page of the mini-book."""

    def opened(name: str = "pages/one", **options: Any) -> Page:
        return visit(themed, name, **options)

    return opened


@pytest.fixture
def open_whole(visit: Callable[..., Page], whole: Built) -> Callable[..., Page]:
    """Open a page of the book with the forms of the whole course."""

    def opened(name: str, **options: Any) -> Page:
        return visit(whole, name, **options)

    return opened
