"""The subcommands of `plenipot` for facilitators, one file each.

Each file has `add(tasks)`, which adds its parser and sets its function as the default `run`.
`run` takes the parsed arguments, `root` among them, and returns the exit code.
"""

from collections.abc import Callable
from typing import Any

from . import agenda, debrief, print_kit, room, slides

#: The subcommands in the order of the help text.
COMMANDS: tuple[Callable[[Any], None], ...] = (
    agenda.add,
    debrief.add,
    print_kit.add,
    room.add,
    slides.add,
)
