"""Where all changes pass, one after the other: nothing is accepted before it is on the disk.

Changes that arrive together are committed together, because a commit waits for the disk and a
hundred votes in one second should wait once. Each change stands or falls alone; if the commit
itself fails, none of them was accepted, and everybody is told so.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from typing import Any, TypeVar

from .refusals import Refused
from .store import Store

T = TypeVar("T")


class Desk:
    """Takes changes to a store from one event loop."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: list[tuple[Callable[[], Any], asyncio.Future[Any]]] = []

    async def do(self, work: Callable[[], T]) -> T:
        """Do some work inside a transaction, and return what it returns once it is committed.

        Raises what the work raises; Refused (`store`) if the store could not keep it.
        """
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._waiting.append((work, future))
        if len(self._waiting) == 1:
            loop.call_soon(self._flush)
        return await future

    def _flush(self) -> None:
        batch, self._waiting = self._waiting, []
        done: list[tuple[Any, Exception | None]] = []
        try:
            with self._store.transaction():
                for work, _ in batch:
                    done.append(self._one(work))
        except sqlite3.Error:
            done = [(None, Refused("store")) for _ in batch]
        for (_, future), (value, error) in zip(batch, done, strict=True):
            if future.done():
                continue  # whoever asked has gone; what was asked is done
            if error is None:
                future.set_result(value)
            else:
                future.set_exception(error)

    def _one(self, work: Callable[[], Any]) -> tuple[Any, Exception | None]:
        try:
            with self._store.part():
                return work(), None
        except sqlite3.Error:
            raise
        except Exception as error:
            return None, error
