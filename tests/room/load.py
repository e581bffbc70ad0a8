"""A room full of simulated phones: `python tests/room/load.py --people 200 --rounds 20`.

Each phone joins, asks for news as the page does, thinks a moment, votes, and now and then
repeats a message or changes its mind. At the end, what the file holds is compared with what
was accepted, vote by vote. Prints the figures as JSON.
"""

import argparse
import asyncio
import json
import random
import re
import sqlite3
import statistics
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from browsers import Opened, Wire, opened, run

#: Seconds between two questions for news, as in the participant's page, or a third more.
POLL = 1.0
#: The facilitator goes on when so many have voted; the votes of the others come too late.
ENOUGH = 0.97


@dataclass
class Found:
    """What the phones saw. Latencies in milliseconds."""

    votes: list[float] = field(default_factory=list)
    polls: list[float] = field(default_factory=list)
    accepted: dict[tuple[int, str, str], Any] = field(default_factory=dict)
    refused: int = 0
    repeated: int = 0
    changed: int = 0
    strange: list[str] = field(default_factory=list)


async def timed(into: list[float], wire: Wire, *request: Any) -> tuple[int, Any]:
    """Ask, and add the milliseconds that it took."""
    start = time.perf_counter()
    answer = await wire.ask(*request)
    into.append((time.perf_counter() - start) * 1000)
    return answer


class Phone:
    """One participant with a browser: a connection for news, and one for votes."""

    def __init__(self, port: int, number: int, think: float, found: Found) -> None:
        self.news, self.sends = Wire(port), Wire(port)
        self.sends.cookies = self.news.cookies
        self.chance = random.Random(number)
        self.think = think
        self.found = found
        self.who = ""
        self.done: set[tuple[int, str]] = set()
        self.sent = 0

    async def live(self, over: asyncio.Event) -> None:
        """Join, then ask for news and vote until it is over."""
        await asyncio.sleep(self.chance.random() * self.think)
        _, joined = await self.sends.ask("POST", "/api/join", {})
        self.who, version = joined["who"], ""
        while not over.is_set():
            status, view = await timed(
                self.found.polls, self.news, "GET", f"/api/state?since={version}"
            )
            if status == 200:
                version = view["version"]
                if await self.vote(view["activity"]):
                    continue  # the page asks at once what the room made of it
            elif status != 204:
                self.found.strange.append(f"state {status}")
            await asyncio.sleep(POLL * (1 + self.chance.random() / 3))
        await self.news.close()
        await self.sends.close()

    async def vote(self, activity: dict[str, Any] | None) -> bool:
        """Vote once in each round that is open; return whether there was one."""
        if not activity or activity["phase"] not in ("first", "second"):
            return False
        round = (activity["id"], activity["phase"])
        if round in self.done:
            return False
        self.done.add(round)
        options = [option["id"] for option in activity["question"]["options"]]
        await asyncio.sleep(self.chance.random() * self.think)
        await self.send(round, self.chance.choice(options))
        if self.chance.random() < 0.1:
            self.found.changed += 1
            await self.send(round, self.chance.choice(options))
        return True

    async def send(self, round: tuple[int, str], answer: str) -> None:
        """Send one vote, in one case of ten twice, as after a lost answer."""
        self.sent += 1
        data = {
            "activity": round[0], "phase": round[1], "answer": answer,
            "key": f"{self.who}-{self.sent:08d}",
        }  # fmt: skip
        for _ in range(2 if self.chance.random() < 0.1 else 1):
            status, _ = await timed(self.found.votes, self.sends, "POST", "/api/votes", data)
            if status == 200:
                self.found.repeated += self.found.accepted.get((*round, self.who)) == answer
                self.found.accepted[(*round, self.who)] = answer
            elif status == 409:
                self.found.refused += 1
            else:
                self.found.strange.append(f"vote {status}")


