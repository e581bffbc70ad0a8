"""A small book with the theme as we change it: light, alone on the network, usable by everybody."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from docutils import nodes
from docutils.utils import new_document
from fontTools.ttLib import TTFont
from measures import axe_violations
from playwright.sync_api import Browser, Page
from quiet import Traffic

from plenipot.theme.accessible import LONGEST
from plenipot.theme.printed import join_printed

ROOT = Path(__file__).resolve().parents[2]

CONF = """
project = "A small book"
extensions = ["myst_nb", "sphinx_thebe", "sphinx_copybutton", "sphinx_togglebutton", "plenipot.theme"]
html_theme = "sphinx_book_theme"
mathjax_path = "mathjax/tex-svg.js"
myst_enable_extensions = ["colon_fence", "dollarmath"]
html_js_files = ["https://example.org/foreign.js", "own.js"]
html_css_files = ["https://example.org/foreign.css"]
html_static_path = ["static"]
nb_ipywidgets_js = {}
"""
TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n"
LONG = "This page is about the dates of a campaign, and about what still works at which date. "
PAGES = {
    "index.md": f"# Start\n\n{LONG * 4}\n\n```{{toctree}}\nmaths\nwide\nshort\n```\n",
    "maths.md": '# Mathematics\n\nA price of $2^n$ "and" <b>more</b> than that, on a page of its own.\n',
    "wide.md": (
        "---\nmyst:\n  html_meta:\n    description: A description of its own.\n---\n"
        f"# Wide\n\n{TABLE}\nText.\n\n{TABLE}\n```python\none = 1\n```\n\n```python\ntwo = 2\n```\n\n"
        ":::{tip}\nA tip has an icon.\n:::\n"
    ),
    "short.md": "# Short\n\nFew words.\n",
}


@dataclass
class Site:
    """The built book."""

    folder: Path

    def soup(self, name: str) -> BeautifulSoup:
        return BeautifulSoup((self.folder / f"{name}.html").read_text("utf-8"), "html5lib")


def build(folder: Path, out: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-W", str(folder), str(out)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("theme") / "book"
    (folder / "static").mkdir(parents=True)
    (folder / "static" / "own.js").write_text("document.title += '';\n")
    (folder / "conf.py").write_text(CONF)
    for name, text in PAGES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def site(source: Path) -> Site:
    out = source.parent / "site"
    build(source, out)
    return Site(out)


@pytest.mark.parametrize("name", ["index", "maths", "wide", "short", "search", "genindex"])
def test_nothing_comes_from_another_host(site: Site, name: str) -> None:
    soup = site.soup(name)
    addresses = [
        tag.get("src") or tag.get("href") or ""
        for tag in soup.find_all(["script", "link", "img", "iframe"])
    ]
    assert len(addresses) >= 5
    assert [one for one in addresses if re.match(r"(https?:)?//", one)] == []
    inline = " ".join(tag.get_text() for tag in soup.find_all("script"))
    assert "https://" not in inline
    for one in addresses:
        if one and not one.startswith(("#", "data:")) and "mathjax" not in one:
            assert (site.folder / one.split("?")[0]).exists(), one


def test_a_script_of_the_book_itself_stays(site: Site) -> None:
    assert site.soup("index").select('script[src*="own.js"]')


def test_what_no_page_uses_is_gone(site: Site) -> None:
    files = {path.name for path in (site.folder / "_static").rglob("*")}
    assert files.isdisjoint(
        {"fontawesome.js", "sphinx-thebe.js", "copybutton.js", "togglebutton.js"}
    )
    assert not [name for name in files if name.endswith((".map", ".ttf"))]
    text = "".join(path.read_text("utf-8") for path in site.folder.glob("*.html"))
    for unused in ("fontawesome.js", "thebe.js", "copybutton.js", "togglebutton.js"):
        assert unused not in text


def test_mathjax_only_where_there_is_mathematics(site: Site) -> None:
    with_it = [
        name
        for name in ("index", "maths", "wide", "short", "search", "genindex")
        if site.soup(name).select('script[src*="mathjax"]')
    ]
    assert with_it == ["maths"]


def points(site: Site) -> set[int]:
    found: set[int] = set()
    for path in (site.folder / "_static").rglob("*.woff2"):
        found |= set(TTFont(path).getBestCmap())
    return found


def points_of(site: Site, icon: str) -> set[int]:
    """The code points that the theme's style gives an icon."""
    style = "".join(path.read_text("utf-8") for path in (site.folder / "_static").rglob("*.css"))
    found = set()
    for rule in style.split("}"):
        if re.search(rf"\.{icon}(?![\w-])", rule.partition("{")[0]):
            found.update(int(point, 16) for point in re.findall(r'content:"\\([0-9a-f]+)"', rule))
    return found


def test_the_fonts_hold_the_icons_of_the_pages_and_few_more(site: Site) -> None:
    named = {
        icon
        for name in ("index", "maths", "wide", "short", "search", "genindex")
        for tag in site.soup(name).find_all(class_=re.compile(r"\bfa-"))
        for icon in tag["class"]
        if icon.startswith("fa-")
    }
    assert "fa-magnifying-glass" in named
    held = points(site)
    shown = {icon: points_of(site, icon) for icon in named}
    drawn = {icon: codes for icon, codes in shown.items() if codes}
    assert len(drawn) >= 4
    assert {icon: codes for icon, codes in drawn.items() if not codes & held} == {}
    assert 0xF0EB in held  # the light bulb of a tip, which only a style names
    assert len(held) < 60
    sizes = [path.stat().st_size for path in (site.folder / "_static").rglob("*.woff2")]
    assert 0 < sum(sizes) < 12_000


