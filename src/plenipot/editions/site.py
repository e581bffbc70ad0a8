"""The static site: content checked, assets gathered, Jupyter Book run, the result put in place whole."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

import yaml


class BuildFailed(Exception):
    """The site could not be built; the earlier one is untouched. The text says why."""


def build(
    root: Path,
    assets: Callable[[Path], None],
    approve: Callable[[], bool] = lambda: True,
    *,
    fresh: bool = False,
) -> Path:
    """Build the site of the course in `root` and return its folder, build/site.

    `assets` writes the scripts and styles of the rooms into the folder it is given. `approve`
    is asked while the pages are made; unless it agrees, they are not put in place.
    Pages that did not change are taken from the earlier build, unless `fresh` is asked for or
    the program itself has changed since.
    Raises BuildFailed; whatever stood in build/site then stands there still.
    """
    work = root / "build" / "work"
    made_by = work / "made-by"
    program = _program(root)
    folder = root / "build" / "assets"
    if fresh or not made_by.exists() or made_by.read_text(encoding="utf-8") != program:
        for old in (work, folder):
            shutil.rmtree(old, ignore_errors=True)
            old.mkdir(parents=True)
        assets(folder)
        made_by.write_text(program, encoding="utf-8")
    log = work / "jupyter-book.log"
    with log.open("w", encoding="utf-8") as output:
        making = _jupyter_book(root, work, output)
        try:
            approved = approve()
            code = making.wait()
        except BaseException:
            making.kill()
            shutil.rmtree(work, ignore_errors=True)
            raise
    if code:
        # A failed build leaves half-read pages in its cache, which would hide the failure next time.
        said = log.read_text(encoding="utf-8").strip()
        shutil.rmtree(work, ignore_errors=True)
        raise BuildFailed(said)
    if not approved:
        raise BuildFailed("The content has problems; they are named above.")
    html = work / "_build" / "html"
    _assert_pages(root, html)
    return _put_in_place(html, root / "build" / "site")


def _program(root: Path) -> str:
    """Return a fingerprint of all that decides how pages are drawn, apart from their content.

    Sphinx redraws a page when its text changes; it cannot know that a template, a renderer
    or a message changed.
    """
    digest = hashlib.sha256(sys.version.encode())
    package = Path(__file__).resolve().parents[1]
    files = [path for path in package.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    settings = [root / name for name in ("_config.yml", "requirements.txt", "package-lock.json")]
    for path in sorted([*files, *(path for path in settings if path.exists())]):
        digest.update(f"\n{path.name}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


#: Runs Jupyter Book without a checker of web addresses that takes 1.5 s to load and that nothing
#: here uses; jsonschema does without it where it is not installed.
_START = (
    "import sys; sys.modules['rfc3987_syntax'] = None; "
    "from jupyter_book.cli.main import main; sys.exit(main())"
)


def _jupyter_book(root: Path, work: Path, output: TextIO) -> "subprocess.Popen[bytes]":
    """Start Jupyter Book; what it says goes to `output`."""
    # Pages are written anew from what Sphinx keeps of them. On top of earlier pages it would name
    # style sheets in two ways and leave the glossary out of the search index.
    shutil.rmtree(work / "_build" / "html", ignore_errors=True)
    command = [
        sys.executable, "-c", _START, "build", str(root), "--path-output", str(work),
        "-W", "-n", "--keep-going", "-q",
    ]  # fmt: skip
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "0",  # the order of sets shows in some pages of the theme
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    }
    return subprocess.Popen(
        command, cwd=root, env=environment, stdout=output, stderr=subprocess.STDOUT
    )


def pages(root: Path) -> list[str]:
    """Return the names of the pages in _toc.yml, without endings."""
    found: list[str] = []

    def collect(entry: object) -> None:
        if isinstance(entry, dict):
            found.extend(str(entry[key]) for key in ("root", "file") if key in entry)
            for value in entry.values():
                collect(value)
        elif isinstance(entry, list):
            for value in entry:
                collect(value)

    collect(yaml.safe_load((root / "_toc.yml").read_text(encoding="utf-8")))
    return found


def _assert_pages(root: Path, html: Path) -> None:
    """A green build without pages has happened to others for months."""
    missing = [page for page in pages(root) if not (html / f"{page}.html").is_file()]
    if missing:
        raise BuildFailed(f"these pages of _toc.yml did not come out: {', '.join(missing)}")


def _put_in_place(html: Path, site: Path) -> Path:
    """Replace the site by a copy of `html` in one step."""
    coming, leaving = site.with_name("site-next"), site.with_name("site-last")
    for folder in (coming, leaving):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(html, coming, ignore=shutil.ignore_patterns(".buildinfo*", ".doctrees"))
    if site.exists():
        site.rename(leaving)
    coming.rename(site)
    shutil.rmtree(leaving, ignore_errors=True)
    return site
