"""What to bring that no file of the kit holds, counted by the rule of the agenda."""

from collections.abc import Sequence
from typing import Any

from plenipot.agenda import NoAgenda, kit_of
from plenipot.content import Course
from plenipot.content.course import Module
from plenipot.models.agenda.lists import needed
from plenipot.models.lines import joined

from .words import say

#: What of the agenda's list is brought: what is printed is the kit, and the room has its own page.
GROUPS = ("bring", "equipment")


def bring(course: Course, modules: Sequence[Module], people: int) -> list[str]:
    """Return what to bring for all activities of the modules, one line a thing.

    The kit does not know the room. What depends on it comes last, with its condition.
    """
    try:
        kit = kit_of(course)
    except NoAgenda:
        return []
    ids = [module.info.id for module in modules]
    used = [(one, one["activities"]) for one in kit["modules"] if one["id"] in ids]
    if not used:
        return []
    found: list[str] = []
    # A dict keeps the order of the agenda file; what needs nothing comes first.
    for when in dict.fromkeys([(), *(tuple(thing["when"]) for thing in kit["things"])]):
        here = [thing for thing in kit["things"] if tuple(thing["when"]) == when]
        lines = _lines(used if not when else [(one, []) for one, _ in used], here, people)
        if when and lines:
            name = joined(say(f"when-{condition}") for condition in when)
            found.append(say("list-when", when=name, items="; ".join(lines)))
        else:
            found += lines
    return found


def _lines(used: list[Any], things: list[Any], people: int) -> list[str]:
    return [
        say("list-item", item=line.item, count=line.number)
        for group, lines in needed(used, things, people)
        if group in GROUPS
        for line in lines
    ]
