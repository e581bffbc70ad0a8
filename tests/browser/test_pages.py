"""Every page: there, linked, light, readable on a phone, accessible, and alone on the network."""

import re
from pathlib import Path
from urllib.parse import unquote, urldefrag

from bs4 import BeautifulSoup
from measures import Visitor, first_visit

HEAVIEST = 200_000


def soups(site: Path):
    for path in sorted(site.rglob("*.html")):
        yield path, BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def test_every_page_of_the_table_of_contents_came_out(site, page_names):
    assert len(page_names) >= 13
    for name in page_names:
        assert (site / f"{name}.html").stat().st_size > 5_000


def test_every_link_and_every_address_within_the_site_leads_somewhere(site):
    broken = []
    ids = {path: {tag["id"] for tag in soup.find_all(id=True)} for path, soup in soups(site)}
    for path, soup in soups(site):
        for tag in soup.find_all(["a", "link", "script", "img"]):
            address = tag.get("href") or tag.get("src")
            if not address or re.match(r"[a-z]+:", address):
                continue
            file, anchor = urldefrag(address.split("?")[0] if "#" not in address else address)
            target = (path.parent / unquote(file.split("?")[0])).resolve() if file else path
            if not target.exists():
                broken.append(f"{path.name}: {address}")
            elif anchor and target.suffix == ".html" and anchor not in ids[target]:
                broken.append(f"{path.name}: {address} (no such place)")
    assert broken == []


def test_no_id_stands_twice_on_a_page(site):
    for path, soup in soups(site):
        ids = [tag["id"] for tag in soup.find_all(id=True)]
        assert sorted(set(ids)) == sorted(ids), path


def test_no_page_asks_another_host_for_anything(site):
    foreign = []
    for path, soup in soups(site):
        for tag in soup.find_all(["script", "link", "img", "iframe", "source"]):
            address = tag.get("src") or tag.get("href") or ""
            if re.match(r"(https?:)?//", address):
                foreign.append(f"{path.name}: {address}")
    for path in sorted((site / "_static").rglob("*.css")):
        foreign += re.findall(r"(?:url\(|@import )[\"']?https?://[^)\"']+", path.read_text("utf-8"))
    assert foreign == []


def test_every_page_has_a_title_and_a_description_of_its_own(site, page_names):
    seen = {}
    for name in page_names:
        soup = BeautifulSoup((site / f"{name}.html").read_text("utf-8"), "html.parser")
        text = soup.find("meta", attrs={"name": "description"})
        assert text is not None and 40 <= len(text["content"]) <= 200, name
        assert text["content"] not in seen, (name, seen)
        seen[text["content"]] = name
        assert len(soup.find_all("h1")) == 1 or soup.find("main").find("h1"), name


def test_a_first_visit_is_light(browser, page_names, base, site):
    """Everything that a first visit loads, as gzip sends it."""
    visitor = Visitor(browser, base)
    for name in page_names:
        assert 20_000 < first_visit(visitor, site, name) <= HEAVIEST, name
    assert visitor.faults == []


#: The words of drawings that do not lie within their drawing, where a browser cuts them off.
CUT_OFF = """[...document.querySelectorAll("svg.pp-drawing text")].filter((text) => {
  const words = text.getBoundingClientRect();
  const drawing = text.ownerSVGElement.getBoundingClientRect();
  return words.right > drawing.right + 0.5 || words.left < drawing.left - 0.5
    || words.top < drawing.top - 0.5 || words.bottom > drawing.bottom + 0.5;
}).map((text) => text.textContent)"""


def test_nothing_runs_over_the_edge(open_page, page_names, base):
    page = open_page("index")
    wide = []
    for name in page_names:
        page.goto(f"{base}/{name}.html")
        for width in (320, 360, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((name, width))
        wide += [(name, words) for words in page.evaluate(CUT_OFF)]
    assert wide == []


def test_search_finds_a_word_of_the_module(open_page):
    page = open_page("index")
    page.keyboard.press("Control+k")
    page.keyboard.type("instructed")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=instructed*")
    page.locator("#search-results li a", has_text="The clock").first.wait_for()
