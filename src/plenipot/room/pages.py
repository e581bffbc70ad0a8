"""The pages of the room: a skeleton with its words; scripts in `static/` draw the rest."""

import html
import json
import re
from pathlib import Path

from plenipot.messages import catalogue

FOLDER = Path(__file__).parent
#: Scripts and styles, served under `/static/`.
STATIC = FOLDER / "static"
PAGES = ("participant", "projector", "facilitator")


def page(name: str) -> str:
    """Return the HTML of a page, one of `PAGES`.

    The words that its scripts say stand in it as data, so that a page needs no inline script.
    """
    words = catalogue("room-pages")
    # "<" cannot end the script element then, whatever a message says.
    data = json.dumps(words, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")
    skeleton = (FOLDER / "templates" / f"{name}.html").read_text(encoding="utf-8")

    def filled(place: re.Match[str]) -> str:
        key = place.group(1)
        return data if key == "words" else html.escape(words[key])

    return re.sub(r"\{\{(\S+?)\}\}", filled, skeleton)