class Lead:
    """The facilitator, with a projector beside."""

    def __init__(self, room: Opened, people: int) -> None:
        self.wire, self.code, self.people = Wire(room.port), room.code, people

    async def do(self, name: str, **data: Any) -> Any:
        """Do one thing of the facilitator's."""
        status, answer = await self.wire.ask("POST", f"/api/facilitator/{name}", data)
        assert status == 200, (name, data, answer)
        return answer

    async def until(self, phase: str | None, number: float, patience: float = 30) -> None:
        """Wait until so many have joined, or have voted in a round."""
        end = time.perf_counter() + patience
        while time.perf_counter() < end:
            _, view = await self.wire.ask("GET", "/api/projector")
            await self.wire.ask("GET", "/api/facilitator/state")
            done = view["activity"]["votes_in"][phase] if phase else view["people"]
            if done >= number:
                return
            await asyncio.sleep(0.25)
        raise AssertionError(f"{done} of {number} in {patience} s")

    async def session(self, rounds: int) -> None:
        """Hold so many rounds of votes, two for each question."""
        await self.do("login", code=self.code)
        await self.until(None, self.people)
        _, known = await self.wire.ask("GET", "/api/facilitator/catalogue")
        questions = [one["id"] for module in known["modules"] for one in module["questions"]
                     if one["kind"] == "single"]  # fmt: skip
        for question in questions[: rounds // 2]:
            id = (await self.do("activities", kind="vote", question=question))["id"]
            for phase in ("first", "second"):
                if phase == "second":
                    await self.do("phase", activity=id, phase="discuss")
                    await asyncio.sleep(0.2)
                    await self.do("phase", activity=id, phase="second")
                await self.until(phase, self.people * ENOUGH)
            await self.do("phase", activity=id, phase="closed")
            await self.do("phase", activity=id, phase="revealed")
            await asyncio.sleep(0.2)


async def held(room: Opened, people: int, rounds: int, think: float) -> Found:
    """Hold a session with so many phones."""
    found, over = Found(), asyncio.Event()
    phones = [Phone(room.port, number, think, found) for number in range(people)]
    living = [asyncio.create_task(phone.live(over)) for phone in phones]
    lead = Lead(room, people)
    try:
        await lead.session(rounds)
    finally:
        over.set()
        await asyncio.gather(*living, lead.wire.close())
    return found


def stored(file: Path) -> list[tuple[int, str, str, Any]]:
    """Return all votes in a file: activity, round, pseudonym, answer."""
    with sqlite3.connect(file) as db:
        rows = db.execute("SELECT activity, phase, who, answer FROM votes").fetchall()
    db.close()
    return [(id, phase, f"p{who:02d}", json.loads(answer)) for id, phase, who, answer in rows]


def memory(process: int) -> int | None:
    """Return the most megabytes that a process has used, where the system tells."""
    status = Path(f"/proc/{process}/status")
    found = re.search(r"VmHWM:\s+(\d+)", status.read_text()) if status.exists() else None
    return int(found[1]) // 1024 if found else None


def at(share: float, values: list[float]) -> float:
    """Return the value below which a share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def figures(people: int, rounds: int, think: float = 2.0) -> dict[str, Any]:
    """Hold a session in a process of its own; return what was measured."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "room.db"
        start = time.perf_counter()
        with opened(file) as room:
            found = run(held(room, people, rounds, think))
            megabytes = memory(room.process.pid)
        rows = stored(file)
    kept = {row[:3]: row[3] for row in rows}
    return {
        "people": people,
        "rounds": rounds,
        "accepted": len(found.accepted),
        "stored": len(rows),
        "wrong": sum(kept.get(key) != answer for key, answer in found.accepted.items())
        + sum(key not in found.accepted for key in kept),
        "too late": found.refused,
        "changed": found.changed,
        "strange": found.strange[:5],
        "vote ms": {
            "p50": round(statistics.median(found.votes), 1),
            "p95": round(at(0.95, found.votes), 1),
            "max": round(max(found.votes), 1),
        },
        "poll ms": {
            "p50": round(statistics.median(found.polls), 1),
            "p95": round(at(0.95, found.polls), 1),
            "max": round(max(found.polls), 1),
        },
        "requests": len(found.votes) + len(found.polls),
        "seconds": round(time.perf_counter() - start, 1),
        "memory MB": megabytes,
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--think", type=float, default=2.0, help="seconds, at most")
    given = parser.parse_args()
    print(json.dumps(figures(given.people, given.rounds, given.think), indent=1))


if __name__ == "__main__":
    main()
