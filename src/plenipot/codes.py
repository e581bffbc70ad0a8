"""Replay codes: a run of decisions as a few characters that can be read aloud.

`LATE-1-ABCA-7K2M` is: the name of the scenario or exercise, the version of this
format, one letter for each decision, and four characters that reveal a misread code.
The check guards against mistakes, not against cheating.
Kept to the Python that MicroPython shares; `book/js/codes.js` is its twin in the page.
"""

VERSION = "1"
LONGEST = 40
_LETTERS = "ABCDEF"
_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
_PRIME = 1048573  # the largest prime below 2**20, so that four digits hold the sum


class CodeError(ValueError):
    """A code that cannot be read. Its text is a key of the `codes` messages."""


def _check(body):
    total = 7
    for character in body:
        total = (total * 31 + ord(character)) % _PRIME
    digits = ""
    for _ in range(4):
        digits = _DIGITS[total % 32] + digits
        total //= 32
    return digits


def encode(name, decisions):
    """Return the code of a run.

    `name` is two to six capital letters; `decisions` are the numbers, from 0 to 5, of
    the choices taken, in order. Raises ValueError if the code would be over 40 characters.
    """
    letters = "".join(_LETTERS[number] for number in decisions)
    body = name + "-" + VERSION + "-" + letters
    code = body + "-" + _check(body)
    if len(code) > LONGEST:
        raise ValueError("a replay code holds at most %d characters" % LONGEST)
    return code


def decode(name, code):
    """Return the decisions in a code, as a list of numbers from 0 to 5.

    Spaces and small letters are forgiven. Raises CodeError with one of the keys
    `empty`, `shape`, `name`, `version` or `check`.
    """
    text = "".join(code.split()).upper()
    if not text:
        raise CodeError("empty")
    parts = text.split("-")
    if len(text) > LONGEST or len(parts) != 4:
        raise CodeError("shape")
    if parts[0] != name:
        raise CodeError("name")
    if parts[1] != VERSION:
        raise CodeError("version")
    if _check("-".join(parts[:3])) != parts[3]:
        raise CodeError("check")
    decisions = []
    for letter in parts[2]:
        if letter not in _LETTERS:
            raise CodeError("shape")
        decisions.append(_LETTERS.index(letter))
    return decisions
