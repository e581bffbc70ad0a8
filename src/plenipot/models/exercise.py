"""What the exercises that are replayed from a code have in common.

A play is a list of numbers from 0 to 31, at most `codes.MOST_NUMBERS` of them: the seed and
the profile where there are any, then the decisions. Each model is a package with a module
`model` that has

- `CODE`: two to six capital letters, the start of its replay codes;
- `play(numbers, settings=None)`: the result of a play. Raises `PlayError`;
- `random_play(chance)`: the numbers of some valid play;

and a module `debrief` with `report(result)`: the play as short lines of plain text.
`settings` (name -> whole number) overrides parameters, for sensitivity.
"""

from plenipot import codes


class PlayError(ValueError):
    """A play that cannot be. Its text is a key of the messages of the model's room."""


def code_of(model, numbers):
    """Return the replay code of a play of a model (a module with `CODE`)."""
    return codes.encode_numbers(model.CODE, numbers)


def replay(model, code, settings=None):
    """Return the result of the play in a code.

    Raises codes.CodeError (a key of the `codes` messages) for a code that cannot be read,
    with the key `path` if it holds a play that the model refuses.
    """
    numbers = codes.decode_numbers(model.CODE, code)
    try:
        return model.play(numbers, settings)
    except PlayError:
        raise codes.CodeError("path") from None
