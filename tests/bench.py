"""`make bench`: the bars of the course, each with its figure. Ends with 1 if a bar is missed.

Measures build/site as it stands, and builds copies of the course in a temporary folder.
"""

import importlib.util
import inspect
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "browser"))
sys.path.insert(0, str(Path(__file__).resolve().parent / "micropython"))
sys.path.insert(0, str(Path(__file__).resolve().parent / "room"))

import test_agenda_on_the_page as agenda
import test_campaign_on_the_page as campaign
import test_coordination_on_the_page as coordination
import test_drafting_on_the_page as drafting
import test_exercise_on_the_page as exercise
import test_killed as killed
import test_letter_on_the_page as letter
import test_on_micropython as shared
import test_quiz_on_the_page as quiz
import test_routes_on_the_page as routes
import test_scenario_on_the_page as scenario
from browser_finder import ARGUMENTS, find_browser
from course_copy import CourseCopy, contents, copy_course, differing
from load import figures
from measures import (
    Visitor,
    answered,
    axe_violations,
    first_answer,
    first_visit,
    linked_scenes,
    serving,
    soups,
)
from micropython_helper import run_tests
from playwright.sync_api import Page, sync_playwright
from quiet import Traffic

from plenipot import exercises
from plenipot.content import load_course, prose
from plenipot.content.checks.bank import bot_scores
from plenipot.content.checks.language import CATALOGUES, grade, sentences, word_count
from plenipot.editions.site import pages

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SITE = ROOT / "build" / "site"
#: Each exercise page with the button that gives its first answer.
BUTTONS = [
    (exercise.PAGE, "Run my plan"),
    (routes.PAGE, "Send my first mix"),
    (coordination.PAGE, "Try this rota"),
    (letter.PAGE, "Run my push"),
    (drafting.PAGE, "Table it: first reading"),
    (campaign.PAGE, "End this turn"),
    (agenda.PAGE, agenda.MAKE),
]
VISITS = 5
RUNS = 2_000
PHONES, ROUNDS = 200, 20  # in the room
#: Each exercise, from the first touch to the debrief, by keyboard.
EXERCISES = [
    ("clock", exercise.test_first_touch_by_keyboard_gives_an_answer),
    ("routes", routes.test_from_first_touch_to_debrief_by_keyboard),
    ("coordination", coordination.test_by_keyboard_from_the_first_touch_to_the_rules),
    ("letter", letter.test_from_first_touch_to_debrief_by_keyboard),
    ("drafting", drafting.test_from_first_touch_to_a_clause_in_the_plan_by_keyboard),
    ("campaign", campaign.test_from_first_touch_to_debrief_by_keyboard),
]
LOOKS = [(width, theme) for width in (360, 1280) for theme in ("light", "dark")]
#: Milliseconds after which the theme has taken in a new width, and colours have ended to fade.
SETTLED = 400


@dataclass
class Bar:
    """One line of the table."""

    name: str
    figure: str
    bar: str
    held: bool


def at_most(
    name: str, figure: float, bar: float, unit: str, digits: int = 0, note: str = ""
) -> Bar:
    """Return a bar that a figure must not pass."""
    shown = f"{figure:,.{digits}f}{unit}{' (' + note + ')' if note else ''}"
    return Bar(name, shown, f"at most {bar:,.{digits}f}{unit}", figure <= bar)


def all_of(name: str, done: int, number: int, what: str) -> Bar:
    """Return a bar that every one of a number must meet; none at all misses it."""
    return Bar(name, f"{done} of {number} {what}", "all", 0 < number == done)


# In the browser


def visits(visitor: Visitor) -> Iterator[Bar]:
    """Weigh the first visit to each page."""
    weights = {name: first_visit(visitor, SITE, name) for name in pages(ROOT)}
    heaviest = max(weights, key=lambda name: weights[name])
    yield at_most("first visit, gzip", weights[heaviest], 200_000, " bytes", note=heaviest)
    foreign = sum("another host" in fault for fault in visitor.faults)
    yield at_most("requests to other hosts", foreign, 0, "", note=f"{len(weights)} pages")


