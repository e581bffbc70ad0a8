"""Measurements of the built site that tests and `make bench` share."""

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser, BrowserContext, Page
from quiet import Traffic

from plenipot.content import Course
from plenipot.content.schema import Question, Scenario
from plenipot.editions.server import make_server

ROOT = Path(__file__).resolve().parents[1]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"

#: Files that are compressed in themselves: hosts send them as they are.
COMPRESSED = (".woff2", ".png", ".gz")


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve a site on this machine and yield its address, without the slash at its end."""
    server = make_server(site, 0)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


#: Keeps how long the engine of an exercise was at work, in milliseconds: an entry for each time.
BUSY = """window.busy = [];
let since = null;
new MutationObserver(() => {
  const now = document.querySelector(".lv-controls")?.hasAttribute("aria-busy") ?? false;
  if (now && since === null) since = performance.now();
  if (!now && since !== null) { window.busy.push(performance.now() - since); since = null; }
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["aria-busy"] });"""


@dataclass
class Visitor:
    """Opens pages as a browser without history does, and notes what must not happen."""

    browser: Browser
    base: str
    faults: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def open(self, name: str, width: int = 1280, theme: str = "light", script: bool = True) -> Page:
        """Open a page of the site by its name, without ending."""
        page = self.blank(width, theme, script)
        page.goto(f"{self.base}/{name}.html")
        return page

    def blank(self, width: int = 1280, theme: str = "light", script: bool = True) -> Page:
        """Return an empty page in a context of its own, where no other host can be reached."""

        def refuse(route):
            self.faults.append(f"a request to another host: {route.request.url}")
            route.abort()

        context = self.browser.new_context(
            viewport={"width": width, "height": 800},
            java_script_enabled=script,
            accept_downloads=True,
        )
        self.contexts.append(context)
        context.route(lambda url: not url.startswith((self.base, "data:", "blob:")), refuse)
        if script:
            context.add_init_script(
                f"localStorage.setItem('mode', '{theme}'); localStorage.setItem('theme', '{theme}')"
            )
            context.add_init_script(BUSY)
        context.set_default_timeout(6_000)
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(f"a script error: {error}"))
        return page

    def answers(self) -> list[float]:
        """Return how many seconds the open exercises took for each answer after their first."""
        pages = [page for context in self.contexts for page in context.pages]
        return [ms / 1000 for page in pages for ms in page.evaluate("window.busy.slice(1)")]

    def close(self) -> None:
        for context in self.contexts:
            context.close()
        self.contexts.clear()


def sent(path: Path) -> int:
    """Return how many bytes a host sends for a file."""
    body = path.read_bytes()
    return len(body) if path.suffix in COMPRESSED else len(gzip.compress(body, 6))


def weight(addresses: set[str], base: str, site: Path) -> int:
    """Return the bytes that a host sends for addresses of the site."""
    inside = {
        re.split(r"[?#]", url[len(base) + 1 :])[0] for url in addresses if url.startswith(base)
    }
    return sum(sent(site / name) for name in inside)


def first_visit(visitor: Visitor, site: Path, name: str) -> int:
    """Return the bytes of a first visit to a page, with everything that it loads by itself."""
    page = visitor.blank()
    traffic = Traffic(page)
    page.goto(f"{visitor.base}/{name}.html")
    traffic.wait()
    # A browser with a window asks for the icon too.
    icons = page.locator("link[rel~=icon]").evaluate_all("all => all.map(one => one.href)")
    visitor.close()
    return weight(traffic.asked.union(icons), visitor.base, site)


def first_answer(visitor: Visitor, site: Path, name: str, button: str) -> tuple[float, int]:
    """Return the seconds from the first touch of an exercise to its answer, and the bytes loaded.

    The page keeps the time itself: while its engine starts and works on the press of `button`.
    """
    page = visitor.blank()
    visit = Traffic(page)
    page.goto(f"{visitor.base}/{name}.html")
    visit.wait()
    touch = Traffic(page)
    page.get_by_role("button", name=button, exact=True).first.click()
    page.wait_for_function("window.busy.length > 0")
    seconds = page.evaluate("window.busy[0]") / 1000
    visitor.close()
    return seconds, weight(touch.asked, visitor.base, site)


def axe_violations(page: Page) -> list[str]:
    """Return what axe-core finds wrong in a page, each with the first element."""
    if not page.evaluate("'axe' in window"):
        # Not as a script of the page: a strict policy of the page would refuse it.
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{fault['id']}: {fault['nodes'][0]['html'][:160]} ({len(fault['nodes'])})"
        for fault in found["violations"]
    ]


# What is in the pages without JavaScript: read from their HTML.


def soups(site: Path, names: list[str]) -> list[BeautifulSoup]:
    """Return the pages of the site."""
    return [
        BeautifulSoup((site / f"{name}.html").read_text("utf-8"), "html.parser") for name in names
    ]


def feedback_texts(question: Question) -> list[str]:
    """Return all feedback of a question."""
    if question.kind == "truefalse":
        return [question.feedback.true, question.feedback.false]
    records = getattr(question, "options", None) or getattr(question, "items", None)
    return [record.feedback for record in records or question.pairs]


def answered(course: Course, pages: list[BeautifulSoup]) -> tuple[int, int]:
    """Return how many questions have all feedback behind a disclosure, and how many there are."""
    questions = [question for module in course.modules for question in module.questions]
    whole = 0
    for question in questions:
        details = [soup.select_one(f"form#{question.id} details") for soup in pages]
        texts = [" ".join(one.get_text().split()) for one in details if one is not None]
        wanted = [" ".join(text.split()) for text in feedback_texts(question)]
        whole += any(all(text in shown for text in wanted) for shown in texts)
    return whole, len(questions)


def linked_scenes(scenario: Scenario, pages: list[BeautifulSoup]) -> int:
    """Return how many scenes can be reached by links from the start of a scenario."""
    box = next(
        (found for soup in pages if (found := soup.find(id=f"{scenario.id}-scenario"))), None
    )
    if box is None:
        return 0
    waiting, seen = [box.select_one(".pp-begin a")], set()
    while waiting:
        link = waiting.pop()
        scene = box.find(id=link["href"][1:]) if isinstance(link, Tag) else None
        if scene is not None and scene.get("data-scene") and scene["data-scene"] not in seen:
            seen.add(scene["data-scene"])
            waiting += scene.select(".pp-next a")
    return len(seen)
