"""The addresses that only the facilitator's page asks."""

import json
import sqlite3
from collections.abc import Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from plenipot.debrief.reading import read_files
from plenipot.debrief.records import Record
from plenipot.debrief.table import to_csv

from . import joining, leading, overview
from . import teams as groups
from .api import LEAD, Api, is_here, set_cookie
from .export import exported
from .guard import LARGEST_LEAD
from .refusals import Refused
from .replies import Json, body

#: The page of the debrief is one file without a script, with its style inside.
DEBRIEF_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)


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
    """Do each thing that is asked about groups."""
    asked = [name for name in ("teams", "move", "rename", "choosing") if name in sent]
    if not asked:
        raise Refused("body")
    if "teams" in sent:
        groups.make_teams(api.room, sent["teams"])
    for name in ("move", "rename"):
        if name in sent and not isinstance(sent[name], dict):
            raise Refused("body")
    if "move" in sent:
        groups.move(api.room, sent["move"].get("who"), sent["move"].get("team"))
    if "rename" in sent:
        team = groups.known_team(api.room, sent["rename"].get("team"))
        groups.name_team(api.room, team, sent["rename"].get("name"))
    if "choosing" in sent:
        groups.allow_choosing(api.room, sent["choosing"])


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


async def export_csv(api: Api, request: Request) -> Response:
    """Return the session as a table for a spreadsheet."""
    must_lead(api, request)
    text = await run_in_threadpool(lambda data: to_csv(_record(api, data)), _exported(api))
    # With the mark of UTF-8, or Excel shows names of teams in another alphabet wrongly.
    table = Response("\ufeff" + text, media_type="text/csv")
    return _file(table, "room.csv")


async def debrief(api: Api, request: Request) -> Response:
    """Return the page of the debrief; whoever is not in yet comes to the page for that."""
    if not joining.leads(api.room, request.cookies.get(LEAD)):
        return RedirectResponse("/facilitator", status_code=303)
    # It takes a second or so; votes go on being taken meanwhile.
    text = await run_in_threadpool(_debrief_page, api, _exported(api))
    policy = {"Content-Security-Policy": DEBRIEF_POLICY}
    return HTMLResponse(text, headers=policy)


def _exported(api: Api) -> bytes:
    return json.dumps(exported(api.room)).encode()


def _record(api: Api, data: bytes) -> Record:
    return read_files([("room.json", data)], api.room.course)[0]


def _debrief_page(api: Api, data: bytes) -> str:
    # Its statistics take long to load, and a session may well have no debrief.
    from plenipot.editions.debrief import page

    return page(_record(api, data), api.room.course)


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
