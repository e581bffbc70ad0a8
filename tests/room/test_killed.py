"""The process of the room ends without warning, and the room under load: no accepted vote is lost."""

import asyncio
import sqlite3
from pathlib import Path

from browsers import Wire, opened, run
from load import Lead, figures

PEOPLE = 20
VOTES = 60


async def vote_and_kill(room, wires: list[Wire], id: int, after: int) -> list[set[str]]:
    """Let everybody vote again and again, and kill the room in the midst of it.

    Returns for each person the keys of the accepted votes.
    """
    accepted: list[set[str]] = [set() for _ in wires]

    async def voting(place: int) -> None:
        for number in range(VOTES):
            key = f"vote-{place}-{after}-{number}"
            data = {"activity": id, "phase": "first", "answer": "abcd"[number % 4], "key": key}
            status, _ = await wires[place].ask("POST", "/api/votes", data)
            assert status == 200
            accepted[place].add(key)
            if sum(map(len, accepted)) == after:
                room.kill()

    ended = await asyncio.gather(*map(voting, range(len(wires))), return_exceptions=True)
    assert all(isinstance(error, OSError) for error in ended), ended
    return accepted


def test_killed_in_mid_vote_and_started_again(tmp_path: Path) -> None:
    file = tmp_path / "room.db"

    async def enter(port: int, code: str) -> tuple[list[Wire], Lead, int]:
        wires = [Wire(port) for _ in range(PEOPLE)]
        for wire in wires:
            await wire.ask("POST", "/api/join", {})
        lead = Lead(room, PEOPLE)
        await lead.do("login", code=code)
        return wires, lead, (await lead.do("activities", kind="vote", question="clock-q03"))["id"]

    async def first() -> list[set[str]]:
        nonlocal wires, lead, id
        wires, lead, id = await enter(room.port, room.code)
        accepted = await vote_and_kill(room, wires, id, 307)
        await lead.wire.close()
        return accepted

    wires, lead, id = [], None, 0
    with opened(file) as room:
        accepted = run(first())
        port = room.port
    with sqlite3.connect(file) as db:
        keys = {key for (key,) in db.execute("SELECT key FROM keys")}
        votes = db.execute("SELECT count(*) FROM votes").fetchone()[0]
    db.close()
    assert set().union(*accepted) <= keys
    assert votes == sum(bool(one) for one in accepted)

    async def again() -> None:
        fresh = Lead(room, PEOPLE)
        fresh.wire.cookies = lead.wire.cookies  # the facilitator is still in
        for wire in wires:
            data = {"activity": id, "phase": "first", "answer": "d", "key": "after-the-restart"}
            status, _ = await wire.ask("POST", "/api/votes", data)
            assert status == 200
            _, view = await wire.ask("GET", "/api/state")
            assert view["activity"]["mine"]["first"] == "d"
        _, shown = await fresh.wire.ask("GET", "/api/facilitator/state")
        assert shown["activities"][0]["counts"]["first"]["votes"]["d"] == PEOPLE
        for wire in [*wires, fresh.wire]:
            await wire.close()

    with opened(file, "--port", str(port)) as room:
        run(again())


def test_every_accepted_vote_is_stored_exactly_once() -> None:
    found = figures(people=40, rounds=4, think=0.5)
    assert found["strange"] == [] and found["wrong"] == 0
    assert found["accepted"] == found["stored"] >= 0.97 * 40 * 4
