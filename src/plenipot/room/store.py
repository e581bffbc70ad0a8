"""The file of the room: SQLite in WAL mode, written by this process alone.

A change counts once its transaction is committed. With `synchronous=FULL` a commit is on the
disk before it returns, so it outlives the end of the process and a loss of power (as far as
the disk tells the truth). Deleted content is overwritten (`secure_delete`).
"""

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from plenipot.messages import message

VERSION = 1
#: Marks a file as one of a room: "PLRM".
APPLICATION = 0x504C524D
#: What SQLite puts beside the file.
BESIDE = ("-wal", "-shm", "-journal")
_BUSY = 5.0  # seconds to wait for another process, such as `plenipot room --new-code`

_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
CREATE TABLE people (
  who INTEGER PRIMARY KEY AUTOINCREMENT, again TEXT NOT NULL, team INTEGER REFERENCES teams
);
CREATE TABLE tokens (hash BLOB PRIMARY KEY, who INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE leads (hash BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE activities (
  id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, item TEXT NOT NULL,
  phase TEXT NOT NULL, before TEXT NOT NULL DEFAULT ''
);
CREATE TABLE votes (
  activity INTEGER NOT NULL, phase TEXT NOT NULL, who INTEGER NOT NULL, answer TEXT NOT NULL,
  PRIMARY KEY (activity, phase, who)
) WITHOUT ROWID;
CREATE TABLE typed (
  activity INTEGER NOT NULL, phase TEXT NOT NULL, option TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (activity, phase, option)
) WITHOUT ROWID;
CREATE TABLE answers (
  activity INTEGER NOT NULL, question TEXT NOT NULL, who INTEGER NOT NULL, answer TEXT NOT NULL,
  PRIMARY KEY (activity, question, who)
) WITHOUT ROWID;
CREATE TABLE decisions (
  activity INTEGER NOT NULL, team INTEGER NOT NULL, step INTEGER NOT NULL,
  choice TEXT NOT NULL, who INTEGER NOT NULL,
  PRIMARY KEY (activity, team, step)
) WITHOUT ROWID;
CREATE TABLE papers (
  activity INTEGER NOT NULL, team INTEGER NOT NULL, code TEXT NOT NULL,
  PRIMARY KEY (activity, team)
) WITHOUT ROWID;
CREATE TABLE keys (
  who INTEGER NOT NULL, key TEXT NOT NULL, PRIMARY KEY (who, key)
) WITHOUT ROWID;
"""


class StoreError(Exception):
    """A file that cannot be used. Its text is a sentence."""

    def __init__(self, key: str, **values: Any) -> None:
        super().__init__(message("room", f"store.{key}", **values))


class Store:
    """An open file of a room."""

    def __init__(self, path: Path, bank: str, counted: bool = True) -> None:
        """Open a file, or make a new one.

        `bank` names the questions (`content.forms.bank_hash`); a file that was made with other
        questions is refused, because its answers could not be read. `counted`: whether this is
        a start of the room, which is counted. Raises StoreError.
        """
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, isolation_level=None, timeout=_BUSY)
        except (OSError, sqlite3.Error) as error:
            raise StoreError("open", file=path, why=error) from None
        try:
            self._prepare(bank, counted)
        except sqlite3.DatabaseError as error:
            self._db.close()
            broken = getattr(error, "sqlite_errorname", "") == "SQLITE_NOTADB" or (
                "not a database" in str(error) or "malformed" in str(error)
            )
            key = "foreign" if broken else "open"
            raise StoreError(key, file=path, why=error) from None
        except StoreError:
            self._db.close()
            raise

    def _prepare(self, bank: str, counted: bool) -> None:
        tables = self.value("SELECT count(*) FROM sqlite_master")
        if tables:
            if self.value("PRAGMA application_id") != APPLICATION:
                raise StoreError("foreign", file=self.path)
            if self.value("PRAGMA user_version") != VERSION:
                raise StoreError("version", file=self.path)
        self._db.execute("PRAGMA secure_delete=ON")
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=FULL")
        with self.transaction():
            if not tables:
                for statement in _SCHEMA.split(";")[:-1]:
                    self._db.execute(statement)
                self._db.execute(f"PRAGMA application_id={APPLICATION}")
                self._db.execute(f"PRAGMA user_version={VERSION}")
                self.put("bank", bank)
                self.put("id", secrets.token_hex(8))
            if self.get("bank") != bank:
                raise StoreError("bank", file=self.path)
            if counted:
                self.put("starts", str(int(self.get("starts") or 0) + 1))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All changes inside are committed together at its end, or none of them."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            # A failed COMMIT may have ended the transaction already.
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise

    @contextmanager
    def part(self) -> Iterator[None]:
        """A part of a transaction that can fail alone: then nothing of it stays."""
        self._db.execute("SAVEPOINT part")
        try:
            yield
        except Exception:
            self._db.execute("ROLLBACK TO part")
            raise
        finally:
            if self._db.in_transaction:
                self._db.execute("RELEASE part")

    def run(self, sql: str, *values: Any) -> sqlite3.Cursor:
        """Run one statement."""
        return self._db.execute(sql, values)

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        return self._db.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> tuple[Any, ...] | None:
        """Return the first row of a query, or None."""
        found: tuple[Any, ...] | None = self._db.execute(sql, values).fetchone()
        return found

    def value(self, sql: str, *values: Any) -> Any:
        """Return the first value of the first row of a query, or None."""
        found = self.row(sql, *values)
        return found[0] if found else None

    def get(self, name: str) -> str | None:
        """Return a value that belongs to the whole room, or None."""
        found: str | None = self.value("SELECT value FROM meta WHERE name = ?", name)
        return found

    def put(self, name: str, value: str) -> None:
        """Keep a value that belongs to the whole room."""
        self.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", name, value)

    def close(self) -> None:
        """Close the file; what is in the WAL goes into it."""
        self._db.close()

    def erase(self) -> None:
        """Overwrite and delete everything: rows, the file, and what SQLite put beside it.

        A file that another program holds open stays, but nothing is in it. Raises sqlite3.Error,
        and can be called again, if the rows could not be overwritten.
        """
        with self.transaction():
            names = self.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
            for (name,) in names:
                self._db.execute(f'DELETE FROM "{name}"')
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._db.execute("VACUUM")
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._db.close()
        for end in ("", *BESIDE):
            with suppress(OSError):
                self.path.with_name(self.path.name + end).unlink(missing_ok=True)
