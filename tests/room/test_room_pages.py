"""The pages of the room as files: their words, their weight, and what they never do."""

import gzip
import json
import re

import pytest
from bs4 import BeautifulSoup

from plenipot.messages import catalogue
from plenipot.room.pages import PAGES, STATIC, page

WORDS = catalogue("room-pages")
SCRIPTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(STATIC.glob("*.js"))}


def loaded(name: str) -> set[str]:
    """Return the scripts that a page loads, with all that they import."""
    found: set[str] = set()
    waiting = [f"{name}.js"]
    while waiting:
        script = waiting.pop()
        if script not in found:
            found.add(script)
            waiting += re.findall(r'^import .* from "\./(.+?)";', SCRIPTS[script], re.M)
    return found


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_its_words_and_nothing_that_the_policy_forbids(name):
    soup = BeautifulSoup(page(name), "html.parser")
    assert "{{" not in page(name)
    data, script = soup.find_all("script")
    assert data["type"] == "application/json"
    assert json.loads(data.string) == WORDS
    assert script["src"] == f"/static/{name}.js"
    assert (STATIC / f"{name}.js").is_file()
    assert not script.string
    assert not soup.find_all("style")
    assert not soup.find_all(style=True)
    assert soup.find("noscript").get_text(strip=True)


def test_every_message_is_said_and_every_word_said_is_there():
    text = "\n".join(SCRIPTS.values())
    said = set(re.findall(r'"([a-z]+(?:[.-][a-z0-9-]+)*)"', text))
    made = [re.escape(part) for part in re.findall(r"`([a-z]+\.[^`\s]*\$\{[^`\s]*)`", text)]
    patterns = [re.sub(r"\\\$\\\{.*?\\\}", "[a-z0-9-]+", part) for part in made]
    skeletons = "".join(page(name) for name in PAGES)
    unused = [
        key
        for key, words in WORDS.items()
        if key not in said
        and not any(re.fullmatch(pattern, key) for pattern in patterns)
        and f">{words}<" not in skeletons
    ]
    assert unused == []
    plain = set(re.findall(r'say\(\s*"([^"]+)"', text))
    assert plain - set(WORDS) == set()
    for pattern in patterns:
        assert any(re.fullmatch(pattern, key) for key in WORDS), pattern


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_set_text_only_and_run_on_old_phones(name):
    text = SCRIPTS[name]
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b", text)
    # Later than ES2019, so that phones of 2019 would show an empty page.
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", text, flags=re.S)
    assert not re.search(r"\?\.[a-zA-Z(\[]|\?\?|\|\|=|&&=|replaceChildren|\.at\(|randomUUID", code)


def test_the_first_visit_of_a_phone_is_light():
    parts = [page("participant"), (STATIC / "room.css").read_text(encoding="utf-8")]
    parts += [SCRIPTS[name] for name in loaded("participant")]
    weight = sum(len(gzip.compress(part.encode(), 6)) for part in parts)
    assert weight < 40_000
