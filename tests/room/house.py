"""A room without a network: visitors ask the application directly, each with own cookies."""

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

import httpx
from browsers import no_loop

from plenipot.content import Course
from plenipot.content.forms import bank_hash
from plenipot.room.app import make_app
from plenipot.room.joining import new_code
from plenipot.room.session import Room
from plenipot.room.store import Store

T = TypeVar("T")

HERE = "http://127.0.0.1:8090"
PHONE = "192.168.1.20"


class Visitor:
    """A browser: keeps its cookies, and numbers the keys of its messages."""

    def __init__(self, house: "House", address: str) -> None:
        transport = httpx.ASGITransport(house.app, raise_app_exceptions=False, client=(address, 9))
        self.client = httpx.AsyncClient(transport=transport, base_url=HERE)
        self._run = house.run
        self._sent = 0

    def ask(self, method: str, path: str, **how: Any) -> httpx.Response:
        """Send a request as it is."""
        return self._run(self.client.request(method, path, **how))

    def get(self, path: str) -> Any:
        """Return the data of an answer that must be there."""
        answer = self.ask("GET", f"/api/{path}")
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, path: str, **data: Any) -> httpx.Response:
        """Send data as the pages do."""
        return self.ask("POST", f"/api/{path}", json=data)

    def send(self, path: str, **data: Any) -> httpx.Response:
        """Send a message of a participant, with a key of its own."""
        self._sent += 1
        return self.post(path, key=f"message-{self._sent}", **data)

    def lead(self, path: str, **data: Any) -> Any:
        """Do something of the facilitator's that must be allowed; return the data."""
        answer = self.post(f"facilitator/{path}", **data)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def state(self) -> Any:
        """Return what a participant sees."""
        return self.get("state")

    def overview(self) -> Any:
        """Return what the facilitator sees."""
        return self.get("facilitator/state")


class House:
    """A room on a file, with its visitors."""

    def __init__(self, course: Course, file: Path) -> None:
        self.course, self.file = course, file
        self.loop = asyncio.new_event_loop()
        self.ended = 0
        self._visitors: list[Visitor] = []
        self.open()

    def open(self) -> None:
        """Open the room on its file, as a start of the server does."""
        self.store = Store(self.file, bank_hash(self.course))
        self.room = Room(self.course, self.store)
        with self.store.transaction():
            self.code = new_code(self.store)

        def end() -> None:
            self.ended += 1

        self.app = make_app(self.room, lambda: "http://192.168.1.5:8090/", end)

    def reopen(self) -> None:
        """End the server and start it again; the visitors keep their cookies."""
        self.store.close()
        self.open()
        for visitor in self._visitors:
            transport = httpx.ASGITransport(self.app, raise_app_exceptions=False, client=(PHONE, 9))
            visitor.client._transport = transport

    def visitor(self, address: str = PHONE) -> Visitor:
        """Return a browser that has not asked for anything yet."""
        self._visitors.append(Visitor(self, address))
        return self._visitors[-1]

    def person(self) -> Visitor:
        """Return the browser of somebody who has joined."""
        visitor = self.visitor()
        assert visitor.post("join").status_code == 200
        return visitor

    def people(self, number: int) -> list[Visitor]:
        """Return the browsers of some people."""
        return [self.person() for _ in range(number)]

    def leader(self) -> Visitor:
        """Return the browser of the facilitator."""
        visitor = self.visitor("127.0.0.1")
        visitor.lead("login", code=self.code)
        return visitor

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run a coroutine of a visitor."""
        with no_loop():
            return self.loop.run_until_complete(work)

    def close(self) -> None:
        """Close everything."""
        for visitor in self._visitors:
            self.run(visitor.client.aclose())
        self.store.close()
        self.loop.close()


def some_answer(question: dict) -> object:
    """Return an answer that a question of any kind can have."""
    kind = question["kind"]
    if kind == "order":
        return [item["id"] for item in question["items"]]
    if kind == "match":
        return {left["id"]: question["answers"][0] for left in question["lefts"]}
    first = question["options"][0]["id"]
    return {"single": first, "multiple": [first], "truefalse": True}[kind]
