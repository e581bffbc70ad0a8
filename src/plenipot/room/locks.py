"""Locks against guessing: after some wrong tries one has to wait, each time twice as long."""

import math
import time
from collections.abc import Callable

from .refusals import Refused

TRIES = 5
FIRST_WAIT = 60  # seconds
LONGEST_WAIT = 3600


class Locks:
    """Wrong tries by bucket: who guesses at what. Kept in memory; a restart forgets them."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._missed: dict[str, int] = {}
        self._until: dict[str, float] = {}

    def check(self, bucket: str) -> None:
        """Raise Refused (`locked`) while a bucket is locked."""
        left = self._until.get(bucket, 0.0) - self._clock()
        if left > 0:
            wait = math.ceil(left)
            raise Refused("locked", wait=wait)

    def missed(self, bucket: str) -> None:
        """Count a wrong try; the fifth locks, and each fifth after it for twice as long."""
        count = self._missed[bucket] = self._missed.get(bucket, 0) + 1
        if count % TRIES == 0:
            wait = min(LONGEST_WAIT, FIRST_WAIT * 2 ** (count // TRIES - 1))
            self._until[bucket] = self._clock() + wait

    def forget(self, bucket: str) -> None:
        """Forget the wrong tries of a bucket after a right one."""
        self._missed.pop(bucket, None)
        self._until.pop(bucket, None)
