"""The page that lists the decks."""

from collections.abc import Sequence
from html import escape

from .deck import Deck
from .words import say

_STYLE = (
    "body{font:1.1rem/1.5 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;"
    "color-scheme:light dark}h2{font-size:1.1rem;margin:1.2rem 0 .2rem}"
    "ul{list-style:none;margin:0;padding:0}li{display:inline-block;margin-inline-end:1.5rem;"
    "padding-block:.3rem}"
)


def index_page(decks: Sequence[Deck], *, pdf: bool) -> str:
    """Return the page `index.html`. `pdf` says whether there are PDF files to list."""
    parts = "".join(_deck(deck, pdf) for deck in decks)
    about = "".join(
        f"<p>{_say(key)}</p>" for key in ("index-about", "index-order", "index-keys-text")
    )
    about += f"<p>{_say('index-file')}</p>" if pdf else ""
    title = _say("index-title")
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{_STYLE}</style></head>\n"
        f"<body><main><h1>{title}</h1>{about}{parts}</main></body></html>\n"
    )


def _say(key: str, **values: object) -> str:
    return escape(say(key, **values), quote=False)


def _deck(deck: Deck, pdf: bool) -> str:
    files = [("index-deck", f"{deck.module}.html")]
    if pdf:
        files += [("index-pages", f"slides-{deck.module}.pdf"),
                  ("index-notes", f"notes-{deck.module}.pdf")]  # fmt: skip
    links = "".join(
        f'<li><a href="{escape(name)}">{_say(key)}'
        f'<span class="pp-of"> – {escape(deck.title, quote=False)}</span></a></li>'
        for key, name in files
    )
    name = _say("index-row", number=deck.number, title=deck.title)
    return f'\n<h2>{name}</h2><ul role="list">{links}</ul>'
