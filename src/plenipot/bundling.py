"""Bundling of the page's scripts and styles, with the esbuild of the lock file."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

#: Modules are strict, and the classic script made of them is too. Said here, because esbuild would
#: else take it from a tsconfig.json or jsconfig.json in any folder above, or from its absence:
#: one commit would give two sites.
STRICT = '--tsconfig-raw={"compilerOptions": {"alwaysStrict": true}}'


class BundlingError(Exception):
    """esbuild is missing, or refused its input."""


def esbuild(arguments: Sequence[str], node_modules: Path, text: str | None = None) -> str:
    """Run esbuild and return what it printed.

    `text` is given to it as standard input. The native program of the platform package is
    called directly, so that neither Node nor a package manager is needed here.
    Raises BundlingError with esbuild's complaint, or with what to install.
    """
    programs = sorted(node_modules.glob("@esbuild/*/bin/esbuild"))
    programs += sorted(node_modules.glob("@esbuild/*/esbuild.exe"))
    if not programs:
        raise BundlingError(
            f"esbuild is not installed in {node_modules.name}. Run `make build`, or `npm ci`."
        )
    done = subprocess.run(
        [str(programs[0]), "--log-level=warning", "--color=false", STRICT, *arguments],
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise BundlingError(done.stderr.strip())
    return done.stdout


def bundle(entry: Path, out: Path | None, node_modules: Path, arguments: Sequence[str] = ()) -> str:
    """Bundle a script or a style with all it imports, made small, for any place on a page.

    Scripts become one classic script, which also runs in pages opened from a file.
    Writes `out`, or returns the bundle as text if `out` is None. Raises BundlingError.
    """
    options = [str(entry), "--bundle", "--minify", "--charset=utf8", "--legal-comments=none"]
    if entry.suffix != ".css":
        options += ["--format=iife", "--platform=browser", "--target=es2021"]
    text = esbuild([*options, *arguments], node_modules)
    if out is not None:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8", newline="\n")
    return text
