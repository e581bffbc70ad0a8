"""Runs plain test files and snippets on the MicroPython of the lock file, under Node."""

import ast
import functools
import json
import shutil
import subprocess
import sys
from pathlib import Path

from plenipot.live.engine import MICROPYTHON
from plenipot.live.packs import python_files

ROOT = Path(__file__).resolve().parents[2]
RUN = Path(__file__).with_name("run.mjs")


def find_node() -> str:
    """Return the path of Node: the one on PATH, else the one in the environment.

    Raises FileNotFoundError with the remedy. Tests fail on it; they never skip.
    """
    beside = Path(sys.executable).parent
    found = shutil.which("node") or shutil.which("node", path=str(beside))
    if not found:
        raise FileNotFoundError("Node is missing. Run `make build`, or install Node 20 or later.")
    return found


def _order(order: dict[str, object]) -> dict[str, str]:
    micropython = ROOT / "node_modules" / MICROPYTHON / "micropython.mjs"
    if not micropython.is_file():
        raise FileNotFoundError(f"{MICROPYTHON} is missing. Run `make build`, or `npm ci`.")
    done = subprocess.run(
        [find_node(), str(RUN)],
        input=json.dumps({"micropython": str(micropython.resolve()), **order}),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )
    if done.returncode:
        raise RuntimeError(f"Node stopped with {done.returncode}: {done.stderr.strip()}")
    results: dict[str, str] = json.loads(done.stdout)
    return results


def test_names(path: Path) -> list[str]:
    """Return the names of the test functions in a file, in order."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]


test_names.__test__ = False  # type: ignore[attr-defined]


@functools.cache
def run_tests(path: Path) -> dict[str, str]:
    """Run the tests of one file; return what went wrong by name, empty where nothing did."""
    files = {**python_files(), "tested.py": path.read_text(encoding="utf-8")}
    return _order({"files": files, "module": "tested", "tests": test_names(path)})


def run_scripts(scripts: list[str]) -> list[str]:
    """Run each text by itself; return what went wrong, empty where nothing did."""
    results = _order({"files": python_files(), "scripts": scripts})
    return [results[str(index)] for index in range(len(scripts))]
