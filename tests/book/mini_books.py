"""What the tests of mini-books share: building one, and using its pages by keyboard."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup
from playwright.sync_api import Page

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


def line_of(element) -> str:
    """Return the text of an element on one line."""
    return " ".join(element.text.split())


#: Where the pages of the mini-book keep results.
KEY = "mini-course:v1"


def kept(page: Page):
    """Return what the browser keeps for the course, or None."""
    return json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or "null")


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus, as somebody without a mouse does."""
    for _ in range(150):
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {selector}")


def axe_complaints(page: Page, selector: str) -> list[tuple[str, list[str]]]:
    """Return what axe finds wrong in a part of a page into which it was loaded."""
    found = page.evaluate("part => axe.run(part).then(result => result.violations)", selector)
    return [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found]