def answers(visitor: Visitor) -> Iterator[Bar]:
    """Time the first answer of each exercise, each time in a browser context without a cache."""
    found = {
        name: [first_answer(visitor, SITE, name, button) for _ in range(VISITS)]
        for name, button in BUTTONS
    }
    worst = {name: max(one for one, _ in times) for name, times in found.items()}
    slowest = max(worst, key=lambda name: worst[name])
    median = statistics.median(one for one, _ in found[slowest])
    note = f"{slowest}, worst of {VISITS}; its median {median:.2f} s"
    yield at_most("first touch to first answer", worst[slowest], 0.5, " s", 2, note)
    more = {name: max(size for _, size in times) for name, times in found.items()}
    heaviest = max(more, key=lambda name: more[name])
    yield at_most("loaded at first touch, gzip", more[heaviest], 300_000, " bytes", note=heaviest)


def without_javascript() -> Iterator[Bar]:
    """Count what the HTML of the pages holds before any script runs."""
    course, read = load_course(ROOT), soups(SITE, pages(ROOT))
    yield all_of("JavaScript off: answers", *answered(course, read), "questions with feedback")
    plays = [play for module in course.modules for play in module.scenarios]
    reached = sum(linked_scenes(play, read) for play in plays)
    yield all_of("JavaScript off: links", reached, sum(len(p.scenes) for p in plays), "scenes")
    worked = [len(box.find_all("ol")[0].find_all("li", recursive=False))
              for soup in read for box in soup.select(".pp-worked")]  # fmt: skip
    steps = sum(len(play.worked_run) for play in plays)
    yield all_of("JavaScript off: worked runs", sum(worked), steps, "steps")
    drawn = [box for soup in read for box in soup.select("fieldset.lv-controls")]
    filled = sum(
        bool(box.select("button") and box.select("input, select, textarea")) for box in drawn
    )
    yield all_of("JavaScript off: exercises", filled, len(drawn), "drawn with their controls")


class Counting:
    """Stands in for the fixture `axe`: looks at a state in every look, and counts."""

    def __init__(self) -> None:
        self.states = 0
        self.found: list[str] = []

    def __call__(self, page: Page) -> list[str]:
        self.states += 1
        for width, theme in LOOKS:
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
            page.wait_for_timeout(SETTLED)
            self.found += [f"{width} px, {theme}: {one}" for one in axe_violations(page)]
        return []

    def bar(self, what: str) -> Bar:
        for line in sorted(set(self.found)):
            print(f"        {line}")
        note = f"{self.states} {what} in {len(LOOKS)} looks"
        return at_most(f"axe-core: {what}", len(self.found), 0, " violations", note=note)


def accessibility(visitor: Visitor) -> Iterator[Bar]:
    """Run axe-core on every page and state; drive what there is to do by keyboard on the way."""
    course, axe = load_course(ROOT), Counting()
    page = visitor.blank()
    traffic = Traffic(page)
    for name in [*pages(ROOT), "search", "genindex"]:
        page.goto(f"{visitor.base}/{name}.html")
        traffic.wait()
        axe(page)
    visitor.close()
    yield axe.bar("pages")
    axe = Counting()
    quiz.test_axe_after_wrong_answers(visitor.open, course, axe, "light")
    drives: list[tuple[str, Callable[[], None]]] = [
        ("quiz", lambda: quiz.test_every_question_by_keyboard_alone(visitor.open, course, axe)),
        (
            "scenario",
            lambda: scenario.test_by_keyboard_alone_from_start_to_debrief(
                visitor.open, course, axe
            ),
        ),
        *(
            (name, lambda drive=drive: drive(visitor.open, axe))  # type: ignore[misc]
            for name, drive in EXERCISES
        ),
    ]
    stuck = []
    clicks: dict[str, list[float]] = {}
    for name, drive in drives:
        try:
            drive()
        except Exception as error:
            stuck.append(f"; {name}: {str(error).splitlines()[0][:100]}")
        clicks[name] = visitor.answers()
        visitor.close()
    yield axe.bar("states")
    what = f"({', '.join(name for name, _ in drives)}{''.join(stuck)})"
    yield all_of("keyboard alone, to the end", len(drives) - len(stuck), len(drives), what)
    slowest = {name: max(clicks[name], default=9) for name, _ in EXERCISES}
    note = ", ".join(f"{name} {seconds:.2f}" for name, seconds in slowest.items())
    yield at_most("slowest click after the first", max(slowest.values()), 0.3, " s", 2, note)


def in_the_browser() -> Iterator[Bar]:
    """Everything that needs the site in a browser."""
    with sync_playwright() as playwright, serving(SITE) as base:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        visitor = Visitor(browser, base)
        yield from visits(visitor)
        yield from answers(visitor)
        yield from accessibility(visitor)
        exercise.test_from_a_folder_without_any_server(browser, SITE)
        yield Bar("from a folder, without a server", "exercise and quiz answer", "both", True)
        errors = sorted(set(visitor.faults))
        yield at_most("script errors on the way", len(errors), 0, "", note="; ".join(errors)[:200])
        browser.close()


