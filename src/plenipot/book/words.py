"""The words of the pages that the extension renders, from the message catalogue."""

from plenipot.messages import message


def say(key: str, **values: object) -> str:
    """Return a message of the room `book`."""
    return message("book", key, **values)
