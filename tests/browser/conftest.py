"""The built site, served on this machine, with every other host out of reach."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from measures import Visitor, axe_violations, serving
from playwright.sync_api import Browser, Page

from plenipot.content import Course, load_course
from plenipot.editions.site import pages

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "build" / "site"


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
    with serving(site) as address:
        yield address


@pytest.fixture
def open_page(browser: Browser, base: str) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site: `open_page("index", width=360, theme="dark")`.

    At the end of the test, a request to another host or a script error fails it.
    """
    visitor = Visitor(browser, base)
    yield visitor.open
    visitor.close()
    assert visitor.faults == []


@pytest.fixture(scope="session")
def page_names() -> list[str]:
    return pages(ROOT)


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """Runs axe-core on a page and returns its violations, each with the first element."""

    return axe_violations
