"""The tests of models, codes and the widget contract once more, on MicroPython."""

from pathlib import Path

import pytest
from micropython_helper import run_tests, test_names

ROOT = Path(__file__).resolve().parents[2]
FILES = [
    ROOT / "tests/live/contract.py",
    *sorted((ROOT / "tests").glob("test_codes.py")),
    *[
        path
        for path in sorted((ROOT / "tests/models").glob("test_*.py"))
        if not path.stem.endswith(("_properties", "_facts"))
    ],
]
CASES = [
    pytest.param(path, name, id=f"{path.stem}-{name}")
    for path in FILES
    for name in ["import", *test_names(path)]
]


@pytest.mark.parametrize(("path", "name"), CASES)
def test_on_micropython(path: Path, name: str):
    assert run_tests(path)[name] == ""


def test_a_failing_test_is_seen(tmp_path: Path):
    path = tmp_path / "seeded.py"
    path.write_text("def test_right():\n    assert 1\n\n\ndef test_wrong():\n    assert 1 == 2\n")
    results = run_tests(path)
    assert results["test_right"] == ""
    assert "AssertionError" in results["test_wrong"]
