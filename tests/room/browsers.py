"""Browsers as the room sees them: raw connections that stay open, and a room in its own process."""

import asyncio
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def no_loop() -> Iterator[None]:
    """Let a loop run although Playwright's own still counts as running in this thread."""
    outer = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    try:
        yield
    finally:
        asyncio._set_running_loop(outer)


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine in a loop of its own; return what it returns."""
    with no_loop():
        return asyncio.run(work)


class Wire:
    """One connection to the room, opened when it is first needed and again when it broke."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, method: str, path: str, data: Any = None) -> tuple[int, Any]:
        """Return the status and the data of an answer. Raises OSError if there is none."""
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            return await self._ask(*self._streams, method, path, data)
        except (OSError, EOFError) as error:
            await self.close()
            raise ConnectionError(str(error)) from None

    async def _ask(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        method: str,
        path: str,
        data: Any,
    ) -> tuple[int, Any]:
        body = b"" if data is None else json.dumps(data).encode()
        lines = [
            f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", "Accept: */*",
            "User-Agent: Mozilla/5.0 (Linux; Android 10) Mobile", "Accept-Encoding: gzip",
            f"Cookie: {'; '.join(f'{name}={value}' for name, value in self.cookies.items())}",
        ]  # fmt: skip
        if method == "POST":
            lines += [
                f"Origin: http://127.0.0.1:{self.port}", "Sec-Fetch-Site: same-origin",
                "Content-Type: application/json", f"Content-Length: {len(body)}",
            ]  # fmt: skip
        writer.write("\r\n".join([*lines, "", ""]).encode() + body)
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        length = 0
        for line in head[1:]:
            name, _, value = line.partition(": ")
            if name.lower() == "content-length":
                length = int(value)
            elif name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.split(";")[0]
        text = await reader.readexactly(length)
        return int(head[0].split()[1]), json.loads(text) if text else None

    async def close(self) -> None:
        """Close the connection."""
        if self._streams:
            writer, self._streams = self._streams[1], None
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()


@dataclass
class Opened:
    """A room that runs in its own process."""

    process: "subprocess.Popen[str]"
    port: int
    code: str
    said: list[str]

    def kill(self) -> None:
        """End the process at once, as a crash or a dead battery would."""
        self.process.kill()
        self.process.wait()


@contextmanager
def opened(file: Path, *words: str) -> Iterator[Opened]:
    """Open a room by the command, on a free port of this machine unless `words` say another."""
    port = () if "--port" in words else ("--port", "0")
    command = [
        sys.executable, "-u", "-m", "plenipot.cli", "--root", str(ROOT), "room",
        "--host", "127.0.0.1", "--file", str(file), *port, *words,
    ]  # fmt: skip
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip
    assert process.stdout is not None
    said: list[str] = []
    try:
        for line in process.stdout:
            said.append(line.rstrip("\n"))
            if line.startswith("Ctrl+C"):
                break
        text = "\n".join(said)
        found = re.search(r"http://127\.0\.0\.1:(\d+)/$", text, re.M)
        code = re.search(r"\d{3}-\d{3}", text)
        if not found or not code:
            raise RuntimeError(f"The room did not open:\n{text}")
        rest = threading.Thread(target=lambda: said.extend(process.stdout or ()), daemon=True)
        rest.start()
        yield Opened(process, int(found[1]), code[0], said)
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()
