"""A small server for the built site on this machine, with the compression that hosts use."""

import gzip
import http.server
import mimetypes
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

_TEXT = (".html", ".css", ".js", ".json", ".svg", ".txt", ".ipynb", ".inv", ".xml")
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("text/calendar", ".ics")
mimetypes.add_type("font/woff2", ".woff2")


@lru_cache(maxsize=256)
def _compressed(path: str, changed: int) -> bytes:
    return gzip.compress(Path(path).read_bytes(), 6, mtime=0)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files; text goes out gzipped, as on any static host."""

    def do_GET(self) -> None:
        """Send a file, compressed if it is text and the browser accepts that."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path = path / "index.html"
        accepts = "gzip" in self.headers.get("Accept-Encoding", "")
        if not (accepts and path.suffix in _TEXT and path.is_file()) or not self._direct(path):
            super().do_GET()
            return
        body = _compressed(str(path), path.stat().st_mtime_ns)
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(str(path))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _direct(self, path: Path) -> bool:
        """Whether the address names the file itself; folders without a slash are redirected."""
        return (
            path.name != "index.html"
            or not Path(self.translate_path(self.path)).is_dir()
            or (self.path.split("?")[0].endswith("/"))
        )

    def end_headers(self) -> None:
        """Let browsers ask again, so that a rebuilt page shows."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Stay quiet: nobody's reading is logged."""


def make_server(site: Path, port: int = 8000, tries: int = 20) -> http.server.ThreadingHTTPServer:
    """Return a server of a folder on localhost, at `port` or the next free one after it.

    Port 0 takes any free port. Raises OSError if none of `tries` ports is free.
    """
    handler = partial(Handler, directory=str(site))
    for number in range(port, port + tries):
        try:
            return http.server.ThreadingHTTPServer(("127.0.0.1", number), handler)
        except OSError:
            if number == port + tries - 1:
                raise
    raise OSError("no free port")
