"""A copy of the whole course in a folder of its own, driven by its public command."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("_config.yml", "_toc.yml", "index.md", "book", "exercises", "src")


@dataclass
class Done:
    """What a command left: its exit code and all that it printed."""

    code: int
    said: str


@dataclass
class CourseCopy:
    """A course in a folder; the commands that are run on it are those of the copy's own code."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "build" / "site"

    def plenipot(self, *words: str) -> Done:
        """Run `plenipot` on the copy, as `make` does."""
        return self.run("-m", "plenipot.cli", "--root", str(self.root), *words)

    def run(self, *words: str) -> Done:
        done = subprocess.run(
            [sys.executable, *words],
            cwd=self.root,
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return Done(done.returncode, done.stdout)

    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "PYTHONPATH": str(self.root / "src"),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        }

    def edit(self, name: str, old: str, new: str) -> int:
        """Replace the first place of a text in a file; return the line where it stood."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1


def copy_course(folder: Path) -> CourseCopy:
    """Copy what authors and developers write, without what is installed or built."""
    folder.mkdir(parents=True, exist_ok=True)
    unwanted = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints", "*.ics")
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=unwanted)
        else:
            shutil.copy(source, folder / part)
    (folder / "node_modules").symlink_to(ROOT / "node_modules", target_is_directory=True)
    return CourseCopy(folder)


def contents(site: Path) -> dict[str, bytes]:
    """Return every file of a site by its path."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Return the files that only one of two sites has, or that differ."""
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))
