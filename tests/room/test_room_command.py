"""`plenipot room` from outside: what it prints, what it refuses, how it ends."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from browsers import ROOT, Wire, opened, run
from load import Lead

from plenipot.cli import main
from plenipot.room import serving


def call(capsys, *words: object) -> tuple[int, str]:
    code = main(["room", *map(str, words)])
    said = capsys.readouterr()
    return code, said.out + said.err


def test_opened_given_another_code_and_closed(tmp_path: Path, capsys) -> None:
    file = tmp_path / "kept" / "room.db"
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with opened(file, "--port", str(port), "--people", "14", "--modules", "ways,clock") as room:
            assert room.port != port and f"Port {port} is taken" in room.said[0]
            code, said = call(capsys, "--file", file)
            assert code == 1 and f"http://localhost:{room.port}/facilitator" in said
            code, said = call(capsys, "--file", file, "--new-code")
            assert code == 0

            async def enter() -> dict:
                lead = Lead(room, 14)
                old, _ = await lead.wire.ask("POST", "/api/facilitator/login", {"code": room.code})
                await lead.do("login", code=said.split()[-1])
                _, state = await lead.wire.ask("GET", "/api/facilitator/state")
                _, catalogue = await lead.wire.ask("GET", "/api/facilitator/catalogue")
                await lead.wire.close()
                return {"old": old, "state": state, "catalogue": catalogue}

            found = run(enter())
            assert found["old"] == 403 and found["state"]["expected"] == 14
            assert [one["id"] for one in found["catalogue"]["modules"]] == ["ways", "clock"]
            room.process.send_signal(signal.SIGINT)
            assert room.process.wait(10) == 0
    assert room.code in "".join(room.said)


def test_ending_and_opening_again_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "room.db"
    lead = Wire(0)
    for start in range(2):
        with opened(file) as room:
            lead.port = room.port

            async def work(first: bool, code: str) -> dict:
                if first:
                    await lead.ask("POST", "/api/facilitator/login", {"code": code})
                    await lead.ask("POST", "/api/facilitator/teams", {"teams": 3})
                _, state = await lead.ask("GET", "/api/facilitator/state")
                if not first:
                    sure = {"confirm": "delete"}
                    assert (await lead.ask("POST", "/api/facilitator/delete", sure))[0] == 200
                await lead.close()
                return state

            assert len(run(work(start == 0, room.code))["teams"]) == 3
            if start:
                assert room.process.wait(serving.LAST_SECONDS + 10) == 0
                assert not list(tmp_path.iterdir())


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
