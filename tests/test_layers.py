"""The arrows between rooms run one way, and the guard that says so can fail."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def lint(root: Path) -> tuple[int, str]:
    """Run import-linter as `make test` does, on the package in `root`."""
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [str(program), "--config", "pyproject.toml", "--no-cache"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root / "src"), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_the_package_keeps_its_layers() -> None:
    code, said = lint(ROOT)
    assert code == 0, said
    assert "0 broken" in said


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("content/scoring.py", "import plenipot.book"),
        ("content/course.py", "from plenipot.models import clock"),
        ("models/days.py", "from plenipot.content import load_course"),
        ("models/days.py", "import ipywidgets"),
        ("content/prose.py", "import docutils.nodes"),
        ("book/words.py", "from plenipot.editions import server"),
        ("theme/icons.py", "import plenipot.book.words"),
        ("codes.py", "import plenipot.models.days"),
        ("messages/__init__.py", "import plenipot.codes"),
        ("widgets/html.py", "import plenipot.live.draw"),
        ("live/page.py", "import plenipot.cli"),
    ],
)
def test_an_arrow_against_them_is_refused(tmp_path: Path, file: str, line: str) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    unwanted = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src" / "plenipot", tmp_path / "src" / "plenipot", ignore=unwanted)
    path = tmp_path / "src" / "plenipot" / file
    path.write_text(path.read_text("utf-8") + f"\n{line}\n", encoding="utf-8")
    code, said = lint(tmp_path)
    assert code == 1, said
    assert "BROKEN" in said
    assert (
        f"plenipot.{'.'.join(file.removesuffix('.py').split('/'))}".removesuffix(".__init__")
        in said
    )


def test_a_new_room_must_take_its_place(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    unwanted = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src" / "plenipot", tmp_path / "src" / "plenipot", ignore=unwanted)
    (tmp_path / "src" / "plenipot" / "newcomer.py").write_text('"""Nobody said where it goes."""\n')
    code, said = lint(tmp_path)
    assert code == 1
    assert "newcomer" in said
