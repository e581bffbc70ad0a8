"""The built site, served on this machine, with every other host out of reach."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from plenipot.content import Course, load_course
from plenipot.editions.server import make_server
from plenipot.editions.site import pages

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "build" / "site"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="session")
def course() -> Course:
    return load_course(ROOT)


@pytest.fixture(scope="session")
def site() -> Path:
    assert (SITE / "index.html").exists(), "There is no site yet. Build it first: make build"
    return SITE


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address of the site, without the slash at its end."""
    server = make_server(site, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def open_page(browser: Browser, base: str) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site: `open_page("index", width=360, theme="dark")`.

    At the end of the test, a request to another host or a script error fails it.
    """
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def refuse(route):
        faults.append(f"a request to another host: {route.request.url}")
        route.abort()

    def start(name: str, width: int = 1280, theme: str = "light", script: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            java_script_enabled=script,
            accept_downloads=True,
        )
        contexts.append(context)
        context.route(lambda url: not url.startswith((base, "data:", "blob:")), refuse)
        if script:
            context.add_init_script(
                f"localStorage.setItem('mode', '{theme}'); localStorage.setItem('theme', '{theme}')"
            )
        context.set_default_timeout(6_000)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(f"a script error: {error}"))
        page.goto(f"{base}/{name}.html")
        return page

    yield start
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture(scope="session")
def page_names() -> list[str]:
    return pages(ROOT)


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """Runs axe-core on a page and returns its violations, each with the first element."""

    def run(page: Page) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.add_script_tag(path=str(AXE))
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{fault['id']}: {fault['nodes'][0]['html'][:160]} ({len(fault['nodes'])})"
            for fault in found["violations"]
        ]

    return run
