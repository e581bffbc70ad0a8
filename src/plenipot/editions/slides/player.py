"""Decks for the player reveal.js, by one run of Sphinx with sphinx-revealjs."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from .deck import Deck, Slide
from .decks import SlidesError
from .html import body, notes

_HERE = Path(__file__).parent
#: What a deck loads; whatever else Sphinx and sphinx-revealjs write is not needed to show it.
_PLAYER = ("revealjs/LICENSE", "revealjs/dist/reveal.css", "revealjs/dist/reveal.js",
           "revealjs/plugin/notes/notes.js")  # fmt: skip
_OWN = ("slides.css", "player.css", "noscript.css", "player.js")

_CONF = """
extensions = ["sphinx_revealjs", "plenipot.editions.slides.source"]
project = "slides"
language = "en"
root_doc = {root!r}
templates_path = ["templates"]
revealjs_html_theme = "revealjs-simple"
revealjs_use_section_ids = True
revealjs_static_path = ["static"]
html_copy_source = False
"""


def write_player(decks: Sequence[Deck], work: Path, out: Path) -> None:
    """Write `MODULE.html` for each deck, and the player beside them, into `out`.

    `work` is an empty folder for what Sphinx needs. Raises SlidesError with what Sphinx said.
    """
    source, built = work / "source", work / "built"
    (source / "templates").mkdir(parents=True)
    (source / "static").mkdir()
    (source / "conf.py").write_text(_CONF.format(root=decks[0].module), encoding="utf-8")
    shutil.copy(_HERE / "player_page.html", source / "templates" / "page.html")
    for name in _OWN:
        shutil.copy(_HERE / name, source / "static" / name)
    for deck in decks:
        told = json.dumps([_told(slide) for slide in deck.slides], ensure_ascii=False)
        (source / f"{deck.module}.deck").write_text(told, encoding="utf-8")
    # A second deck stands in no table of contents, of which Sphinx warns; so no -W.
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-b", "revealjs", str(source), str(built)],
        env={**os.environ, "PYTHONPATH": str(_HERE.parents[2]), "PYTHONHASHSEED": "0",
             "NO_COLOR": "1"},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    missing = [deck for deck in decks if not (built / f"{deck.module}.html").is_file()]
    if done.returncode or missing:
        raise SlidesError(done.stderr.strip() or done.stdout.strip())
    for name in (*_PLAYER, *_OWN):
        target = out / "_static" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(built / "_static" / name, target)
    for deck in decks:
        shutil.copyfile(built / f"{deck.module}.html", out / f"{deck.module}.html")


def _told(slide: Slide) -> dict[str, str]:
    return {
        "id": slide.id,
        "title": slide.title,
        "body": body(slide, "#/"),
        "notes": notes(slide),
    }
