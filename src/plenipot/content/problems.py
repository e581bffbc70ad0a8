"""What can be wrong with content, and how it is reported: all at once, each with a remedy."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong.

    `file` is relative to the course's folder; `line` counts from 1.
    """

    file: str
    line: int
    rule: str
    message: str
    remedy: str
    warning: bool = False

    def __str__(self) -> str:
        kind = "warning" if self.warning else "error"
        return (
            f"{self.file}:{self.line}: {kind} {self.rule}: {self.message}\n"
            f"    Remedy: {self.remedy}"
        )


def report(problems: Iterable[Problem]) -> str:
    """Return the problems as text, sorted by file and line, with a count at the end."""
    listed = sorted(set(problems))
    errors = sum(not problem.warning for problem in listed)
    warnings = len(listed) - errors
    lines = [str(problem) for problem in listed]
    lines.append(f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}")
    return "\n".join(lines)


class ContentError(Exception):
    """The content cannot be used. `problems` holds everything that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__(report(self.problems))


def relative(path: Path, root: Path) -> str:
    """Return a path as problems show it: relative to the course's folder, with slashes."""
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()
