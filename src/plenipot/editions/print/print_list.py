"""The list of all files of a kit: how often each is printed, what is cut, and where it goes."""

from collections.abc import Sequence
from dataclasses import dataclass

from plenipot.book.markup import Html, el

from .page import page, sheet
from .words import say

_STYLE = """
table.list th, table.list td { font-size: 11pt; padding: 1mm 1.2mm; }
table.list td:nth-child(3) { inline-size: 34%; }
"""


@dataclass(frozen=True)
class Printed:
    """One file of the kit. `path` is without its ending; `html` is the whole page.

    `note` says what stands on which page. It is printed `times` times. `sides` is `one` or `both`; `after` is `cut`, `fold`, `staple` or
    `none`; `envelope` is the key of the envelope it goes into.
    """

    path: str
    title: str
    html: str
    times: int
    sides: str = "one"
    after: str = "none"
    envelope: str = "table"
    note: str = ""


@dataclass(frozen=True)
class Group:
    """Who comes: people and teams, and the titles of what they do."""

    people: int
    teams: int
    modules: tuple[str, ...]


def print_list(
    group: Group, files: Sequence[Printed], pages: dict[str, int], bring: Sequence[tuple[str, int]]
) -> str:
    """Return the list. `pages` has the pages of each file that is a PDF; `bring` is not printed."""
    title = say("list-title")
    parts = [
        el("h1", title),
        el("p", say("list-group", people=group.people, teams=group.teams,
                    modules="; ".join(group.modules))),
        el("p", say("list-how")),
        el("p", say("list-all", sheets=_paper(files, pages))) if pages else Html(""),
    ]  # fmt: skip
    for place in ("participants", "facilitator"):
        parts.append(el("h2", say(f"list-{place}")))
        parts.append(_table([one for one in files if one.path.startswith(place)], pages))
    parts.append(el("h2", say("list-bring")))
    items = [el("li", say("list-item", item=item, count=count)) for item, count in bring]
    parts.append(el("ul", *items, *(el("li", say(f"list-always-{n}")) for n in (1, 2, 3))))
    parts.append(el("h2", say("list-envelopes")))
    parts.append(el("ul", *(el("li", say(f"envelope-{one}-about")) for one in _ENVELOPES)))
    return page(
        title,
        sheet(title, *parts),
        style=_STYLE,
    )


#: The envelopes, in the order of the day.
_ENVELOPES = ("table", "pairs", "teams", "roles", "end", "facilitator")


def _paper(files: Sequence[Printed], pages: dict[str, int]) -> int:
    """Return how many sheets of paper all copies take."""
    total = 0
    for one in files:
        count = pages.get(one.path, 0)
        total += one.times * (-(-count // 2) if one.sides == "both" else count)
    return total


def _table(files: Sequence[Printed], pages: dict[str, int]) -> Html:
    keys = ("done", "file", "what", "pages", "times", "sides", "after", "envelope")
    head = el("tr", *(el("th", say(f"list-head-{key}")) for key in keys))
    rows = [
        el(
            "tr",
            el("td", "☐"),
            el("td", el("strong", one.path.partition("/")[2])),
            el("td", one.title, *((el("br"), one.note) if one.note else ())),
            el("td", str(pages.get(one.path, "–"))),
            el("td", el("strong", say("list-times", times=one.times))),
            el("td", say(f"sides-{one.sides}")),
            el("td", say(f"after-{one.after}")),
            el("td", say(f"envelope-{one.envelope}")),
        )
        for one in files
    ]
    return el("table", el("thead", head), el("tbody", *rows), class_="grid list")
