"""The room itself: its course, its file, and what has changed since a page last asked."""

import hashlib
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

from plenipot.content import Course

from .phases import Kind
from .refusals import Refused
from .store import Store


@dataclass
class Versions:
    """Counts changes, so that a page that asks again learns at once that nothing is new.

    `start` tells apart the runs of the server on one file. `public`: what everybody sees.
    `own` and `team`: what one person or one team sees. `everything`: for the facilitator.
    """

    start: int
    public: int = 0
    everything: int = 0
    own: dict[int, int] = field(default_factory=dict)
    team: dict[int, int] = field(default_factory=dict)

    def changed(
        self, public: bool = False, who: int | None = None, team: int | None = None
    ) -> None:
        """Count a change."""
        self.everything += 1
        self.public += public
        if who is not None:
            self.own[who] = self.own.get(who, 0) + 1
        if team is not None:
            self.team[team] = self.team.get(team, 0) + 1

    def of(self, who: int, team: int | None) -> str:
        """Return the version of what a person sees."""
        teams = self.team.get(team, 0) if team is not None else 0
        return f"{self.start}.{self.public}.{self.own.get(who, 0)}.{teams}"

    def of_all(self) -> str:
        """Return the version of everything."""
        return f"{self.start}.{self.everything}"


@dataclass(frozen=True)
class Activity:
    """One activity. `item`: the question's or scenario's id, or what the kind needs."""

    id: int
    kind: Kind
    item: dict[str, Any]
    phase: str
    before: str


class Room:
    """A course, a file, and the versions of the views."""

    def __init__(
        self, course: Course, store: Store, modules: tuple[str, ...] = (), expected: int = 0
    ):
        """`modules`: the modules that the facilitator uses, all if empty. `expected`: people."""
        self.course = course
        self.store = store
        self.modules = tuple(m for m in course.modules if not modules or m.info.id in modules)
        self.expected = expected
        self.versions = Versions(int(store.get("starts") or 0))
        self.beliefs = {b.id: b.text for m in course.modules for b in m.info.misconceptions}
        self.questions = {q.id: q for m in course.modules for q in m.questions}
        self.scenarios = {s.id: s for m in course.modules for s in m.scenarios}

    def current(self) -> Activity | None:
        """Return the activity that everybody sees, or None."""
        id = self.store.get("current")
        return self.activity(int(id)) if id else None

    def activity(self, id: object) -> Activity:
        """Return an activity. Raises Refused (`activity`) if there is none with this id."""
        if isinstance(id, int) and not isinstance(id, bool) and 0 < id < 2**31:
            row = self.store.row("SELECT * FROM activities WHERE id = ?", id)
            if row:
                return _activity(row)
        raise Refused("activity")

    def activities(self) -> list[Activity]:
        """Return all activities, in the order in which they were added."""
        return [_activity(row) for row in self.store.rows("SELECT * FROM activities ORDER BY id")]

    def may_choose(self) -> bool:
        """Return whether people may choose their team."""
        return self.store.get("may-choose") == "yes"

    def first_time(self, who: int, key: object) -> bool:
        """Return whether a message is new, and remember it.

        A page gives each message a key of its own and repeats it with the same key until it
        has an answer. Raises Refused (`key`) for something that is no key.
        """
        if not isinstance(key, str) or not 8 <= len(key) <= 64 or not key.isascii():
            raise Refused("key")
        if not self.store.value("SELECT 1 FROM people WHERE who = ?", who):
            raise Refused("join")
        done = self.store.run("INSERT OR IGNORE INTO keys VALUES (?, ?)", who, key)
        return done.rowcount == 1


def _activity(row: tuple[Any, ...]) -> Activity:
    id, kind, item, phase, before = row
    return Activity(id, kind, json.loads(item), phase, before)


def new_token() -> tuple[str, bytes]:
    """Return a secret of 128 bits for a cookie, and what is stored of it."""
    token = secrets.token_urlsafe(16)
    return token, hashed(token)


def hashed(token: str) -> bytes:
    """Return what is stored of a secret."""
    return hashlib.sha256(token.encode()).digest()
