"""The words of the print kit, from the message catalogue."""

from plenipot.messages import message


def say(key: str, **values: object) -> str:
    """Return a message of the room `print`."""
    return message("print", key, **values)
