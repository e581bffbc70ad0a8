"""The list of all files of a kit: how often each is printed, what is cut, and where it goes."""

from collections.abc import Sequence
from dataclasses import dataclass

from plenipot.book.markup import Html, el

from .page import page, sheet
from .words import say, teams_text

_STYLE = """
body { font-size: 11pt; line-height: 1.3; }
h2 { margin-block-start: 4mm; }
table.list th, table.list td { font-size: 11pt; padding: 1mm 1.2mm; }
table.list td:nth-child(2) { inline-size: 24%; }
table.list td:nth-child(3) { inline-size: 31%; }
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
    group: Group,
    files: Sequence[Printed],
    pages: dict[str, int],
    bring: Sequence[str],
    left_out: Sequence[str],
) -> str:
    """Return the list. `pages` has the pages of each file that is a PDF.

    `bring` is what no file holds; `left_out` are sentences on what is not made for this group.
    """
    title = say("list-title")
    parts = [
        el("h1", title),
        el("p", say("list-group", people=group.people, teams=teams_text(group.teams),
                    modules="; ".join(group.modules))),
        el("p", say("list-how")),
    ]  # fmt: skip
    if pages:
        both, one = _paper(files, pages), _paper(files, pages, both=False)
        parts.append(el("p", el("strong", say("list-all", sheets=both)), " ",
                        say("list-all-one", sheets=one)))  # fmt: skip
    if left_out:
        parts += [el("h2", say("list-left-out")), *_list(left_out)]
    for place in ("participants", "facilitator"):
        parts.append(el("h2", say(f"list-{place}")))
        parts.append(_table([one for one in files if one.path.startswith(place)], pages))
    parts += [el("h2", say("list-bring")), el("p", say("list-bring-about"))]
    parts += _list([*bring, say("list-tools")])
    parts.append(el("h2", say("list-envelopes")))
    parts += _list([say(f"envelope-{one}-about") for one in _ENVELOPES])
    return page(title, sheet(title, *parts), style=_STYLE)


def _list(items: Sequence[str]) -> list[Html]:
    return [el("ul", *(el("li", item) for item in items))]


#: The envelopes, in the order of the day.
_ENVELOPES = ("table", "pairs", "teams", "roles", "end", "facilitator")


def _paper(files: Sequence[Printed], pages: dict[str, int], both: bool = True) -> int:
    """Return how many sheets of paper all copies take, by a printer that can print both sides or not."""
    return sum(one.times * _sheets(one, pages, both) for one in files)


def _sheets(one: Printed, pages: dict[str, int], both: bool) -> int:
    """Return how many sheets of paper one copy of a file takes."""
    count = pages.get(one.path, 0)
    return -(-count // 2) if both and one.sides == "both" else count


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
            el("td", say(f"after-{_after(one, pages)}")),
            el("td", say(f"envelope-{one.envelope}")),
        )
        for one in files
    ]
    return el("table", el("thead", head), el("tbody", *rows), class_="grid list")


def _after(one: Printed, pages: dict[str, int]) -> str:
    """Return what is done with a copy: one sheet needs no staple."""
    return "none" if one.after == "staple" and _sheets(one, pages, True) == 1 else one.after
