"""The command `plenipot` from outside: exit codes, what it prints, what it writes."""

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import icalendar
import pytest

from plenipot.cli import main

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def call(capsys):
    """Run the command; return its exit code, what it printed, and its complaints."""

    def run(*words: object) -> tuple[int, str, str]:
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def coded(small: Path) -> Path:
    """The small course with the code that `check` also reads."""
    shutil.copytree(
        ROOT / "src", small / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info")
    )
    return small


# check


def test_the_course_as_it_is_passes(call) -> None:
    assert call("check") == (0, "0 errors, 0 warnings\n", "")


def test_a_broken_file_is_named_with_line_rule_and_remedy(call, coded, edit) -> None:
    line = edit("01-one/quiz.yml", "difficulty: easy", "difficulty: esy")
    code, said, _ = call("--root", coded, "check")
    assert code == 1
    first, remedy, *rest = said.splitlines()
    assert first.startswith(f"book/01-one/quiz.yml:{line}: error ")
    assert remedy.startswith("    Remedy: ")
    assert rest[-1] == "1 error, 0 warnings"


def test_all_problems_come_in_one_report(call, coded, edit) -> None:
    places = [
        ("01-one/quiz.yml", edit("01-one/quiz.yml", "difficulty: easy", "difficulty: esy")),
        ("01-one/module.yml", edit("01-one/module.yml", "minutes: 20", "minutes: many")),
        ("facts.yml", edit("facts.yml", "as_of: 2026-01-01", "as_of: soon")),
    ]
    code, said, _ = call("--root", coded, "check")
    assert code == 1
    for name, line in places:
        assert f"book/{name}:{line}: error " in said
    assert said.splitlines()[-1] == "3 errors, 0 warnings"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("01-one/quiz.yml", "questions: [\n"),
        ("01-one/quiz.yml", ""),
        ("01-one/quiz.yml", "- just\n- a list\n"),
        ("01-one/quiz.yml", "questions: !!python/object/apply:os.system ['exit 3']\n"),
        ("01-one/scenario-a.yml", "\tid: x\n"),
        ("course.yml", "id: &a [*a]\n"),
        ("references.bib", "@misc{gpd2014, title = {"),
    ],
)
def test_a_mangled_file_gets_a_message_and_no_traceback(call, coded, name, text) -> None:
    (coded / "book" / name).write_text(text, encoding="utf-8")
    code, said, _ = call("--root", coded, "check")
    assert code == 1
    assert f"book/{name}:" in said
    assert "Remedy: " in said


def test_bytes_that_are_no_text_get_a_message(call, coded) -> None:
    (coded / "book/01-one/quiz.yml").write_bytes(b"questions:\n  - id: caf\xe9\n")
    code, said, _ = call("--root", coded, "check")
    assert code == 1
    assert "book/01-one/quiz.yml:" in said


def test_a_folder_without_a_course_gets_a_message(call, coded) -> None:
    shutil.rmtree(coded / "book")
    code, said, _ = call("--root", coded, "check")
    assert code == 1
    assert "book/course.yml" in said


def test_live_code_that_micropython_cannot_run_is_named(call, coded) -> None:
    path = coded / "src/plenipot/models/days.py"
    path.write_text(path.read_text("utf-8") + "\n\nimport dataclasses\n", encoding="utf-8")
    line = len(path.read_text("utf-8").splitlines())
    code, said, _ = call("--root", coded, "check")
    assert code == 1
    assert f"days.py:{line}: error M01: " in said
    assert "Remedy: " in said


# build, serve


def test_a_broken_course_is_not_built(call, coded, edit) -> None:
    site = coded / "build" / "site"
    site.mkdir(parents=True)
    (site / "index.html").write_text("the earlier site")
    edit("01-one/quiz.yml", "facts: [F118]", "facts: [F999]")
    code, said, complaint = call("--root", coded, "build")
    assert code == 1
    assert "F999" in said
    assert "an earlier one stands as it was" in complaint
    assert [path.name for path in site.iterdir()] == ["index.html"]
    assert (site / "index.html").read_text() == "the earlier site"


def test_serve_without_a_site_says_what_to_do(call, tmp_path) -> None:
    code, said, complaint = call("--root", tmp_path, "serve")
    assert (code, said) == (1, "")
    assert complaint == "There is no site yet. Build it first: make build\n"


