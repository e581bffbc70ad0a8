"""An ask as people type it: names of modules, a time, a date."""

from collections.abc import Sequence
from datetime import date as Date
from difflib import get_close_matches

from plenipot.messages import message
from plenipot.models.agenda.planner import Ask, AskError, time_of

from .kit import Kit


def ask_of(
    kit: Kit,
    modules: Sequence[str],
    minutes: int,
    people: int,
    start: str,
    date: str | None = None,
    *,
    projector: bool = True,
    electricity: bool = True,
    phones: bool = False,
) -> Ask:
    """Return the ask. A module is named by its id or its folder, with or without its number.

    Raises AskError for an unknown module, and a time or date that cannot be read.
    """
    return Ask(
        [_module(kit, name) for name in modules if name.strip()],
        minutes,
        people,
        time_of(start),
        _date(date),
        projector,
        electricity,
        phones,
    )


def _module(kit: Kit, name: str) -> int:
    wanted = name.strip().lower()
    for number, module in enumerate(kit["modules"]):
        if wanted in module["names"]:
            return number
    every = [one for module in kit["modules"] for one in module["names"]]
    near = get_close_matches(wanted, every, n=1)
    known = ", ".join(module["id"] for module in kit["modules"])
    key = "error.module-near" if near else "error.module"
    raise AskError(message("agenda", key, name=name.strip(), near="".join(near), known=known))


def _date(text: str | None) -> Date | None:
    if text is None:
        return None
    try:
        return Date.fromisoformat(text)
    except ValueError:
        raise AskError(message("agenda", "error.date", text=text)) from None
