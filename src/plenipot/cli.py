"""The command `plenipot`. Thin: each subcommand calls one function of a room."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from .commands import COMMANDS
from .content import ContentError, load_course, read_course, report
from .content.checks import check_course
from .exercises import with_strategies
from .models.clock.regions import REGIONS

ROOT = Path(__file__).resolve().parents[2]


def check(root: Path) -> int:
    """Print everything that is wrong with the content and the live code; return the exit code."""
    from .live.subset import check_subset

    course, problems = read_course(root)
    if course is not None:
        problems = [*problems, *check_course(course)]
    package = root / "src" / "plenipot"
    live = [*package.glob("models/**/*.py"), *package.glob("widgets/**/*.py"), package / "codes.py"]
    findings = check_subset([*live, package / "messages" / "__init__.py"])
    for finding in findings:
        print(
            f"{finding.file}:{finding.line}: error M01: {finding.what}\n    Remedy: {finding.instead}"
        )
    print(report(problems))
    failed = findings or course is None or any(not problem.warning for problem in problems)
    return 1 if failed else 0


def build(root: Path, fresh: bool) -> int:
    """Check the content, then build the site."""
    from .book.assets import build_assets
    from .editions.site import BuildFailed
    from .editions.site import build as build_site
    from .live.engine import build_engine

    try:
        load_course(root)
    except ContentError:
        check(root)
        print("The site was not built; an earlier one stands as it was.", file=sys.stderr)
        return 1
    packages = root / "node_modules"

    def assets(folder: Path) -> None:
        build_assets(folder, packages)
        build_engine(folder / "live", packages)
        (folder / "mathjax").mkdir()
        mathjax = packages / "mathjax" / "es5" / "tex-svg.js"
        (folder / "mathjax" / "tex-svg.js").write_bytes(mathjax.read_bytes())

    try:
        # Rules of sense do not stop Sphinx, so they are looked at while it works.
        site = build_site(root, assets, lambda: check(root) == 0, fresh=fresh)
    except BuildFailed as failure:
        print(failure, file=sys.stderr)
        print("The site was not built; an earlier one stands as it was.", file=sys.stderr)
        return 1
    print(f"The site is in {site.relative_to(root)}")
    return 0


def serve(root: Path, port: int) -> int:
    """Serve the built site until interrupted."""
    from .editions.server import make_server

    site = root / "build" / "site"
    if not (site / "index.html").exists():
        print("There is no site yet. Build it first: make build", file=sys.stderr)
        return 1
    server = make_server(site, port)
    try:
        print(
            f"The course is at http://localhost:{server.server_port}/ (Ctrl+C ends it)", flush=True
        )
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    finally:
        server.server_close()
    return 0


def plan(opening: str, region: str, start: str, calendar: Path | None) -> int:
    """Print a dated plan for a conference; with `calendar`, write it as a calendar file too."""
    from datetime import date

    from .editions.calendar import write_calendar
    from .messages import message
    from .models.clock.planner import PlanError, back_cast

    try:
        first_day, begin = date.fromisoformat(opening), date.fromisoformat(start)
    except ValueError as error:
        print(f"A date is written like 2030-10-14 ({error}).", file=sys.stderr)
        return 1
    try:
        rows = back_cast(first_day, region, begin)
    except PlanError as error:
        print(message("clock", str(error)), file=sys.stderr)
        return 1
    for row in rows:
        passed = message("clock", "planner.passed" if row.passed else "planner.ahead")
        print(
            f"{row.date.isoformat()}  {row.label()} ({passed})\n    {row.what()}\n    {row.do()}\n    {row.sure()}"
        )
    if calendar is not None:
        calendar.write_bytes(write_calendar(rows, first_day, begin))
        print(f"\nCalendar file: {calendar}")
    return 0


def simulate(room: str, strategy: str, profile: int, seed: int, runs: int, as_json: bool) -> int:
    """Play a strategy of an exercise many times and print the shares."""
    import json

    from .exercises import simulated

    try:
        found = simulated(room, strategy, profile, seed, runs)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    if as_json:
        print(json.dumps(found, indent=2))
    else:
        for name, figure in found.items():
            print(f"{name}: {figure}")
    return 0


def replay(code: str) -> int:
    """Print the play in a replay code."""
    from .codes import CodeError
    from .exercises import replayed
    from .messages import message

    try:
        lines = replayed(code)
    except CodeError as error:
        print(message("models", "replay.error", why=message("codes", str(error))), file=sys.stderr)
        return 1
    print("\n".join(lines))
    return 0


def stats(root: Path, as_json: bool) -> int:
    """Print how much of everything the course has."""
    import json

    from .content.stats import count

    course, problems = read_course(root)
    if course is None:
        print(report(problems))
        return 1
    figures = count(course)
    if as_json:
        print(json.dumps(figures, indent=2))
    else:
        for name, figure in figures.items():
            print(f"{figure:>8}  {name}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="plenipot", description="Engaging the ITU: the course's own command."
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="folder of the course")
    tasks = parser.add_subparsers(dest="task", required=True)
    tasks.add_parser("check", help="check the content and print every problem with its remedy")
    building = tasks.add_parser("build", help="check, then build the site into build/site")
    building.add_argument("--fresh", action="store_true", help="rebuild every page")
    serving = tasks.add_parser("serve", help="serve the built site on this machine")
    serving.add_argument("--port", type=int, default=8000)
    planning = tasks.add_parser("plan", help="print a dated plan for a conference")
    planning.add_argument(
        "--opening", required=True, help="first day of the conference, YYYY-MM-DD"
    )
    planning.add_argument("--region", choices=[known.id for known in REGIONS], default="unsure")
    planning.add_argument("--start", required=True, help="the day you can begin, YYYY-MM-DD")
    planning.add_argument("--ics", type=Path, help="also write a calendar file")
    simulating = tasks.add_parser("simulate", help="play a strategy of an exercise many times")
    simulating.add_argument("--exercise", choices=with_strategies(), required=True)
    simulating.add_argument("--strategy", required=True, help="a wrong name lists those there are")
    simulating.add_argument("--profile", type=int, default=0, help="whose situation, from 0")
    simulating.add_argument("--seed", type=int, default=0, help="the first of the seeds")
    simulating.add_argument("--runs", type=int, default=1000)
    simulating.add_argument("--json", action="store_true")
    replaying = tasks.add_parser("replay", help="print the play in a replay code")
    replaying.add_argument("code")
    counting = tasks.add_parser("stats", help="print how much of everything the course has")
    counting.add_argument("--json", action="store_true")
    for add in COMMANDS:
        add(tasks)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand and return its exit code: 0, or 1 with a message.

    A reader such as `head` may close the output early; that ends the command without a traceback.
    """
    try:
        try:
            return _run(_parser().parse_args(arguments))
        finally:
            # What is still in the buffer must meet a closed output here, where it is expected.
            sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes the output once more as it ends, and would then complain of it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _run(given: argparse.Namespace) -> int:
    if "run" in given:
        code: int = given.run(given)
        return code
    if given.task == "check":
        return check(given.root)
    if given.task == "build":
        return build(given.root, given.fresh)
    if given.task == "plan":
        return plan(given.opening, given.region, given.start, given.ics)
    if given.task == "simulate":
        return simulate(
            given.exercise, given.strategy, given.profile, given.seed, given.runs, given.json
        )
    if given.task == "replay":
        return replay(given.code)
    if given.task == "stats":
        return stats(given.root, given.json)
    return serve(given.root, given.port)


if __name__ == "__main__":
    sys.exit(main())
