"""The small server: what it sends, what it refuses, where it listens."""

import gzip
import http.client
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plenipot.editions.server import make_server

PAGE = "<!DOCTYPE html><title>Ä page</title>" + "<p>The same words again.</p>" * 50
SECRET = "not part of the site"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "part").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text(SECRET)
    (tmp_path / "site-next").mkdir()
    (tmp_path / "site-next" / "secret.txt").write_text(SECRET)
    for name in ("index.html", "part/index.html", "part/page.html"):
        (folder / name).write_text(PAGE, encoding="utf-8")
    for name in ("a.js", "a.css", "a.ics", "a.woff2", "a.svg", "a.json", "a.ipynb", "objects.inv"):
        (folder / name).write_bytes(b"content " * 40)
    return folder


@pytest.fixture
def port(site: Path) -> Iterator[int]:
    server = make_server(site, 0)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@pytest.fixture
def get(port: int) -> Callable[..., tuple[http.client.HTTPResponse, bytes]]:
    """Ask for a path exactly as it is given, without the tidying of browsers."""

    def ask(path: str, accept: str = "gzip, br", method: str = "GET"):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        connection.request(method, path, headers={"Accept-Encoding": accept})
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response, body

    return ask


@pytest.mark.parametrize("path", ["/", "/index.html", "/part/page.html?highlight=word"])
def test_text_goes_out_compressed_and_complete(get, path: str) -> None:
    response, body = get(path)
    assert response.status == 200
    assert response.getheader("Content-Encoding") == "gzip"
    assert int(response.getheader("Content-Length")) == len(body) < len(PAGE) / 5
    assert gzip.decompress(body).decode("utf-8") == PAGE


def test_who_does_not_take_gzip_gets_it_plain(get) -> None:
    response, body = get("/index.html", accept="identity")
    assert response.getheader("Content-Encoding") is None
    assert body.decode("utf-8") == PAGE


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.html", "text/html"),
        ("a.js", "text/javascript"),
        ("a.css", "text/css"),
        ("a.json", "application/json"),
        ("a.svg", "image/svg+xml"),
        ("a.ics", "text/calendar"),
        ("a.woff2", "font/woff2"),
    ],
)
def test_the_kind_of_a_file_is_named(get, name: str, kind: str) -> None:
    response, body = get(f"/{name}")
    assert response.status == 200
    assert response.getheader("Content-Type").split(";")[0] == kind
    if kind == "font/woff2":
        assert response.getheader("Content-Encoding") is None  # it is compressed in itself
        assert body == b"content " * 40


def test_text_is_said_to_be_utf_8(get) -> None:
    assert get("/index.html")[0].getheader("Content-Type") == "text/html; charset=utf-8"


def test_what_is_not_there_is_404(get) -> None:
    assert get("/no-such-page.html")[0].status == 404
    assert get("/part/index.html/more")[0].status == 404


def test_a_folder_without_its_slash_is_redirected_so_that_links_work(get) -> None:
    response, _ = get("/part")
    assert response.status == 301
    assert response.getheader("Location") == "/part/"
    assert get("/part/")[0].status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/part/../../secret.txt",
        "/part/%2e%2e/%2e%2e/secret.txt",
        "/..%2fsite-next/secret.txt",
        "/..%5csecret.txt",
        "//../secret.txt",
        "/./../secret.txt",
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_nothing_outside_the_site_is_sent(get, path: str, method: str) -> None:
    response, body = get(path, method=method)
    assert response.status == 404
    assert SECRET.encode() not in body
    assert SECRET.encode() not in (
        gzip.decompress(body) if response.getheader("Content-Encoding") else body
    )


def test_a_rebuilt_page_shows_at_once(get, site: Path) -> None:
    assert get("/index.html")[0].getheader("Cache-Control") == "no-cache"
    (site / "index.html").write_text("<p>New</p>")
    assert gzip.decompress(get("/index.html")[1]) == b"<p>New</p>"


def test_a_taken_port_gives_way_to_the_next_free_one(site: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        server = make_server(site, number)
        try:
            assert number < server.server_port < number + 20
        finally:
            server.server_close()
        with pytest.raises(OSError):
            make_server(site, number, tries=1)


def test_only_this_machine_is_served(site: Path) -> None:
    server = make_server(site, 0)
    try:
        assert server.server_address[0] == "127.0.0.1"
    finally:
        server.server_close()
