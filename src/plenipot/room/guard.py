"""What every request passes first, whatever it asks for.

The room is open to a whole Wi-Fi, and the browsers in it also visit other sites. So a request
is refused that names a foreign host (a foreign name can be made to point here: DNS rebinding),
or that another site sent, or that is larger than anything the pages send.
"""

import ipaddress
import socket
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders

from .refusals import Refused
from .replies import refusal

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

LARGEST = 4_000
LARGEST_LEAD = 64_000
LEAD_PATH = "/api/facilitator/"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def own_host(host: str) -> bool:
    """Return whether a Host header names this machine: by number, or by a name of its own."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    try:
        ipaddress.ip_address(name)
        return True
    except ValueError:
        own = socket.gethostname().lower()
        return name in ("localhost", own, own.split(".")[0], f"{own.split('.')[0]}.local")


def check_head(method: str, path: str, headers: Mapping[str, str]) -> None:
    """Look at the head of a request. Raises Refused: `host`, `origin`, `type` or `size`."""
    host = headers.get("host", "")
    if not own_host(host):
        raise Refused("host")
    if method in ("GET", "HEAD"):
        return
    origin = headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != host:
        raise Refused("origin")
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise Refused("origin")
    if headers.get("content-type", "").split(";")[0].strip().lower() != "application/json":
        raise Refused("type")
    length = headers.get("content-length", "0")
    if not length.isdecimal() or len(length) > 9 or int(length) > most(path):
        raise Refused("size")


def most(path: str) -> int:
    """Return the bytes that a request to a path may have."""
    return LARGEST_LEAD if path.startswith(LEAD_PATH) else LARGEST


class Guard:
    """Wraps an application; see the top of this file."""

    def __init__(self, app: App) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a request, or pass it on and add the headers of every answer."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        path = scope["path"]

        async def with_headers(event: MutableMapping[str, Any]) -> None:
            if event["type"] == "http.response.start":
                headers = MutableHeaders(scope=event)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                if not path.startswith("/static/"):
                    headers["Cache-Control"] = "no-store"
            await send(event)

        try:
            check_head(scope["method"], path, Headers(scope=scope))
        except Refused as why:
            await refusal(why)(scope, receive, with_headers)
            return
        await self.app(scope, receive, with_headers)
