"""What the room refuses, as one exception: a key of the messages, a status, and a sentence."""

from typing import Any

from plenipot.messages import message

#: The status of each refusal; its sentence is `error.KEY` in the messages of the room.
STATUS = {
    "activity": 409,
    "again": 409,
    "answer": 422,
    "body": 400,
    "choice": 422,
    "closed": 409,
    "code": 422,
    "confirm": 422,
    "counts": 422,
    "deleted": 410,
    "facilitator": 403,
    "full": 409,
    "host": 403,
    "item": 422,
    "join": 401,
    "key": 422,
    "kind": 422,
    "locked": 429,
    "login": 403,
    "many": 409,
    "method": 405,
    "name": 422,
    "no-team": 409,
    "no-teams": 409,
    "origin": 403,
    "phase": 409,
    "played": 409,
    "seed": 422,
    "server": 500,
    "size": 413,
    "step": 409,
    "store": 503,
    "team": 422,
    "team-fixed": 409,
    "teams": 422,
    "teams-kept": 409,
    "type": 415,
    "unknown": 404,
    "who": 422,
}


class Refused(Exception):
    """Something that is not done. Nothing has changed."""

    def __init__(self, key: str, why: str = "", wait: int = 0, **values: Any) -> None:
        """Take the key of a refusal.

        `why` is a sentence that says more (of the codes or of the campaign); `wait` is the
        number of seconds after which a new try is allowed; `values` fill the sentence.
        """
        super().__init__(key)
        self.key = key
        self.wait = wait
        self.status = STATUS[key]
        self._why = why
        self._values = values

    def text(self) -> str:
        """Return the sentence for the person who asked."""
        said = message("room", f"error.{self.key}", wait=self.wait, **self._values)
        return f"{said} {self._why}" if self._why else said
