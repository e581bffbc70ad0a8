"""`plenipot room`: the room, on this laptop, for the phones in the same Wi-Fi."""

import argparse
import sys
from pathlib import Path
from typing import Any

from ..content import ContentError, load_course, report
from ..content.forms import bank_hash
from ..messages import message

FILE = Path("build") / "room" / "room.db"
PORT = 8090


def add(tasks: Any) -> None:
    """Add the subcommand."""
    parser = tasks.add_parser("room", help="open the room for votes and plays in this Wi-Fi")
    parser.add_argument(
        "--port",
        type=int,
        help=f"the first port to try; if left out, that of the session, or {PORT}",
    )
    parser.add_argument(
        "--host", default="0.0.0.0", help="where to listen; all networks if left out"
    )
    parser.add_argument(
        "--address", help="the address that phones shall use, if the one found is wrong"
    )
    parser.add_argument("--people", type=int, default=0, help="how many people you expect")
    parser.add_argument(
        "--modules", help="modules to offer, such as clock,ways-in; all if left out"
    )
    parser.add_argument("--file", type=Path, help=f"where the session is kept (default {FILE})")
    parser.add_argument(
        "--new-code", action="store_true", help="print another code for the facilitator, and end"
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Open the room until it is interrupted or deleted; return the exit code."""
    # The server's packages are only loaded by those who use them.
    from ..room.joining import new_code
    from ..room.serving import answers_as
    from ..room.store import Store, StoreError

    try:
        course = load_course(given.root)
    except ContentError as error:
        print(report(error.problems), file=sys.stderr)
        return 1
    known = course.module_names()
    asked = list(filter(None, (given.modules or "").lower().replace(" ", "").split(",")))
    strange = [name for name in asked if name not in known]
    if strange:
        ids = ", ".join(module.info.id for module in course.modules)
        return _refuse("module", name=strange[0], known=ids)
    modules = tuple(known[name].info.id for name in asked)
    if given.port is not None and not 0 <= given.port <= 65535:
        return _refuse("port-number")
    file = given.file or given.root / FILE
    if given.new_code and not file.exists():
        return _refuse("no-room", file=file)
    try:
        store = Store(file, bank_hash(course), counted=not given.new_code)
    except StoreError as error:
        print(error, file=sys.stderr)
        return 1
    port = int(store.get("port") or 0)
    if not given.new_code and port and answers_as(port, store.get("id") or "?"):
        store.close()
        return _refuse("twice", url=f"http://localhost:{port}/facilitator")
    with store.transaction():
        code = new_code(store)
    if given.new_code:
        store.close()
        print(message("room", "say.code", code=code))
        return 0
    return _serve(given, course, store, modules, code)


def _refuse(key: str, **values: object) -> int:
    print(message("room", f"start.{key}", **values), file=sys.stderr)
    return 1


def _serve(
    given: argparse.Namespace, course: Any, store: Any, modules: tuple[str, ...], code: str
) -> int:
    import segno

    from ..room.app import make_app
    from ..room.serving import Server, bound, reachable, url
    from ..room.session import Room
    from ..room.views import people

    # Phones that come back know the port of before.
    wanted = int(store.get("port") or PORT) if given.port is None else given.port
    try:
        on = bound(given.host, wanted)
    except OSError as error:
        store.close()
        return _refuse("port", host=given.host, port=wanted, why=error.strerror or error)
    port = on.getsockname()[1]
    with store.transaction():
        store.put("port", str(port))
    room = Room(course, store, modules, max(0, given.people))

    def join() -> str:
        return url(reachable(given.host, given.address), port)

    server = Server(lambda end: make_app(room, join, end))
    here = url("localhost" if given.host in ("0.0.0.0", "127.0.0.1") else given.host, port)
    if wanted not in (0, port):
        print(message("room", "say.port", port=wanted))
    held = people(room), len(room.activities())
    if any(held):
        print(message("room", "say.goes-on", file=store.path, people=held[0], activities=held[1]))
    print(message("room", "say.join", url=join()))
    if sys.stdout.isatty():
        segno.make(join(), micro=False).terminal(compact=True)
    print(message("room", "say.projector", url=f"{here}projector"))
    print(message("room", "say.facilitator", url=f"{here}facilitator"))
    print(message("room", "say.code", code=code))
    if join().startswith("http://127."):
        print(message("room", "say.alone"))
    print(message("room", "say.end"), flush=True)
    server.run(on)
    if server.deleted:
        print(message("room", "say.deleted"))
        return 0
    store.close()
    print(message("room", "say.kept", file=store.path))
    return 0
