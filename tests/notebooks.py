"""Reading the notebooks of the exercises as tests need them."""

import json
import re
from pathlib import Path


def heading_level(notebook: Path, cell: str) -> int:
    """Return the level of the heading under which a code cell stands, given its whole source."""
    level = 0
    for one in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        source = "".join(one["source"])
        if source == cell:
            return level
        for line in source.splitlines():
            if one["cell_type"] == "markdown" and re.match(r"#+ ", line):
                level = line.index(" ")
    raise AssertionError(f"{notebook.name} has no cell {cell!r}")
