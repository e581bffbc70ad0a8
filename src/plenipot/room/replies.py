"""Requests and answers as JSON."""

import json
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from .refusals import Refused


class Json(Response):
    """An answer in JSON, as short as can be."""

    media_type = "application/json"

    def render(self, content: Any) -> bytes:
        """Return data as bytes."""
        return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def refusal(why: Refused, **more: Any) -> Json:
    """Return the answer to what is refused."""
    headers = {"Retry-After": str(why.wait)} if why.wait else None
    content = {"error": why.key, "text": why.text(), **more}
    return Json(content, status_code=why.status, headers=headers)


def _no_constant(name: str) -> None:
    raise ValueError(name)


async def body(request: Request, most: int) -> dict[str, Any]:
    """Return the object in the body of a request.

    Raises Refused: `size` for more than `most` bytes, also if their number was not announced;
    `body` for anything but a JSON object.
    """
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > most:
            raise Refused("size")
    try:
        found = json.loads(data.decode("utf-8"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise Refused("body") from None
    if not isinstance(found, dict):
        raise Refused("body")
    return found
