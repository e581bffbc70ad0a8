"""Which files a kit has, for which group, and writing them."""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from plenipot.content import Course
from plenipot.content.course import Module
from plenipot.content.sheets import read_sheets
from plenipot.models.agenda.groups import team_sizes

from ..pdf import Paper, PdfMissing, write_pdf
from .bring import bring
from .handout import example, handout
from .key import key
from .page import page
from .print_list import Group, Printed, print_list
from .role_files import left_out, role_files
from .scene_cards import scene_cards
from .sheets import needed, printed, sheets_of
from .small import PLANS, plan_cards, rota_sheet
from .team_sheets import team_sheets
from .test_sheet import test_key, test_sheet
from .voting import voting_cards
from .words import say

#: The fewest and the most people that a kit is made for.
LEAST, MOST = 2, 400
#: Modules in which groups divide days among people.
ROTAS = ("before", "onsite")


class KitError(ValueError):
    """A kit that cannot be made. The text is a sentence for the user."""


@dataclass(frozen=True)
class Order:
    """What is asked for."""

    people: int
    modules: tuple[Module, ...]
    teams: int


def ordered(course: Course, people: int, names: Sequence[str], teams: int | None) -> Order:
    """Return an order. `names` are ids or folder names of modules. Raises KitError."""
    if not LEAST <= people <= MOST:
        raise KitError(say("error-people", people=people, least=LEAST, most=MOST))
    asked = {_module(course, name).info.id for name in names}
    modules = tuple(module for module in course.modules if module.info.id in asked)
    if not modules:
        raise KitError(say("error-none", known=_known(course)))
    size = min((one.session.team_size for one in modules if one.session), default=5)
    count = len(team_sizes(people, size)) if teams is None else teams
    if not 1 <= count <= people // 2:
        raise KitError(say("error-teams", teams=count, people=people, most=people // 2))
    return Order(people, modules, count)


def _module(course: Course, name: str) -> Module:
    try:
        return course.module_names()[name.strip().lower()]
    except KeyError:
        raise KitError(say("error-module", name=name, known=_known(course))) from None


def _known(course: Course) -> str:
    return ", ".join(module.info.id for module in course.modules)


def files(course: Course, order: Order, paper: Paper = "a4") -> list[Printed]:
    """Return the files of a kit in the order of the list, without the list itself."""
    found = [
        Printed("participants/voting-cards", say("voting-title"), voting_cards(), order.people,
                after="fold", envelope="table", note=say("votes-note")),
        Printed("participants/team-sheets", say("team-title"),
                team_sheets(order.people, order.teams), 1, envelope="teams"),
        Printed("participants/plan-card", say("plan-title"), plan_cards(),
                ceil(order.people / PLANS), after="cut", envelope="end"),
    ]  # fmt: skip
    if course.pretest:
        found.append(
            Printed("participants/test", say("test-title"), test_sheet(course), 2 * order.people,
                    "both", "staple", note=say("test-note"))
        )  # fmt: skip
    if any(module.info.id in ROTAS for module in order.modules):
        found.append(
            Printed("participants/rota-sheet", say("rota-title"), rota_sheet(), order.teams,
                    envelope="teams")
        )  # fmt: skip
    for module in order.modules:
        found += _of_module(course, module, order)
        found += role_files(course, module, order.people, paper)
    if course.pretest:
        found.append(
            Printed("facilitator/key-test", say("test-key-title"), test_key(course), 1, "both",
                    "staple", "facilitator")
        )  # fmt: skip
    for module in order.modules:
        name = module.info.id
        title = say("key-title", title=module.info.title)
        found.append(
            Printed(f"facilitator/key-{name}", title, key(course, module), 1, "both", "staple",
                    "facilitator")
        )  # fmt: skip
    return found


def _of_module(course: Course, module: Module, order: Order) -> Iterator[Printed]:
    name, title = module.info.id, module.info.title
    yield Printed(f"participants/handout-{name}", say("handout-title", title=title),
                  handout(course, module), order.people, "both", "staple", "end")  # fmt: skip
    yield from _sheets(course, module, order)
    shown = example(course, module)
    if shown:
        yield Printed(f"participants/example-{name}", say("example-title", title=title), shown,
                      order.teams, "both", "staple", "teams")  # fmt: skip
    own_run_sheet = any(sheet.title == "run sheet" for sheet in read_sheets(module))
    for scenario in module.scenarios:
        yield Printed(f"participants/scene-cards-{scenario.id}",
                      say("scenes-title", title=scenario.title),
                      scene_cards(scenario, not own_run_sheet), order.teams, "both", "staple",
                      "teams")  # fmt: skip


def _sheets(course: Course, module: Module, order: Order) -> Iterator[Printed]:
    if module.session is None:
        return
    counts = [
        (sheet, needed(sheet, module.session, order.people, order.teams))
        for sheet in sheets_of(module)
    ]
    parts = [printed(course, module, sheet, count) for sheet, count in counts if count]
    if parts:
        title = say("sheets-title", title=module.info.title)
        said = ", ".join(
            say("sheet-count", letter=sheet.letter, count=count) for sheet, count in counts if count
        )
        yield Printed(f"participants/sheets-{module.info.id}", title, page(title, *parts), 1,
                      after="sort", envelope="pairs", note=say("sheets-note", counts=said))  # fmt: skip


def missed(order: Order) -> list[str]:
    """Return sentences on what the kit leaves out, since it is not made for so many people."""
    return [line for module in order.modules for line in left_out(module, order.people)]


def write_kit(course: Course, order: Order, folder: Path, paper: Paper) -> tuple[int, str]:
    """Write a kit into `folder`; return the number of its files and why there is no PDF, or "".

    What an earlier kit left there is replaced as a whole, after the new one is complete. HTML
    files are always there; PDF files only where WeasyPrint works. Raises KitError if the folder
    cannot be written.
    """
    _refuse_foreign(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".kit-") as made:
            kit = Path(made) / "kit"
            count, missing = _write_into(course, order, kit, paper)
            _swap(kit, folder)
    except OSError as error:
        raise KitError(
            say("error-folder", folder=folder, why=error.strerror or str(error))
        ) from error
    return count, missing


def _write_into(course: Course, order: Order, kit: Path, paper: Paper) -> tuple[int, str]:
    made = files(course, order, paper)
    pages: dict[str, int] = {}
    missing = ""
    for one in made:
        missing = missing or _write_one(kit, one.path, one.html, paper, pages)
        if missing:
            _write_html(kit, one.path, one.html)
    titles = tuple(module.info.title for module in order.modules)
    group = Group(order.people, order.teams, titles)
    brought = bring(course, order.modules, order.people)
    listed = print_list(group, made, pages, brought, missed(order))
    if missing:
        _write_html(kit, LIST, listed)
    else:
        _write_one(kit, LIST, listed, paper, {})
    return len(made) + 1, missing


#: The path of the list, without its ending.
LIST = "facilitator/print-list"


def _write_html(kit: Path, path: str, html: str) -> None:
    target = kit / f"{path}.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(html, encoding="utf-8")


def _write_one(kit: Path, path: str, html: str, paper: Paper, pages: dict[str, int]) -> str:
    """Write the HTML and the PDF of one page; return why there is no PDF, or ""."""
    _write_html(kit, path, html)
    try:
        pages[path] = write_pdf(html, kit / f"{path}.pdf", paper=paper)
    except PdfMissing as error:
        return str(error)
    return ""


def _refuse_foreign(folder: Path) -> None:
    """Raise KitError if the folder holds something that is not an earlier kit."""
    if folder.exists() and not folder.is_dir():
        raise KitError(say("error-not-folder", folder=folder))
    if folder.is_dir() and any(folder.iterdir()) and not (folder / f"{LIST}.html").is_file():
        raise KitError(say("error-foreign", folder=folder))


def _swap(kit: Path, folder: Path) -> None:
    """Put a finished kit in the place of an earlier one."""
    earlier = kit.with_name("earlier")
    if folder.exists():
        folder.rename(earlier)
    try:
        kit.rename(folder)
    except OSError:
        if earlier.exists():
            earlier.rename(folder)
        raise
