"""The role plays of a module in the kit: cards, the sheet for the table, the key."""

from collections.abc import Iterator
from math import ceil

from plenipot.content import Course
from plenipot.content.course import Module

from ..pdf import Paper
from ..print_roles import role_cards, role_play_key, role_play_sheet
from .print_list import Printed
from .words import say

#: People who read one sheet for the table together, as the plays tell the facilitator.
READERS = 2


def role_files(course: Course, module: Module, people: int, paper: Paper) -> Iterator[Printed]:
    """Yield the files of each role play of a module that the group has the people for."""
    for play in module.role_plays:
        if not play.people_min <= people <= play.people_max:
            continue
        title = say("roles-title", title=play.title)
        yield Printed(f"participants/role-cards-{play.id}", title,
                      role_cards(play, people, paper=paper), 1, after="fold",
                      envelope="roles")  # fmt: skip
        yield Printed(f"participants/role-play-{play.id}", say("table-title", title=play.title),
                      role_play_sheet(play), ceil(people / READERS), "both", "staple",
                      "roles")  # fmt: skip
        yield Printed(f"facilitator/key-{play.id}", say("key-title", title=play.title),
                      role_play_key(play, course), 1, "both", "staple", "facilitator")  # fmt: skip


def left_out(module: Module, people: int) -> Iterator[str]:
    """Yield a sentence for each role play of a module that the group has too few or too many for."""
    for play in module.role_plays:
        key = "left-out-few" if people < play.people_min else "left-out-many"
        if not play.people_min <= people <= play.people_max:
            yield say(key, title=play.title, module=module.info.title, people=people,
                      low=play.people_min, high=play.people_max)  # fmt: skip
