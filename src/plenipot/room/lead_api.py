"""The addresses that only the facilitator's page asks."""

import sqlite3
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from . import joining, leading, overview
from .api import LEAD, Api, is_here, set_cookie
from .export import exported
from .guard import LARGEST_LEAD
from .refusals import Refused
from .replies import Json, body


def must_lead(api: Api, request: Request) -> None:
    """Raise Refused (`facilitator`) unless the facilitator asks."""
    if not joining.leads(api.room, request.cookies.get(LEAD)):
        raise Refused("facilitator")


async def login(api: Api, request: Request) -> Response:
    """Let in who has the one-time code."""
    sent = await body(request, LARGEST_LEAD)
    # Guessing from the Wi-Fi must not lock the facilitator out of the laptop itself.
    bucket = "code here" if is_here(request) else "code from the network"
    token = await api.desk.do(lambda: joining.log_in(api.room, sent.get("code"), bucket, api.locks))
    response = Json({"in": True})
    set_cookie(response, LEAD, token)
    return response


async def state(api: Api, request: Request) -> Response:
    """Return everything, if it is not what the page has already."""
    must_lead(api, request)
    if api.unchanged(request, api.room.versions.of_all()):
        return Response(status_code=204)
    return Json(overview.facilitator(api.room, api.join()))


async def catalogue(api: Api, request: Request) -> Response:
    """Return what can be added."""
    must_lead(api, request)
    return Json(overview.catalogue(api.room))


def change(work: Callable[[Api, dict[str, Any]], Any]) -> Callable[[Api, Request], Any]:
    """Return the address of a change: reads the body, does the work, answers with `done`."""

    async def changing(api: Api, request: Request) -> Response:
        must_lead(api, request)
        sent = await body(request, LARGEST_LEAD)
        found = await api.desk.do(lambda: work(api, sent))
        return Json(found if found is not None else {"done": True})

    return changing


def _teams(api: Api, sent: dict[str, Any]) -> None:
    """Do each thing that is asked about teams."""
    asked = [name for name in ("teams", "move", "rename", "choosing") if name in sent]
    if not asked:
        raise Refused("body")
    if "teams" in sent:
        joining.make_teams(api.room, sent["teams"])
    for name in ("move", "rename"):
        if name in sent and not isinstance(sent[name], dict):
            raise Refused("body")
    if "move" in sent:
        joining.move(api.room, sent["move"].get("who"), sent["move"].get("team"))
    if "rename" in sent:
        team = joining.known_team(api.room, sent["rename"].get("team"))
        joining.name_team(api.room, team, sent["rename"].get("name"))
    if "choosing" in sent:
        joining.allow_choosing(api.room, sent["choosing"])


activities = change(lambda api, sent: {"id": leading.add(api.room, sent)})
phase = change(lambda api, sent: leading.go_on(api.room, sent.get("activity"), sent.get("phase")))
current = change(lambda api, sent: leading.show(api.room, sent.get("activity")))
counts = change(
    lambda api, sent: leading.type_counts(
        api.room, sent.get("activity"), sent.get("phase"), sent.get("counts")
    )
)
code = change(
    lambda api, sent: leading.enter_code(
        api.room, sent.get("activity"), sent.get("team"), sent.get("code")
    )
)
teams = change(_teams)
remove = change(lambda api, sent: joining.remove(api.room, sent.get("who")))


async def export_json(api: Api, request: Request) -> Response:
    """Return the session as a JSON file."""
    must_lead(api, request)
    return _file(Json(exported(api.room)), "room.json")


def _file(response: Response, name: str) -> Response:
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


async def delete(api: Api, request: Request) -> Response:
    """Erase the session and its file; the room is over then."""
    must_lead(api, request)
    sent = await body(request, LARGEST_LEAD)
    if sent.get("confirm") != "delete":
        raise Refused("confirm")
    try:
        api.room.store.erase()
    except sqlite3.Error:
        raise Refused("store") from None
    api.end()
    return Json({"deleted": True})
