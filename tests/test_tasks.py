"""What stands around the code: the task runner, CI, the locks, and paths that must not be named."""

import ast
import importlib.util
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SPEC = importlib.util.spec_from_file_location("tasks", ROOT / "tasks.py")
assert SPEC is not None and SPEC.loader is not None
tasks = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(tasks)
LOCKS = ("requirements.txt", "requirements-test.txt", "requirements-node.txt")


# Python 3.9 and other machines that are not ready


def test_an_old_python_is_refused_with_a_sentence(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(tasks.sys, "version_info", (3, 9, 18))
    monkeypatch.setattr(tasks.sys, "version", "3.9.18 (main)")
    monkeypatch.setattr(tasks, "VENV", tmp_path / ".venv")
    with pytest.raises(tasks.Stop) as stop:
        tasks.install("requirements.txt")
    assert "This is Python 3.9.18; the course needs 3.10 or later." in str(stop.value)
    assert not (tmp_path / ".venv").exists()


def test_a_stop_is_printed_without_a_traceback(monkeypatch, capsys) -> None:
    monkeypatch.setattr(tasks.sys, "version_info", (3, 9, 18))
    monkeypatch.setattr(tasks.sys, "version", "3.9.18 (main)")
    monkeypatch.setattr(tasks.sys, "argv", ["tasks.py", "check"])
    assert tasks.main() == 1
    said = capsys.readouterr()
    assert "3.10 or later" in said.err
    assert "Traceback" not in said.err


def test_an_old_python_gets_as_far_as_the_sentence() -> None:
    """Syntax or signatures that Python 3.9 cannot evaluate would show an error in its place."""
    tree = ast.parse((ROOT / "tasks.py").read_text(encoding="utf-8"), feature_version=(3, 8))
    imports = [node.module for node in tree.body if isinstance(node, ast.ImportFrom)]
    assert "__future__" in imports  # annotations such as `str | Path` are then left alone


def test_what_is_installed_already_is_left_alone(monkeypatch, tmp_path) -> None:
    stamp = tasks.fingerprint("requirements.txt", "pyproject.toml")
    (tmp_path / f".installed-{stamp}").touch()
    monkeypatch.setattr(tasks, "VENV", tmp_path)
    monkeypatch.setattr(tasks, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(tasks, "run", lambda *words, **options: pytest.fail(f"ran {words}"))
    tasks.install("requirements.txt")


def test_a_failing_command_shows_its_end_and_where_the_rest_is(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(tasks, "ROOT", tmp_path)
    with pytest.raises(tasks.Stop) as stop:
        tasks.run(sys.executable, "-c", "print('the last words'); raise SystemExit(3)", log="a.log")
    assert "the last words" in str(stop.value)
    assert "a.log" in str(stop.value)


def test_every_target_of_make_is_a_task() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.search(r"^\.PHONY: (.*)$", text, re.M)
    assert targets is not None
    known = subprocess.run(
        [sys.executable, "tasks.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    choices = re.search(r"\{([a-z,]+)\}", known)
    assert choices is not None
    assert set(targets[1].split()) == set(choices[1].split(","))


# CI


def test_ci_runs_the_test_command_of_the_readme() -> None:
    path = ROOT / ".ci" / "run"
    assert os.access(path, os.X_OK)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("#!")
    assert "set -euo pipefail" in lines
    assert lines[-1] == "make test"
    assert "make test" in (ROOT / "README.md").read_text(encoding="utf-8")


# Locks


def requirements(text: str) -> list[str]:
    """Return the requirements of a lock file, each with its hashes on one line."""
    joined = text.replace("\\\n", " ")
    return [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("name", LOCKS)
def test_every_requirement_is_pinned_with_a_hash(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    found = requirements(text)
    assert found
    for line in found:
        assert re.match(r"[A-Za-z0-9._-]+(\[[a-z,]+\])?==\S+ ", line), line
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", line), line
    assert "://" not in text
    assert "--index-url" not in text and "--find-links" not in text


def test_the_test_lock_holds_what_the_build_lock_holds() -> None:
    """Otherwise the tests would run on other versions than the site is built with."""

    def pins(name: str) -> set[str]:
        return {line.split()[0] for line in requirements((ROOT / name).read_text("utf-8"))}

    assert pins("requirements.txt") - pins("requirements-test.txt") == set()


def test_npm_packages_are_pinned_with_a_checksum_and_no_address() -> None:
    text = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert "://" not in text
    assert '"resolved"' not in text
    packages = json.loads(text)["packages"]
    assert len(packages) > 5
    for name, package in packages.items():
        if name:
            assert package["integrity"].startswith("sha512-"), name
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    for kind in ("dependencies", "devDependencies"):
        for version in asked.get(kind, {}).values():
            assert re.fullmatch(r"[0-9.]+", version)


# Nothing of one machine


def project_files() -> list[Path]:
    """Return the text files of the project: those that git holds or would take."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode == 0:
        names = listed.stdout.splitlines()
    else:  # a copy without git
        places = ("src", "tests", "book", "exercises", ".ci")
        names = [str(p.relative_to(ROOT)) for place in places for p in (ROOT / place).rglob("*")]
        names += [path.name for path in ROOT.iterdir()]
    paths = [ROOT / name for name in names if "__pycache__" not in name]
    return [path for path in paths if path.is_file() and path.suffix not in (".png", ".woff2")]


#: A parent folder's neighbour, homes, and work folders, as they would stand in a file.
#: Written in two parts each, so that this file does not find itself.
FOREIGN = re.compile(
    "|".join(
        [
            r"\.\./" + "shared",
            r"(?<![\w.])/(?:" + r"home|Users|root|work)" + r"/[\w.]",
            r"\b[A-Z]:" + r"\\\\?Users",
        ]
    )
)


def test_nothing_names_a_path_of_one_machine() -> None:
    files = project_files()
    assert len(files) > 100
    named = []
    for path in files:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if FOREIGN.search(line):
                named.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}")
    assert named == []


@pytest.mark.parametrize(
    "line",
    [
        "open('../" + "shared/design.md')",
        'ROOT = Path("/' + 'work/main")',
        "#!/" + "home/somebody/.venv/bin/python",
        "see /" + "root/notes",
    ],
)
def test_a_path_of_one_machine_would_be_seen(line: str) -> None:
    assert FOREIGN.search(line)
