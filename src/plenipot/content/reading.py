"""Reading YAML so that every value knows the line it stands on.

Plain `yaml.safe_load` loses the lines, takes `no` for false and `12:30` for 750, and
lets a second key replace the first in silence. Authors must meet none of these.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from .problems import Problem, relative

R = TypeVar("R", bound=BaseModel)
Path_ = tuple[str | int, ...]

#: One course file is a few hundred kilobytes at most; more is a mistake.
LARGEST = 2_000_000


# The parser in C is ten times as fast; wheels have it, a build from source may not.
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):
    """YAML 1.2 core types only."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("int", r"^-?[0-9]+$", "-0123456789"),
    ("float", r"^-?[0-9]+\.[0-9]+$", "-0123456789"),
    ("null", r"^(?:null|~|)$", ["n", "~", ""]),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _first)


class Lines:
    """The line of every value in one YAML file, by its path from the top."""

    def __init__(self) -> None:
        self._lines: dict[Path_, int] = {}

    def note(self, path: Path_, line: int) -> None:
        """Remember that the value at `path` stands on `line`."""
        self._lines[path] = line

    def of(self, path: Sequence[str | int]) -> int:
        """Return the line of the value at `path`, or of the nearest value above it."""
        here = tuple(path)
        while here and here not in self._lines:
            here = here[:-1]
        return self._lines.get(here, 1)


class Reader:
    """Reads the files of a course, collecting problems instead of stopping at the first."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.files: list[Path] = []

    def problem(self, path: Path, line: int, rule: str, message: str, remedy: str) -> None:
        """Add one problem."""
        self.problems.append(Problem(relative(path, self.root), line, rule, message, remedy))

    def read(self, path: Path, shape: type[R]) -> tuple[R, Lines] | None:
        """Return the file's content in the given shape with the lines of its values.

        Returns None after collecting the problems if the file is missing or wrong.
        """
        text = self._text(path)
        if text is None:
            return None
        self.files.append(path)
        lines = Lines()
        before = len(self.problems)
        data = self._data(path, text, lines)
        if len(self.problems) > before:
            return None
        try:
            return shape.model_validate(data), lines
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                where = _without_tags(detail["loc"], data)
                if detail["type"].startswith("union_tag"):
                    where = (*where, detail["ctx"]["discriminator"].strip("'"))
                message, remedy = _explain(detail, where)
                self.problem(path, lines.of(where), "schema", message, remedy)
            return None

    def _text(self, path: Path) -> str | None:
        try:
            if path.stat().st_size > LARGEST:
                self.problem(
                    path,
                    1,
                    "file",
                    "the file is over 2 MB",
                    "Split it, or remove what is not content.",
                )
                return None
            return path.read_text(encoding="utf-8")
        except FileNotFoundError:
            self.problem(
                path,
                1,
                "file",
                "the file is missing",
                "Add it; the contributor guide shows its fields.",
            )
        except UnicodeDecodeError as error:
            line = path.read_bytes()[: error.start].count(b"\n") + 1
            self.problem(path, line, "file", "the file is not UTF-8 text", "Save it as UTF-8.")
        except OSError as error:
            self.problem(
                path,
                1,
                "file",
                f"the file cannot be read ({error.strerror})",
                "Check its permissions.",
            )
        return None

    def _data(self, path: Path, text: str, lines: Lines) -> Any:
        try:
            node = yaml.compose(text, Loader=_Loader)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            what = getattr(error, "problem", None) or getattr(error, "reason", "") or "unreadable"
            self.problem(
                path,
                mark.line + 1 if mark else 1,
                "yaml",
                f"this is not valid YAML: {what}",
                "Look at the line and the one above: a missing quotation mark, colon or "
                "space, or a wrong indent. Put text with a colon in quotation marks.",
            )
            return None
        if node is None:
            self.problem(path, 1, "yaml", "the file is empty", "Fill it in, or delete it.")
            return None
        return self._build(path, node, (), lines, frozenset())

    def _build(
        self, path: Path, node: yaml.Node, here: Path_, lines: Lines, above: frozenset[int]
    ) -> Any:
        line = node.start_mark.line + 1
        lines.note(here, line)
        if id(node) in above:
            self.problem(
                path, line, "yaml", "a YAML alias contains itself", "Write the content out in full."
            )
            return None
        if isinstance(node, yaml.MappingNode):
            built: dict[str, Any] = {}
            for key_node, value_node in node.value:
                key_line = key_node.start_mark.line + 1
                if not isinstance(key_node, yaml.ScalarNode):
                    self.problem(
                        path, key_line, "yaml", "a key is not a word", "Use a plain word as key."
                    )
                    continue
                key = key_node.value
                if key in built:
                    self.problem(
                        path,
                        key_line,
                        "yaml",
                        f"the key '{key}' stands here twice",
                        "Keep one of the two.",
                    )
                    continue
                built[key] = self._build(path, value_node, (*here, key), lines, above | {id(node)})
                lines.note((*here, key), key_line)
            return built
        if isinstance(node, yaml.SequenceNode):
            return [
                self._build(path, item, (*here, number), lines, above | {id(node)})
                for number, item in enumerate(node.value)
            ]
        return _scalar(node)


def _scalar(node: yaml.Node) -> Any:
    kind = node.tag.rsplit(":", 1)[-1]
    if kind == "bool":
        return node.value == "true"
    if kind == "int":
        return int(node.value)
    if kind == "float":
        return float(node.value)
    if kind == "null":
        return None
    return node.value


def _without_tags(where: tuple[str | int, ...], data: Any) -> Path_:
    """Drop the names of union members that pydantic puts into its error paths."""
    path: list[str | int] = []
    here = data
    for step in where:
        if isinstance(here, list) and isinstance(step, int):
            here = here[step]
        elif isinstance(here, dict) and (step in here or step == where[-1]):
            here = here.get(step)  # a missing field is not there, but its name is kept
        else:
            continue
        path.append(step)
    return tuple(path)


def _explain(detail: Any, where: Path_) -> tuple[str, str]:
    """Turn one pydantic error into a sentence and a remedy for an author."""
    name = (
        ".".join(str(step + 1) if isinstance(step, int) else step for step in where) or "the file"
    )
    kind = detail["type"]
    context = detail.get("ctx", {})
    if kind == "missing":
        return f"'{name}' is missing", "Add the field; the contributor guide says what it holds."
    if kind == "extra_forbidden":
        return f"'{name}' is not a field here", "Check the spelling and the indent, or remove it."
    if kind in ("union_tag_invalid", "literal_error"):
        allowed = context.get("expected_tags") or context.get("expected")
        return f"'{name}' has a value that is not allowed", f"Use one of {allowed}."
    if kind == "union_tag_not_found":
        return f"'{name}' does not say its kind", "Add the field 'kind'."
    if kind == "string_type":
        return f"'{name}' is not text", "Put the value in quotation marks."
    if kind == "string_pattern_mismatch":
        return (
            f"'{name}' is not well formed: {detail['input']!r}",
            f"Match the form {context['pattern']} (small letters, digits and single hyphens in an id).",
        )
    if kind in ("too_short", "too_long"):
        bound = "at least" if kind == "too_short" else "at most"
        limit = context.get("min_length", context.get("max_length"))
        return (
            f"'{name}' has {context['actual_length']} entries",
            f"Give it {bound} {limit}.",
        )
    return (
        f"'{name}': {detail['msg'].lower()}",
        "Correct the value; the contributor guide says what it holds.",
    )
