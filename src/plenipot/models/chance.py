"""Chance from a seed: the same numbers on every interpreter and in every year.

A play draws from named streams. What one stream gives does not depend on how often another
was asked, so that two teams with one seed meet the same events whatever they decide.
"""

SEEDS = 32768  # seeds run from 0 to 32767: three characters of a replay code

_MODULUS = 2147483647  # Lehmer's generator with the multiplier of the C++ `minstd_rand`
_FACTOR = 48271


class Chance:
    """A stream of whole numbers, fixed by a seed (0 or more) and the name of the stream."""

    def __init__(self, seed, name=""):
        state = seed % _MODULUS
        for character in name:
            state = (state * 131 + ord(character) + 1) % _MODULUS
        # Neighbouring seeds must not give neighbouring numbers.
        for _ in range(4):
            state = ((state + 1013904223) * _FACTOR) % _MODULUS
        self._state = state or 1

    def below(self, limit):
        """Return a whole number from 0 to `limit - 1`. `limit` is from 1 to 32768."""
        self._state = (self._state * _FACTOR) % _MODULUS
        return (self._state >> 8) % limit

    def happens(self, percent):
        """Return True in about `percent` of 100 cases."""
        return self.below(100) < percent

    def pick(self, items):
        """Return one of a list or tuple that is not empty."""
        return items[self.below(len(items))]

    def shuffled(self, items):
        """Return the items as a list in an order left to chance."""
        found = list(items)
        for place in range(len(found) - 1, 0, -1):
            other = self.below(place + 1)
            found[place], found[other] = found[other], found[place]
        return found


def seed_of(numbers):
    """The seed in the first three numbers (each from 0 to 31) of a play."""
    return (numbers[0] * 1024 + numbers[1] * 32 + numbers[2]) % SEEDS


def seed_numbers(seed):
    """A seed (0 to 32767) as the first three numbers of a play."""
    return [seed // 1024, seed // 32 % 32, seed % 32]
