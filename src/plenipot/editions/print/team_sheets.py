"""A numbered sheet for each team: who does what, and what it decides."""

from plenipot.book.markup import el
from plenipot.models.agenda.groups import equal_sizes

from .page import page, sheet
from .words import say


def team_sheets(people: int, teams: int) -> str:
    """Return one page for each team. The pages differ by the number and the size of the team."""
    return page(
        say("team-title"),
        *(_team(number, size) for number, size in enumerate(equal_sizes(people, teams), start=1)),
    )


def _team(number: int, size: int) -> str:
    title = say("team-name", number=number, people=size)
    tasks = (
        el("tr", el("th", say(f"team-{task}"), scope="row"), el("td", class_="write"))
        for task in ("reader", "keeper", "watch", "speaker")
    )
    head = el("tr", *(el("th", say(f"team-{key}")) for key in ("number", "decision", "why")))
    rows = (
        el("tr", el("td", str(row)), el("td", class_="write"), el("td", class_="write"))
        for row in range(1, 13)
    )
    return sheet(
        title,
        el("h1", title),
        el("p", say("team-about")),
        el("table", *tasks, class_="grid tasks"),
        el("h2", say("team-decisions")),
        el("table", head, *rows, class_="grid log"),
        el("p", say("team-ending")),
        el("div", class_="rule"),
    )
