"""Replay codes: a run of decisions as a few characters that can be read aloud.

`LATE-1-ABCA-7K2M` is: the name of the scenario or exercise, the version of this
format, one letter for each decision, and four characters that reveal a misread code.
Scenarios write a decision as a letter from A to F; exercises write their numbers, from 0
to 31, as Crockford's base 32, in which O, I and L are read as 0, 1 and 1.
The check guards against mistakes, not against cheating.
Kept to the Python that MicroPython shares; `book/js/codes.js` is its twin in the page.
"""

VERSION = "1"
LONGEST = 40
MOST_NUMBERS = 28  # of an exercise whose name has four letters
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
    """Return the code of a run of a scenario.

    `name` is two to six capital letters; `decisions` are the numbers, from 0 to 5, of
    the choices taken, in order. Raises ValueError if the code would be over 40 characters.
    """
    return _code(name, "".join([_LETTERS[number] for number in decisions]))


def decode(name, code):
    """Return the decisions in a code of a scenario, as a list of numbers from 0 to 5.

    Spaces and small letters are forgiven. Raises CodeError with one of the keys
    `empty`, `shape`, `name`, `version` or `check`.
    """
    return _numbers(_payload(name, _parts(code)), _LETTERS)


def encode_numbers(name, numbers):
    """Return the code of a play of an exercise.

    `name` is two to six capital letters; `numbers` are whole numbers from 0 to 31, at most
    `MOST_NUMBERS` with a name of four letters. Raises ValueError if one is out of range or
    the code would be over 40 characters.
    """
    for number in numbers:
        if not 0 <= number < len(_DIGITS):
            raise ValueError("a number in a replay code is from 0 to 31")
    return _code(name, "".join([_DIGITS[number] for number in numbers]))


def decode_numbers(name, code):
    """Return the numbers in a code of an exercise, as a list of numbers from 0 to 31.

    Spaces and small letters are forgiven, and O, I and L in place of 0 and 1.
    Raises CodeError with one of the keys `empty`, `shape`, `name`, `version` or `check`.
    """
    parts = _parts(code)
    if len(parts) == 4:
        parts[2:] = [_read_as_digits(part) for part in parts[2:]]
    return _numbers(_payload(name, parts), _DIGITS)


def name_of(code):
    """Return the name at the start of a code. Raises CodeError (`empty` or `shape`)."""
    parts = _parts(code)
    if len(parts) != 4:
        raise CodeError("shape")
    return parts[0]


def _code(name, payload):
    body = name + "-" + VERSION + "-" + payload
    code = body + "-" + _check(body)
    if len(code) > LONGEST:
        raise ValueError("a replay code holds at most %d characters" % LONGEST)
    return code


def _parts(code):
    text = "".join(code.split()).upper()
    if not text:
        raise CodeError("empty")
    if len(text) > LONGEST:
        raise CodeError("shape")
    return text.split("-")


def _payload(name, parts):
    if len(parts) != 4:
        raise CodeError("shape")
    if parts[0] != name:
        raise CodeError("name")
    if parts[1] != VERSION:
        raise CodeError("version")
    if _check("-".join(parts[:3])) != parts[3]:
        raise CodeError("check")
    return parts[2]


def _read_as_digits(part):
    return part.replace("O", "0").replace("I", "1").replace("L", "1")


def _numbers(payload, alphabet):
    numbers = []
    for character in payload:
        if character not in alphabet:
            raise CodeError("shape")
        numbers.append(alphabet.index(character))
    return numbers
