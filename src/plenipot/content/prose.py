"""Finding the sentences that readers see, with their lines: in pages, notebooks, data, messages."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.myst_role import myst_role_plugin
from pydantic import BaseModel

from .course import AGENDA, FORMS, Course, Place

#: Directives whose body is prose for readers.
PROSE_DIRECTIVES = frozenset(
    "note tip important warning admonition facilitator-note dropdown glossary figure".split()
)
#: Fields of the schemas that hold a reader's text.
TEXT_FIELDS = frozenset(
    """text stem feedback title alt intro label why what so_what now_what real room before say steps
    debrief silent overheats purpose item left right extra true false statement note heading prompt
    help name situation invented negotiated lines goal public opening interests red_lines may_accept
    observe by expected otherwise claim answer cut extension because sign do""".split()
)


@dataclass(frozen=True)
class Passage:
    """A paragraph, heading or field that a reader sees. `page` groups what is read together."""

    path: Path
    line: int
    text: str
    page: str


@dataclass(frozen=True)
class Picture:
    """An image in a page, with its alternative text."""

    path: Path
    line: int
    target: str
    alt: str


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    return (
        parser.use(front_matter_plugin)
        .use(colon_fence_plugin)
        .use(deflist_plugin)
        .use(myst_role_plugin)
    )


def markdown(path: Path, text: str, first: int = 0) -> Iterator[Passage | Picture]:
    """Yield the passages and pictures of a Markdown text whose first line is `first` + 1."""
    for token in _parser().parse(text):
        line = first + (token.map[0] if token.map else 0) + 1
        if token.type == "inline":
            words = "".join(_inline(child) for child in token.children or [])
            for child in token.children or []:
                if child.type == "image":
                    yield Picture(path, line, str(child.attrs.get("src", "")), child.content)
            if words.strip():
                yield Passage(path, line, words, str(path))
        elif token.type in ("fence", "colon_fence") and token.info.strip().startswith("{"):
            yield from _directive(path, token.info.strip(), token.content, line)


def _inline(token: Any) -> str:
    if token.type == "text":
        return token.content
    if token.type in ("softbreak", "hardbreak"):
        return " "
    if token.type == "myst_role":
        # {fact}`id:value` shows a value; other facts show a mark without words; {term} shows a term.
        name, content = token.meta["name"], token.content
        if name == "fact":
            return "2014" if ":" in content else ""
        return re.sub(r"\s*<[^>]*>$", "", content)
    if token.type == "code_inline":
        return token.content
    return ""


def _directive(path: Path, info: str, body: str, line: int) -> Iterator[Passage | Picture]:
    match = re.match(r"\{([^}]+)\}\s*(.*)", info)
    if not match:
        return
    name, argument = match.groups()
    lines = body.split("\n")
    options: dict[str, str] = {}
    start = 0
    for number, text in enumerate(lines):
        option = re.match(r":([a-z-]+):\s*(.*)", text)
        if not option:
            start = number
            break
        options[option[1]] = option[2]
    if name in ("figure", "image"):
        yield Picture(path, line, argument, options.get("alt", ""))
        if options.get("alt"):
            yield Passage(path, line, options["alt"], str(path))
    if name in PROSE_DIRECTIVES:
        yield from markdown(path, "\n".join(lines[start:]), line + start)


def notebook(path: Path) -> Iterator[Passage | Picture]:
    """Yield the passages and pictures of the Markdown cells of a notebook."""
    text = path.read_text(encoding="utf-8")
    for cell in json.loads(text)["cells"]:
        if cell["cell_type"] == "markdown":
            source = "".join(cell["source"])
            first = json.dumps(source.split("\n")[0], ensure_ascii=False)[1:-1]
            line = text.count("\n", 0, max(text.find(first), 0))
            for found in markdown(path, source):
                yield type(found)(**{**found.__dict__, "line": line + found.line})


def data(course: Course) -> Iterator[Passage]:
    """Yield the texts of all data: facts, modules and their parts, the plan and the pre-test."""
    for fact in course.facts.values():
        yield from _record(fact, course.places[fact.id], ())
    for lesson in course.info.lessons:
        yield from _record(lesson, course.places[lesson.id], ())
    for section in course.plan:
        yield from _record(section, course.places[section.id], ())
    for module in course.modules:
        yield from _record(module.info, course.places[module.info.id], ())
        for record in (*module.questions, *module.scenarios, *module.role_plays):
            yield from _record(record, course.places[record.id], ())
        if module.session:
            yield from _record(module.session, course.places[module.session.id], ())
    for number, item in enumerate(course.pretest):
        yield from _record(item, course.places[FORMS], ("pretest", number))
    if course.agenda is not None:
        yield from _record(course.agenda, course.places[AGENDA], ())
    for picture in course.pictures.values():
        yield from _record(picture, course.places[picture.id], ())


def _record(value: Any, place: Place, steps: tuple[str | int, ...]) -> Iterator[Passage]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if name in TEXT_FIELDS or isinstance(inner, (BaseModel, list)):
                yield from _record(inner, place, (*steps, name))
    elif isinstance(value, list):
        named = not steps or steps[-1] in TEXT_FIELDS
        for number, inner in enumerate(value):
            if isinstance(inner, BaseModel) or named:
                yield from _record(inner, place, (*steps, number))
    elif isinstance(value, str):
        for paragraph in value.split("\n\n"):
            yield Passage(
                place.path, place.line(*steps), " ".join(paragraph.split()), str(place.path)
            )


def messages(folder: Path) -> Iterator[Passage]:
    """Yield the sentences of the message catalogues in a folder."""
    for path in sorted(folder.glob("*.json")):
        text = path.read_text(encoding="utf-8")
        for key, value in json.loads(text).items():
            line = text.count("\n", 0, text.find(f'"{key}"')) + 1
            # A message of several lines is Markdown for a reader's plan: each line by itself.
            for part in str(value).splitlines():
                words = part.lstrip("#- ")
                if words:
                    yield Passage(path, line, words, str(path))


def pages(root: Path) -> Iterator[Path]:
    """Yield the course's pages and notebooks."""
    yield root / "index.md"
    yield from sorted((root / "book").rglob("*.md"))
    yield from sorted((root / "exercises").glob("*.ipynb"))


def everything(course: Course, language: Path) -> Iterator[Passage | Picture]:
    """Yield all that readers see; `language` is the folder of the message catalogues."""
    for path in pages(course.root):
        if path.exists():
            yield from (
                notebook(path)
                if path.suffix == ".ipynb"
                else markdown(path, path.read_text("utf-8"))
            )
    yield from data(course)
    yield from messages(language)
