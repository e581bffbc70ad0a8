"""Small forms: the empty rota and the card for one dated step."""

from plenipot.book.markup import Html, el

from .cards import Card, grid
from .page import page, sheet
from .words import say

#: Weeks of the grid, and days of a week.
WEEKS, DAYS = 3, 5


def rota_sheet() -> str:
    """Return an empty rota: a row for each day of three weeks, so that it serves any team."""
    keys = ("day", "meeting", "first", "second", "home", "notes")
    head = el("tr", *(el("th", say(f"rota-{key}")) for key in keys))
    rows = []
    for week in range(1, WEEKS + 1):
        for day in range(1, DAYS + 1):
            name = say("rota-week-day", week=week, day=say(f"day-{day}"))
            cells = (el("td", class_="write") for _ in keys[1:])
            rows.append(el("tr", el("th", name, scope="row"), *cells))
    title = say("rota-title")
    style = """
    table.rota { table-layout: fixed; }
    table.rota th:first-child { inline-size: 25%; }
    table.rota td.write { block-size: 8.5mm; }
    """
    return page(
        title,
        sheet(
            title,
            el("h1", title),
            el("p", say("rota-about")),
            el("table", head, *rows, class_="grid rota"),
        ),
        style=style,
    )


def plan_cards() -> str:
    """Return a page of four equal cards, each for one step of one person."""
    labels = ("step", "day", "who", "first")
    parts: list[str] = []
    for label in labels:
        parts += [el("dt", say(f"plan-{label}")), el("dd", Html("&nbsp;"), class_="rule")]
    card = Card(Html(""), el("dl", *parts), say("plan-title"))
    return page(card.sheet, sheet(card.sheet, grid([card] * PLANS)))


#: Plan cards on a page.
PLANS = 4
