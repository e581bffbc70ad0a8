"""What the page fetches: its weight, its parts, and that two builds are the same."""

import gzip
import json
from pathlib import Path

import pytest

from plenipot.bundling import BundlingError, bundle, esbuild
from plenipot.live.engine import build_engine, engine_script, pack_scripts
from plenipot.live.packs import CORE, packs_of, parts, python_files

BAR = 300_000  # bytes with gzip, for all that the first touch fetches


def test_first_touch_is_within_its_bar(site: Path):
    weights = {
        path.name: len(gzip.compress(path.read_bytes(), 6))
        for path in (site / "_static/live").iterdir()
    }
    once = sum(weights[name] for name in ("engine.js", "live.js", "live.css"))
    for name in parts():
        if name != CORE:
            needed = packs_of([f"import plenipot.widgets.{name}"])
            assert name in needed
            total = once + sum(weights[f"pack-{pack}.js"] for pack in needed)
            assert total <= BAR, (name, weights)
    assert weights["live.js"] + weights["live.css"] < 8_000


def test_two_builds_are_the_same(tmp_path: Path, node_modules: Path):
    for name in ("one", "two"):
        build_engine(tmp_path / name, node_modules)
    names = {path.name for path in (tmp_path / "one").iterdir()}
    assert names >= {"engine.js", "live.js", "live.css", "pack-clock.js"}
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_settings_in_a_folder_above_change_nothing(tmp_path: Path, node_modules: Path):
    bundles = []
    for name, settings in (("one", "{}"), ("two", '{"compilerOptions": {"target": "es5"}}')):
        script = tmp_path / name / "inner" / "script.js"
        script.parent.mkdir(parents=True)
        script.write_text("export class A { b = 1; }\nglobalThis.a = new A();\n")
        for file in ("tsconfig.json", "jsconfig.json"):
            (tmp_path / name / file).write_text(settings)
        bundles.append(bundle(script, None, node_modules))
    assert bundles[0] == bundles[1]
    assert bundles[0].startswith('"use strict";')


def test_the_engine_names_no_machine_and_no_other_host(node_modules: Path):
    script = engine_script(node_modules)
    assert str(node_modules.resolve()) not in script
    assert script.startswith("globalThis.plenipotEngine={") and script.endswith("};\n")
    engine = json.loads(script[len("globalThis.plenipotEngine=") : -2])
    assert sorted(engine) == ["files", "wasm", "worker"]
    assert 'import("path")' not in engine["worker"]


def test_files_hold_what_exercises_import_and_no_more():
    files = python_files()
    assert {
        "ipywidgets/__init__.py",
        "plenipot/live/runner.py",
        "plenipot/messages/en/live.json",
    } <= set(files)
    assert not any(name.startswith(("plenipot/content", "plenipot/book")) for name in files)
    assert not any("pydantic" in text or "import sphinx" in text for text in files.values())


def test_missing_packages_are_told_with_the_remedy(tmp_path: Path):
    with pytest.raises(BundlingError, match=r"not installed in .*npm ci"):
        engine_script(tmp_path)
    with pytest.raises(BundlingError, match=r"esbuild is not installed"):
        esbuild([], tmp_path)


def test_a_script_with_a_fault_is_told(tmp_path: Path, node_modules: Path):
    (tmp_path / "bad.js").write_text("import {x} from './gone.js'; x(")
    with pytest.raises(BundlingError, match=r"bad\.js:1"):
        bundle(tmp_path / "bad.js", tmp_path / "out.js", node_modules)
    assert not (tmp_path / "out.js").exists()


def test_a_page_gets_the_packs_it_imports_and_those_they_import():
    assert packs_of(["print(1)"]) == []
    assert packs_of(["from plenipot.widgets.clock import clock_exercise"]) == ["clock"]
    assert packs_of(
        ["import plenipot.models.clock.model\nfrom plenipot.messages import message"]
    ) == ["clock"]
    assert packs_of(["from plenipot.models import clock, parameters"]) == ["clock"]


def test_each_pack_is_a_script_of_its_own():
    scripts = pack_scripts()
    clock = scripts["pack-clock.js"]
    assert clock.startswith('(globalThis.plenipotPacks??={})["clock"]={')
    files = json.loads(clock[clock.index("]=") + 2 : -2])
    assert "plenipot/models/clock/model.py" in files
    assert "plenipot/messages/en/clock.json" in files
    core = parts()[CORE]
    assert "plenipot/messages/en/clock.json" not in core
    assert {"plenipot/messages/en/codes.json", "plenipot/messages/en/models.json"} <= set(core)
