"""The room as an ASGI application."""

import io
import sqlite3
import sys
from collections.abc import Awaitable, Callable

import segno
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from plenipot.messages import message

from . import api as participants
from . import lead_api
from .api import Api
from .files import Files
from .guard import Guard
from .locks import Locks
from .pages import STATIC, page
from .refusals import Refused
from .replies import refusal
from .session import Room

Handler = Callable[[Api, Request], Awaitable[Response]]


async def qr(api: Api, request: Request) -> Response:
    """Return the join address as a picture."""
    picture = io.BytesIO()
    segno.make(api.join(), micro=False).save(picture, kind="svg", border=4, omitsize=True)
    return Response(picture.getvalue(), media_type="image/svg+xml")


async def health(api: Api, request: Request) -> Response:
    """Say which room this is; another start on the same file asks."""
    return Response(api.room.store.get("id") or "", media_type="text/plain")


def make_app(
    room: Room,
    join: Callable[[], str],
    on_end: Callable[[], None] = lambda: None,
    locks: Locks | None = None,
) -> Starlette:
    """Return the application of a room.

    `join()` gives the address that participants open; `on_end()` is called when the session
    has been deleted.
    """
    api = Api(room, join, on_end, locks or Locks())

    def to(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
        async def handle(request: Request) -> Response:
            if api.ended:
                raise Refused("deleted")
            return await handler(api, request)

        return handle

    def get(path: str, handler: Handler) -> Route:
        return Route(path, to(handler), methods=["GET"])

    def post(path: str, handler: Handler) -> Route:
        return Route(path, to(handler), methods=["POST"])

    def html(path: str, name: str) -> Route:
        async def show(request: Request) -> Response:
            return HTMLResponse(page(name))

        return Route(path, show, methods=["GET"])

    files = Files(STATIC)

    async def static(api: Api, request: Request) -> Response:
        return files.answer(request)

    lead = "/api/facilitator"
    routes = [
        html("/", "participant"),
        html("/projector", "projector"),
        html("/facilitator", "facilitator"),
        get("/debrief", lead_api.debrief),
        get("/qr.svg", qr),
        get("/api/room", health),
        post("/api/join", participants.join),
        get("/api/state", participants.state),
        post("/api/votes", participants.votes),
        post("/api/answers", participants.answers),
        post("/api/decisions", participants.decisions),
        post("/api/team", participants.team),
        post("/api/team-name", participants.team_name),
        get("/api/projector", participants.projector),
        post(f"{lead}/login", lead_api.login),
        get(f"{lead}/state", lead_api.state),
        get(f"{lead}/catalogue", lead_api.catalogue),
        post(f"{lead}/activities", lead_api.activities),
        post(f"{lead}/phase", lead_api.phase),
        post(f"{lead}/current", lead_api.current),
        post(f"{lead}/counts", lead_api.counts),
        post(f"{lead}/code", lead_api.code),
        post(f"{lead}/teams", lead_api.teams),
        post(f"{lead}/remove", lead_api.remove),
        post(f"{lead}/delete", lead_api.delete),
        get(f"{lead}/export.json", lead_api.export_json),
        get(f"{lead}/export.csv", lead_api.export_csv),
        get("/static/{name:path}", static),
    ]
    app = Starlette(
        routes=routes,
        middleware=[Middleware(Guard)],
        exception_handlers={
            Refused: _refused,
            HTTPException: _http,
            sqlite3.Error: _broken,
            Exception: _bug,
        },
    )
    app.router.redirect_slashes = False
    return app


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return refusal(error)


async def _http(request: Request, error: Exception) -> Response:
    method = isinstance(error, HTTPException) and error.status_code == 405
    return refusal(Refused("method" if method else "unknown"))


async def _broken(request: Request, error: Exception) -> Response:
    return refusal(Refused("store"))


async def _bug(request: Request, error: Exception) -> Response:
    why = f"{type(error).__name__} at {request.url.path}"
    print(message("room", "say.bug", why=why), file=sys.stderr, flush=True)
    return refusal(Refused("server"))
