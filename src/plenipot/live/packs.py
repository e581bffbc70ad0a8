"""Which Python a page needs: one part for all pages, and one for each exercise.

The files of an exercise, such as `models/clock` and `widgets/clock` with their messages, make
a pack. A page fetches the packs that its cells import, and the packs which those import.
"""

import ast
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
LIVE = PACKAGE / "live"
CORE = ""  # the name of the part that every page needs
ROOMS = ("models", "widgets")


def python_files() -> dict[str, str]:
    """Return all Python and message files that exercises in pages need, by path."""
    files = {name: text for part in parts().values() for name, text in part.items()}
    return dict(sorted(files.items()))


@cache
def parts() -> dict[str, dict[str, str]]:
    """Return the files of each part by its name: `CORE` and the packs, in order.

    A message room is in each part of which a file holds its name as a text, unless it is in
    the core. Every page with an exercise asks: the files are read once, and not to be changed.
    """
    found: dict[str, dict[str, str]] = {CORE: {}}
    sources = [
        PACKAGE / "__init__.py",
        PACKAGE / "codes.py",
        PACKAGE / "messages" / "__init__.py",
        LIVE / "__init__.py",
        LIVE / "draw.py",
        LIVE / "runner.py",
        *(path for room in ROOMS for path in sorted((PACKAGE / room).rglob("*.py"))),
    ]
    for path in sources:
        place = path.relative_to(PACKAGE)
        pack = place.parts[1] if place.parts[0] in ROOMS and len(place.parts) > 2 else CORE
        found.setdefault(pack, {})[f"plenipot/{place.as_posix()}"] = _read(path)
    shared = _rooms(found[CORE].values())
    for pack, files in found.items():
        rooms = _rooms(files.values())
        for room in sorted(rooms if pack == CORE else rooms - shared):
            text = _read(PACKAGE / "messages" / "en" / f"{room}.json")
            # Read and written again: smaller, and the same words.
            packed = json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))
            files[f"plenipot/messages/en/{room}.json"] = packed
    for path in sorted((LIVE / "shim").glob("*.py")):
        found[CORE][f"ipywidgets/{path.name}"] = _read(path)
    return {name: dict(sorted(found[name].items())) for name in sorted(found)}


def packs_of(sources: Iterable[str]) -> list[str]:
    """Return the names of the packs that some Python texts need, in order.

    Raises SyntaxError for a text that is not Python.
    """
    known = parts()
    needed: set[str] = set()
    waiting = _imported(sources)
    while waiting:
        pack = waiting.pop()
        if pack in known and pack not in needed:
            needed.add(pack)
            waiting |= _imported(text for name, text in known[pack].items() if name.endswith(".py"))
    return sorted(needed)


def _imported(sources: Iterable[str]) -> set[str]:
    """Return the second part of each `plenipot.models.X` and `plenipot.widgets.X` imported."""
    names: set[str] = set()
    for source in sources:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                names.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.update(f"{node.module}.{alias.name}" for alias in node.names)
    split = [name.split(".") for name in names]
    return {name[2] for name in split if name[0] == "plenipot" and name[1] in ROOMS and name[2:]}


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _rooms(sources: Iterable[str]) -> set[str]:
    """Return the message rooms whose names stand as texts in some Python texts."""
    texts = {
        node.value
        for source in sources
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return texts & {path.stem for path in (PACKAGE / "messages" / "en").glob("*.json")}