def test_serve_names_the_address_and_ends_on_ctrl_c(tmp_path) -> None:
    (tmp_path / "build/site").mkdir(parents=True)
    (tmp_path / "build/site/index.html").write_text("<p>Here</p>")
    serving = subprocess.Popen(
        [sys.executable, "-m", "plenipot.cli", "--root", str(tmp_path), "serve", "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    try:
        line = serving.stdout.readline()
        assert line.startswith("The course is at http://localhost:")
        assert not line.startswith("The course is at http://localhost:0/")
        serving.send_signal(2)
        assert serving.wait(10) == 0
    finally:
        serving.kill()
        serving.wait()
        serving.stdout.close()


@pytest.mark.parametrize("words", [["replay", "CLOK-1-00PQ00QS-AS71"], ["--help"]])
def test_a_reader_that_has_gone_ends_the_command_quietly(words) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as output:
        done = subprocess.run(
            [sys.executable, "-m", "plenipot.cli", *words],
            stdout=output,
            stderr=subprocess.PIPE,
            text=True,
            # As in a shell: the output waits in a buffer until the command ends.
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUNBUFFERED": ""},
            check=False,
        )
    assert (done.returncode, done.stderr) == (1, "")


# plan


def test_a_plan_counts_back_from_the_opening(call, tmp_path) -> None:
    file = tmp_path / "plan.ics"
    code, said, _ = call(
        "plan", "--opening", "2030-10-14", "--region", "apt", "--start", "2029-01-08", "--ics", file
    )
    assert code == 0
    days = [line[:10] for line in said.splitlines() if line[:2] == "20"]
    assert len(days) >= 10 and days == sorted(days)
    assert "2030-06-14" in days  # four months before
    assert any("(passed)" in line for line in said.splitlines())
    events = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert [event["DTSTART"].dt.isoformat() for event in events] == days
    assert date(2030, 10, 14) in [event["DTSTART"].dt for event in events]


def test_the_region_changes_the_plan(call) -> None:
    plans = {
        call("plan", "--opening", "2030-10-14", "--start", "2029-01-08", "--region", region)[1]
        for region in ("apt", "rcc", "unsure")
    }
    assert len(plans) == 3


@pytest.mark.parametrize(
    ("opening", "start"),
    [
        ("14.10.2030", "2029-01-08"),
        ("2030-02-30", "2029-01-08"),
        ("2030-10-14", "soon"),
        ("2030-10-14", "2031-05-01"),
        ("1850-10-14", "1849-01-08"),
        ("2030-10-14", "1995-01-08"),
    ],
)
def test_impossible_dates_get_one_message_and_no_file(call, tmp_path, opening, start) -> None:
    file = tmp_path / "plan.ics"
    code, said, complaint = call("plan", "--opening", opening, "--start", start, "--ics", file)
    assert (code, said) == (1, "")
    assert len(complaint.splitlines()) == 1 and len(complaint) > 20
    assert not file.exists()


def test_an_unknown_region_is_refused_with_the_known_ones(capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["plan", "--opening", "2030-10-14", "--start", "2029-01-08", "--region", "moon"])
    assert ended.value.code == 2
    assert "'cept'" in capsys.readouterr().err


# replay and simulate


def test_a_code_is_replayed_as_a_report(call) -> None:
    code, said, complaint = call("replay", " clok-1-oopq00qs-as71 ")
    assert (code, complaint) == (0, "")
    assert "Reach 2 of 5" in said
    assert max(len(line) for line in said.splitlines()) <= 34


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("CLOK-1-00PQ00QS-AS72", "characters of this code are wrong"),
        ("CLOK-2-00PQ00QS-AS71", "another version"),
        ("NONE-1-00PQ00QS-AS71", "No scenario and no exercise"),
        ("nonsense", "not a replay code"),
        ("", "Enter a replay code"),
        ("A" * 5000, "not a replay code"),
    ],
)
def test_a_code_that_cannot_be_read_gets_one_sentence(call, given, why) -> None:
    code, said, complaint = call("replay", given)
    assert (code, said) == (1, "")
    assert why in complaint
    assert len(complaint.splitlines()) == 1


def test_a_strategy_is_simulated(call) -> None:
    words = ["simulate", "--exercise", "campaign", "--strategy", "historical", "--runs", "50"]
    code, said, _ = call(*words, "--seed", "9", "--json")
    assert code == 0
    figures = json.loads(said)
    assert figures["runs"] == 50
    assert call(*words, "--seed", "9", "--json")[1] == said
    assert call(*words, "--seed", "10", "--json")[1] != said
    assert "runs: 50" in call(*words)[1]


def test_an_unknown_strategy_is_refused_with_the_known_ones(call) -> None:
    code, said, complaint = call("simulate", "--exercise", "campaign", "--strategy", "luck")
    assert (code, said) == (1, "")
    assert "historical" in complaint and complaint.endswith(".\n")


# stats


def test_stats_count_the_small_course(call, small) -> None:
    code, said, _ = call("--root", small, "stats", "--json")
    figures = json.loads(said)
    assert code == 0
    assert (figures["modules"], figures["questions"], figures["facts"]) == (1, 5, 1)
    assert (figures["scenes"], figures["endings"]) == (5, 3)
    assert figures["facts examined"] == 1
    assert figures["facts taught"] == 1


def test_stats_as_a_table_say_the_same(call, small) -> None:
    figures = json.loads(call("--root", small, "stats", "--json")[1])
    said = call("--root", small, "stats")[1]
    listed = {line.split(None, 1)[1]: int(line.split()[0]) for line in said.splitlines()}
    assert listed == figures


def test_stats_of_a_broken_course_say_what_is_wrong(call, small, edit) -> None:
    edit("01-one/quiz.yml", "difficulty: easy", "difficulty: esy")
    code, said, _ = call("--root", small, "stats", "--json")
    assert code == 1
    assert "book/01-one/quiz.yml:" in said
