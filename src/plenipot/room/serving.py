"""The server on the laptop: its address in the Wi-Fi, its port, its start and its end."""

import asyncio
import contextlib
import socket
import urllib.request
from collections.abc import Callable

import uvicorn

from .guard import App

#: Addresses of networks as they are at home and in hotels, and one that leads to a default route.
_ROADS = ("192.0.2.1", "192.168.255.254", "10.255.255.254", "172.31.255.254")
_ANY = ("0.0.0.0", "::", "")
#: Seconds in which pages learn that a session was deleted, before the server ends.
LAST_SECONDS = 5
_PHONES = 2048


def lan_address() -> str | None:
    """Return the address of this machine in its network, or None without a network.

    Nothing is sent: connecting a datagram socket only looks into the table of routes.
    """
    for road in _ROADS:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            try:
                probe.connect((road, 9))
            except OSError:
                continue
            found: str = probe.getsockname()[0]
            if not found.startswith(("127.", "0.")):
                return found
    with contextlib.suppress(OSError):
        for found in socket.gethostbyname_ex(socket.gethostname())[2]:
            if not found.startswith("127."):
                return found
    return None


def bound(host: str, port: int, tries: int = 20) -> socket.socket:
    """Return a socket that listens on a port, or on the next free one after it.

    Port 0 takes any free port. Raises OSError if none of `tries` ports is free.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for number in range(port, port + tries):
        one = socket.socket(family, socket.SOCK_STREAM)
        # Elsewhere it lets a restart take the port at once; on Windows it would share a port.
        if hasattr(socket, "SO_REUSEADDR") and not hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind((host, number))
            one.listen(_PHONES)  # whoever comes before the server has started waits
            return one
        except OSError:
            one.close()
            if number == port + tries - 1:
                raise
    raise OSError("no free port")


def reachable(host: str, chosen: str | None = None) -> str:
    """Return the address that phones use: the chosen one, the bound one, or that of the Wi-Fi."""
    if chosen:
        return chosen
    return (lan_address() or "127.0.0.1") if host in _ANY else host


def url(address: str, port: int) -> str:
    """Return the address of the room as people type it."""
    return f"http://[{address}]:{port}/" if ":" in address else f"http://{address}:{port}/"


def answers_as(port: int, room: str) -> bool:
    """Return whether a server on this machine serves the room with this id already."""
    try:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(f"http://127.0.0.1:{port}/api/room", timeout=2) as answer:
            said: bytes = answer.read(100)
            return said == room.encode()
    except (OSError, ValueError):
        return False


def more_files() -> None:
    """Allow as many open files as the system grants: each phone holds a connection or two."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _PHONES if hard == resource.RLIM_INFINITY else min(_PHONES, hard)
    if soft < wanted:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


class Server:
    """Runs an application on a socket until it is interrupted or ended."""

    def __init__(self, make: Callable[[Callable[[], None]], App]) -> None:
        """Take a function that returns the application; it is given what ends the server."""
        self.deleted = False
        # No proxy stands before the room, so nobody may claim to speak for another address.
        config = uvicorn.Config(
            make(self._end_soon), log_level="critical", access_log=False, server_header=False,
            date_header=False, proxy_headers=False, lifespan="off", ws="none",
            timeout_keep_alive=30, timeout_graceful_shutdown=2, backlog=_PHONES,
        )  # fmt: skip
        self._server = uvicorn.Server(config)

    def _end_soon(self) -> None:
        self.deleted = True
        asyncio.get_running_loop().call_later(LAST_SECONDS, self._end)

    def _end(self) -> None:
        self._server.should_exit = True

    def run(self, on: socket.socket) -> None:
        """Serve on a bound socket until Ctrl+C, or until the session is deleted."""
        more_files()
        with contextlib.suppress(KeyboardInterrupt):
            self._server.run(sockets=[on])
