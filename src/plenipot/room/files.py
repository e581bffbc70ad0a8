"""The scripts and styles of the pages, read once at the start and small on the way.

A request can only name a file that was there then, so no path leads anywhere else.
"""

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from .refusals import Refused

_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


@dataclass(frozen=True)
class File:
    """A file as it is sent."""

    content: bytes
    packed: bytes
    kind: str
    mark: str


class Files:
    """All files of a folder, by their path in it."""

    def __init__(self, folder: Path) -> None:
        self._files = {
            path.relative_to(folder).as_posix(): _read(path)
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    def answer(self, request: Request) -> Response:
        """Return the file that a request names. Raises Refused (`unknown`)."""
        file = self._files.get(request.path_params["name"])
        if file is None:
            raise Refused("unknown")
        # Asked for again at each visit: an edition with other files shows at once.
        headers = {"ETag": file.mark, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
        if request.headers.get("if-none-match") == file.mark:
            return Response(status_code=304, headers=headers)
        content = file.content
        if "gzip" in request.headers.get("accept-encoding", ""):
            headers["Content-Encoding"] = "gzip"
            content = file.packed
        return Response(content, media_type=file.kind, headers=headers)


def _read(path: Path) -> File:
    content = path.read_bytes()
    kind = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0]
    mark = hashlib.sha256(content).hexdigest()[:16]
    packed = gzip.compress(content, mtime=0)
    return File(content, packed, kind or "application/octet-stream", f'"{mark}"')
