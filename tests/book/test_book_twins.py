"""The page plays and codes a scenario exactly as Python does.

Python walks scenarios at random; JavaScript must find the same states, logs, open
choices and codes, and refuse the same codes for the same reason.
"""

import json
import random
import shutil
import subprocess

import pytest
from mini_books import ROOT

from plenipot import codes
from plenipot.book.scenario_html import graph
from plenipot.content import load_course
from plenipot.content.play import Run


def record(run, scenario):
    """What a run looks like at this point."""
    scenes = {scene.id: scene for scene in scenario.scenes}
    decisions = [
        [choice.id for choice in scenes[step.scene].choices].index(step.choice) for step in run.log
    ]
    try:
        code = run.code()
    except ValueError:
        code = None
    log = [{"scene": step.scene, "choice": step.choice, "state": step.state} for step in run.log]
    return {
        "scenario": scenario.id,
        "decisions": decisions,
        "result": {"scene": run.scene.id, "state": dict(run.state), "log": log},
        "open": [choice.id for choice in run.open_choices()],
        "code": code,
    }


def walk(scenario, luck):
    """Play at random, and record the run after every decision."""
    run = Run(scenario)
    yield record(run, scenario)
    while run.open_choices() and len(run.log) < 32:
        run.choose(luck.choice(run.open_choices()).id)
        yield record(run, scenario)


def damaged(scenario, code, luck):
    """Codes with one character changed, and how Python refuses each (or None)."""
    for _ in range(4):
        place = luck.randrange(len(code))
        text = code[:place] + luck.choice("ABCDEF0123-z <é") + code[place + 1 :]
        yield text
    body = f"{scenario.code}-1-" + "".join(luck.choice("ABCDEF") for _ in range(3))
    yield f"{body}-{codes._check(body)}"


def reason(scenario, text):
    try:
        Run.replay(scenario, text)
    except codes.CodeError as error:
        return str(error)
    return None


@pytest.mark.parametrize("folder", ["tests/books/mini", "."], ids=["mini", "course"])
def test_page_and_python_play_alike(folder, tmp_path):
    course = load_course(ROOT / folder)
    scenarios = [scenario for module in course.modules for scenario in module.scenarios]
    assert scenarios
    luck = random.Random(2026)
    runs = [step for scenario in scenarios for _ in range(60) for step in walk(scenario, luck)]
    refused = [
        {"scenario": scenario.id, "text": text, "key": reason(scenario, text)}
        for scenario in scenarios
        for run in runs[::7]
        if run["scenario"] == scenario.id and run["code"]
        for text in damaged(scenario, run["code"], luck)
    ]
    assert {"check", "path", "shape"} <= {case["key"] for case in refused}
    graphs = {scenario.id: graph(scenario) for scenario in scenarios}
    vectors = tmp_path / "vectors.json"
    vectors.write_text(json.dumps({"graphs": graphs, "runs": runs, "refused": refused}))
    node = shutil.which("node")
    assert node, "Node is missing. Run `make build`."
    done = subprocess.run(
        [node, str(ROOT / "tests" / "book" / "compare_plays.mjs"), str(vectors)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    report = json.loads(done.stdout)
    assert report["differences"] == []
    assert report["compared"] > len(runs) * 3


def test_scenario_data_cannot_end_its_script_element():
    from plenipot.book.scenario_html import json_for_script

    hostile = {"a": "</script><script>alert(1)</script><!-- &amp;"}
    text = json_for_script(hostile)
    assert "<" not in text and ">" not in text
    assert json.loads(text) == hostile
