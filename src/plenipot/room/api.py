"""The addresses that the pages ask: participants and the projector."""

import ipaddress
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from . import joining, taking, teams, views
from .desk import Desk
from .guard import LARGEST
from .locks import Locks
from .people import pseudonym
from .refusals import Refused
from .replies import Json, body, refusal
from .session import Room

#: Cookies are kept for some days, so that a phone that was switched off comes back as itself.
COOKIE_SECONDS = 3 * 24 * 3600
PERSON, LEAD = "room", "lead"


class Api:
    """What the routes share. `join` gives the address that participants open."""

    def __init__(
        self, room: Room, join: Callable[[], str], on_end: Callable[[], None], locks: Locks
    ) -> None:
        self.room = room
        self.join = join
        self.desk = Desk(room.store)
        self.locks = locks
        self.ended = False
        self._on_end = on_end

    def end(self) -> None:
        """The session is deleted: nothing is taken or shown any more."""
        self.ended = True
        self._on_end()

    def person(self, request: Request) -> tuple[int, int | None]:
        """Return the number and team of who asks. Raises Refused (`join`)."""
        return joining.person(self.room, request.cookies.get(PERSON))

    def unchanged(self, request: Request, version: str) -> bool:
        """Return whether the page that asks has this version already."""
        return request.query_params.get("since") == version


def set_cookie(response: Response, name: str, token: str) -> None:
    """Give a cookie that no script reads and no other site sends."""
    response.set_cookie(
        name, token, max_age=COOKIE_SECONDS, httponly=True, samesite="strict", path="/"
    )


def is_here(request: Request) -> bool:
    """Return whether a request comes from this machine itself."""
    host = request.client.host if request.client else ""
    try:
        return ipaddress.ip_address(host.split("%")[0]).is_loopback
    except ValueError:
        return False


async def join(api: Api, request: Request) -> Response:
    """Take in a new person, or one who comes from another device."""
    wish = await body(request, LARGEST)
    token: str | None
    if "who" in wish or "again" in wish:
        who, again, token = await api.desk.do(
            lambda: joining.come_back(api.room, wish.get("who"), wish.get("again"), api.locks)
        )
    else:
        known = joining.known(api.room, request.cookies.get(PERSON))
        if known:
            who, again, token = *known, None  # a second tap is not a second person
        else:
            who, again, token = await api.desk.do(lambda: joining.join(api.room))
    response = Json({"who": pseudonym(who), "again": again})
    if token:
        set_cookie(response, PERSON, token)
    return response


async def state(api: Api, request: Request) -> Response:
    """Return what a participant sees, if it is not what the page has already."""
    who, team = api.person(request)
    if api.unchanged(request, api.room.versions.of(who, team)):
        return Response(status_code=204)
    return Json(views.participant(api.room, who, team))


async def votes(api: Api, request: Request) -> Response:
    """Take a vote."""
    who, _ = api.person(request)
    sent = await body(request, LARGEST)
    await api.desk.do(
        lambda: taking.vote(
            api.room, who, sent.get("activity"), sent.get("phase"),
            sent.get("answer"), sent.get("key"),
        )
    )  # fmt: skip
    return Json({"stored": True})


async def answers(api: Api, request: Request) -> Response:
    """Take an answer to a question of a test."""
    who, _ = api.person(request)
    sent = await body(request, LARGEST)
    await api.desk.do(
        lambda: taking.answer(
            api.room, who, sent.get("activity"), sent.get("question"),
            sent.get("answer"), sent.get("key"),
        )
    )  # fmt: skip
    return Json({"stored": True})


async def decisions(api: Api, request: Request) -> Response:
    """Take a decision of a team; the answer is the view after it, or the one it should have had."""
    who, _ = api.person(request)
    sent = await body(request, LARGEST)

    def work() -> None:
        taking.decide(
            api.room, who, teams.team_now(api.room, who), sent.get("activity"),
            sent.get("step"), sent.get("choice"), sent.get("key"),
        )  # fmt: skip

    try:
        await api.desk.do(work)
    except Refused as why:
        if why.key not in ("step", "choice"):
            raise
        return refusal(why, view=_view(api, who))
    return Json(_view(api, who))


def _view(api: Api, who: int) -> dict[str, Any]:
    return views.participant(api.room, who, teams.team_now(api.room, who))


async def team(api: Api, request: Request) -> Response:
    """Put a person into the team that the person chose."""
    who, _ = api.person(request)
    sent = await body(request, LARGEST)
    await api.desk.do(lambda: teams.choose_team(api.room, who, sent.get("team")))
    return Json(_view(api, who))


async def team_name(api: Api, request: Request) -> Response:
    """Name a team."""
    who, _ = api.person(request)
    sent = await body(request, LARGEST)
    await api.desk.do(
        lambda: teams.name_team(api.room, teams.team_now(api.room, who), sent.get("name"))
    )
    return Json(_view(api, who))


async def projector(api: Api, request: Request) -> Response:
    """Return what the projector shows, if it is not what the page has already."""
    if api.unchanged(request, api.room.versions.of_all()):
        return Response(status_code=204)
    return Json(views.projector(api.room, api.join()))
