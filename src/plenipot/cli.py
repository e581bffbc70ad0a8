"""The command `plenipot`. Thin: each subcommand calls one function of a room."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from .content import read_course, report
from .content.checks import check_course

ROOT = Path(__file__).resolve().parents[2]


def check(root: Path) -> int:
    """Print everything that is wrong with the content and the live code; return the exit code."""
    from .live.subset import check_subset

    course, problems = read_course(root)
    if course is not None:
        problems = [*problems, *check_course(course)]
    findings = check_subset(sorted((root / "src" / "plenipot").glob("models/*.py")))
    findings += check_subset(sorted((root / "src" / "plenipot").glob("widgets/*.py")))
    for finding in findings:
        print(f"{finding.file}:{finding.line}: error M01: {finding.what}\n    Remedy: {finding.instead}")
    print(report(problems))
    failed = findings or course is None or any(not problem.warning for problem in problems)
    return 1 if failed else 0


def build(root: Path, fresh: bool) -> int:
    """Check the content, then build the site."""
    from .book.assets import build_assets
    from .editions.site import BuildFailed, build as build_site
    from .live.engine import build_engine

    if code := check(root):
        print("The site was not built; an earlier one stands as it was.", file=sys.stderr)
        return code
    packages = root / "node_modules"

    def assets(folder: Path) -> None:
        build_assets(folder, packages)
        build_engine(folder, packages)
        (folder / "mathjax").mkdir()
        mathjax = packages / "mathjax" / "es5" / "tex-svg.js"
        (folder / "mathjax" / "tex-svg.js").write_bytes(mathjax.read_bytes())

    try:
        site = build_site(root, assets, fresh=fresh)
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
    print(f"The course is at http://localhost:{server.server_port}/ (Ctrl+C ends it)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="plenipot", description="Engaging the ITU: the course's own command.")
    parser.add_argument("--root", type=Path, default=ROOT, help="folder of the course")
    tasks = parser.add_subparsers(dest="task", required=True)
    tasks.add_parser("check", help="check the content and print every problem with its remedy")
    building = tasks.add_parser("build", help="check, then build the site into build/site")
    building.add_argument("--fresh", action="store_true", help="rebuild every page")
    serving = tasks.add_parser("serve", help="serve the built site on this machine")
    serving.add_argument("--port", type=int, default=8000)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand and return its exit code: 0, or 1 with a message."""
    given = _parser().parse_args(arguments)
    if given.task == "check":
        return check(given.root)
    if given.task == "build":
        return build(given.root, given.fresh)
    return serve(given.root, given.port)


if __name__ == "__main__":
    sys.exit(main())
