"""The loaded course of a build, and which pages depend on which of its files."""

import os
from pathlib import Path
from weakref import WeakKeyDictionary

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import SphinxError

from plenipot.content import ContentError, Course, Module, load_course

# Kept beside the environment, not in it: Sphinx would pickle the whole course into
# every build and back from every parallel reader. Forked readers and writers inherit it.
_courses: WeakKeyDictionary[BuildEnvironment, Course] = WeakKeyDictionary()


class CourseError(SphinxError):
    """The content cannot be used. Sphinx shows its text and stops, without a traceback."""

    category = "Course content"


def root_of(app: Sphinx) -> Path:
    """Return the folder that holds `book/`."""
    return Path(app.confdir, app.config.plenipot_root or app.srcdir).resolve()


def load(app: Sphinx) -> None:
    """Load the course once for the build.

    On `builder-inited`: the environment exists by then, and nothing has been read or
    written yet, so that bad content leaves the earlier build as it is.
    """
    try:
        _courses[app.env] = load_course(root_of(app))
    except ContentError as error:
        raise CourseError(f"\n{error}") from None


def course_of(env: BuildEnvironment) -> Course:
    """Return the course of the build that an environment belongs to."""
    return _courses[env]


def depend_on(env: BuildEnvironment, *files: Path) -> None:
    """Have the page that is being read built again when one of these files changes."""
    for file in files:
        # Relative, so that a moved checkout does not rebuild every page.
        env.note_dependency(os.path.relpath(file, env.srcdir))


def facts_files(env: BuildEnvironment) -> tuple[Path, ...]:
    """Return the files behind every fact: its statement and its source."""
    return tuple(
        file for file in course_of(env).files if file.name in ("facts.yml", "references.bib")
    )


def file_of(env: BuildEnvironment, content_id: str) -> Path:
    """Return the file in which a piece of content is written."""
    return Path(course_of(env).where(content_id)[0])


def module_page(env: BuildEnvironment, module: Module) -> str | None:
    """Return the first page of a module, `index` in its folder, or None if it is not there yet."""
    page = Path(os.path.relpath(module.folder / "index", env.srcdir)).as_posix()
    return page if page in env.found_docs else None
