"""`plenipot room` from outside: what it prints, what it refuses, how it ends."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from browsers import ROOT, Wire, opened, run

from plenipot.cli import main
from plenipot.room import serving


def call(capsys, *words: object) -> tuple[int, str]:
    code = main(["room", *map(str, words)])
    said = capsys.readouterr()
    return code, said.out + said.err


def test_opened_closed_opened_again_and_deleted(tmp_path: Path, capsys) -> None:
    file = tmp_path / "kept" / "room.db"
    desk = Wire(0)

    async def ask(*request: object) -> object:
        status, data = await desk.ask(*request)
        await desk.close()
        assert status == 200, data
        return data

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with opened(
            file, "--port", str(port), "--people", "14", "--modules", "ways-in,clock"
        ) as room:
            assert room.port != port and f"Port {port} is taken" in room.said[0]
            code, said = call(capsys, "--file", file)
            assert code == 1 and f"http://localhost:{room.port}/facilitator" in said
            code, said = call(capsys, "--file", file, "--new-code")
            assert code == 0
            desk.port = room.port
            with pytest.raises(AssertionError, match="login"):  # the code before it is void
                run(ask("POST", "/api/facilitator/login", {"code": room.code}))
            run(ask("POST", "/api/facilitator/login", {"code": said.split()[-1]}))
            run(ask("POST", "/api/facilitator/teams", {"teams": 3}))
            run(ask("POST", "/api/join", {}))
            assert run(ask("GET", "/api/facilitator/state"))["expected"] == 14
            modules = run(ask("GET", "/api/facilitator/catalogue"))["modules"]
            assert [one["id"] for one in modules] == ["ways", "clock"]
            room.process.send_signal(signal.SIGINT)
            assert room.process.wait(20) == 0
    with opened(file, "--port", str(room.port)) as room:
        assert "goes on: 1 people, 0 activities" in room.said[0]
        desk.port = room.port
        assert len(run(ask("GET", "/api/facilitator/state"))["teams"]) == 3
        run(ask("POST", "/api/facilitator/delete", {"confirm": "delete"}))
        assert room.process.wait(serving.LAST_SECONDS + 20) == 0
        assert not list(file.parent.iterdir())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--modules", "clock,timing"], "There is no module timing"),
        (["--port", 70000], "from 0 to 65535"),
        (["--new-code", "--file", "nowhere.db"], "There is no room in nowhere.db"),
        (["--file", ROOT / "README.md"], "is not a file of a room"),
        (["--file", ROOT / "README.md" / "room.db"], "cannot be used"),
        (["--host", "192.0.2.1", "--port", 0], "cannot listen on 192.0.2.1"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_in_one_line(tmp_path: Path, capsys, words, said: str) -> None:
    file = [] if "--file" in words else ["--file", tmp_path / "room.db"]
    code, text = call(capsys, *file, *words)
    assert code == 1 and said in text and len(text.splitlines()) == 1


def test_no_content_no_room(small: Path) -> None:
    (small / "book" / "facts.yml").write_text("facts: 3\n", encoding="utf-8")
    command = [sys.executable, "-m", "plenipot.cli", "--root", str(small), "room"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1 and "facts.yml" in done.stderr and "Traceback" not in done.stderr


def test_addresses() -> None:
    assert serving.url("192.168.1.5", 8090) == "http://192.168.1.5:8090/"
    assert serving.url("fe80::1", 80) == "http://[fe80::1]:80/"
    assert serving.reachable("0.0.0.0", "10.1.1.1") == "10.1.1.1"
    assert serving.reachable("127.0.0.1") == "127.0.0.1"
    assert serving.lan_address() != "0.0.0.0"
    with socket.create_server(("127.0.0.1", 0)) as other:
        assert not serving.answers_as(other.getsockname()[1] + 1, "x")