# Builds


def timed(call: Callable[[], object]) -> float:
    """Return the seconds that a call takes."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def plenipot(copy: CourseCopy, *words: str) -> None:
    """Run the command on a copy. Raises RuntimeError with its output if it fails."""
    done = copy.plenipot(*words)
    if done.code:
        raise RuntimeError(done.said)


def builds() -> Iterator[Bar]:
    """Build copies: clean, clean again, after a change, and without our extensions."""
    with tempfile.TemporaryDirectory() as folder:
        one, other = copy_course(Path(folder) / "one"), copy_course(Path(folder) / "two")
        clean = [timed(lambda copy=copy: plenipot(copy, "build")) for copy in (one, other)]
        yield at_most("clean build, notebooks executed", max(clean), 60, " s", 1)
        left, right = contents(one.site), contents(other.site)
        names = differing(left, right)
        yield at_most("files that differ in two clean builds", len(names), 0, "",
                      note=", ".join(names) or f"{len(left)} files")  # fmt: skip
        again = []
        titles = [
            "## Why the clock matters",
            "## Why clocks matter",
            "## Why a clock",
            "## Why one",
        ]
        for old, new in pairwise(titles):
            one.edit("book/05-the-clock/index.md", old, new)
            again.append(timed(lambda: plenipot(one, "build")))
        note = f"{min(again):.1f} to {max(again):.1f}, the heaviest page changed"
        yield at_most(
            "build after a change of one page", statistics.median(again), 5, " s", 1, note
        )
        plain = timed(lambda: _build_plain(other))
        yield at_most("clean build, times plain Jupyter Book", min(clean) / plain, 1.3, "", 2,
                      f"plain {plain:.1f} s")  # fmt: skip


def _build_plain(copy: CourseCopy) -> None:
    """Build the pages of a copy with stand-ins for our extensions."""
    text = (copy.root / "_config.yml").read_text(encoding="utf-8")
    text, changed = re.subn(r"extra_extensions: \[.*\]", "extra_extensions: [stand_ins]", text)
    assert changed == 1
    (copy.root / "_config.yml").write_text(text, encoding="utf-8")
    environment = copy.environment()
    environment["PYTHONPATH"] += os.pathsep + str(HERE)
    program = Path(sys.executable).with_name("jupyter-book")
    command = [
        str(program),
        "build",
        str(copy.root),
        "--path-output",
        str(copy.root / "plain"),
        "-q",
    ]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)


# The room


def room() -> Iterator[Bar]:
    """Fill the room with phones, compare its file with what they were told, and kill it."""
    found = figures(PHONES, ROUNDS)
    stored = found["stored"] - found["wrong"]
    number = max(found["accepted"], found["stored"])
    what = f"accepted votes ({PHONES} phones, {ROUNDS} rounds)"
    yield all_of("room: stored exactly once", stored, number, what)
    vote, poll = found["vote ms"], found["poll ms"]
    note = f"median {vote['p50']}, longest {vote['max']}"
    yield at_most("room: a vote, 95 of 100", vote["p95"], 300, " ms", 0, note)
    note = f"median {poll['p50']}, longest {poll['max']}; {found['requests']} requests in all"
    yield at_most("room: asking for news, 95 of 100", poll["p95"], 300, " ms", 0, note)
    if found["memory MB"]:
        yield at_most("room: memory of the server", found["memory MB"], 200, " MB")
    with tempfile.TemporaryDirectory() as folder:
        killed.test_killed_in_mid_vote_and_started_again(Path(folder))
    held = f"every accepted vote of {killed.PEOPLE} phones is there"
    yield Bar("room: killed in mid-vote, started again", held, "all", True)


# Code and content


def notebooks() -> Iterator[Bar]:
    """Execute the notebooks as their test does, and compare what they show."""
    command = [sys.executable, "-m", "pytest", "-q", "--nbval-lax", "exercises"]
    start = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - start
    passed = re.search(r"(\d+) passed", done.stdout)
    failed = re.search(r"(\d+) (?:failed|error)", done.stdout)
    number = int(passed[1]) if passed else 0
    wrong = int(failed[1]) if failed else 0
    bar = all_of("notebooks, cell by cell", number, number + wrong, f"cells in {seconds:.1f} s")
    yield Bar(bar.name, bar.figure, bar.bar, bar.held and done.returncode == 0)


def checks() -> Iterator[Bar]:
    """Time the check that authors run."""
    command = [sys.executable, "-m", "plenipot.cli", "--root", str(ROOT), "check"]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    last = done.stdout.splitlines()[-1] if done.stdout else done.stderr[-100:]
    bar = at_most("content check", time.perf_counter() - start, 10, " s", 1, last)
    yield Bar(bar.name, bar.figure, bar.bar, bar.held and done.returncode == 0)


def models() -> Iterator[Bar]:
    """Run the shared tests on CPython and on MicroPython, and time the simulation."""
    both = number = 0
    for path in shared.FILES:
        there = run_tests(path)
        here = _on_cpython(path)
        both += sum(there[name] == "" and here[name] for name in here)
        number += len(here)
    yield all_of("models and views on two Pythons", both, number, "shared tests pass on both")
    yield from campaign_runs()


def campaign_runs() -> Iterator[Bar]:
    """Time the campaign, and see that twice the runs take twice as long."""
    strategies = exercises.strategies("campaign")
    plays = [strategies[number % len(strategies)] for number in range(RUNS // 100)]

    def run(parts: list[str]) -> float:
        return timed(
            lambda: [
                exercises.simulated("campaign", name, number % 10, 0, 100)
                for number, name in enumerate(parts)
            ]
        )

    run(plays[: len(strategies)])
    whole, half = run(plays), run(plays[::2])
    yield at_most(f"{RUNS:,} runs of the campaign", whole, 2, " s", 2, "all strategies in turn")
    yield at_most(f"{RUNS:,} runs, times {RUNS // 2:,} runs", whole / half, 2.5, "", 2)


def _on_cpython(path: Path) -> dict[str, bool]:
    spec = importlib.util.spec_from_file_location(f"shared_{path.stem}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    results = {}
    for name, test in inspect.getmembers(module, inspect.isfunction):
        if name.startswith("test_") and test.__module__ == spec.name:
            try:
                test()
                results[name] = True
            except AssertionError:
                results[name] = False
    return results


def content() -> Iterator[Bar]:
    """Measure the question bank and the text."""
    course = load_course(ROOT)
    name, hits, chance, bound = max(bot_scores(course), key=lambda bot: bot[1])
    yield Bar("quiz bots: the best one", f"{hits} right ({name})",
              f"at most {bound:.1f} (chance {chance:.1f})", hits <= bound)  # fmt: skip
    by_page: dict[str, list[str]] = {}
    for found in prose.everything(course, CATALOGUES):
        if isinstance(found, prose.Passage):
            by_page.setdefault(Path(found.page).name, []).extend(sentences(found.text))
    longest = max((word_count(one), page) for page, listed in by_page.items() for one in listed)
    yield at_most("longest sentence", longest[0], 25, " words", note=longest[1])
    whole = {
        page: [s for s in listed if s[-1] in ".?!:;" and word_count(s) > 3]
        for page, listed in by_page.items()
    }
    whole = {page: listed for page, listed in whole.items() if len(listed) >= 5}
    means = max((statistics.mean(map(word_count, listed)), page) for page, listed in whole.items())
    yield Bar("mean sentence of a page, worst", f"{means[0]:.1f} words ({means[1]})",
              "under 18 words", means[0] < 18)  # fmt: skip
    hardest = max((grade(" ".join(listed)), page) for page, listed in whole.items())
    yield at_most("Flesch-Kincaid grade of a page, worst", hardest[0], 10, "", 1, hardest[1])


def main() -> int:
    """Measure, print the table as it grows, and return the exit code."""
    if not (SITE / "index.html").exists():
        print("There is no site yet. Build it first: make build", file=sys.stderr)
        return 1
    start, missed = time.perf_counter(), 0
    parts = (checks, content, models, room, notebooks, without_javascript, in_the_browser, builds)
    for part in parts:
        try:
            for bar in part():
                missed += not bar.held
                _show(bar)
        except Exception as error:
            missed += 1
            _show(Bar(part.__name__, f"stopped: {type(error).__name__}: {error}", "", False))
    print(f"\n{missed} missed; measured in {time.perf_counter() - start:.0f} s")
    return 1 if missed else 0


def _show(bar: Bar) -> None:
    verdict = "OK" if bar.held else "MISSED"
    print(f"{verdict:<7} {bar.name:<38} {bar.figure:<58} {bar.bar}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