def test_an_icon_more_in_the_next_build_is_in_the_font(
    source: Path, site: Site, tmp_path: Path
) -> None:
    anchor = points_of(site, "fa-anchor")
    assert anchor and not anchor & points(site)
    out = tmp_path / "site"
    shutil.copytree(site.folder, out)
    page = source / "short.md"
    sound = page.read_text("utf-8")
    page.write_text(sound + '\n<i class="fa-solid fa-anchor"></i>\n', encoding="utf-8")
    try:
        build(source, out)
    finally:
        page.write_text(sound, encoding="utf-8")
    assert anchor & points(Site(out))


def description(site: Site, name: str) -> list[str]:
    return [tag["content"] for tag in site.soup(name).select('meta[name="description"]')]


def test_pages_have_one_description(site: Site) -> None:
    (text,) = description(site, "index")
    assert text == LONG.strip()  # up to the full stop
    assert len(text) <= LONGEST
    assert description(site, "maths") == [
        "A price of 2^n “and” more than that, on a page of its own."
    ]
    assert description(site, "wide") == ["A description of its own."]


def test_what_scrolls_can_be_reached_and_has_a_name_of_its_own(site: Site) -> None:
    soup = site.soup("wide")
    boxes = soup.select("main .pst-scrollable-table-container, main .highlight pre")
    assert len(boxes) == 4
    for box in boxes:
        assert box["tabindex"] == "0"
        assert box["role"] == "region"
    names = [box["aria-label"] for box in boxes]
    assert sorted(names) == sorted(set(names))
    regions = [tag.get("aria-label") for tag in soup.select('[role="region"]')]
    assert sorted(set(regions)) == sorted(regions)


def printed(*pieces: tuple[str, str]) -> list[tuple[str, str]]:
    """Join pieces of output, each a class and a text."""
    document = new_document("page")
    box = nodes.container()
    document += box
    for kind, text in pieces:
        box += nodes.literal_block(text, text, classes=["output", kind], language="text")
    join_printed(None, document)  # type: ignore[arg-type]
    return [(node["classes"][1], node.astext()) for node in box.findall(nodes.literal_block)]


def test_what_a_cell_prints_is_one_piece_however_it_was_cut() -> None:
    whole = [("stream", "15 events\nand a line\n")]
    assert printed(("stream", "15 events\nand a line\n")) == whole
    assert printed(("stream", "15"), ("stream", " events\nand a line\n")) == whole
    assert printed(("stream", "15"), ("stream", " events"), ("stream", "\nand a line\n")) == whole
    assert printed(("stream", "1"), ("stderr", "2"), ("stream", "3")) == [
        ("stream", "1"), ("stderr", "2"), ("stream", "3"),
    ]  # fmt: skip


BLOCKED = """
for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, {
    configurable: true,
    get() { throw new DOMException("storage is blocked", "SecurityError"); },
  });
"""


@pytest.fixture
def visit(browser: Browser, site: Site) -> Iterator[Callable[..., tuple[Page, list[str]]]]:
    """Open a page of the book from its file; collects script errors and foreign requests."""
    contexts = []

    def opened(name: str, prepare: str = "") -> tuple[Page, list[str]]:
        context = browser.new_context()
        contexts.append(context)
        faults: list[str] = []
        if prepare:
            context.add_init_script(prepare)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "request",
            lambda r: None if r.url.startswith(("file:", "data:")) else faults.append(r.url),
        )
        traffic = Traffic(page)
        page.goto((site.folder / f"{name}.html").as_uri())
        traffic.wait()
        return page, faults

    yield opened
    for context in contexts:
        context.close()


def test_blocked_storage_breaks_no_script_of_the_theme(visit) -> None:
    page, faults = visit("wide", BLOCKED)
    assert faults == []
    mode = page.locator("html").get_attribute("data-mode")
    page.locator(".theme-switch-button:visible").first.click()
    assert page.locator("html").get_attribute("data-mode") != mode
    assert faults == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("hover", [False, True])
def test_the_button_back_to_the_top_can_be_read(visit, theme: str, hover: bool) -> None:
    """It shows only after scrolling up, so that a look at fresh pages misses it."""
    page, _ = visit("wide")
    page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
    # With priority, or the theme hides it again at the next scroll event.
    page.locator("#pst-back-to-top").evaluate(
        "button => button.style.setProperty('display', 'block', 'important')"
    )
    if hover:
        page.locator("#pst-back-to-top").hover()
    page.wait_for_timeout(400)  # colours fade
    assert [fault for fault in axe_violations(page) if "color-contrast" in fault] == []


def test_an_icon_is_drawn_from_the_cut_font(visit) -> None:
    page, faults = visit("index")
    assert faults == []
    page.evaluate("document.fonts.ready")
    assert page.evaluate(
        "[...document.fonts].some(font => font.family.includes('Awesome') && font.status === 'loaded')"
    )
